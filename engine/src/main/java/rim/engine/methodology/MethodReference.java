package rim.engine.methodology;

import java.util.List;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.Methods;
import rim.engine.method.NamedMethod;
import rim.engine.methodology.MethodKinds.Kind;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.MethodChoice;

/// The reference page of methods, as Markdown, made from their cards.
public final class MethodReference {
    private static final String SOURCES = "../../engine/src/main/java/";

    private static final String PREFACE =
            """
            # Methods

            What a methodology file can name, made from the cards of the methods (packages below
            `rim.engine.method`). A parameter without a default can be left out, unless it is needed. What is said
            of needs and scores holds for the parameters of the example. How the steps follow each other is told
            with [methodology files](../explanation/methodology.md).

            In the examples, lines are units (or units and years), `a`, `b`… are nodes below or indicators, and `-`
            is no value. Each is run when the program is built.
            """;

    private final StringBuilder page = new StringBuilder(PREFACE);

    private MethodReference() {}

    /// With all methods that are found, those of jars on the class path too.
    public static String text() {
        var reference = new MethodReference();
        MethodKinds.ALL.forEach(kind -> reference.add(kind, kind.methods().all()));
        return reference.page.toString();
    }

    /// With our methods alone.
    static String ours() {
        var reference = new MethodReference();
        MethodKinds.ALL.forEach(kind -> reference.add(kind, kind.methods().ours()));
        return reference.page.toString();
    }

    private void add(Kind<?> kind, List<? extends NamedMethod> methods) {
        page.append("\n## `").append(kind.key()).append("`\n\n");
        page.append(kind.description()).append("\n\n| method | |\n|---|---|\n");
        for (NamedMethod method : methods) {
            line("| `" + method.card().name() + "` | " + method.card().title() + " |");
        }
        methods.forEach(method -> add(kind, method));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /// The class of a method; of ours with the way to it from the page.
    private static String classOf(NamedMethod method) {
        var type = method.getClass();
        var name = "`" + type.getSimpleName() + "`";
        return type.getPackageName().startsWith(NamedMethod.class.getPackageName())
                ? "[" + name + "](" + SOURCES + type.getName().replace('.', '/') + ".java)"
                : "`" + type.getName() + "`";
    }

    private void add(Kind<?> kind, NamedMethod method) {
        var card = method.card();
        line("\n### `" + card.name() + "`\n\n" + card.title() + ".\n");
        line("    " + card.formula() + "\n");
        if (!card.source().isEmpty()) {
            line("Source: " + card.source() + ".\n");
        }
        line("Class: " + classOf(method) + ".\n");
        if (!card.parameters().isEmpty()) {
            line("| parameter | values | default | |\n|---|---|---|---|");
            card.parameters().forEach(parameter -> line(row(parameter)));
            line("");
        }
        if (card.example().isThere()) {
            var choice = choice(card);
            var facts = method.facts(settings(kind.methods(), choice));
            facts.forEach(fact -> line("- " + fact));
            line((facts.isEmpty() ? "" : "\n") + example(card));
        }
    }

    private static String row(MethodParameter<?> parameter) {
        var standard =
                parameter.isRequired()
                        ? "needed"
                        : parameter.standardWritten().map(value -> "`" + value + "`").orElse("");
        return "| `"
                + parameter.name()
                + "` | "
                + parameter.type().words()
                + " | "
                + standard
                + " | "
                + parameter.meaning()
                + " |";
    }

    /// The method of the example.
    static MethodChoice choice(MethodCard card) {
        return CheckedJson.published(written(card), MethodChoice.class);
    }

    private static String written(MethodCard card) {
        var settings = card.example().settings();
        return ("{'method':'"
                        + card.name()
                        + "'"
                        + (settings.isEmpty() ? "" : "," + settings)
                        + "}")
                .replace('\'', '"');
    }

    private static MethodSettings settings(Methods<?> methods, MethodChoice choice) {
        return methods.of(choice).settings();
    }

    private static String example(MethodCard card) {
        var text = new StringBuilder("    ").append(written(card)).append("\n\n");
        card.example().table().lines().forEach(row -> text.append("    ").append(row).append('\n'));
        return text.append("\n    gives  ").append(card.example().result()).toString();
    }
}
