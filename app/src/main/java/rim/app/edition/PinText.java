package rim.app.edition;

import rim.schemas.edition.EditionName;
import rim.schemas.edition.Rollback;

/// How a pin is told.
public final class PinText {

    /// Which edition stays in force, and by whose decision.
    public static String of(Rollback pin) {
        return "edition "
                + pin.to()
                + " is pinned and stays in force ("
                + pin.by()
                + ", "
                + pin.time()
                + (pin.reason() == null ? "" : ", '" + pin.reason() + "'")
                + ")";
    }

    /// The same, and how another edition is put in force instead.
    public static String of(Rollback pin, EditionName other) {
        return of(pin)
                + ". 'rim rollback "
                + other
                + " --no-pin' puts "
                + other
                + " in force and takes the pin off";
    }

    private PinText() {}
}
