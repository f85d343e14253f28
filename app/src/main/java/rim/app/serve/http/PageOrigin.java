package rim.app.serve.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The origin of a page, as browsers write it: scheme and host in small letters, and a port only
/// where it is not the scheme's own.
///
/// Source: RFC 6454, section 6.1.
public final class PageOrigin {
    /// The origin of an address, with a path or without; the text itself where it is no address,
    /// such as `*` and `null`.
    public static String of(String address) {
        var text = address.strip();
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return text;
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            return text;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isUsual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 || isUsual ? "" : ":" + uri.getPort());
    }

    private PageOrigin() {}
}
