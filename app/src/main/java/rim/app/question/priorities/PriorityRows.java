package rim.app.question.priorities;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.index.theme.Vocabulary;

/// The priorities of a region, for those that it lies in and for those within it.
final class PriorityRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text(
                                    "theme",
                                    "code of the theme that is stated; empty where the vocabulary"
                                            + " has none for a row of a list")
                            .key(),
                    Field.text("name", "the theme's name").optional(),
                    Field.text(
                                    "region",
                                    "whose priority it is: the region, one that it lies in, or one"
                                            + " within it")
                            .key(),
                    Field.number(
                                    "confidence",
                                    "share of right ones among those that the rule found in"
                                            + " labelled chapters")
                            .optional(),
                    Field.text(
                            "rule",
                            "why it is held for a statement: named, listed, aimed, imported (a row"
                                    + " of a list), contributed (sent in by a region as missing), or"
                                    + " withdrawn (a region says that it is none; these stand last)"),
                    Field.text("report", "identifier of the report; of a list its code").key(),
                    Field.text("title", "title of the report or list").optional(),
                    Field.integer("year", "year of publication").optional(),
                    Field.integer("page", "page on which the sentence begins").optional(),
                    Field.text("passage", "link to the passage, for good; none in a list")
                            .optional()
                            .key(),
                    Field.text(
                                    "source_cell",
                                    "cell of the list or of what was sent, as file#row:column")
                            .optional()
                            .key(),
                    Field.text("sentence", "what the report or list says"),
                    Field.text("language", "language of the sentence"),
                    Field.text(
                                    "missing",
                                    "why there is no theme, or no activity of a code in the list")
                            .optional(),
                    Field.text(
                                    "activities",
                                    "codes of NACE Rev. 2 that the theme is, separated by a space")
                            .optional(),
                    Field.text(
                                    "standing",
                                    "of the region that was asked, in the activity: own (location"
                                            + " quotient of 1 or more) or near (less)")
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
                                    "how much of what is related to the activity the region has,"
                                            + " percent")
                            .optional(),
                    Field.text("cells", "the source cell of the figure, as file#row:column")
                            .optional(),
                    Field.text(
                                    "also_stated_by",
                                    "codes of other regions that reports state the theme for,"
                                            + " separated by a space")
                            .optional(),
                    Field.text(
                                    "change",
                                    "what a region did by a correction: changed, added or"
                                            + " withdrawn; empty for none")
                            .optional(),
                    Field.text("corrected_by", "region that sent the correction").optional(),
                    Field.text("corrected_on", "day on which it was accepted").optional(),
                    Field.text("corrected_because", "why").optional(),
                    Field.text("corrected_line", "the line that was sent, such as 5f0c8a2b91d4#12")
                            .optional());

    /// What people see of them at first.
    private static final List<String> SHOWN =
            List.of(
                    "theme",
                    "region",
                    "confidence",
                    "rule",
                    "report",
                    "page",
                    "standing",
                    "activity",
                    "low",
                    "high",
                    "also_stated_by",
                    "sentence");

    private static final List<String> SHOWN_OF_ACTIVITIES =
            List.of("standing", "activity", "low", "high");

    /// What they see besides where a region corrected any.
    private static final List<String> SHOWN_OF_CORRECTIONS =
            List.of("change", "corrected_by", "corrected_on", "corrected_because");

    /// How many columns say what the region is specialised in.
    private static final int OF_ACTIVITY = 10;

    /// How many say what a region corrected.
    private static final int OF_CORRECTION = 5;

    private final List<PublishedPriority> priorities = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final SpecialisedActivities activities;
    private final Map<String, SortedSet<String>> statedBy = new TreeMap<>();

    private PriorityRows(EditionDatabase database, String region, Vocabulary vocabulary)
            throws SQLException {
        this.vocabulary = vocabulary;
        this.activities = SpecialisedActivities.of(database, region);
        priorities.addAll(PublishedPriority.around(database, region));
        priorities.addAll(PublishedPriority.withdrawnAround(database, region));
        database.list(
                        "SELECT DISTINCT theme, region FROM priorities WHERE theme <> ''",
                        List.of(),
                        cells -> List.of(cells.text("theme"), cells.text("region")))
                .forEach(each ->
                        statedBy.computeIfAbsent(each.get(0), t -> new TreeSet<>())
                                .add(each.get(1)));
    }

    /// @param vocabulary what themes are called
    static PriorityRows of(EditionDatabase database, String region, Vocabulary vocabulary)
            throws SQLException {
        return new PriorityRows(database, region, vocabulary);
    }

    /// All of it.
    Listing whole() {
        return Listing.of(FIELDS, priorities.stream().map(this::row).toList());
    }

    /// What people see of it at first: of activities and corrections only where there are any.
    Listing shown() {
        var names = new ArrayList<>(SHOWN);
        if (priorities.stream().allMatch(each -> activities.nearest(each.activities()).isEmpty())) {
            names.removeAll(SHOWN_OF_ACTIVITIES);
        }
        if (priorities.stream().anyMatch(each -> each.correction() != null)) {
            names.addAll(SHOWN_OF_CORRECTIONS);
        }
        return whole().only(names);
    }

    private List<@Nullable Object> row(PublishedPriority each) {
        var row = new ArrayList<@Nullable Object>();
        row.add(each.theme());
        row.add(PublishedPriority.name(vocabulary, each.theme()));
        row.add(each.region());
        row.add(each.confidence());
        row.add(each.rule());
        row.add(each.report());
        row.add(each.title());
        row.add(each.year());
        row.add(each.page());
        row.add(each.passage());
        row.add(each.cells());
        row.add(each.sentence());
        row.add(each.language());
        row.add(each.missing());
        row.add(each.activities().isEmpty() ? null : String.join(" ", each.activities()));
        row.addAll(specialisation(each.activities()));
        row.add(others(each.theme(), each.region()));
        row.addAll(correction(each.correction()));
        return row;
    }

    private static List<@Nullable Object> correction(
            PublishedPriority.@Nullable Correction correction) {
        return correction == null
                ? Collections.nCopies(OF_CORRECTION, null)
                : Arrays.asList(
                        correction.change(),
                        correction.by(),
                        correction.on(),
                        correction.because(),
                        correction.line());
    }

    private @Nullable String others(String theme, String own) {
        var others = new TreeSet<>(statedBy.getOrDefault(theme, new TreeSet<>()));
        others.remove(own);
        return others.isEmpty() ? null : String.join(" ", others);
    }

    private List<@Nullable Object> specialisation(List<String> codes) {
        var found = activities.nearest(codes);
        if (found.isEmpty()) {
            return Collections.nCopies(OF_ACTIVITY, null);
        }
        var activity = found.get().activity();
        return Arrays.asList(
                activity.isOwn() ? "own" : "near",
                activity.dataset(),
                activity.code(),
                found.get().match().code(),
                activity.year(),
                activity.quotient(),
                activity.low(),
                activity.high(),
                activity.density(),
                activity.cells());
    }
}
