package rim.app.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                            + " (expected one, the index; in COINr's iMeta what does not count has"
                            + " the type Other) ["
                            + place
                            + "]");
        }
        var root = roots.getFirst();
        made.requireTree(root);
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

    /// That every row is below the index, and every aggregate above something.
    private void requireTree(MetaRow root) {
        var aggregates =
                rows.stream().filter(row -> !row.isIndicator()).map(MetaRow::code).toList();
        var faults = new ArrayList<String>();
        var codes = new HashSet<String>();
        var twice = new LinkedHashSet<String>();
        rows.stream().map(MetaRow::code).filter(code -> !codes.add(code)).forEach(twice::add);
        twice.forEach(code ->
                faults.add(code + ": the code of two nodes (expected one of its own for each)"));
        for (MetaRow row : rows) {
            var parent = row.parent();
            if (parent != null && !aggregates.contains(parent)) {
                faults.add(
                        row.code()
                                + " below "
                                + parent
                                + ", which is no aggregate (expected a row of type Aggregate)");
            }
            if (!row.isIndicator()
                    && rows.stream().noneMatch(each -> row.code().equals(each.parent()))) {
                faults.add(row.code() + ": an aggregate with nothing below it");
            }
        }
        if (faults.isEmpty()) {
            var below = below(root);
            rows.stream()
                    .map(MetaRow::code)
                    .filter(code -> !below.contains(code))
                    .forEach(code ->
                            faults.add(
                                    code
                                            + ": its parents go round in a circle and do not lead to "
                                            + root.code()));
        }
        if (!faults.isEmpty()) {
            throw new RimException("No tree of nodes in " + place + ":", faults);
        }
    }

    private Set<String> below(MetaRow root) {
        var found = new HashSet<>(Set.of(root.code()));
        var left = new ArrayDeque<>(found);
        while (!left.isEmpty()) {
            var code = left.remove();
            rows.stream()
                    .filter(row -> code.equals(row.parent()))
                    .map(MetaRow::code)
                    .filter(found::add)
                    .forEach(left::add);
        }
        return found;
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
        if (row.weight() != null && row.parent() != null) {
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
