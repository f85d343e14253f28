package rim.sources.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;

/// No connection to a host came about, however often it was tried.
final class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    private Unreachable(String message, IOException cause) {
        super(message, cause);
    }

    private static final int TRIES = 3;

    /// How often it is worth trying after this failure.
    ///
    /// @param tries how often where a host answers
    static int tries(IOException failure, int tries) {
        return isOne(failure) ? Math.min(TRIES, tries) : tries;
    }

    private static boolean isOne(IOException failure) {
        return failure instanceof UnknownHostException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException;
    }

    /// What to say of an address after the last try.
    static IOException after(int tries, URI address, IOException last) {
        return isOne(last)
                ? new Unreachable(
                        "no connection to "
                                + address.getAuthority()
                                + " after "
                                + tries
                                + " tries (is there a network, or a proxy to be named with"
                                + " JAVA_TOOL_OPTIONS=-Dhttps.proxyHost=HOST?): "
                                + last.getMessage(),
                        last)
                : new IOException(
                        "no answer after " + tries + " tries: " + last.getMessage(), last);
    }
}
