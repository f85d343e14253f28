package rim.schemas.table;

import org.jspecify.annotations.Nullable;

/// A column of a table of an edition.
///
/// @param name lower snake case, as it stands in the Parquet file
/// @param type the type of its values
/// @param nullable whether a row may leave it empty
/// @param meaning what it says, with its unit
/// @param since minor version of the format of editions that brought it
/// @param absent what stands in every row of an edition of an earlier format, which lacks the
///   column: a text, or null for an empty cell, which says that nothing is known of it
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        String meaning,
        int since,
        @Nullable String absent) {

    static Column required(String name, ColumnType type, String meaning) {
        return new Column(name, type, false, meaning, 0, null);
    }

    static Column optional(String name, ColumnType type, String meaning) {
        return new Column(name, type, true, meaning, 0, null);
    }

    /// The same column, empty in editions of earlier formats.
    Column since(int minor) {
        return new Column(name, type, nullable, meaning, minor, null);
    }

    /// The same column, with a text in editions of earlier formats.
    Column since(int minor, String absentText) {
        return new Column(name, type, nullable, meaning, minor, absentText);
    }
}
