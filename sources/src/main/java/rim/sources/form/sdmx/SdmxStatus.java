package rim.sources.form.sdmx;

import java.util.Locale;

/// What SDMX says about an observation beside its value, as Eurostat's letters.
///
/// Sources: SDMX cross-domain code lists `CL_OBS_STATUS` and `CL_CONF_STATUS`; Eurostat, list of
/// observation flags.
public final class SdmxStatus {

    /// Flags of a status. `A`, a normal value, is no flag; nor is `na`, not available, which the
    /// missing value says already, nor `0`, less than half the unit used. `-` is not applicable.
    public static String flags(String status) {
        return switch (status) {
            case "", "A", "na", "n.a.", "0", ":" -> "";
            case "-" -> "z";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    /// The flag `c` for all that is not free.
    static String confidentiality(String status) {
        return status.isEmpty() || status.equalsIgnoreCase("F") ? "" : "c";
    }

    /// Whether a text stands for no value.
    public static boolean isNoValue(String text) {
        return text.isEmpty() || text.equals(":") || text.equals("NaN");
    }

    private SdmxStatus() {}
}
