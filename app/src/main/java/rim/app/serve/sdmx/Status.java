package rim.app.serve.sdmx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.schemas.observation.MissingReason;

/// The code of `OBS_STATUS`: `A` for a value without flags, else its flags in capitals; `M` and the
/// flags for a missing value, or `M_` and the reason where the flags do not tell it.
final class Status {
    static String of(@Nullable String missing, String flags) {
        var letters = flags.toUpperCase(Locale.ROOT);
        if (missing == null) {
            return letters.isEmpty() ? "A" : letters;
        }
        return MissingReason.of(flags).code().equals(missing)
                ? "M" + letters
                : "M_" + missing.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /// What a code means.
    static String name(@Nullable String missing, String flags) {
        if (missing == null) {
            return flags.isEmpty() ? "Value without flags" : "Value with flags: " + meaning(flags);
        }
        return "Missing: "
                + missing.replace('_', ' ')
                + (flags.isEmpty() ? "" : "; flags: " + meaning(flags));
    }

    private static String meaning(String flags) {
        var meaning = new StringBuilder();
        flags.chars()
                .forEach(flag ->
                        meaning.append(meaning.isEmpty() ? "" : ", ").append(name((char) flag)));
        return meaning.toString();
    }

    /// Eurostat, list of observation flags.
    private static String name(char flag) {
        return switch (flag) {
            case 'b' -> "break in time series";
            case 'c' -> "confidential";
            case 'd' -> "definition differs";
            case 'e' -> "estimated";
            case 'f' -> "forecast";
            case 'i' -> "imputed or see metadata";
            case 'n' -> "not significant";
            case 'p' -> "provisional";
            case 'r' -> "revised";
            case 's' -> "Eurostat estimate";
            case 'u' -> "low reliability";
            case 'z' -> "not applicable";
            default -> String.valueOf(flag);
        };
    }

    private Status() {}
}
