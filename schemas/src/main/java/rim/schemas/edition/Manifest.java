package rim.schemas.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.QuarantineTable;

/// What an edition was made from and what it consists of.
///
/// @param edition the edition's name
/// @param parent the edition that was in force before, or null
/// @param nuts the NUTS version of the edition's regions
/// @param methodology the methodology that was used
/// @param software name and version of this program and of what it ran on
/// @param times when the update began and ended, ISO 8601 in UTC
/// @param inputs the source files that were read
/// @param ignored files in the sources folder that no descriptor names
/// @param notCarried regions of observations that feed an indicator and have no counterpart in the
///   edition's NUTS version, nor a part in a converted value
/// @param converted values made from those of regions that were split, merged or redrawn
/// @param verdict what the checks came to; {@link Quality} has them
/// @param reports the report files
/// @param outputs the files of the edition
/// @param fingerprint digest of inputs, descriptors, methodology, reports and software: equal
///   fingerprints mean equal editions
public record Manifest(
        String edition,
        @Nullable String parent,
        int nuts,
        MethodologyUsed methodology,
        SortedMap<String, String> software,
        Times times,
        List<Input> inputs,
        List<String> ignored,
        List<NotCarried> notCarried,
        List<Converted> converted,
        Quality.Verdict verdict,
        Reports reports,
        List<Output> outputs,
        String fingerprint) {

    public record MethodologyUsed(String name, String title, String sha256) {}

    public record Times(String began, String ended) {
        /// To the second.
        public static Times of(Instant began, Instant ended) {
            return new Times(
                    began.truncatedTo(ChronoUnit.SECONDS).toString(),
                    ended.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /// A source file and what became of its cells; `read = accepted + missing + quarantined`.
    ///
    /// @param missingByFlag number of missing cells by the flags they carry, `:` for none
    /// @param quarantinedRows rows of the quarantine table, a whole row of the source counting once
    /// @param quarantinedByReason number of cells refused, by reason
    public record Input(
            String dataset,
            String path,
            String sha256,
            long bytes,
            long rows,
            long read,
            long accepted,
            long missing,
            long quarantined,
            long quarantinedRows,
            SortedMap<String, Long> missingByFlag,
            SortedMap<String, Long> quarantinedByReason) {

        @JsonProperty("balanced")
        public boolean isBalanced() {
            return read == accepted + missing + quarantined;
        }

        /// Cells that were refused. One that a region corrected is quarantined, too, and is no
        /// fault of its file.
        public long refused() {
            return quarantined - quarantinedByReason.getOrDefault(QuarantineTable.CORRECTED, 0L);
        }
    }

    /// @param reason code of the reason
    /// @param observations how many of them feed an indicator
    public record NotCarried(String region, int nuts, String reason, long observations) {}

    /// @param region code in the edition's NUTS version
    /// @param from the NUTS version and regions that its values came from, each with the share of
    ///   it that lies in the region
    /// @param values how many
    public record Converted(String region, String from, long values) {}

    /// @param indexDigest SHA-256 over what the search index says, or null where none was taken
    /// @param notIndexed a line for each file that could not be read
    public record Reports(
            long files,
            long pages,
            long passages,
            @Nullable String indexDigest,
            List<NotIndexed> notIndexed) {}

    public record NotIndexed(String file, String reason, String detail) {}

    public record Output(String path, String sha256, long bytes, @Nullable Long rows) {
        /// What it is of use for.
        public OutputKind kind() {
            return OutputKind.of(path);
        }

        /// Its digest with the name of the algorithm.
        public String hash() {
            return "sha256:" + sha256;
        }
    }

    /// How many rows files have together; empty where it is not stated of all.
    public static OptionalLong rows(List<Output> files) {
        long sum = 0;
        for (var file : files) {
            var rows = file.rows();
            if (rows == null) {
                return OptionalLong.empty();
            }
            sum += rows;
        }
        return OptionalLong.of(sum);
    }

    public Manifest {
        inputs = List.copyOf(inputs);
        ignored = List.copyOf(ignored);
        notCarried = List.copyOf(notCarried);
        converted = converted == null ? List.of() : List.copyOf(converted);
        outputs = List.copyOf(outputs);
    }

    /// Reads a manifest.
    public static Manifest read(Path file) {
        return EditionJson.read(file, Manifest.class);
    }

    /// Writes the manifest.
    public void write(Path file) {
        EditionJson.write(this, file);
    }

    /// The manifest as indented JSON.
    public String toJson() {
        return EditionJson.text(this);
    }

    /// Numbers by table, for a quick look.
    public Map<String, Long> totals() {
        var totals = new LinkedHashMap<String, Long>();
        totals.put("read", inputs.stream().mapToLong(Input::read).sum());
        totals.put("accepted", inputs.stream().mapToLong(Input::accepted).sum());
        totals.put("missing", inputs.stream().mapToLong(Input::missing).sum());
        totals.put("quarantined", inputs.stream().mapToLong(Input::quarantined).sum());
        return totals;
    }
}
