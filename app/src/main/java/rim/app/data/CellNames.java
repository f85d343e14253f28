package rim.app.data;

import java.util.List;
import java.util.regex.Pattern;

/// The cells that a value was made from, as tables have them: `file#row:column`, parted by spaces.
/// Names of files may have spaces themselves, so that only a space behind a column parts two.
public final class CellNames {
    /// One after another, each as the first group.
    private static final String EACH = "(.+?#[0-9]{1,18}:[0-9]{1,9})(?: |$)";

    private static final Pattern CELL = Pattern.compile(EACH);

    /// What gives the cells of the column `cells` in a statement, a row each.
    public static final String UNNESTED = "unnest(regexp_extract_all(cells, '" + EACH + "', 1))";

    /// The cells of a list, in its order.
    public static List<String> apart(String cells) {
        return CELL.matcher(cells).results().map(each -> each.group(1)).toList();
    }

    private CellNames() {}
}
