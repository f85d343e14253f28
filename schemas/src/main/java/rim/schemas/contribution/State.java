package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What has become of a line.
public enum State {
    /// Kept; nobody has decided yet.
    RECEIVED,
    /// To be in the next edition.
    ACCEPTED,
    /// Not to be in any; it stays on record.
    REFUSED,
    /// Accepted, and a later accepted line corrects the same cell.
    REPLACED,
    /// Accepted but not applied, as the source has changed since: is it still right?
    ASKED_AGAIN,
    /// In an edition.
    APPLIED;

    /// As it stands in tables and records.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
