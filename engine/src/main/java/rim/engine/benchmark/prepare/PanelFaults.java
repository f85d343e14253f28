package rim.engine.benchmark.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Aggregation;
import rim.schemas.methodology.Gaps;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Normalisation;

/// What a panel lacks that a methodology names.
final class PanelFaults {

    static List<String> of(Methodology methodology, Panel panel) {
        var faults = new ArrayList<String>();
        methodology
                .tree()
                .all()
                .filter(Node::isIndicator)
                .forEach(leaf -> add(methodology, leaf, panel, faults));
        methodology
                .tree()
                .all()
                .filter(node -> !node.isIndicator())
                .forEach(node -> add(node.code(), methodology.aggregationOf(node), panel, faults));
        return faults;
    }

    private static void add(
            String node, Aggregation aggregation, Panel panel, List<String> faults) {
        for (String variable : aggregation.variables()) {
            if (!panel.has(variable)) {
                faults.add(
                        node
                                + ": no column '"
                                + variable
                                + "' (expected one of "
                                + panel.variables()
                                + ")");
            }
        }
        var within = aggregation.likeness().within();
        if (within != null && !groupings(panel).contains(within)) {
            faults.add(
                    node
                            + ": no grouping '"
                            + within
                            + "' (expected one of "
                            + groupings(panel)
                            + ")");
        }
        if (aggregation instanceof Aggregation.MixedFactor factor) {
            for (String category : factor.categories()) {
                if (!groupings(panel).contains(category) && !panel.has(category)) {
                    faults.add(
                            node
                                    + ": no grouping or column '"
                                    + category
                                    + "' (expected one of "
                                    + groupings(panel)
                                    + ")");
                }
            }
        }
        if (aggregation instanceof Aggregation.GeometricBenefit benefit
                && benefit.benchmark() != null) {
            int unit = panel.unit(benefit.benchmark());
            if (unit < 0 || unit >= panel.scoredUnits()) {
                faults.add(node + ": no scored unit '" + benefit.benchmark() + "'");
            }
        }
    }

    private static void add(Methodology methodology, Node leaf, Panel panel, List<String> faults) {
        var treatment = methodology.treatmentOf(leaf);
        var denominator = treatment.denominator();
        if (denominator != null && !panel.has(denominator.variable())) {
            faults.add(
                    leaf.code()
                            + ": no denominator '"
                            + denominator.variable()
                            + "' (expected one of "
                            + panel.variables()
                            + ")");
        }
        if (treatment.requiredNormalisation() instanceof Normalisation.DistanceToReference reference
                && panel.unit(reference.unit()) < 0) {
            faults.add(leaf.code() + ": no reference unit '" + reference.unit() + "'");
        }
        for (Gaps gaps : treatment.requiredGaps()) {
            var group = gaps instanceof Gaps.Column column ? column.group() : null;
            var groupings = groupings(panel);
            if (group != null && !groupings.contains(group)) {
                faults.add(
                        leaf.code()
                                + ": no grouping '"
                                + group
                                + "' (expected one of "
                                + groupings
                                + ")");
            }
        }
    }

    private static Set<String> groupings(Panel panel) {
        var groupings = new TreeSet<String>();
        panel.units().forEach(unit -> groupings.addAll(unit.groups().keySet()));
        return groupings;
    }

    private PanelFaults() {}
}
