package rim.app.question.priorities;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedDocuments;
import rim.index.search.PassageLink;
import rim.index.theme.Theme;
import rim.index.theme.Vocabulary;

/// A priority of a region: what a passage states, or a row of a list.
///
/// @param theme its code; empty where the vocabulary has none for a row of a list
/// @param region whose priority it is
/// @param confidence share of right ones among those that the rule found in labelled chapters; null
///   where nobody labelled any
/// @param rule why it is held for a statement
/// @param report its identifier; of a list its code
/// @param title of the report or list
/// @param year of publication
/// @param page on which the sentence begins; null for a row of a list
/// @param passage link to it, for good; null for a row of a list
/// @param activities codes of NACE Rev. 2 that the theme is
/// @param cells the source cell of a row of a list
/// @param missing why there is no theme, or no activity of a code that the list gives
public record PublishedPriority(
        String theme,
        String region,
        @Nullable Double confidence,
        String rule,
        String report,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable Integer page,
        @Nullable String passage,
        String sentence,
        String language,
        List<String> activities,
        @Nullable String cells,
        @Nullable String missing) {
    private static final String SQL =
            """
            SELECT p.theme, p.region, p.confidence, p.rule, p.report, r.title, r.year, p.page,
                   p.passage, p.sentence, p.language, p.activities, p.cells, p.missing
            FROM priorities p LEFT JOIN reports r USING (report)
            WHERE starts_with(p.region, ?) OR starts_with(?, p.region)
            ORDER BY p.region <> ?, length(p.region) < length(?), p.region,
                     p.theme = '',
                     max(p.confidence) OVER (PARTITION BY p.region, p.theme) DESC NULLS LAST,
                     p.theme, p.confidence DESC NULLS LAST, p.report, p.passage
            """;

    public PublishedPriority {
        activities = List.copyOf(activities);
    }

    /// A region's own, then those of regions within it, then those of regions that it lies in; the
    /// surest theme first.
    public static List<PublishedPriority> around(EditionDatabase database, String region)
            throws SQLException {
        return database.list(
                SQL, List.of(region, region, region, region), cells -> read(cells, database));
    }

    private static PublishedPriority read(Cells cells, EditionDatabase database)
            throws SQLException {
        var codes = cells.text("activities");
        var report = cells.text("report");
        var page = cells.integerOrNull("page");
        var title = cells.textOrNull("title");
        return new PublishedPriority(
                cells.text("theme"),
                cells.text("region"),
                cells.numberOrNull("confidence"),
                cells.text("rule"),
                report,
                title == null && page == null
                        ? database.documents().dataset(report).path("title").asText(null)
                        : title,
                cells.integerOrNull("year"),
                page,
                page == null
                        ? null
                        : new PassageLink(
                                        database.edition().name().toString(),
                                        report,
                                        page,
                                        cells.integer("passage"))
                                .toString(),
                cells.text("sentence"),
                cells.text("language"),
                codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
                cells.textOrNull("cells"),
                cells.textOrNull("missing"));
    }

    /// What a theme is called in English; null where the vocabulary has no such theme.
    public static @Nullable String name(Vocabulary vocabulary, String theme) {
        return vocabulary
                .find(theme)
                .map(Theme::labels)
                .flatMap(labels ->
                        labels.getOrDefault(PublishedDocuments.ENGLISH, List.of()).stream()
                                .findFirst())
                .orElse(null);
    }
}
