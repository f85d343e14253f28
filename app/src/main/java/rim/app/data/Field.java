package rim.app.data;

import rim.schemas.table.Column;

/// A column of an answer.
///
/// @param name lower snake case
/// @param kind what its cells are
/// @param isOptional whether a cell may be empty
/// @param meaning what it says, with its unit
public record Field(String name, Kind kind, boolean isOptional, String meaning) {
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
        return new Field(name, kind(column), column.nullable(), column.meaning());
    }

    /// A column of an edition's table.
    public static Field of(Column column) {
        return of(column, column.name());
    }

    public static Field text(String name, String meaning) {
        return new Field(name, Kind.TEXT, false, meaning);
    }

    public static Field integer(String name, String meaning) {
        return new Field(name, Kind.INTEGER, false, meaning);
    }

    public static Field number(String name, String meaning) {
        return new Field(name, Kind.NUMBER, false, meaning);
    }

    public static Field truth(String name, String meaning) {
        return new Field(name, Kind.TRUTH, false, meaning);
    }

    public static Field texts(String name, String meaning) {
        return new Field(name, Kind.TEXTS, false, meaning);
    }

    /// The same, where a cell may be empty.
    public Field optional() {
        return new Field(name, kind, true, meaning);
    }

    private static Kind kind(Column column) {
        return switch (column.type()) {
            case TEXT -> Kind.TEXT;
            case INTEGER, LONG -> Kind.INTEGER;
            case DOUBLE -> Kind.NUMBER;
        };
    }
}
