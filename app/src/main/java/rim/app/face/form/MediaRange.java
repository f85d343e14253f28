package rim.app.face.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What a client takes, one part of an `Accept` header (RFC 9110, section 12.5.1).
///
/// @param type such as `text/csv`, `text/*` or `*/*`
/// @param parameters such as `version`, in lower case, without `q`
/// @param quality 0 to 1
public record MediaRange(String type, Map<String, String> parameters, double quality) {
    /// All ranges of a header.
    public static List<MediaRange> all(String accept) {
        var ranges = new ArrayList<MediaRange>();
        for (var each : accept.split(",")) {
            if (!each.isBlank()) {
                ranges.add(parse(each));
            }
        }
        return ranges;
    }

    /// The ranges of a header that are not refused, what the client likes best first.
    public static Stream<MediaRange> preferred(String accept) {
        return all(accept).stream()
                .filter(range -> range.quality > 0)
                .sorted(Comparator.comparing(MediaRange::quality, Comparator.reverseOrder()));
    }

    private static MediaRange parse(String text) {
        var parts = text.split(";");
        var parameters = new LinkedHashMap<String, String>();
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            var pair = parts[i].strip().split("=", 2);
            var name = pair[0].strip().toLowerCase(Locale.ROOT);
            var value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
            if (name.equals("q")) {
                quality = quality(value);
            } else {
                parameters.put(name, value);
            }
        }
        return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), parameters, quality);
    }

    private static double quality(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// How well the client likes a type: the quality of the range that names it most exactly.
    public static double quality(List<MediaRange> ranges, String type) {
        double quality = 0;
        int exactness = -1;
        for (var range : ranges) {
            int exact = range.exactness(type);
            if (exact > exactness || (exact == exactness && range.quality > quality)) {
                exactness = exact;
                quality = exact < 0 ? 0 : range.quality;
            }
        }
        return quality;
    }

    /// 2 for the type itself, 1 for all of its kind, 0 for any, -1 where it is not meant.
    private int exactness(String wanted) {
        if (type.equals(wanted)) {
            return 2;
        }
        if (type.endsWith("/*") && wanted.startsWith(type.substring(0, type.length() - 1))) {
            return 1;
        }
        return type.equals("*/*") || type.equals("*") ? 0 : -1;
    }
}
