package rim.app.question.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.engine.whatif.WhatIf;

/// Values that are otherwise, and what they come to, as rows.
///
/// @param unit the unit of an indicator's values, by its code
record ChangeRows(UnaryOperator<String> unit) {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("indicator", "code of the indicator").key(),
                    Field.number("from", "the value as it is").optional(),
                    Field.number("to", "the other value"),
                    Field.text("unit", "code of the unit"),
                    Field.number("score_from", "the indicator's score as it is")
                            .optional()
                            .in("score"),
                    Field.number("score_to", "the indicator's score with the other value")
                            .in("score"),
                    Field.number("contribution", "what the change adds to the index").in("score"));

    /// A row for each value that is otherwise.
    Listing of(WhatIf whatIf) {
        return Listing.of(FIELDS, whatIf.changes().stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(WhatIf.Change c) {
        return Arrays.asList(
                c.indicator(),
                c.from(),
                c.to(),
                unit.apply(c.indicator()),
                c.scoreFrom(),
                c.scoreTo(),
                c.contribution());
    }
}
