package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a file says of one node of an index, as COINr's `iMeta` does.
///
/// @param name in words; empty where nobody says
/// @param parent code of the node above; null for the index
/// @param isLowerBetter whether less is better
/// @param hasDirection whether somebody says so, or the contrary
/// @param weight among its siblings; null where nobody says
/// @param denominator variable that it is divided by; null for none
/// @param goalposts values that become the least and the greatest score; null for none
/// @param isIndicator whether it is one, else an aggregate
public record MetaRow(
        String code,
        String name,
        @Nullable String parent,
        boolean isLowerBetter,
        boolean hasDirection,
        @Nullable Double weight,
        @Nullable String denominator,
        @Nullable Goalposts goalposts,
        boolean isIndicator) {

    /// What nobody says of rows and is therefore assumed, in words.
    static List<String> assumptions(List<MetaRow> rows) {
        var undirected =
                rows.stream()
                        .filter(row -> row.isIndicator && !row.hasDirection)
                        .map(MetaRow::code)
                        .toList();
        var unweighted =
                rows.stream()
                        .filter(row -> row.parent != null && row.weight == null)
                        .filter(row ->
                                rows.stream()
                                        .filter(other -> Objects.equals(row.parent, other.parent))
                                        .anyMatch(other -> other.weight != null))
                        .map(MetaRow::code)
                        .toList();
        var assumed = new ArrayList<String>();
        if (!undirected.isEmpty()) {
            assumed.add("No direction, more is taken for better: " + Unread.listed(undirected));
        }
        if (!unweighted.isEmpty()) {
            assumed.add(
                    "No weight beside others that have one, 1 is taken: "
                            + Unread.listed(unweighted));
        }
        return assumed;
    }

    /// @param low the lower of the two
    /// @param high the higher
    public record Goalposts(double low, double high) {}

    /// With codes that a methodology can have, where the file's are words.
    public MetaRow {
        name = name.isEmpty() && !VariableCodes.isOne(code) ? code : name;
        code = VariableCodes.kept(code);
        parent = parent == null ? null : VariableCodes.kept(parent);
        denominator = denominator == null ? null : VariableCodes.kept(denominator);
    }
}
