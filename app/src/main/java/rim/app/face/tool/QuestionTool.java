package rim.app.face.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.WrongUsage;
import rim.app.face.schema.ParameterSchema;

/// A question as a tool, made from its description.
///
/// @param parameters those that an assistant can give
record QuestionTool(Question question, Description description, List<Parameter<?>> parameters) {
    /// Most rows of a table, and members of each list, where nothing else is asked for.
    static final int USUAL_ROWS = 20;

    /// The most that can be asked for.
    static final int MOST_ROWS = 200;

    static QuestionTool of(Question question) {
        var description = question.description();
        return new QuestionTool(
                question,
                description,
                description.parameters().stream()
                        .filter(each -> each.reach() != Parameter.Reach.COMMAND)
                        .<Parameter<?>>map(each ->
                                each.name().equals(Description.LIMIT.name()) ? few(each) : each)
                        .toList());
    }

    /// As many rows as a tool gives: those of the question where it says how many, else few,
    /// whatever other faces do.
    private static Parameter<Integer> few(Parameter<?> limit) {
        int usual = limit.standard().map(Integer.class::cast).orElse(USUAL_ROWS);
        return Parameter.usual(limit.name(), new Kind.Whole(1, MOST_ROWS), usual, limit.meaning());
    }

    String name() {
        return description.name();
    }

    /// What it answers, and more about it.
    String meaning() {
        var all = new ArrayList<>(List.of(description.summary()));
        all.addAll(description.notes());
        return String.join("\n", all);
    }

    /// The JSON Schema of its arguments.
    Map<String, Object> input() {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var each : parameters) {
            properties.put(each.name(), schema(each));
            switch (each.count()) {
                case ONE, ONE_OR_MORE, TWO_OR_MORE -> required.add(each.name());
                case ONE_OR_NONE, ONE_UNLESS_OTHERS, ANY -> {}
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Parameter<?> parameter) {
        var one = ParameterSchema.of(parameter);
        var schema = new LinkedHashMap<String, Object>();
        if (parameter.count().isSeveral()) {
            schema.put("type", "array");
            schema.put("items", one);
        } else {
            schema.putAll(one);
        }
        schema.put("description", parameter.description());
        return schema;
    }

    /// Reads arguments.
    ///
    /// @throws WrongUsage when one is unknown, is missing or makes no sense
    Given given(Map<String, ? extends @Nullable Object> arguments) {
        return Given.of(description, texts(arguments));
    }

    /// Arguments as texts, by name.
    Map<String, List<String>> texts(Map<String, ? extends @Nullable Object> arguments) {
        var names = parameters.stream().map(Parameter::name).toList();
        var texts = new TreeMap<String, List<String>>();
        arguments.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw new WrongUsage(
                        "Unknown parameter: '"
                                + name
                                + "' (known here: "
                                + String.join(", ", names)
                                + ").");
            }
            texts.put(name, texts(name, value));
        });
        return texts;
    }

    private static List<String> texts(String name, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case Boolean truth -> List.of(truth.toString());
            // a model may write 2024.0
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    List.of(String.valueOf(number.longValue()));
            case Number number -> List.of(number.toString());
            case Collection<?> several ->
                    several.stream().flatMap(each -> texts(name, each).stream()).toList();
            default ->
                    throw new WrongUsage(
                            "Invalid "
                                    + name
                                    + ": '"
                                    + value
                                    + "' (expected a text, a number, true, false or a list).");
        };
    }
}
