package rim.app.question.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;

/// The sentences of a report as a table.
final class ReportRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("section", "what the sentence is about").key(),
                    Field.integer("number", "place of the sentence in its section, from 1").key(),
                    Field.text("rule", "which made it"),
                    Field.text("text", "the sentence"),
                    Field.number("certainty", "how sure it is, 0 to 1; empty where that is no matter")
                            .optional(),
                    Field.text("question", "the command that has its figures"),
                    Field.texts("cells", "of source files that they were made from, file#row:column"));

    static Listing of(RegionReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var section : report.sections()) {
            int number = 0;
            for (var each : section.statements()) {
                number++;
                var row = new ArrayList<@Nullable Object>();
                row.add(section.code());
                row.add(number);
                row.add(each.rule());
                row.add(each.text());
                row.add(each.certainty());
                row.add(each.question());
                row.add(each.cells());
                rows.add(row);
            }
        }
        return Listing.of(FIELDS, rows);
    }

    private ReportRows() {}
}
