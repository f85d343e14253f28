package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.schemas.table.ColumnType;

/// The columns of a table, in their order.
final class Columns {
    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<ColumnType> types = new ArrayList<>();

    private Columns(String table) {
        this.table = table;
    }

    static Columns named(String table) {
        return new Columns(table);
    }

    Columns text(String... columns) {
        return add(ColumnType.TEXT, columns);
    }

    Columns integer(String... columns) {
        return add(ColumnType.INTEGER, columns);
    }

    Columns number(String... columns) {
        return add(ColumnType.DOUBLE, columns);
    }

    private Columns add(ColumnType type, String... columns) {
        for (String each : columns) {
            names.add(each);
            types.add(type);
        }
        return this;
    }

    StageTable with(List<List<@Nullable Object>> rows) {
        return new StageTable(table, List.copyOf(names), List.copyOf(types), rows);
    }
}
