package rim.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.ColumnType;

/// A table of results.
///
/// @param name of its file, without the ending
/// @param columns names
/// @param types of the columns
/// @param rows one value for each column; null for none
public record StageTable(
        String name,
        List<String> columns,
        List<ColumnType> types,
        List<List<@Nullable Object>> rows) {

    /// Collects a table.
    public static final class Builder {
        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<ColumnType> types = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        public Builder(String name) {
            this.name = name;
        }

        Builder column(String column, ColumnType type) {
            columns.add(column);
            types.add(type);
            return this;
        }

        /// Adds columns of one type.
        public Builder columns(ColumnType type, String... names) {
            for (String each : names) {
                column(each, type);
            }
            return this;
        }

        /// Adds an empty row, to be filled from left to right.
        List<@Nullable Object> row() {
            var row = new ArrayList<@Nullable Object>();
            rows.add(row);
            return row;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        /// The table with rows that were made elsewhere, whose numbers are such.
        public StageTable with(List<List<@Nullable Object>> made) {
            return new StageTable(name, List.copyOf(columns), List.copyOf(types), made);
        }

        /// The table, with nothing in place of what is no number.
        StageTable build() {
            rows.forEach(row ->
                    row.replaceAll(cell ->
                            cell instanceof Double number && !Double.isFinite(number)
                                    ? null
                                    : cell));
            return with(rows);
        }
    }
}
