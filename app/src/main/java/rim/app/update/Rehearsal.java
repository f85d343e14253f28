package rim.app.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionContents;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.question.diff.Causes;
import rim.app.question.diff.RankRows;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.RankChange;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.UpdateResult;
import rim.pipeline.quality.ChecksFailed;
import rim.schemas.Folders;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Quality;

/// Says what an update would do. All is made in a temporary folder, which is removed.
///
/// @param request what the update is asked to do
record Rehearsal(UpdateRequest request, Console console, Format format) {
    private static final int FEW = 15;

    void print() throws IOException, SQLException {
        var folder = Files.createTempDirectory("rim-dry-run");
        try {
            var draft = Files.createDirectory(folder.resolve("draft"));
            print(rehearsed(draft));
        } finally {
            Folders.delete(folder);
        }
    }

    /// What stops an update names the draft's page, which is kept where the draft itself is not.
    private UpdateResult rehearsed(Path draft) throws IOException {
        try {
            return Shortage.told(
                    request,
                    () -> AnnualUpdate.rehearse(request, draft, ConsoleProgress.on(console)));
        } catch (ChecksFailed e) {
            var kept = Files.createTempFile("rim-dry-run-", ".html");
            Files.copy(e.page(), kept, StandardCopyOption.REPLACE_EXISTING);
            var told = String.valueOf(e.getMessage());
            throw new RimException(told.replace(e.page().toString(), kept.toString()), e);
        }
    }

    private void print(UpdateResult result) throws IOException, SQLException {
        var difference = difference(result);
        if (format == Format.JSON) {
            console.print(Json.indented(account(result, difference)));
            return;
        }
        if (format == Format.TABLE) {
            printDifference(difference);
        }
        new UpdateSummary(result).print(console, format);
    }

    /// How the edition in force would change; empty when there is none, or nothing would.
    private Optional<EditionDifference> difference(UpdateResult result) throws SQLException {
        var before = request.home().current();
        if (before.isEmpty() || result.outcome() != UpdateResult.Outcome.REHEARSED) {
            return Optional.empty();
        }
        return Optional.of(difference(before.get(), result.edition()));
    }

    private static EditionDifference difference(Edition before, Edition after) throws SQLException {
        try (var earlier = EditionDatabase.open(before);
                var later = EditionDatabase.open(after)) {
            return EditionDifference.between(
                    EditionContents.of(earlier),
                    EditionContents.of(later),
                    null,
                    Causes.between(earlier, later, List.of(), Set.of()));
        }
    }

    private void printDifference(Optional<EditionDifference> found)
            throws IOException, SQLException {
        if (found.isEmpty()) {
            return;
        }
        var difference = found.get();
        console.print("Against edition " + difference.before() + ", which is in force\n");
        headlines(difference).forEach(line -> console.print("  " + line + "\n"));
        var ranks = difference.ranks();
        if (!ranks.isEmpty()) {
            console.print("\nRanks in the index of " + difference.year() + "\n\n");
            console.print(Format.TABLE, RankRows.first(ranks, FEW));
            if (ranks.size() > FEW) {
                console.print("and " + (ranks.size() - FEW) + " more, all with --format json\n");
            }
        }
        console.print("\n");
    }

    /// Reports are not read, so that nothing can be said of them.
    private static List<String> headlines(EditionDifference difference) {
        return difference.headlines().stream().filter(line -> !line.contains("report")).toList();
    }

    /// What a dry run tells as JSON.
    ///
    /// @param outcome `rehearsed`, when an edition would be published, or `unchanged`
    /// @param before the edition in force; null when there is none
    /// @param headlines what would change against it
    /// @param year whose ranks are compared
    /// @param ranks that would change, the most first
    /// @param quality what was checked; null when nothing would be done
    /// @param manifest of the edition, as it would be but for its reports
    record Account(
            UpdateResult.Outcome outcome,
            @Nullable String before,
            List<String> headlines,
            @Nullable Integer year,
            List<RankChange> ranks,
            @Nullable Quality quality,
            Manifest manifest) {}

    private static Account account(UpdateResult result, Optional<EditionDifference> difference) {
        return new Account(
                result.outcome(),
                difference.map(EditionDifference::before).orElse(null),
                difference.map(Rehearsal::headlines).orElse(List.of()),
                difference.map(EditionDifference::year).orElse(null),
                difference.map(EditionDifference::ranks).orElse(List.of()),
                Quality.read(result.edition().qualityFile()),
                result.manifest());
    }
}
