package rim.schemas.table;

import java.util.List;

/// A table of an edition: a folder of Parquet files with one set of columns.
///
/// @param name the folder's name in the edition
/// @param meaning what one row is
/// @param columns in the order in which they are written
/// @param order names of the columns that rows are sorted by; together they name one row
/// @param since minor version of the format of editions that brought it; in editions of earlier
///   formats it has no rows
public record Table(
        String name, String meaning, List<Column> columns, List<String> order, int since) {

    Table(String name, String meaning, List<Column> columns, List<String> order) {
        this(name, meaning, columns, order, 0);
    }

    public Table {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /// Whether a column of the key may be empty: such a key is no primary key of databases.
    public boolean hasGapsInKey() {
        return order.stream().anyMatch(name -> columns.get(indexOf(name)).nullable());
    }

    /// The same table, which editions of earlier formats lack.
    Table since(int minor) {
        return new Table(name, meaning, columns, order, minor);
    }

    /// The position of a column.
    ///
    /// @throws IllegalArgumentException when the table has no such column
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column '" + column + "'");
    }
}
