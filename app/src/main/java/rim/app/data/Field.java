package rim.app.data;

import rim.schemas.table.Column;

/// A column of an answer.
///
/// @param name lower snake case
/// @param kind what its cells are
/// @param isOptional whether a cell may be empty
/// @param meaning what it says
/// @param isKey whether it is one of the columns that together name a row; with numbers beside
///   them, the table is a cube of which they are the dimensions
/// @param unit of its numbers; empty where it has none, or a column `unit` says it
public record Field(
        String name, Kind kind, boolean isOptional, String meaning, boolean isKey, String unit) {
    /// What cells are.
    public enum Kind {
        TEXT,
        /// A whole number.
        INTEGER,
        NUMBER,
        /// True or false.
        TRUTH,
        /// Several texts; in CSV parted by a space.
        TEXTS
    }

    /// A column of an edition's table under the name that it has in an answer.
    public static Field of(Column column, String name) {
        return new Field(name, kind(column), column.nullable(), column.meaning(), false, "");
    }

    /// A column of an edition's table.
    public static Field of(Column column) {
        return of(column, column.name());
    }

    public static Field text(String name, String meaning) {
        return plain(name, Kind.TEXT, meaning);
    }

    public static Field integer(String name, String meaning) {
        return plain(name, Kind.INTEGER, meaning);
    }

    public static Field number(String name, String meaning) {
        return plain(name, Kind.NUMBER, meaning);
    }

    public static Field truth(String name, String meaning) {
        return plain(name, Kind.TRUTH, meaning);
    }

    public static Field texts(String name, String meaning) {
        return plain(name, Kind.TEXTS, meaning);
    }

    static Field plain(String name, Kind kind, String meaning) {
        return new Field(name, kind, false, meaning, false, "");
    }

    /// The same, where a cell may be empty.
    public Field optional() {
        return new Field(name, kind, true, meaning, isKey, unit);
    }

    /// The same as one of the columns that together name a row.
    public Field key() {
        return new Field(name, kind, isOptional, meaning, true, unit);
    }

    /// The same under another name.
    public Field called(String name) {
        return new Field(name, kind, isOptional, meaning, isKey, unit);
    }

    /// The same with the unit of its numbers.
    public Field in(String unit) {
        return new Field(name, kind, isOptional, meaning, isKey, unit);
    }

    private static Kind kind(Column column) {
        return switch (column.type()) {
            case TEXT -> Kind.TEXT;
            case INTEGER, LONG -> Kind.INTEGER;
            case DOUBLE -> Kind.NUMBER;
        };
    }
}
