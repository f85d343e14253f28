package rim.app.question.priorities;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.PublishedDocuments;
import rim.app.question.priorities.SpecialisedActivities.Matched;
import rim.index.search.PassageLink;
import rim.index.theme.Theme;
import rim.index.theme.Vocabulary;

/// The priorities that are stated for a region, for those that it lies in and for those within it.
final class PriorityRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("theme", "code of the theme that is stated").key(),
                    Field.text("name", "the theme's name").optional(),
                    Field.text(
                                    "region",
                                    "whose priority it is: the region, one that it lies in, or one within it")
                            .key(),
                    Field.number(
                            "confidence",
                            "share of right ones among those that the rule found in labelled chapters"),
                    Field.text("rule", "why it is held for a statement: named, listed or aimed"),
                    Field.text("report", "identifier of the report").key(),
                    Field.text("title", "title of the report").optional(),
                    Field.integer("year", "year of publication").optional(),
                    Field.integer("page", "page on which the sentence begins"),
                    Field.text("passage", "link to the passage, for good").key(),
                    Field.text("sentence", "what the report says"),
                    Field.text("language", "language of the sentence"),
                    Field.text(
                                    "activities",
                                    "codes of NACE Rev. 2 that the theme is, separated by a space")
                            .optional(),
                    Field.text(
                                    "standing",
                                    "of the region that was asked, in the activity: own (location quotient of"
                                            + " 1 or more) or near (less)")
                            .optional(),
                    Field.text("dataset", "dataset that counts the activity").optional(),
                    Field.text("activity", "code of the activity that is nearest to the theme")
                            .optional(),
                    Field.text("match", "how it stands to the theme: same, part or wider")
                            .optional(),
                    Field.integer("activity_year", "year of its values").optional(),
                    Field.number(
                                    "shrunk_quotient",
                                    "location quotient, drawn to 1 as small counts leave it open")
                            .optional(),
                    Field.number("low", "lower end of its 90 percent interval").optional(),
                    Field.number("high", "upper end of it").optional(),
                    Field.number(
                                    "relatedness_density",
                                    "how much of what is related to the activity the region has, percent")
                            .optional(),
                    Field.text("cells", "the source cell of the figure, as file#row:column")
                            .optional(),
                    Field.text(
                                    "also_stated_by",
                                    "codes of other regions that reports state the theme for, separated by a space")
                            .optional());

    /// What people see of them at first.
    static final List<String> SHOWN =
            List.of(
                    "theme",
                    "region",
                    "confidence",
                    "report",
                    "page",
                    "standing",
                    "activity",
                    "low",
                    "high",
                    "also_stated_by",
                    "sentence");

    /// How many columns say what the region is specialised in.
    private static final int OF_ACTIVITY = 10;

    private static final String SQL =
            """
            SELECT p.theme, p.region, p.confidence, p.rule, p.report, r.title, r.year, p.page,
                   p.passage, p.sentence, p.language, p.activities
            FROM priorities p LEFT JOIN reports r USING (report)
            WHERE starts_with(p.region, ?) OR starts_with(?, p.region)
            ORDER BY p.region <> ?, length(p.region) < length(?), p.region,
                     max(p.confidence) OVER (PARTITION BY p.region, p.theme) DESC, p.theme,
                     p.confidence DESC, p.report, p.passage
            """;

    private final Vocabulary vocabulary;
    private final SpecialisedActivities activities;
    private final Map<String, SortedSet<String>> statedBy = new TreeMap<>();

    private PriorityRows(EditionDatabase database, String region, Vocabulary vocabulary)
            throws SQLException {
        this.vocabulary = vocabulary;
        this.activities = SpecialisedActivities.of(database, region);
        database.list(
                        "SELECT DISTINCT theme, region FROM priorities",
                        List.of(),
                        cells -> List.of(cells.text("theme"), cells.text("region")))
                .forEach(each ->
                        statedBy.computeIfAbsent(each.get(0), t -> new TreeSet<>())
                                .add(each.get(1)));
    }

    /// @param vocabulary what themes are called
    static Listing of(EditionDatabase database, String region, Vocabulary vocabulary)
            throws SQLException {
        var rows = new PriorityRows(database, region, vocabulary);
        return Listing.of(
                FIELDS,
                database.list(
                        SQL,
                        List.of(region, region, region, region),
                        cells -> {
                            var theme = cells.text("theme");
                            var own = cells.text("region");
                            var codes = cells.text("activities");
                            var row = new ArrayList<@Nullable Object>();
                            row.add(theme);
                            row.add(rows.name(theme));
                            row.add(own);
                            row.add(cells.numberOrNull("confidence"));
                            row.add(cells.text("rule"));
                            row.add(cells.text("report"));
                            row.add(cells.textOrNull("title"));
                            row.add(cells.integerOrNull("year"));
                            row.add(cells.integer("page"));
                            row.add(
                                    new PassageLink(
                                                    database.edition().name().toString(),
                                                    cells.text("report"),
                                                    cells.integer("page"),
                                                    cells.integer("passage"))
                                            .toString());
                            row.add(cells.text("sentence"));
                            row.add(cells.text("language"));
                            row.add(codes.isEmpty() ? null : codes);
                            row.addAll(rows.specialisation(codes));
                            row.add(rows.others(theme, own));
                            return row;
                        }));
    }

    private @Nullable String name(String theme) {
        return vocabulary
                .find(theme)
                .map(Theme::labels)
                .flatMap(labels ->
                        labels.getOrDefault(PublishedDocuments.ENGLISH, List.of()).stream()
                                .findFirst())
                .orElse(null);
    }

    private @Nullable String others(String theme, String own) {
        var others = new TreeSet<>(statedBy.getOrDefault(theme, new TreeSet<>()));
        others.remove(own);
        return others.isEmpty() ? null : String.join(" ", others);
    }

    private List<@Nullable Object> specialisation(String codes) {
        var found = codes.isEmpty() ? null : nearest(codes);
        if (found == null) {
            return Collections.nCopies(OF_ACTIVITY, null);
        }
        var activity = found.activity();
        return Arrays.asList(
                activity.isOwn() ? "own" : "near",
                activity.dataset(),
                activity.code(),
                found.match().name().toLowerCase(Locale.ROOT),
                activity.year(),
                activity.quotient(),
                activity.low(),
                activity.high(),
                activity.density(),
                activity.cells());
    }

    private @Nullable Matched nearest(String codes) {
        return activities.nearest(List.of(codes.split(" "))).orElse(null);
    }
}
