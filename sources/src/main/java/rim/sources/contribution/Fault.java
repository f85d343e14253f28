package rim.sources.contribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a file that was sent.
///
/// @param row of the file, 1 is the first; 0 for the file as a whole
/// @param column where it is wrong; null for the row as a whole
/// @param what is wrong
/// @param details what the text of it speaks of, in its order
public record Fault(int row, @Nullable TemplateColumn column, Wrong what, List<String> details) {
    public Fault {
        details = List.copyOf(details);
    }

    static Fault of(SentRow row, TemplateColumn column, Wrong what, String... details) {
        return new Fault(row.number(), column, what, Arrays.asList(details));
    }

    static Fault ofFile(Wrong what, String... details) {
        return new Fault(0, null, what, Arrays.asList(details));
    }

    /// The fault for its reader: where it is, what is wrong, and what to do.
    public String text(Language language) {
        var where = new StringBuilder();
        if (row > 0) {
            where.append(language.choose("row ", "rad ")).append(row);
        }
        if (column != null) {
            where.append(", ").append(column.title(language));
        }
        return (where.isEmpty() ? "" : where + ": ") + what.text(language, details);
    }
}
