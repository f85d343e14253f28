package rim.engine.panel;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is scored, or stands beside what is scored: a region, a country, a municipality.
///
/// @param code unique in the panel
/// @param name in words
/// @param isScored whether it gets a rank and has a say in bounds; an aggregate that others are
///   compared with is not scored
/// @param parent code of the unit above it, whose growth or level may fill its gaps
/// @param country code of its country
/// @param groups its group in each grouping, by the grouping's name
public record PanelUnit(
        String code,
        @Nullable String name,
        boolean isScored,
        @Nullable String parent,
        @Nullable String country,
        Map<String, String> groups)
        implements Serializable {

    public PanelUnit {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /// A unit that is scored, of which nothing else is known.
    public static PanelUnit scored(String code) {
        return new PanelUnit(code, null, true, null, null, Map.of());
    }

    /// A unit that is not scored, of which nothing else is known.
    public static PanelUnit beside(String code) {
        return new PanelUnit(code, null, false, null, null, Map.of());
    }
}
