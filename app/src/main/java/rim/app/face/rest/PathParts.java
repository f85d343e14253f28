package rim.app.face.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Pieces that descriptions of paths consist of, as OpenAPI has them.
final class PathParts {
    static final Map<String, Object> TEXT = Map.of("type", "string");

    static Map<String, Object> parameter(
            String name,
            String place,
            boolean isRequired,
            String description,
            Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", place);
        parameter.put("required", isRequired);
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    /// An answer, and the problem that may come in its place.
    ///
    /// @param content by media type
    static Map<String, Object> responses(String status, String what, Map<String, Object> content) {
        var responses = new TreeMap<String, Object>();
        responses.put(status, response(what, content));
        responses.put(
                "default",
                response(
                        "Why there is no answer",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        return responses;
    }

    static Map<String, Object> response(String what, Map<String, Object> content) {
        return Map.of("description", what, "content", content);
    }

    private PathParts() {}
}
