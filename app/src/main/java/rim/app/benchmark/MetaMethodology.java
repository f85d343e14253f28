package rim.app.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import rim.app.benchmark.table.MetaRow;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.schemas.RimException;

/// The methodology that the metadata of another tool describe: tree, titles, directions, weights
/// and denominators; goalposts are noted. What they do not say (imputation, treatment of outliers)
/// is not done; normalisation and means are the defaults of COINr and of the COIN Tool, min-max
/// from 0 to 100 and the arithmetic mean.
final class MetaMethodology {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<MetaRow> rows;
    private final String place;

    private MetaMethodology(List<MetaRow> rows, String place) {
        this.rows = rows;
        this.place = place;
    }

    /// @param tool in words, such as `COINr`
    /// @param place file, for messages
    /// @throws RimException when the rows are no tree
    static LoadedMethodology of(List<MetaRow> rows, String tool, String place) {
        var made = new MetaMethodology(rows, place);
        var roots = rows.stream().filter(row -> row.parent() == null).toList();
        if (roots.size() != 1) {
            throw new RimException(
                    roots.size()
                            + " nodes without a parent "
                            + roots.stream().map(MetaRow::code).toList()
                            + " (expected one, the index) ["
                            + place
                            + "]");
        }
        made.requireParents();
        var root = roots.getFirst();
        var methodology = JSON.createObjectNode();
        methodology.put("name", "imported");
        methodology.put("title", root.name().isEmpty() ? root.code() : root.name());
        methodology.put("description", "Made from the metadata of " + tool + " in " + place + ".");
        methodology.put(
                "source",
                "Tree, directions, weights and denominators: "
                        + place
                        + ". Normalisation and aggregation: the defaults of "
                        + tool
                        + ". The file says nothing of gaps, outliers and what is uncertain: add"
                        + " 'gaps', 'outliers', 'transformation' and 'uncertainty'.");
        var defaults = methodology.putObject("indicator_defaults");
        defaults.putObject("gaps").put("method", "none");
        defaults.putObject("normalisation").put("method", "min_max").put("low", 0).put("high", 100);
        made.denominators(methodology);
        methodology.set("tree", made.node(root, new ArrayList<>()));
        try {
            return Methodologies.parse(
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(methodology) + "\n",
                    place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A methodology must have a JSON form", e);
        }
    }

    private void requireParents() {
        var aggregates =
                rows.stream().filter(row -> !row.isIndicator()).map(MetaRow::code).toList();
        var lost =
                rows.stream()
                        .filter(row -> row.parent() != null && !aggregates.contains(row.parent()))
                        .map(row -> row.code() + " below " + row.parent())
                        .toList();
        if (!lost.isEmpty()) {
            throw new RimException(
                    "Parents that are no aggregates: "
                            + String.join(", ", lost)
                            + " (expected a row of type Aggregate for each) ["
                            + place
                            + "]");
        }
    }

    private void denominators(ObjectNode methodology) {
        var all = new LinkedHashSet<String>();
        rows.stream()
                .map(MetaRow::denominator)
                .forEach(each -> {
                    if (each != null) {
                        all.add(each);
                    }
                });
        if (!all.isEmpty()) {
            var list = methodology.putArray("denominators");
            all.forEach(list::add);
        }
    }

    private ObjectNode node(MetaRow row, List<String> above) {
        if (above.contains(row.code())) {
            throw new RimException(
                    "A circle of parents: " + above + " (expected a tree) [" + place + "]");
        }
        var node = JSON.createObjectNode();
        node.put("code", row.code());
        if (!row.name().isEmpty()) {
            node.put("title", row.name());
        }
        if (row.weight() != null) {
            node.put("weight", row.weight());
        }
        var below = new ArrayList<>(above);
        below.add(row.code());
        var children = rows.stream().filter(each -> row.code().equals(each.parent())).toList();
        if (row.isIndicator()) {
            treatment(row, node);
        } else {
            var list = node.putArray("children");
            children.forEach(child -> list.add(node(child, below)));
        }
        return node;
    }

    private static void treatment(MetaRow row, ObjectNode node) {
        var goalposts = row.goalposts();
        if (goalposts != null) {
            node.put(
                    "note",
                    "Goalposts in the file: " + goalposts.low() + " to " + goalposts.high() + ".");
        }
        if (!row.isLowerBetter() && row.denominator() == null) {
            return;
        }
        var treatment = node.putObject("treatment");
        if (row.isLowerBetter()) {
            treatment.put("direction", "lower_is_better");
        }
        if (row.denominator() != null) {
            treatment.putObject("denominator").put("variable", row.denominator());
        }
    }
}
