package rim.engine.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.methodology.CoherenceScope;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;

/// Two methodologies, and those between them that have some choices of the one and some of the
/// other: the NUTS version, the treatment of values, and all else.
///
/// @param before the one
/// @param after the other
record MixedMethodology(Methodology before, Methodology after) {

    /// Which of the three differ, as far as scores depend on them.
    Set<Cause> differing() {
        var differing = EnumSet.noneOf(Cause.class);
        if (!Objects.equals(before.nuts(), after.nuts())) {
            differing.add(Cause.NUTS);
        }
        var treatments = treatments(after);
        boolean isTreatedOtherwise =
                leaves(before).entrySet().stream()
                        .filter(leaf -> treatments.containsKey(leaf.getKey()))
                        .anyMatch(leaf ->
                                !leaf.getValue()
                                        .equals(
                                                treated(
                                                        leaf.getValue(),
                                                        treatments.getOrDefault(
                                                                leaf.getKey(), leaf.getValue()))));
        if (isTreatedOtherwise) {
            differing.add(Cause.TREATMENT);
        }
        if (!essence(before).equals(essence(with(before.nuts(), after, before)))) {
            differing.add(Cause.METHODOLOGY);
        }
        return differing;
    }

    /// The methodology with some of the three as the later one has them.
    Methodology of(Set<Cause> later) {
        var nuts = later.contains(Cause.NUTS) ? after.nuts() : before.nuts();
        var rest = later.contains(Cause.METHODOLOGY) ? after : before;
        var treatment = later.contains(Cause.TREATMENT) ? after : before;
        return with(nuts, rest, treatment);
    }

    /// @param rest what all but the NUTS version and the treatment come from
    /// @param treatment what gaps, outliers and transformation come from, where both have the
    ///   indicator
    private static Methodology with(
            @Nullable Integer nuts, Methodology rest, Methodology treatment) {
        return copy(rest, nuts, tree(rest, rest.tree(), treatments(treatment)));
    }

    private static Node tree(Methodology of, Node node, Map<String, Treatment> treatments) {
        if (!node.isIndicator()) {
            return copy(
                    node,
                    node.children().stream().map(child -> tree(of, child, treatments)).toList(),
                    node.treatment());
        }
        var own = of.treatmentOf(node);
        var other = treatments.get(node.code());
        return copy(node, List.of(), other == null ? own : treated(own, other));
    }

    /// The one's denominator, direction and normalisation, and the rest of the other.
    private static Treatment treated(Treatment one, Treatment other) {
        return new Treatment(
                one.denominator(),
                other.requiredGaps(),
                other.requiredOutliers(),
                other.requiredTransformation(),
                other.requiredOver(),
                one.requiredDirection(),
                one.requiredNormalisation());
    }

    private static Map<String, Treatment> treatments(Methodology methodology) {
        var treatments = new HashMap<String, Treatment>();
        methodology
                .tree()
                .all()
                .filter(Node::isIndicator)
                .forEach(leaf -> treatments.put(leaf.code(), methodology.treatmentOf(leaf)));
        return treatments;
    }

    /// Treatments with nothing left unsaid.
    private static Map<String, Treatment> leaves(Methodology methodology) {
        var leaves = treatments(methodology);
        leaves.replaceAll((code, treatment) -> treated(treatment, treatment));
        return leaves;
    }

    /// What scores depend on, but for the NUTS version: without words, and without what is asked
    /// about the scores once they are there.
    private static Methodology essence(Methodology methodology) {
        return copy(
                methodology,
                null,
                wordless(tree(methodology, methodology.tree(), treatments(methodology))));
    }

    private static Node wordless(Node node) {
        return new Node(
                node.code(),
                null,
                Collections.emptySortedMap(),
                node.weight(),
                node.children().stream().map(MixedMethodology::wordless).toList(),
                node.treatment(),
                node.weighting(),
                node.aggregation(),
                node.minimumCoverage(),
                null);
    }

    private static Node copy(Node node, List<Node> children, @Nullable Treatment treatment) {
        return new Node(
                node.code(),
                node.title(),
                node.languages(),
                node.weight(),
                children,
                treatment,
                node.weighting(),
                node.aggregation(),
                node.minimumCoverage(),
                node.note());
    }

    /// A copy with another NUTS version and tree, whose words are left out, and of which nothing is
    /// asked but scores.
    private static Methodology copy(Methodology of, @Nullable Integer nuts, Node tree) {
        var groups = new ArrayList<Methodology.Group>();
        of.groups()
                .forEach(g ->
                        groups.add(
                                new Methodology.Group(
                                        g.code(), "", Collections.emptySortedMap(), g.above())));
        return new Methodology(
                "",
                "",
                Collections.emptySortedMap(),
                "",
                "",
                nuts,
                of.regions(),
                of.years(),
                of.baseYears(),
                of.denominators(),
                of.screening(),
                Treatment.NONE,
                of.minimumCoverage(),
                of.weighting(),
                of.aggregation(),
                tree,
                of.reference(),
                groups,
                null,
                of.countryCorrection(),
                null,
                null,
                CoherenceScope.ALL);
    }
}
