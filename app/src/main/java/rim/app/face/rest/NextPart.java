package rim.app.face.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.face.form.AnswerForm;
import rim.app.serve.http.Asked;

/// The address of the part of a table that follows, and the one that was asked for.
final class NextPart {
    /// @param edition that answered, with its revision, so that all parts come from the same; null
    ///   where that makes no difference
    static String of(Asked asked, @Nullable String edition, long offset, int limit) {
        var parameters = new TreeMap<>(asked.parameters());
        parameters.remove("offset");
        parameters.remove("limit");
        if (edition != null) {
            parameters.put("edition", List.of(edition));
        }
        var pairs = pairs(parameters);
        pairs.add("limit=" + limit);
        pairs.add("offset=" + offset);
        return path(asked) + "?" + String.join("&", pairs);
    }

    /// The address that was asked for.
    static String address(Asked asked) {
        var pairs = pairs(new TreeMap<>(asked.parameters()));
        return pairs.isEmpty() ? path(asked) : path(asked) + "?" + String.join("&", pairs);
    }

    /// The address of the same answer in another form.
    ///
    /// @param edition that answered, with its revision, so that both are of the same; null where
    ///   that makes no difference
    static String as(AnswerForm form, Asked asked, @Nullable String edition) {
        var parameters = new TreeMap<>(asked.parameters());
        parameters.put("format", List.of(form.code()));
        if (edition != null) {
            parameters.put("edition", List.of(edition));
        }
        return path(asked) + "?" + String.join("&", pairs(parameters));
    }

    private static String path(Asked asked) {
        return asked.path().stream()
                .map(part -> "/" + encoded(part).replace("+", "%20"))
                .collect(Collectors.joining());
    }

    private static List<String> pairs(SortedMap<String, List<String>> parameters) {
        var pairs = new ArrayList<String>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private NextPart() {}
}
