package rim.engine.methodology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// JSON as our files have it: what fits in a line of 160 characters stands in one.
final class JsonLines {
    private static final int WIDTH = 160;

    static String of(JsonNode node) {
        return of(node, 0, 0) + "\n";
    }

    private static String of(JsonNode node, int indent, int before) {
        var line = line(node);
        if (!node.isContainerNode() || indent + before + line.length() <= WIDTH) {
            return line;
        }
        var inner = " ".repeat(indent + 2);
        var parts = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(each -> parts.add(inner + of(each, indent + 2, 0)));
        } else {
            node.properties()
                    .forEach(each -> {
                        var key = "\"" + each.getKey() + "\": ";
                        parts.add(inner + key + of(each.getValue(), indent + 2, key.length()));
                    });
        }
        String[] brackets = node.isArray() ? new String[] {"[", "]"} : new String[] {"{", "}"};
        return brackets[0]
                + "\n"
                + String.join(",\n", parts)
                + "\n"
                + " ".repeat(indent)
                + brackets[1];
    }

    private static String line(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> parts.add(line(each)));
            return "[" + String.join(", ", parts) + "]";
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(each ->
                            parts.add("\"" + each.getKey() + "\": " + line(each.getValue())));
            return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
        }
        return node.toString();
    }

    private JsonLines() {}
}
