package rim.app.question.specialisation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Given;
import rim.app.ask.Subject;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.table.Table;

/// A table of what is measured of activities, as it is asked for: of one year of each dataset, with
/// the activities' names.
///
/// @param activity the column of the activity that is named
/// @param year the column of the year that is chosen, the newest of each dataset where none is
/// @param chosen the column of which one code is asked for, which is left out, as is a row that
///   names that code again
/// @param order of the rows of a dataset, as SQL
public record AskedActivities(
        Table table, String activity, String year, Optional<String> chosen, String order) {
    private static final String DATASET = "dataset";

    /// What its answer's columns are.
    public List<Field> fields() {
        var fields = new ArrayList<>(plain());
        fields.add(NamedActivities.PLACE, NamedActivities.NAME);
        return List.copyOf(fields);
    }

    /// As a table with {@link #fields}.
    public AnswerShape shape() {
        return new AnswerShape.Table(fields());
    }

    private List<Field> plain() {
        return columns()
                .map(table.columns()::get)
                .map(Field::of)
                .map(field -> table.order().contains(field.name()) ? field.key() : field)
                .toList();
    }

    private Stream<Integer> columns() {
        var first = List.of(table.indexOf(DATASET), table.indexOf(activity));
        return Stream.concat(
                first.stream(),
                Stream.iterate(0, i -> i < table.columns().size(), i -> i + 1)
                        .filter(i -> !first.contains(i))
                        .filter(i -> chosen.map(table::indexOf).filter(i::equals).isEmpty()));
    }

    /// Its rows.
    ///
    /// @param code of {@link #chosen}, empty where there is none
    /// @param when the year, empty for the newest of each dataset
    /// @throws SQLException if the edition cannot be read
    public Answer answer(Subject subject, Given given, String code, Optional<Integer> when)
            throws SQLException {
        var dataset = given.the(ActivityParameters.DATASET);
        var values = new ArrayList<Object>(List.of(when.orElse(0), dataset.orElse("")));
        chosen.ifPresent(column -> values.add(code));
        return Answer.Table.of(
                new NamedActivities(
                        Listing.of(subject.database(), plain(), sql(), values),
                        subject.database().documents(),
                        given.the(ActivityParameters.LANGUAGE)),
                () -> ActivityParameters.nothing(subject, code));
    }

    private String sql() {
        return "SELECT "
                + String.join(", ", plain().stream().map(Field::name).toList())
                + " FROM "
                + table.name()
                + " t WHERE "
                + year
                + " = coalesce(nullif(?, 0), (SELECT max("
                + year
                + ") FROM "
                + table.name()
                + " n WHERE n.dataset = t.dataset)) AND dataset = coalesce(nullif(?, ''), dataset)"
                + chosen.map(column -> " AND " + column + " = ? AND " + column + " <> " + activity)
                        .orElse("")
                + " ORDER BY dataset, "
                + order;
    }
}
