package rim.app.question.priorities;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedDocuments;
import rim.index.search.PassageLink;
import rim.index.theme.Theme;
import rim.index.theme.Vocabulary;
import rim.schemas.contribution.StatedPlace;
import rim.schemas.table.PriorityTable;

/// A priority of a region: what a passage states, a row of a list, or what a region sent in.
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
/// @param correction what a region said of it; null for nothing
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
        @Nullable String missing,
        @Nullable Correction correction) {
    /// That a region changed, added or withdrew it.
    ///
    /// @param change changed, added or withdrawn
    /// @param by code of the region that sent it
    /// @param on the day of the decision, as 2026-04-02
    /// @param because why: the sender's comment; of one that was added the steward's reason
    /// @param line its name, by which the table of contributions has it
    public record Correction(String change, String by, String on, String because, String line) {}

    static final String WITHDRAWN_RULE = "withdrawn";

    private static final String SQL =
            """
            SELECT p.theme, p.region, p.confidence, p.rule, p.report, r.title, r.year, p.page,
                   p.passage, p.sentence, p.language, p.activities, p.cells, p.missing, p.line,
                   CASE WHEN p.rule = 'contributed' THEN 'added' ELSE 'changed' END AS change,
                   c.sender, c.decided[:10] AS day,
                   CASE WHEN p.rule = 'contributed' THEN c.reason
                        ELSE coalesce(c.comment, c.reason) END AS because,
                   c.source
            FROM priorities p LEFT JOIN reports r USING (report)
                 LEFT JOIN contributions c ON c.line = p.line AND c.kind = 'priority'
            WHERE starts_with(p.region, ?) OR starts_with(?, p.region)
            ORDER BY p.region <> ?, length(p.region) < length(?), p.region,
                     p.theme = '',
                     max(p.confidence) OVER (PARTITION BY p.region, p.theme) DESC NULLS LAST,
                     p.theme, p.confidence DESC NULLS LAST, p.report, p.passage
            """;

    /// What regions withdrew, as it was found; traced to the line that was sent.
    private static final String WITHDRAWN =
            """
            SELECT c.region, c.series, c.found, c.sender, c.decided[:10] AS day,
                   coalesce(c.comment, c.reason) AS because, c.line,
                   c.file || '#' || c.row || ':' || c.col AS cell
            FROM contributions c
            WHERE c.kind = 'priority' AND c.state = 'applied' AND c.corrected = ':'
              AND (starts_with(c.region, ?) OR starts_with(?, c.region))
            ORDER BY c.region <> ?, length(c.region) < length(?), c.region, c.series, c.line
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

    /// Those that regions withdrew, in the same order of regions; they are no priorities of theirs.
    static List<PublishedPriority> withdrawnAround(EditionDatabase database, String region)
            throws SQLException {
        var languages = new TreeMap<String, String>();
        var titles = new TreeMap<String, String>();
        database.list(
                "SELECT report, title, language FROM reports",
                List.of(),
                cells -> {
                    var report = cells.text("report");
                    languages.put(
                            report, Objects.requireNonNullElse(cells.textOrNull("language"), ""));
                    return titles.put(
                            report, Objects.requireNonNullElse(cells.textOrNull("title"), report));
                });
        return database.list(
                WITHDRAWN,
                List.of(region, region, region, region),
                cells -> {
                    var place = StatedPlace.of(cells.text("series")).orElseThrow();
                    return new PublishedPriority(
                            place.theme(),
                            cells.text("region"),
                            null,
                            WITHDRAWN_RULE,
                            place.report(),
                            titles.get(place.report()),
                            null,
                            null,
                            null,
                            cells.text("found"),
                            languages.getOrDefault(place.report(), ""),
                            List.of(),
                            cells.text("cell"),
                            null,
                            new Correction(
                                    WITHDRAWN_RULE,
                                    cells.text("sender"),
                                    cells.text("day"),
                                    cells.text("because"),
                                    cells.text("line")));
                });
    }

    private static @Nullable Correction correction(Cells cells) throws SQLException {
        var line = cells.textOrNull("line");
        var sender = cells.textOrNull("sender");
        return line == null || sender == null
                ? null
                : new Correction(
                        cells.text("change"),
                        sender,
                        cells.text("day"),
                        cells.text("because"),
                        line);
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
                title == null && page == null ? titleOf(cells, report, database) : title,
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
                cells.textOrNull("missing"),
                correction(cells));
    }

    // A list's, or where a region says that what it added is stated.
    private static @Nullable String titleOf(Cells cells, String report, EditionDatabase database)
            throws SQLException {
        return cells.text("rule").equals(PriorityTable.CONTRIBUTED)
                ? cells.textOrNull("source")
                : database.documents().dataset(report).path("title").asText(null);
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
