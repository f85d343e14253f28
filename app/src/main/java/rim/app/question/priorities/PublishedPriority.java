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

/// A priority that a passage states for a region.
///
/// @param theme its code
/// @param region whose priority it is
/// @param confidence share of right ones among those that the rule found in labelled chapters
/// @param rule why it is held for a statement
/// @param year of publication
/// @param page on which the sentence begins
/// @param passage link to it, for good
/// @param activities codes of NACE Rev. 2 that the theme is
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
        List<String> activities) {
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

    public PublishedPriority {
        activities = List.copyOf(activities);
    }

    /// A region's own, then those of regions within it, then those of regions that it lies in; the
    /// surest theme first.
    public static List<PublishedPriority> around(EditionDatabase database, String region)
            throws SQLException {
        var edition = database.edition().name().toString();
        return database.list(
                SQL, List.of(region, region, region, region), cells -> read(cells, edition));
    }

    private static PublishedPriority read(Cells cells, String edition) throws SQLException {
        var codes = cells.text("activities");
        var report = cells.text("report");
        int page = cells.integer("page");
        return new PublishedPriority(
                cells.text("theme"),
                cells.text("region"),
                cells.numberOrNull("confidence"),
                cells.text("rule"),
                report,
                cells.textOrNull("title"),
                cells.integerOrNull("year"),
                page,
                new PassageLink(edition, report, page, cells.integer("passage")).toString(),
                cells.text("sentence"),
                cells.text("language"),
                codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
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
