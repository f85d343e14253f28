package rim.app.update;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.edition.PinText;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rows;
import rim.pipeline.UpdateResult;
import rim.schemas.Counted;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Rollback;

/// What an update came to, from its manifest.
record UpdateSummary(UpdateResult result) {
    private static final List<String> SOURCES =
            List.of(
                    "dataset",
                    "path",
                    "rows",
                    "read",
                    "accepted",
                    "missing",
                    "quarantined",
                    "reasons");
    private static final List<String> NOT_CARRIED =
            List.of("region", "nuts", "observations", "reason");
    private static final List<String> CONVERTED = List.of("region", "values", "from");
    private static final List<String> NOT_INDEXED = List.of("report", "reason", "detail");
    private static final int FEW = 10;

    /// As text, as a table of sources, or as the manifest.
    void print(Console console, Format format) throws IOException, SQLException {
        switch (format) {
            case JSON -> console.print(Files.readString(result.edition().manifestFile()));
            case CSV -> console.print(Format.CSV, Rows.of(SOURCES, sources()));
            case TABLE -> printText(console);
        }
        if (format != Format.TABLE) {
            result.pin().ifPresent(pin -> console.say("rim: " + pinned(pin) + "."));
        }
    }

    private void printText(Console console) throws IOException, SQLException {
        var manifest = result.manifest();
        console.print("Cells of the sources: read = accepted + missing + quarantined\n\n");
        console.print(Format.TABLE, Rows.of(SOURCES, withTotal(sources(), manifest.totals())));
        section(
                console,
                "Regions not carried or converted to NUTS " + manifest.nuts(),
                NOT_CARRIED,
                manifest.notCarried().stream()
                        .map(n -> List.of(n.region(), n.nuts(), n.observations(), n.reason()))
                        .toList());
        section(
                console,
                "Values converted to NUTS " + manifest.nuts(),
                CONVERTED,
                manifest.converted().stream()
                        .map(c -> List.of(c.region(), c.values(), c.from()))
                        .toList());
        section(
                console,
                "Files that no descriptor names",
                List.of("file"),
                manifest.ignored().stream().map(List::of).toList());
        contributions().ifPresent(text -> console.print("\nContributions: " + text + "\n"));
        console.print("\nScores: " + scores() + "\n");
        if (result.outcome() == UpdateResult.Outcome.REHEARSED) {
            console.print(
                    "\nReports: "
                            + manifest.reports().files()
                            + " files, which only an update reads\n");
            console.print("\nQuality: " + verdict(manifest.verdict()) + "\n");
        } else {
            reports(console, manifest.reports());
            console.print(
                    "\nQuality: "
                            + verdict(manifest.verdict())
                            + " ["
                            + result.edition().qualityPage()
                            + "]\n");
        }
        console.print(outcome() + "\n");
    }

