package rim.schemas.methodology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which units a unit may be held against, and which of them more often: those alike in what they
/// cannot help.
///
/// @param within a grouping: only units of the same group; null for all
/// @param on columns of the table, on a scale; units alike in them are drawn more often
/// @param ordinal columns of steps, one apart
/// @param bandwidths of likeness, for those of `on` and then the others; none where the values are
///   to say
public record Likeness(
        @Nullable String within, List<String> on, List<String> ordinal, List<Double> bandwidths) {
    public Likeness {
        on = Methodology.listOf(on);
        ordinal = Methodology.listOf(ordinal);
        bandwidths = Methodology.listOf(bandwidths);
    }

    /// All columns, those on a scale first.
    public List<String> variables() {
        var all = new ArrayList<>(on);
        all.addAll(ordinal);
        return all;
    }
}
