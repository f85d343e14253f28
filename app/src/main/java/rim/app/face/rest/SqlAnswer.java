package rim.app.face.rest;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.print.Rows;
import rim.app.serve.http.Problem;

/// What a statement found, as JSON has it.
///
/// @param columns their names, each of its own
/// @param isTruncated whether there are more rows than were asked for
record SqlAnswer(
        List<String> columns, boolean isTruncated, List<Map<String, @Nullable Object>> rows) {
    private static final int MOST_CHARACTERS = 8_000_000;

    /// Reads rows away from the database.
    ///
    /// @param limit the most rows that are taken
    /// @throws Problem when they are too large
    static SqlAnswer of(Rows rows, int limit) throws SQLException {
        var names = rows.columns();
        var taken = new ArrayList<Map<String, @Nullable Object>>();
        long characters = 0;
        var row = rows.next();
        while (row != null && taken.size() < limit) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                var value = row.get(i);
                characters += value instanceof Number ? 8 : String.valueOf(value).length();
                object.put(names.get(i), value);
            }
            if (characters > MOST_CHARACTERS) {
                throw Problem.badRequest(
                        "The answer has more than "
                                + MOST_CHARACTERS
                                + " characters. Ask for less.");
            }
            taken.add(object);
            row = rows.next();
        }
        return new SqlAnswer(names, row != null, taken);
    }

    /// The same as a table.
    Rows table() {
        return Rows.of(columns, values());
    }

    /// The same as a table whose last row says so where it was cut.
    Rows noted() {
        var all = values();
        if (isTruncated) {
            var note = new ArrayList<@Nullable Object>(Collections.nCopies(columns.size(), null));
            note.set(0, "cut: " + extent());
            all.add(note);
        }
        return Rows.of(columns, all);
    }

    private List<List<@Nullable Object>> values() {
        var values = new ArrayList<List<@Nullable Object>>();
        rows.forEach(row -> values.add(new ArrayList<>(row.values())));
        return values;
    }

    /// How many rows there are, and whether that is all.
    String extent() {
        return isTruncated
                ? "only "
                        + rows.size()
                        + " rows, and there are more; ask with a greater limit (10000 at most)"
                        + " or by offset"
                : "all " + rows.size();
    }

    /// The columns, each as what all of its values are.
    List<Field> fields() {
        return columns.stream().map(this::field).toList();
    }

    private Field field(String column) {
        var values = rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList();
        if (values.isEmpty() || values.stream().allMatch(SqlAnswer::isWhole)) {
            return Field.integer(column, "").optional();
        }
        // a double would hold other numbers than whole ones of more than 64 bits
        if (values.stream().allMatch(Number.class::isInstance)
                && values.stream().noneMatch(BigInteger.class::isInstance)) {
            return Field.number(column, "").optional();
        }
        return values.stream().allMatch(Boolean.class::isInstance)
                ? Field.truth(column, "").optional()
                : Field.text(column, "").optional();
    }

    private static boolean isWhole(Object value) {
        return switch (value) {
            case Integer i -> true;
            case Long l -> true;
            case Short s -> true;
            case Byte b -> true;
            case BigInteger big -> big.bitLength() < Long.SIZE;
            default -> false;
        };
    }
}
