package rim.app.ask;

import rim.schemas.RimException;

/// A question or a command makes no sense as it was put, whatever the data say.
public final class WrongUsage extends RimException {
    public WrongUsage(String message) {
        super(message);
    }
}
