package rim.engine.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A place in which two methodologies differ.
///
/// @param path such as `/tree/children/business_rd/weight`; members of lists by their code, where
///   they have one
/// @param before as JSON, null when it was not there
/// @param after as JSON, null when it is not there any more
public record MethodChange(String path, @Nullable String before, @Nullable String after) {
    /// What is said about a methodology but has no effect on scores.
    private static final List<String> WORDS =
            List.of("title", "description", "source", "note", "notes", "$schema", "name");

    /// Every place, those with an effect on scores first.
    static List<MethodChange> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<MethodChange>();
        collect("", before, after, changes);
        changes.sort(java.util.Comparator.comparing(MethodChange::isOnlyWords));
        return changes;
    }

    /// Whether it changes what is said, not what is done.
    public boolean isOnlyWords() {
        return WORDS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void collect(
            String path, JsonNode before, JsonNode after, List<MethodChange> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isContainerNode() && after.isContainerNode()) {
            var old = members(before);
            var now = members(after);
            var names = new LinkedHashSet<>(old.keySet());
            names.addAll(now.keySet());
            for (var name : names) {
                collect(
                        path + "/" + name,
                        old.getOrDefault(name, MissingNode.getInstance()),
                        now.getOrDefault(name, MissingNode.getInstance()),
                        changes);
            }
        } else {
            changes.add(new MethodChange(path, text(before), text(after)));
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.isTextual() ? node.asText() : node.toString();
    }

    private static Map<String, JsonNode> members(JsonNode container) {
        var members = new LinkedHashMap<String, JsonNode>();
        if (container.isObject()) {
            container.properties().forEach(p -> members.put(p.getKey(), p.getValue()));
            return members;
        }
        int number = 0;
        for (var each : container) {
            var name =
                    each.isValueNode()
                            ? each.asText()
                            : each.path("code").asText(String.valueOf(number));
            members.put(name, each);
            number++;
        }
        return members;
    }
}
