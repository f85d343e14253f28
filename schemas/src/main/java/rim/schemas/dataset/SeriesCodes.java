package rim.schemas.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A series as observations write it, `name=code|name=code`.
public final class SeriesCodes {

    /// Its codes by dimension, in the order in which they are written.
    public static SequencedMap<String, String> of(String series) {
        var codes = new LinkedHashMap<String, String>();
        for (String part : series.split("\\|", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                codes.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return Collections.unmodifiableSequencedMap(codes);
    }

    private SeriesCodes() {}
}
