package rim.schemas.table;

/// The types that columns of an edition's tables have.
public enum ColumnType {
    TEXT,
    INTEGER,
    LONG,
    DOUBLE
}
