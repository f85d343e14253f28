package rim.engine.methodology;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.NamedMethod;
import rim.engine.methodology.MethodKinds.Kind;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// The JSON Schema of methodology files, with the methods that there are.
///
/// The file that comes with the program has ours, for editors; here those of jars on the class path
/// are in it too.
public final class MethodologySchema {
    private static final String RESOURCE = "methodology.schema.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The schema with all methods that are found.
    public static String text() {
        var schema = template();
        MethodKinds.ALL.forEach(kind -> put(schema, kind, kind.methods().all()));
        return schema.toPrettyString();
    }

    /// The schema with our methods alone.
    static ObjectNode ours() {
        var schema = template();
        MethodKinds.ALL.forEach(kind -> put(schema, kind, kind.methods().ours()));
        return schema;
    }

    /// What the file says of all but methods.
    private static ObjectNode template() {
        try {
            return (ObjectNode) JSON.readTree(CheckedJson.text(Methodology.class, RESOURCE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own schema must be JSON", e);
        }
    }

    private static void put(ObjectNode schema, Kind<?> kind, List<? extends NamedMethod> methods) {
        var pointer = JsonPointer.compile(kind.pointer());
        var parent = (ObjectNode) schema.at(pointer.head());
        parent.set(
                pointer.last().getMatchingProperty(),
                branch(kind, methods.stream().map(NamedMethod::card).toList()));
    }

    private static ObjectNode branch(Kind<?> kind, List<MethodCard> cards) {
        var branch = JSON.createObjectNode();
        branch.put("description", kind.description()).put("type", "object");
        branch.putArray("required").add("method");
        var names = branch.putObject("properties").putObject("method").putArray("enum");
        var all = branch.putArray("allOf");
        for (MethodCard card : cards) {
            names.add(card.name());
            all.add(choice(card));
        }
        return branch.put("unevaluatedProperties", false);
    }

    private static ObjectNode choice(MethodCard card) {
        var choice = JSON.createObjectNode();
        var chosen = choice.putObject("if");
        chosen.putObject("properties").putObject("method").put("const", card.name());
        chosen.putArray("required").add("method");
        var then = choice.putObject("then").put("title", card.title());
        then.setAll(MethodParameter.object(card.parameters()));
        return choice;
    }

    private MethodologySchema() {}
}
