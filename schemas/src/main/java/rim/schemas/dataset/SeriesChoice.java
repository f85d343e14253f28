package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A choice of series: the codes allowed, by dimension; dimensions that are not named are free.
public record SeriesChoice(@JsonValue Map<String, List<String>> codes) implements Serializable {
    public static final SeriesChoice ALL = new SeriesChoice(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeriesChoice {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /// Whether a series, written as `name=code|name=code`, is chosen.
    public boolean contains(String series) {
        if (codes.isEmpty()) {
            return true;
        }
        var parts = "|" + series + "|";
        return codes.entrySet().stream()
                .allMatch(dimension ->
                        dimension.getValue().stream()
                                .anyMatch(code ->
                                        parts.contains(
                                                "|" + dimension.getKey() + "=" + code + "|")));
    }
}
