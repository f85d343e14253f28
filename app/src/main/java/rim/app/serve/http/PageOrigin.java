package rim.app.serve.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The origin of a page, as browsers write it: scheme and host in small letters, and a port only
/// where it is not the scheme's own.
///
/// Source: RFC 6454, section 6.1.
public final class PageOrigin {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^/:?#\\[]+)(.*)");

    /// The origin of an address, with a path or without; the text itself where it is no address,
    /// such as `*` and `null`.
    public static String of(String address) {
        var text = address.strip();
        var uri = uri(text);
        if (uri == null) {
            return text;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isUsual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 || isUsual ? "" : ":" + uri.getPort());
    }

    /// Whether a text is an origin that a page can have, alone or at the start of an address;
    /// `null` is that of a page in a file.
    public static boolean isOne(String text) {
        return text.equals("null") || uri(text.strip()) != null;
    }

    /// An address with a scheme and a host, whose letters beyond ASCII are written as browsers do.
    private static @Nullable URI uri(String text) {
        try {
            var host = HOST.matcher(text);
            var uri =
                    new URI(
                            host.matches()
                                    ? host.group(1) + IDN.toASCII(host.group(2)) + host.group(3)
                                    : text);
            return uri.getScheme() == null || uri.getHost() == null ? null : uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private PageOrigin() {}
}
