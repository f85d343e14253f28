package rim.sources.form.sdmx;

import java.util.Locale;
import java.util.regex.Pattern;
import rim.sources.raw.FlaggedText;

/// What SDMX says about an observation beside its value, as Eurostat's letters.
///
/// Sources: SDMX cross-domain code lists `CL_OBS_STATUS` and `CL_CONF_STATUS`; Eurostat, list of
/// observation flags.
public final class SdmxStatus {
    private static final Pattern BETWEEN = Pattern.compile("[\\s;,]+");

    /// Flags of a status, which may be several: `b;p`. `A`, a normal value, is no flag; nor is
    /// `na`, not available, which the missing value says already, nor `0`, less than half the unit
    /// used. `-` is not applicable. What stands after a bar or `@`, confidentiality, stays there.
    public static String flags(String status) {
        if (status.length() <= 1) {
            return flag(status);
        }
        var flags = new StringBuilder();
        for (var each : BETWEEN.split(status)) {
            var flag = flag(each);
            flags.append(flags.isEmpty() || flag.isEmpty() ? "" : " ").append(flag);
        }
        return flags.toString();
    }

    private static String flag(String status) {
        if (!status.equals("-") && FlaggedText.isNone(status)) {
            return "";
        }
        return switch (status) {
            case "", "A", "na", "n.a.", "0", ":" -> "";
            case "-" -> "z";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    /// The flag `c` for all that is not free.
    static String confidentiality(String status) {
        return status.isEmpty() || status.equalsIgnoreCase("F") ? "" : " c";
    }

    /// Whether a text stands for no value.
    public static boolean isNoValue(String text) {
        return text.isEmpty() || text.equals(":") || text.equals("NaN");
    }

    private SdmxStatus() {}
}
