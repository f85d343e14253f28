package rim.pipeline.edition;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A file of a table, which need not be made where the edition in force has one that is made of the
/// same.
///
/// @param madeOf digest of everything that its rows depend on
/// @param rows in the order of the table; asked for only when the file is written
/// @param says what else its footer says, by name; asked for after the rows
public record TablePart(String madeOf, OrderedRows rows, Supplier<SortedMap<String, String>> says) {

    public TablePart(String madeOf, OrderedRows rows) {
        this(madeOf, rows, TreeMap::new);
    }
}
