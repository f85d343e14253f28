package rim.app.question.structure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.table.StructureTable;

/// What regions are like outside the index: structural variables with their values.
final class StructureValues {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("dimension", "code of the dimension that the variable belongs to"),
                    Field.text("variable", "code of the variable").key(),
                    Field.text("title", "what the variable is called"),
                    Field.text("unit", "code of the unit, empty where none is known"),
                    Field.text("region", "NUTS code of the region").key(),
                    Field.integer("year", "year that the value describes").key(),
                    Field.number("value", "in the unit of the variable"));

    /// All values by dimension, variable and region; none where the edition has no such variables.
    static Listing listing(EditionDatabase database) throws SQLException {
        var documents = database.documents();
        var rows =
                database.list(
                        "SELECT * FROM structure ORDER BY dimension, variable, region",
                        List.of(),
                        cells -> {
                            var variable = cells.text(StructureTable.VARIABLE);
                            return Arrays.asList(
                                    cells.text(StructureTable.DIMENSION),
                                    variable,
                                    documents.title(variable),
                                    documents.unit(variable),
                                    cells.text(StructureTable.REGION),
                                    cells.integer(StructureTable.YEAR),
                                    cells.number(StructureTable.VALUE));
                        });
        return Listing.of(FIELDS, rows);
    }

    private StructureValues() {}
}
