package rim.schemas.edition;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The units of an edition that was made from a table: `units.json`. With it the scores can be made
/// again from the edition alone.
///
/// @param units all, those that stand beside too
public record Units(List<Unit> units) {
    /// The value that stands for no NUTS version.
    public static final int NO_NUTS = 0;

    /// The kind of a unit that is scored, in the table of regions.
    public static final String SCORED = "unit";

    /// The kind of one that stands beside and has no say.
    public static final String BESIDE = "beside";

    public Units {
        units = List.copyOf(units);
    }

    /// @param isScored whether it gets a rank and has a say
    /// @param parent code of the unit above it
    /// @param groups its group in each grouping, by the grouping's name
    public record Unit(
            String code,
            String name,
            boolean isScored,
            @Nullable String parent,
            @Nullable String country,
            SortedMap<String, String> groups) {
        public Unit {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }
    }

    /// Writes them.
    public void write(Path file) {
        EditionJson.write(this, file);
    }

    /// Reads them.
    public static Units read(Path file) {
        return EditionJson.read(file, Units.class);
    }
}
