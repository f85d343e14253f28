package rim.index.theme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A theme as SKOS describes a concept.
///
/// @param code its name in questions and tables, such as `smart_specialisation`
/// @param broader code of the broader theme, or null
/// @param labels what it is called, by ISO 639-1 language; the preferred label first
public record Theme(String code, @Nullable String broader, Map<String, List<String>> labels) {
    public Theme {
        // in a stated order, since what is found by labels comes in theirs
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
