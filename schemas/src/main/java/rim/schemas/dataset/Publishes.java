package rim.schemas.dataset;

import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// That a dataset holds scores which somebody else worked out and published, such as those of the
/// official Scoreboard. They stand beside the edition's own and feed no indicator.
///
/// @param item the dimension whose codes say what was scored
/// @param index its codes that are the composite index
/// @param nodes for its other codes, the nodes of methodologies that they are, the likeliest first.
///   A code such as `1.1.3 Lifelong learning` is also found as `1.1.3`
/// @param relativeTo where the year stands to which the scores are relative, as percentages of the
///   European Union: a dimension whose codes have it in them, such as `Value relative to EU in
///   2018`, or `year`, when it is the year of each score; null when the file does not say
public record Publishes(
        String item,
        List<String> index,
        Map<String, List<String>> nodes,
        @Nullable String relativeTo) {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    public Publishes {
        index = List.copyOf(index);
        nodes = copy(nodes);
    }

    private static SortedMap<String, List<String>> copy(@Nullable Map<String, List<String>> nodes) {
        var copy = new TreeMap<String, List<String>>();
        if (nodes != null) {
            nodes.forEach((code, candidates) -> copy.put(code, List.copyOf(candidates)));
        }
        return Collections.unmodifiableSortedMap(copy);
    }

    /// What was scored.
    ///
    /// @param series codes by dimension
    public Optional<String> itemOf(Map<String, String> series) {
        return Optional.ofNullable(series.get(item));
    }

    /// Whether a code of what was scored is the composite index.
    public boolean isIndex(String code) {
        return index.contains(code);
    }

    /// The nodes that a code of what was scored may be, the likeliest first; none when nobody
    /// knows.
    public List<String> nodesOf(String code) {
        var whole = nodes.get(code);
        return whole == null ? nodes.getOrDefault(code.split(" ", 2)[0], List.of()) : whole;
    }

    /// The year to which a score is relative; empty when the file does not say.
    ///
    /// @param series codes by dimension
    /// @param year year of the score
    public OptionalInt baseYear(Map<String, String> series, int year) {
        if (relativeTo == null) {
            return OptionalInt.empty();
        }
        if (relativeTo.equals(Columns.YEAR)) {
            return OptionalInt.of(year);
        }
        var years = YEAR.matcher(series.getOrDefault(relativeTo, ""));
        return years.find()
                ? OptionalInt.of(Year.parse(years.group()).getValue())
                : OptionalInt.empty();
    }
}
