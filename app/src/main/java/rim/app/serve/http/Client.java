package rim.app.serve.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// What a request says of who asks, and where.
final class Client {
    /// A name or number of a machine, with a port or none: what may be written into an address.
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

    /// Names that every machine has for itself. A reader elsewhere cannot follow them: where one
    /// asks by them, it is on this machine, or somebody between passed the request on without a
    /// word.
    private static final Pattern OWN =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?");

    /// What somebody between adds who passes a request on: the host may be that of this machine
    /// then, and the scheme another.
    private static final List<HttpHeader> PASSED_ON =
            List.of(
                    HttpHeader.FORWARDED,
                    HttpHeader.VIA,
                    HttpHeader.X_FORWARDED_FOR,
                    HttpHeader.X_FORWARDED_HOST,
                    HttpHeader.X_FORWARDED_PROTO);

    /// The address of the service as clients anywhere have it, without a slash at its end; empty
    /// where that is not known.
    static String address(Request request) {
        var host = request.getHeaders().get(HttpHeader.HOST);
        boolean isKnown =
                host != null
                        && HOST.matcher(host).matches()
                        && !OWN.matcher(host.toLowerCase(Locale.ROOT)).matches()
                        && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
        return isKnown ? "http://" + host.toLowerCase(Locale.ROOT) : "";
    }

    /// All headers, by their names in lower case.
    static Map<String, List<String>> headers(Request request) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : request.getHeaders().getFieldNamesCollection()) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeaders().getValuesList(name));
        }
        return headers;
    }

    private Client() {}
}
