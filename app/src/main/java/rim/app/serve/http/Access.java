package rim.app.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Who may ask: anybody, or where a token is asked for, whoever shows it or the cookie that was
/// given for it.
///
/// The cookie is for browsers, which send it with links and images too, to which a page can add no
/// header. It does not hold the token and is worth nothing once the service has stopped; no script
/// can read it and no other site can have it sent.
final class Access {
    private static final String COOKIE = "rim-session";
    private static final String SCHEME = "Bearer ";
    private static final int SESSION_BYTES = 24;

    private final Optional<String> token;
    private final String session;

    Access(Optional<String> token) {
        this.token = token;
        var bytes = new byte[SESSION_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.session = HexFormat.of().formatHex(bytes);
    }

    boolean asksForToken() {
        return token.isPresent();
    }

    boolean allows(Request request) {
        return token.map(wanted -> isSame(wanted, shown(request)) || hasSession(request))
                .orElse(true);
    }

    /// The token that a request shows; the name of its scheme has no case (RFC 9110, 11.1).
    private static @Nullable String shown(Request request) {
        var shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? shown.substring(SCHEME.length())
                : null;
    }

    private boolean hasSession(Request request) {
        return Request.getCookies(request).stream()
                .anyMatch(
                        each -> each.getName().equals(COOKIE) && isSame(session, each.getValue()));
    }

    /// Takes as long whatever was shown.
    private static boolean isSame(String wanted, @Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        wanted.getBytes(StandardCharsets.UTF_8));
    }

    /// The value of `Set-Cookie` that opens a session until the browser is closed.
    ///
    /// @param isSecure whether the cookie may only be sent over HTTPS
    String cookie(boolean isSecure) {
        return COOKIE
                + "="
                + session
                + "; Path=/; HttpOnly; SameSite=Strict"
                + (isSecure ? "; Secure" : "");
    }
}
