package rim.app.question.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.ScoreFields;

/// A comparison with a row for each node and region.
final class ComparisonRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("node", "code of an indicator or aggregate").key(),
                    Field.text("title", "its title"),
                    Field.text("unit", "code of the values' unit").optional(),
                    Field.text("unit_name", "the unit in words").optional(),
                    Field.text("region", "code of the region").key(),
                    Field.integer("year", "year of the scores").key(),
                    Field.number("value", "the indicator's value").optional(),
                    ScoreFields.VALUE_YEAR,
                    ScoreFields.SCORE,
                    ScoreFields.RELATIVE,
                    ScoreFields.RANK,
                    Field.text("group", "code of the performance group").optional(),
                    Field.text("likely_group", "the group in the words that its certainty allows")
                            .optional(),
                    Field.number("gap", "score minus that of the first region")
                            .optional()
                            .in("score"),
                    ScoreFields.MISSING);

    static Listing of(Comparison comparison) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var node : comparison.nodes()) {
            for (var s : node.standings()) {
                rows.add(
                        Arrays.asList(
                                node.code(),
                                node.title(),
                                node.unit(),
                                node.unitName(),
                                s.region(),
                                comparison.year(),
                                s.value(),
                                s.valueYear(),
                                s.score(),
                                s.relative(),
                                s.rank(),
                                s.group(),
                                s.likelyGroup(),
                                s.gap(),
                                s.missing()));
            }
        }
        return Listing.of(FIELDS, rows);
    }

    private ComparisonRows() {}
}
