package rim.app.question.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.question.method.Method.NodeRule;
import rim.app.question.method.Method.Step;

/// A method with a row for each node.
final class MethodRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("node", "code of an indicator or aggregate").key(),
                    Field.text("title", "its title"),
                    Field.text("parent", "code of the node above").optional().key(),
                    Field.number("weight", "its own among its siblings"),
                    Field.text("direction", "whether more or less is better").optional(),
                    Field.text("gaps", "how gaps are filled, in this order").optional(),
                    Field.text("outliers", "which values are brought in").optional(),
                    Field.text("transformation", "what is done against skewness").optional(),
                    Field.text("normalisation", "how values become comparable").optional(),
                    Field.text("weighting", "where the weights below come from").optional(),
                    Field.text("aggregation", "how the scores below become one").optional());

    static Listing of(Method method) {
        return Listing.of(FIELDS, method.nodes().stream().map(MethodRows::row).toList());
    }

    private static List<@Nullable Object> row(NodeRule node) {
        var indicator = node.indicator();
        var aggregate = node.aggregate();
        return Arrays.asList(
                node.code(),
                node.title(),
                node.parent(),
                node.weight(),
                indicator == null
                        ? null
                        : indicator.lowerIsBetter() ? "lower_is_better" : "higher_is_better",
                indicator == null
                        ? null
                        : indicator.gaps().stream()
                                .map(MethodRows::text)
                                .collect(Collectors.joining("; ")),
                indicator == null ? null : text(indicator.outliers()),
                indicator == null ? null : text(indicator.transformation()),
                indicator == null ? null : text(indicator.normalisation()),
                aggregate == null ? null : text(aggregate.weighting()),
                aggregate == null ? null : text(aggregate.aggregation()));
    }

    private static String text(Step step) {
        return step.settings().isEmpty()
                ? step.method()
                : step.method()
                        + step.settings().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private MethodRows() {}
}
