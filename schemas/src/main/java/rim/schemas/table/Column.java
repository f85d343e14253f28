package rim.schemas.table;

/// A column of a table of an edition.
///
/// @param name lower snake case, as it stands in the Parquet file
/// @param type the type of its values
/// @param nullable whether a row may leave it empty
/// @param meaning what it says, with its unit
public record Column(String name, ColumnType type, boolean nullable, String meaning) {

    static Column required(String name, ColumnType type, String meaning) {
        return new Column(name, type, false, meaning);
    }

    static Column optional(String name, ColumnType type, String meaning) {
        return new Column(name, type, true, meaning);
    }
}
