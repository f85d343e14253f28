package rim.engine.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Manifest;

/// What an edition says, as far as it is compared with another.
///
/// @param manifest the edition's own
/// @param methodology the methodology's file
/// @param values rows of `rim.schemas.table.IndicatorTable`
/// @param nodes codes of all nodes that have scores
/// @param scores of the composite index: rows of `rim.schemas.table.ScoreTable`
/// @param reports files of reports with their SHA-256
public record EditionContent(
        Manifest manifest,
        JsonNode methodology,
        List<Value> values,
        SortedSet<String> nodes,
        List<Score> scores,
        List<ReportFile> reports) {

    public EditionContent {
        nodes = Collections.unmodifiableSortedSet(new TreeSet<>(nodes));
        values = List.copyOf(values);
        scores = List.copyOf(scores);
        reports = List.copyOf(reports);
    }

    /// @param value null when missing
    public record Value(String indicator, String region, int year, @Nullable Double value) {}

    /// @param likelyGroup the group in the words that its certainty allows
    public record Score(
            String region,
            int year,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable String group,
            @Nullable String likelyGroup) {}

    public record ReportFile(String file, String sha256) {}

    /// The code of the composite index.
    public String root() {
        return methodology.path("tree").path("code").asText();
    }
}
