package rim.schemas.dataset;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the dimensions of a file mean that names its dimensions itself. Needed only where they are
/// not called as usual.
///
/// @param region the dimension of regions; null for `geo` or `REF_AREA`
/// @param time the dimension of time; null for `time` or `TIME_PERIOD`
/// @param unit the dimension or attribute of units; null for `unit` or `UNIT_MEASURE`
/// @param ignore attributes that would be taken for dimensions
public record DimensionNames(
        @Nullable String region, @Nullable String time, @Nullable String unit, List<String> ignore)
        implements Serializable {
    /// The usual names.
    public static final DimensionNames USUAL = new DimensionNames(null, null, null, List.of());

    public DimensionNames {
        ignore = ignore == null ? List.of() : List.copyOf(ignore);
    }

    public boolean isRegion(String dimension) {
        return region == null
                ? dimension.equalsIgnoreCase("geo") || dimension.equalsIgnoreCase("ref_area")
                : dimension.equalsIgnoreCase(region);
    }

    public boolean isTime(String dimension) {
        return time == null
                ? dimension.equalsIgnoreCase("time") || dimension.equalsIgnoreCase("time_period")
                : dimension.equalsIgnoreCase(time);
    }

    public boolean isUnit(String dimension) {
        return unit == null
                ? dimension.equalsIgnoreCase("unit") || dimension.equalsIgnoreCase("unit_measure")
                : dimension.equalsIgnoreCase(unit);
    }

    /// Whether a name stands for nothing that tells series apart.
    public boolean isIgnored(String name) {
        return ignore.stream().anyMatch(name::equalsIgnoreCase);
    }
}
