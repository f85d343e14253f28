package rim.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rim.index.passage.IndexMark;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.ReportSearch;
import rim.schemas.Build;
import rim.schemas.Folders;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// The search index of an edition whose own has another format or terms by other rules, made again
/// from its tables of reports and pages into the cache of the data home, or where that cannot be
/// written, as of a home that is mounted for reading, into a temporary folder until the program
/// ends. It has the program's own themes, and of compounds the words that the reports have:
/// dictionaries that an update was given are not in an edition.
final class RebuiltIndex {
    /// Temporary folders by what each would be called in the cache.
    private static final Map<Path, Path> TEMPORARY = new ConcurrentHashMap<>();

    /// Where the index is that this program reads; the edition's own, which opening it refuses,
    /// where no other can be made.
    static Path of(Edition edition) {
        var own = edition.searchIndex();
        var editions = edition.folder().toAbsolutePath().getParent();
        if (editions == null
                || editions.getParent() == null
                || !Files.isDirectory(own)
                || !ReportSearch.isOfAnotherVersion(own)) {
            return own;
        }
        var mark = Digests.of(Digests.of(edition.manifestFile()) + IndexMark.CURRENT);
        var cache = editions.resolveSibling("cache");
        var rebuilt = cache.resolve(edition.name() + "-index-" + mark.substring(0, 12));
        if (Files.isDirectory(rebuilt)) {
            return rebuilt;
        }
        try {
            make(edition, cache, rebuilt);
            return rebuilt;
        } catch (IOException e) {
            // another process may have made it meanwhile
            return Files.isDirectory(rebuilt) ? rebuilt : temporary(edition, rebuilt, own);
        } catch (SQLException e) {
            return own;
        }
    }

    private static Path temporary(Edition edition, Path rebuilt, Path own) {
        return TEMPORARY.computeIfAbsent(
                rebuilt,
                r -> {
                    try {
                        var folder = Files.createTempDirectory("rim-index-");
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                        var made = folder.resolve(String.valueOf(r.getFileName()));
                        make(edition, folder, made);
                        return made;
                    } catch (IOException | SQLException e) {
                        return own;
                    }
                });
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // what is left there goes with the system's temporary files
        }
    }

    /// Builds aside and moves into place, so that no other process sees half an index.
    private static void make(Edition edition, Path cache, Path rebuilt)
            throws IOException, SQLException {
        var aside = Files.createTempDirectory(Files.createDirectories(cache), "making-");
        try {
            new LuceneIndexBuilder("rim " + Build.current().version())
                    .build(reports(edition), aside);
            Files.move(aside, rebuilt);
        } finally {
            Folders.delete(aside);
        }
    }

    private static List<ReadReport> reports(Edition edition) throws SQLException {
        try (var database = EditionDatabase.open(edition)) {
            var pages = new HashMap<String, List<ReportPage>>();
            database.list(
                            "SELECT * FROM pages ORDER BY report, page",
                            List.of(),
                            RebuiltIndex::page)
                    .forEach(page ->
                            pages.computeIfAbsent(page.report(), r -> new ArrayList<>()).add(page));
            return database.list(
                    "SELECT * FROM reports ORDER BY report",
                    List.of(),
                    cells -> report(cells, pages));
        }
    }

    private static ReportPage page(Cells cells) throws SQLException {
        return new ReportPage(
                cells.text(PageTable.REPORT),
                cells.integer(PageTable.PAGE),
                cells.textOrNull(PageTable.LABEL),
                cells.text(PageTable.TEXT));
    }

    private static ReadReport report(Cells cells, Map<String, List<ReportPage>> pages)
            throws SQLException {
        var id = cells.text(ReportTable.REPORT);
        var year = Optional.ofNullable(cells.integerOrNull(ReportTable.YEAR));
        var report =
                new Report(
                        id,
                        cells.text(ReportTable.FILE),
                        cells.text(ReportTable.SHA256),
                        cells.textOrNull(ReportTable.TITLE),
                        cells.textOrNull(ReportTable.LANGUAGE),
                        year.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        ReportTable.authorsIn(cells.text(ReportTable.AUTHORS)),
                        words(cells.text(ReportTable.THEMES)),
                        words(cells.text(ReportTable.REGIONS)),
                        cells.integer(ReportTable.PAGES),
                        cells.whole(ReportTable.WORDS),
                        cells.text(ReportTable.STATUS),
                        cells.textOrNull(ReportTable.DETAIL));
        return new ReadReport(report, pages.getOrDefault(id, List.of()));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private RebuiltIndex() {}
}
