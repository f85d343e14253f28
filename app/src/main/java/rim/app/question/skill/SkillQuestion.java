package rim.app.question.skill;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.table.EntrySkillTable;

/// How well it was foretold which activities come to regions, where that can be checked.
public final class SkillQuestion implements Question {
    private static final List<Field> FIELDS =
            EntrySkillTable.TABLE.columns().stream()
                    .map(Field::of)
                    .map(field ->
                            EntrySkillTable.TABLE.order().contains(field.name())
                                    ? field.key()
                                    : field)
                    .toList();
    private static final String SQL =
            "SELECT * FROM entry_skill ORDER BY "
                    + String.join(", ", EntrySkillTable.TABLE.order());
    private static final Description DESCRIPTION =
            Description.of(
                            "skill",
                            "How well it was foretold which activities come to regions.",
                            new AnswerShape.Table(FIELDS),
                            List.of())
                    .noting(
                            "Of years that are known by now, in regions of countries that the model had"
                                    + " not seen: the chance that of two activities that a region"
                                    + " had not, the one that came had the higher probability (area"
                                    + " under the ROC curve). 0.5 is chance. Beside the model stand"
                                    + " relatedness density and the location quotient alone, each"
                                    + " with its 90 percent interval: where they do as well, the"
                                    + " model adds nothing.")
                    .trying("skill", "skill --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                Listing.of(subject.database(), FIELDS, SQL, List.of()),
                () ->
                        "Edition "
                                + subject.edition().name()
                                + " has no activities of which entries were foretold; a dataset's"
                                + " 'activities' says that it counts by activity.");
    }
}
