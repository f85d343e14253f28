package rim.app.question.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.engine.explain.Explanation;
import rim.engine.explain.Explanation.Part;
import rim.engine.explain.Explanation.Term;

/// An explanation with a row for each term of a sum.
final class ExplanationRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("kind", "score, change, or to whom the gap is").key(),
                    Field.text("of", "code of the region, the year or the other").key(),
                    Field.text("node", "the indicator, empty for what belongs to none")
                            .optional()
                            .key(),
                    Field.text("title", "its title"),
                    Field.text("cause", "what a part of a difference comes from").optional().key(),
                    Field.number("amount", "what it adds").optional().in("score"),
                    Field.number("own", "score of the region").optional().in("score"),
                    Field.number("other", "score it is compared with").optional().in("score"),
                    Field.number("own_value", "in the indicator's unit").optional(),
                    Field.number("other_value", "in the indicator's unit").optional());

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ExplanationRows() {}

    static Listing of(Explanation explanation) {
        var made = new ExplanationRows();
        made.addLeaves(explanation, explanation.tree());
        explanation
                .gaps()
                .forEach(gap -> gap.terms().forEach(t -> made.add(gap.to(), gap.name(), t)));
        var change = explanation.change();
        if (change != null) {
            change.terms().forEach(t -> made.add("change", String.valueOf(change.from()), t));
        }
        return Listing.of(FIELDS, made.rows);
    }

    private void addLeaves(Explanation explanation, Part part) {
        if (part.parts().isEmpty()) {
            rows.add(
                    Arrays.asList(
                            "score",
                            explanation.unit(),
                            part.node(),
                            part.title(),
                            null,
                            part.contribution(),
                            part.score(),
                            null,
                            part.path() == null ? null : part.path().value(),
                            null));
        }
        part.parts().forEach(each -> addLeaves(explanation, each));
    }

    private void add(String kind, String of, Term term) {
        rows.add(
                Arrays.asList(
                        kind,
                        of,
                        term.node(),
                        term.title(),
                        term.cause().name().toLowerCase(Locale.ROOT),
                        term.amount(),
                        term.own(),
                        term.other(),
                        term.ownValue(),
                        term.otherValue()));
    }
}
