package rim.app.serve.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rim.app.serve.http.Asked;

/// The address of the part of a table that follows.
final class NextPart {
    static String of(Asked asked, long offset, int limit) {
        var parameters = new TreeMap<>(asked.parameters());
        parameters.remove("offset");
        parameters.remove("limit");
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
