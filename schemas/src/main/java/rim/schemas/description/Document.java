package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rim.schemas.json.CheckedJson;

/// Pieces of documents in JSON.
final class Document {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ArrayNode texts(List<String> texts) {
        var all = array();
        texts.forEach(all::add);
        return all;
    }

    /// A reference to a thing by its address.
    static ObjectNode reference(String address) {
        return object().put("@id", address);
    }

    /// A text in English.
    static ObjectNode english(String text) {
        return object().put("@language", "en").put("@value", text);
    }

    static ObjectNode typed(String type, String value) {
        return object().put("@type", type).put("@value", value);
    }

    /// Indented, with a line feed at its end.
    static String text(ObjectNode document) {
        return CheckedJson.write(document);
    }

    private Document() {}
}
