package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A choice of series: the codes allowed, by dimension; dimensions that are not named are free.
///
/// A name with a question mark, `sex?`, asks only where there is such a dimension: tables gain and
/// lose dimensions over the years.
public record SeriesChoice(@JsonValue Map<String, List<String>> codes) implements Serializable {
    public static final SeriesChoice ALL = new SeriesChoice(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeriesChoice {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /// The name of a dimension without the mark that it need not be there.
    public static String nameOf(String dimension) {
        return isOptional(dimension) ? dimension.substring(0, dimension.length() - 1) : dimension;
    }

    /// Whether a dimension need not be there.
    public static boolean isOptional(String dimension) {
        return dimension.endsWith("?");
    }

    /// The same with one code of a dimension, which must be there.
    public SeriesChoice with(String dimension, String code) {
        var others = new TreeMap<>(codes);
        others.remove(dimension + "?");
        others.put(dimension, List.of(code));
        return new SeriesChoice(others);
    }

    /// Whether a series, written as `name=code|name=code`, is chosen.
    public boolean contains(String series) {
        if (codes.isEmpty()) {
            return true;
        }
        var parts = "|" + series + "|";
        return codes.entrySet().stream()
                .allMatch(dimension -> allows(dimension.getKey(), dimension.getValue(), parts));
    }

    private static boolean allows(String dimension, List<String> allowed, String parts) {
        var name = "|" + nameOf(dimension) + "=";
        boolean isFree = isOptional(dimension) && !parts.contains(name);
        return isFree || allowed.stream().anyMatch(code -> parts.contains(name + code + "|"));
    }
}
