package rim.schemas.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Check;

/// What was checked on the way to an edition, and what came out: `quality.json`.
///
/// @param edition name of the edition
/// @param verdict what follows
/// @param acceptance who let failed checks pass, null when nobody had to
/// @param checks the result of every check
/// @param coverage how many regions have each indicator in each year
public record Quality(
        String edition,
        Verdict verdict,
        @Nullable Acceptance acceptance,
        List<Result> checks,
        List<Coverage> coverage) {

    public Quality {
        checks = List.copyOf(checks);
        coverage = List.copyOf(coverage);
    }

    public enum Verdict {
        /// Every check passed.
        @JsonProperty("sound")
        SOUND,
        /// Some checks failed that only warn.
        @JsonProperty("warnings")
        WARNINGS,
        /// A check failed that stops, and somebody accepted it.
        @JsonProperty("accepted")
        ACCEPTED,
        /// A check failed that stops.
        @JsonProperty("stopped")
        STOPPED
    }

    /// @param by name of the account that ran the update
    /// @param reason as given
    public record Acceptance(String by, String reason) {}

    /// @param dataset code of the dataset
    /// @param check name of the check
    /// @param rule what must hold, in words
    /// @param weight what follows from a failure
    /// @param looked how many things were looked at
    /// @param failed how many of them fail
    /// @param note what else was found, null for nothing
    /// @param examples the first failures, each with its place
    public record Result(
            String dataset,
            String check,
            String rule,
            Check.Weight weight,
            long looked,
            long failed,
            @Nullable String note,
            List<String> examples) {
        public Result {
            examples = List.copyOf(examples);
        }

        @JsonProperty("passed")
        public boolean isPassed() {
            return failed == 0;
        }
    }

    /// @param country code, null for all together
    /// @param regions how many regions of the methodology's level have a value
    /// @param of how many regions there are
    public record Coverage(
            String indicator, int year, @Nullable String country, long regions, long of) {}

    /// The checks that failed and stop.
    public List<Result> stopping() {
        return checks.stream()
                .filter(c -> !c.isPassed() && c.weight() == Check.Weight.STOP)
                .toList();
    }

    /// Writes it.
    public void write(Path file) {
        EditionJson.write(this, file);
    }

    /// Reads it.
    public static Quality read(Path file) {
        return EditionJson.read(file, Quality.class);
    }
}
