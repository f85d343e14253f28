package rim.app.face.sdmx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.schemas.observation.MissingReason;

/// The codes of `OBS_STATUS`: one letter of SDMX's list `CL_OBS_STATUS` (version 2.2), whatever
/// flags and reasons an edition has. These stand in attributes of their own, `OBS_FLAG` and
/// `MISSING_REASON`.
enum Status {
    A("Normal value", ""),
    B("Time series break", "b"),
    D("Definition differs", "d"),
    E("Estimated value", "es"),
    F("Forecast value", "f"),
    I("Imputed value", "i"),
    L("Missing value; data exist but were not collected", ""),
    M("Missing value; data cannot exist", ""),
    N("Not significant", "n"),
    O("Missing value", ""),
    P("Provisional value", "p"),
    Q("Missing value; suppressed", ""),
    U("Low reliability", "u");

    /// What says most about a value, where it has several flags.
    private static final String FIRST = "bufiesdnp";

    private final String title;
    private final String flags;

    Status(String title, String flags) {
        this.title = title;
        this.flags = flags;
    }

    /// @param missing why there is no value, null where there is one
    /// @param flags letters of Eurostat's list, empty for none
    static Status of(@Nullable String missing, String flags) {
        return missing == null ? ofValue(flags) : ofReason(missing);
    }

    private static Status ofValue(String flags) {
        return FIRST.chars()
                .filter(flag -> flags.indexOf(flag) >= 0)
                .mapToObj(Status::ofFlag)
                .findFirst()
                .orElse(A);
    }

    private static Status ofFlag(int flag) {
        for (var each : values()) {
            if (each.flags.indexOf(flag) >= 0) {
                return each;
            }
        }
        return A;
    }

    private static Status ofReason(String missing) {
        for (var each : MissingReason.values()) {
            if (each.code().equals(missing)) {
                return switch (each) {
                    case NOT_AVAILABLE -> L;
                    case NOT_APPLICABLE -> M;
                    case CONFIDENTIAL, UNRELIABLE -> Q;
                    case WITHDRAWN -> O;
                };
            }
        }
        return O;
    }

    /// All codes with what they mean.
    static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var each : values()) {
            names.put(each.name(), each.title);
        }
        return names;
    }
}
