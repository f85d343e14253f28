package rim.sources.download;

import java.net.URI;
import java.util.Locale;

/// Where a service sends those who ask: followed up to ten times, within the hosts of the same
/// owner, from http to https and never back.
final class Redirects {
    private static final int MOST = 10;

    private int followed;

    /// The next address.
    ///
    /// @throws Refusal when it is not followed, with the reason and the remedy
    URI follow(URI from, String location) throws Refusal {
        followed++;
        if (followed > MOST) {
            throw new Refusal(
                    "the service sent it on more than "
                            + MOST
                            + " times, last to '"
                            + location
                            + "' (mend 'base' in the descriptor)");
        }
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "the service sent it on to '" + location + "', which is not an address");
        }
        if (to.getHost() == null || !isWeb(to)) {
            throw new Refusal(
                    "the service sent it on to '" + location + "', which is not an address");
        }
        if (isSecure(from) && !isSecure(to)) {
            throw new Refusal(
                    "the service sent it on from https to '" + to + "' (that is not followed)");
        }
        if (!owner(from).equals(owner(to))) {
            throw new Refusal(
                    "the service sent it on to another host, '"
                            + to.getHost()
                            + "' (if that is right, name it as 'base' in the descriptor)");
        }
        return to;
    }

    private static boolean isWeb(URI address) {
        return isSecure(address) || "http".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /// The last two parts of a host's name; the whole of an address in numbers.
    private static String owner(URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        if (host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c))) {
            return host;
        }
        int last = host.lastIndexOf('.');
        int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
        return host.substring(before + 1);
    }
}