    /// What became of the values that regions sent and the steward accepted; empty for none.
    private Optional<String> contributions() {
        var files =
                result.manifest().inputs().stream()
                        .filter(i -> i.path().startsWith(ContributionLog.FOLDER + "/"))
                        .toList();
        long applied = files.stream().mapToLong(i -> i.accepted() + i.missing()).sum();
        long asked = files.stream().mapToLong(Input::quarantined).sum();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Counted.of(applied, "corrected value", "corrected values")
                                + " applied"
                                + (asked == 0
                                        ? ""
                                        : ", "
                                                + asked
                                                + " not, as their sources have changed since: ask the"
                                                + " senders again ('rim contribute list --state"
                                                + " asked_again')"));
    }

    /// How many regions have an index, or what is in the way of one.
    private String scores() throws SQLException {
        try (var database = EditionDatabase.open(result.edition())) {
            var scored =
                    database.list(
                            "SELECT year, count(*) AS regions FROM scores"
                                    + " WHERE node = ? AND score IS NOT NULL GROUP BY 1 ORDER BY 1",
                            List.of(database.documents().root()),
                            cells ->
                                    cells.integer("regions")
                                            + " regions in "
                                            + cells.integer("year"));
            if (scored.isEmpty()) {
                return "none, as no region has values for enough indicators of the methodology. Without"
                        + " any value: "
                        + String.join(", ", withoutValues(database))
                        + ".";
            }
            return scored.getLast()
                    + (scored.size() > 1 ? ", the last of " + scored.size() + " years" : "");
        }
    }

    private static List<String> withoutValues(EditionDatabase database) throws SQLException {
        var without = new ArrayList<>(database.documents().leaves());
        without.removeAll(
                database.list(
                        "SELECT DISTINCT node FROM scores WHERE score IS NOT NULL",
                        List.of(),
                        cells -> cells.text("node")));
        return without;
    }

    private static String verdict(Quality.Verdict verdict) {
        return switch (verdict) {
            case SOUND -> "all checks passed";
            case WARNINGS -> "some checks failed, none that stops";
            case ACCEPTED -> "checks failed that stop, and were accepted";
            case STOPPED -> "checks failed that stop";
        };
    }

    private static void section(
            Console console, String title, List<String> columns, List<? extends List<?>> rows)
            throws IOException, SQLException {
        if (rows.isEmpty()) {
            return;
        }
        console.print("\n" + title + ": " + rows.size() + "\n\n");
        console.print(Format.TABLE, Rows.of(columns, rows.subList(0, Math.min(FEW, rows.size()))));
        if (rows.size() > FEW) {
            console.print("and " + (rows.size() - FEW) + " more, all in manifest.json\n");
        }
    }

    private static void reports(Console console, Manifest.Reports reports)
            throws IOException, SQLException {
        if (reports.files() == 0) {
            console.print("\nReports: none\n");
            return;
        }
        console.print(
                "\nReports: "
                        + (reports.files() - reports.notIndexed().size())
                        + " of "
                        + reports.files()
                        + " indexed, "
                        + reports.pages()
                        + " pages, "
                        + reports.passages()
                        + " passages\n");
        section(
                console,
                "Reports not indexed",
                NOT_INDEXED,
                reports.notIndexed().stream()
                        .map(n -> List.of(n.file(), n.reason(), n.detail()))
                        .toList());
    }

    private String outcome() {
        var manifest = result.manifest();
        var edition = manifest.edition() + " (methodology " + manifest.methodology().name() + ")";
        var place = " [" + result.edition().folder() + "]";
        var pin = result.pin();
        return switch (result.outcome()) {
            case PUBLISHED ->
                    "Published edition "
                            + edition
                            + place
                            + pin.map(p -> "\nNot in force: " + pinned(p) + ".").orElse("");
            case REHEARSED ->
                    "An update would publish edition "
                            + edition
                            + pin.map(p -> "; " + PinText.of(p)).orElse("")
                            + ". Nothing was written.";
            case UNCHANGED ->
                    "Nothing changed: edition "
                            + edition
                            + " was made from exactly this input; "
                            + pin.map(this::pinned).orElse("it stays in force")
                            + place;
        };
    }

    private String pinned(Rollback pin) {
        var name = result.edition().name();
        return name.toString().equals(pin.to()) ? PinText.of(pin) : PinText.of(pin, name);
    }

    private List<List<@Nullable Object>> sources() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Input i : result.manifest().inputs()) {
            rows.add(
                    List.of(
                            i.dataset(),
                            i.path(),
                            i.rows(),
                            i.read(),
                            i.accepted(),
                            i.missing(),
                            i.quarantined(),
                            reasons(i)));
        }
        return rows;
    }

    private static String reasons(Input input) {
        return input.quarantinedByReason().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<List<@Nullable Object>> withTotal(
            List<List<@Nullable Object>> rows, Map<String, Long> totals) {
        var all = new ArrayList<>(rows);
        all.add(
                List.of(
                        "all",
                        "",
                        result.manifest().inputs().stream().mapToLong(Input::rows).sum(),
                        totals.getOrDefault("read", 0L),
                        totals.getOrDefault("accepted", 0L),
                        totals.getOrDefault("missing", 0L),
                        totals.getOrDefault("quarantined", 0L),
                        ""));
        return all;
    }
}
