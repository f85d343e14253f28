package rim.schemas.observation;

import java.util.Locale;

/// Why a cell has no number, as far as its source says.
///
/// Flags as in Eurostat's list of observation flags: `c` confidential, `m` the figure cannot exist,
/// `z` not applicable, `u` too unreliable to be published. No flag says that the figure is not
/// available.
public enum MissingReason {
    CONFIDENTIAL,
    NOT_APPLICABLE,
    UNRELIABLE,
    NOT_AVAILABLE,
    /// The source deletes what it said before.
    WITHDRAWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /// As it stands in tables.
    public String code() {
        return code;
    }

    /// The reason for a missing cell with these flags.
    public static MissingReason of(String flags) {
        if (flags.indexOf('c') >= 0) {
            return CONFIDENTIAL;
        }
        if (flags.indexOf('z') >= 0 || flags.indexOf('m') >= 0) {
            return NOT_APPLICABLE;
        }
        return flags.indexOf('u') >= 0 ? UNRELIABLE : NOT_AVAILABLE;
    }
}
