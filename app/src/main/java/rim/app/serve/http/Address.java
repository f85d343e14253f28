package rim.app.serve.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the address of a request apart.
final class Address {
    private static final int MOST_PARAMETERS = 64;

    /// The parts of a path between slashes, decoded; a slash at the end adds nothing.
    static List<String> path(String raw) {
        var parts = new ArrayList<String>();
        for (var part : raw.split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part, false));
            }
        }
        return parts;
    }

    /// The parameters of a query string; nothing between two signs is none.
    static Map<String, List<String>> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        var each = query.split("&");
        if (each.length > MOST_PARAMETERS) {
            throw Problem.badRequest(
                    "Too many parameters: "
                            + each.length
                            + " (expected at most "
                            + MOST_PARAMETERS
                            + ").");
        }
        for (var pair : each) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    /// @param isQuery where a plus stands for a space
    private static String decoded(String text, boolean isQuery) {
        if (text.indexOf('%') < 0) {
            return isQuery ? text.replace('+', ' ') : text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                out.put((byte) (hex(text, bytes, i + 1) * 16 + hex(text, bytes, i + 2)));
                i += 2;
            } else {
                out.put(isQuery && bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw invalid(text);
        }
    }

    private static int hex(String text, byte[] bytes, int at) {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw invalid(text);
        }
        return digit;
    }

    private static Problem invalid(String text) {
        return Problem.badRequest(
                "Invalid address: '" + text + "' (expected UTF-8, percent-encoded).");
    }

    private Address() {}
}
