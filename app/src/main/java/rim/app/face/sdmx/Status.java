package rim.app.face.sdmx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.app.data.FlagWords;
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
            return flags.isEmpty()
                    ? "Value without flags"
                    : "Value with flags: " + FlagWords.meaning(flags);
        }
        return "Missing: "
                + missing.replace('_', ' ')
                + (flags.isEmpty() ? "" : "; flags: " + FlagWords.meaning(flags));
    }

    private Status() {}
}
