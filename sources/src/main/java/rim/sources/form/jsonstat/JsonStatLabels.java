package rim.sources.form.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import rim.sources.bytes.SourceBytes;

/// What a JSON-stat file calls the codes of its dimensions, of all datasets that it has.
public final class JsonStatLabels {
    private final Map<String, Map<String, String>> labels = new HashMap<>();

    private JsonStatLabels() {}

    /// Labels by code, by dimension; a code without one is left out.
    ///
    /// @throws IOException when the file is no JSON
    public static Map<String, Map<String, String>> of(Path file) throws IOException {
        var found = new JsonStatLabels();
        try (var in = SourceBytes.open(file);
                var json = JsonStat.JSON.createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    found.field(json);
                }
            }
        }
        return found.labels;
    }

    private void field(JsonParser json) throws IOException {
        var name = json.currentName();
        boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
        if (name.equals("dimension") && isObject) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                dimension(json.currentName(), json);
            }
        } else if (name.equals("value") || name.equals("status")) {
            json.skipChildren();
        }
    }

    private void dimension(String dimension, JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isCategory = json.currentName().equals("category");
            if (json.nextToken() != JsonToken.START_OBJECT || !isCategory) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isLabel = json.currentName().equals("label");
                if (json.nextToken() == JsonToken.START_OBJECT && isLabel) {
                    codes(dimension, json);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void codes(String dimension, JsonParser json) throws IOException {
        var codes = labels.computeIfAbsent(dimension, it -> new LinkedHashMap<>());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var code = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && !json.getText().isBlank()) {
                codes.putIfAbsent(code, json.getText().strip());
            }
            json.skipChildren();
        }
    }
}
