package rim.sources.form.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.sources.raw.TableColumns;

/// The codes of a JSON-stat dimension, by place: from `index` as an array or as an object with
/// places, or from `label` where a dimension of one place has no index.
final class JsonStatCodes {
    private final int most;
    private final List<String> listed = new ArrayList<>();
    private final Map<String, Integer> placed = new LinkedHashMap<>();
    private final List<String> labelled = new ArrayList<>();

    JsonStatCodes(int most) {
        this.most = most;
    }

    /// Reads an object `category`.
    void read(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "index" -> readIndex(json);
                case "label" -> readLabels(json);
                default -> json.skipChildren();
            }
        }
    }

    private void readIndex(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            JsonStatCube.forEach(json, () -> listed.add(json.getText()));
            requireBounded(listed.size());
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var code = json.currentName();
            json.nextToken();
            if (placed.put(code, json.getValueAsInt(-1)) != null) {
                throw new IOException(
                        "code '" + TableColumns.abridged(code) + "' appears twice in an index");
            }
            json.skipChildren();
            requireBounded(placed.size());
        }
    }

    private void readLabels(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            labelled.add(json.currentName());
            json.nextToken();
            json.skipChildren();
            requireBounded(labelled.size());
        }
    }

    private void requireBounded(int size) throws IOException {
        if (size > most) {
            throw new IOException("a dimension has more than " + most + " codes");
        }
    }

    /// The codes by place; fewer than the dimension has when the file does not name them all.
    String[] codes() throws IOException {
        if (!listed.isEmpty()) {
            return listed.toArray(String[]::new);
        }
        if (placed.isEmpty()) {
            return labelled.size() == 1 ? labelled.toArray(String[]::new) : new String[0];
        }
        var codes = new String[placed.size()];
        Arrays.fill(codes, "");
        for (var each : placed.entrySet()) {
            int place = each.getValue();
            if (place < 0 || place >= codes.length || !codes[place].isEmpty()) {
                throw new IOException(
                        "code '"
                                + TableColumns.abridged(each.getKey())
                                + "' has no place of its own in its index");
            }
            codes[place] = each.getKey();
        }
        return codes;
    }
}
