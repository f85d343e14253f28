package rim.app.face.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.serve.http.Asked;

/// The address of the part of a table that follows.
final class NextPart {
    /// @param edition that answered, so that all parts come from the same; null where that makes no
    ///   difference
    static String of(Asked asked, @Nullable String edition, long offset, int limit) {
        var parameters = new TreeMap<>(asked.parameters());
        parameters.remove("offset");
        parameters.remove("limit");
        if (edition != null) {
            parameters.putIfAbsent("edition", List.of(edition));
        }
        var pairs = new ArrayList<String>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        pairs.add("limit=" + limit);
        pairs.add("offset=" + offset);
        return asked.path().stream()
                        .map(part -> "/" + encoded(part).replace("+", "%20"))
                        .collect(Collectors.joining())
                + "?"
                + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private NextPart() {}
}
