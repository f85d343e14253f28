package rim.app.update;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.edition.PinText;
import rim.app.print.Json;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.UpdateResult;
import rim.schemas.Build;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality.Verdict;

/// What became of a run of an update, kept in the home under `runs`: JSON, and one page for people.
/// It is written anew at each step, so that a run that was killed leaves one too.
final class RunReport {
    private final DataHome home;
    private final UpdateRequest request;
    private final Instant began = Instant.now();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Instant stepBegan;
    private boolean isKept = true;

    RunReport(UpdateRequest request) {
        this.home = request.home();
        this.request = request;
    }

    /// How a run ended.
    enum Outcome {
        /// It has not ended, or it was killed.
        UNFINISHED,
        PUBLISHED,
        UNCHANGED,
        FAILED
    }

    /// @param seconds that it took; of the last step of a run that did not end, until the step
    ///   began
    record Step(String name, double seconds) {}

    /// A run.
    ///
    /// @param edition as asked for; once published, with its revision
    /// @param began ISO 8601 in UTC
    /// @param ended null where it did not
    /// @param inForce the edition in force at the end; null for none
    /// @param verdict of the checks; null where there was none
    /// @param counts cells of the sources, reports
    /// @param failure what went wrong; null for nothing
    record Run(
            String program,
            String edition,
            List<String> sources,
            @Nullable String reports,
            String methodology,
            String began,
            @Nullable String ended,
            Outcome outcome,
            @Nullable String inForce,
            @Nullable Verdict verdict,
            Map<String, Long> counts,
            List<String> warnings,
            List<Step> steps,
            @Nullable String failure) {}

    /// The same progress, of which the steps are noted.
    Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void step(String name, long total) {
                endStep();
                steps.add(new Step(name, 0));
                stepBegan = Instant.now();
                if (!name.equals(AnnualUpdate.LOOKING)) {
                    keep(Outcome.UNFINISHED, null, null, List.of());
                }
                progress.step(name, total);
            }

            @Override
            public void advance(long pieces) {
                progress.advance(pieces);
            }

            @Override
            public void done() {
                endStep();
                progress.done();
            }
        };
    }

    private void endStep() {
        var from = stepBegan;
        if (from != null) {
            double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
            steps.set(steps.size() - 1, new Step(steps.getLast().name(), seconds));
        }
        stepBegan = null;
    }

    void failed(String message) {
        endStep();
        keep(Outcome.FAILED, null, message, List.of());
    }

    /// @param removed editions that went afterwards
    void ended(UpdateResult result, List<String> removed) {
        keep(
                result.outcome() == UpdateResult.Outcome.PUBLISHED
                        ? Outcome.PUBLISHED
                        : Outcome.UNCHANGED,
                result,
                null,
                removed);
    }

    private void keep(
            Outcome outcome,
            @Nullable UpdateResult result,
            @Nullable String failure,
            List<String> removed) {
        if (!isKept || (home.isHere() && !Files.isDirectory(home.folder()))) {
            return;
        }
        var run =
                new Run(
                        "rim " + Build.current(),
                        result == null ? request.edition() : result.edition().name().toString(),
                        request.sources().stream().map(Object::toString).toList(),
                        request.reports().map(Object::toString).orElse(null),
                        request.methodology(),
                        second(began),
                        outcome == Outcome.UNFINISHED ? null : second(Instant.now()),
                        outcome,
                        home.nameInForce().map(Object::toString).orElse(null),
                        result == null ? null : result.manifest().verdict(),
                        counts(result),
                        warnings(result, removed),
                        List.copyOf(steps),
                        failure);
        var path = "runs/" + second(began).replace(':', '-') + "-" + request.edition();
        try {
            home.storage().write(path + ".json", Json.indented(run));
            home.storage().write(path + ".html", RunPage.of(run));
        } catch (IOException e) {
            // the update itself says what is wrong with a home that cannot be written
            isKept = false;
        }
    }

    private static Map<String, Long> counts(@Nullable UpdateResult result) {
        var counts = new LinkedHashMap<String, Long>();
        if (result != null) {
            counts.putAll(result.manifest().totals());
            var reports = result.manifest().reports();
            counts.put("reports", reports.files());
            counts.put("reports_not_indexed", (long) reports.notIndexed().size());
        }
        return counts;
    }

    private static List<String> warnings(@Nullable UpdateResult result, List<String> removed) {
        var warnings = new ArrayList<String>();
        if (result == null) {
            return warnings;
        }
        if (result.manifest().verdict() != Verdict.SOUND) {
            warnings.add(
                    "Checks: "
                            + result.manifest().verdict().name().toLowerCase(Locale.ROOT)
                            + "; 'rim quality' has them.");
        }
        result.manifest()
                .reports()
                .notIndexed()
                .forEach(r -> warnings.add("Not indexed: " + r.file() + " (" + r.reason() + ")"));
        result.pin().ifPresent(pin -> warnings.add("Pinned: " + PinText.of(pin) + "."));
        if (!removed.isEmpty()) {
            warnings.add("Removed: " + String.join(", ", removed));
        }
        return warnings;
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
