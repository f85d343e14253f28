package rim.app.benchmark.table;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// How each column of a table writes numbers: files that were put together from several have points
/// before decimals in one and commas in another.
///
/// @param columns in the table's order
record TableNumbers(List<DecimalStyle> columns) {

    /// As the cells show.
    ///
    /// @throws RimException where they leave a doubt
    static TableNumbers of(TableText table) {
        return new TableNumbers(
                new DecimalSearch(table).decimals().stream().map(DecimalStyle::new).toList());
    }

    /// As somebody says that numbers are written; as the cells show, where nobody does.
    static TableNumbers of(TableText table, @Nullable Character said) {
        return said == null
                ? of(table)
                : new TableNumbers(
                        Collections.nCopies(table.header().size(), new DecimalStyle(said)));
    }

    DecimalStyle in(int column) {
        return columns.get(column);
    }
}
