package rim.engine.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.method.ChosenMethod;
import rim.engine.method.MethodFault;
import rim.engine.method.Parts;
import rim.engine.method.ScoreRange;
import rim.engine.method.aggregation.AggregateNode;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.weighting.Weightings;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Methodology.Group;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty;
import rim.schemas.methodology.Uncertainty.Variant;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;

/// What no JSON Schema can say about a methodology: that its parts fit together.
public final class MethodologyFaults {
    private static final String REVIVED =
            ", where an alternative lets what weighs 0 count (give it no weight there)";

    private final Methodology methodology;
    private final Set<String> codes;
    private final Set<String> indicators;
    private final List<String> faults = new ArrayList<>();

    private MethodologyFaults(Methodology methodology) {
        this.methodology = methodology;
        this.codes = methodology.tree().all().map(Node::code).collect(Collectors.toSet());
        this.indicators =
                methodology
                        .tree()
                        .all()
                        .filter(Node::isIndicator)
                        .map(Node::code)
                        .collect(Collectors.toSet());
    }

    /// Every fault with its place in the file; none when it is sound.
    public static List<String> of(Methodology methodology) {
        var found = new MethodologyFaults(methodology);
        found.regions();
        if (methodology.tree().isIndicator()) {
            found.add("/tree", "the index has no children");
        }
        if (!methodology.tree().counts()) {
            found.add("/tree/weight", "0 for the index, which has no siblings (expected none)");
        }
        found.treatment("/indicator_defaults", methodology.indicatorDefaults());
        found.choices("", methodology.weighting(), methodology.aggregation());
        found.node("/tree", methodology.tree(), new HashSet<>());
        found.groups();
        found.variations();
        found.known(
                "/coherence/outranking",
                methodology.coherence().outranking(),
                found.aggregates(),
                "aggregate");
        return found.faults;
    }

    private Set<String> aggregates() {
        var aggregates = new HashSet<>(codes);
        aggregates.removeAll(indicators);
        return aggregates;
    }

    private void add(String place, String fault) {
        faults.add(place + ": " + fault);
    }

    private void regions() {
        var year = methodology.nuts();
        var chosen = methodology.regions();
        if ((year == null) != (chosen == null)) {
            add(
                    year != null ? "/nuts" : "/regions",
                    "'nuts' and 'regions' go together (expected both, or none where units are not regions)");
        } else if (year != null && chosen != null) {
            nuts(year, chosen.kept());
        }
    }

    private void nuts(int year, SortedMap<String, Integer> kept) {
        var known = NutsVersion.all().stream().map(NutsVersion::year).toList();
        if (!known.contains(year)) {
            add("/nuts", "no NUTS version " + year + " (known: " + known + ")");
            return;
        }
        for (var each : kept.entrySet()) {
            if (!known.contains(each.getValue())) {
                add(
                        "/regions/kept/" + each.getKey(),
                        "no NUTS version " + each.getValue() + " (known: " + known + ")");
                return;
            }
        }
        EditionRegions.of(NutsVersion.parse(year), kept)
                .faults()
                .forEach(fault -> add("/regions/kept", fault));
    }

    /// @return which scores the node can have
    private ScoreRange node(String place, Node node, Set<String> seen) {
        if (!seen.add(node.code())) {
            add(place + "/code", "two nodes '" + node.code() + "'");
        }
        choices(place, node.weighting(), node.aggregation());
        if (node.isIndicator()) {
            return indicator(place, node);
        }
        if (node.treatment() != null) {
            add(place + "/treatment", "'" + node.code() + "' has children, so no treatment");
        }
        var below = new ArrayList<ScoreRange>();
        for (int i = 0; i < node.children().size(); i++) {
            below.add(node(place + "/children/" + i, node.children().get(i), seen));
        }
        if (node.children().stream().noneMatch(Node::counts)) {
            add(
                    place + "/children",
                    "all below '" + node.code() + "' weigh 0 (expected one with a weight above 0)");
            return ScoreRange.OF_DATA;
        }
        weighting(node.weighting() == null ? "/weighting" : place + "/weighting", node);
        return aggregation(
                node.aggregation() == null ? "/aggregation" : place + "/aggregation", node, below);
    }

    private ScoreRange indicator(String place, Node node) {
        if (node.aggregation() != null || node.weighting() != null) {
            add(place, "'" + node.code() + "' has no children to be put together");
        }
        if (node.treatment() != null) {
            treatment(place + "/treatment", node.treatment());
        }
        return ReadableMethod.of(
                        Normalisations.ALL, methodology.treatmentOf(node).requiredNormalisation())
                .map(chosen -> chosen.method().range(chosen.settings()))
                .orElse(ScoreRange.OF_DATA);
    }

    private ScoreRange aggregation(String place, Node node, List<ScoreRange> below) {
        var method = methodology.aggregationOf(node);
        var found = ReadableMethod.of(Aggregations.ALL, method);
        if (found.isEmpty()) {
            return ScoreRange.OF_DATA;
        }
        var chosen = found.get();
        need(place, node, below, chosen);
        var faults = chosen.method().faults(chosen.settings(), aggregate(node, counted(node)));
        add(place, faults);
        if (faults.isEmpty()) {
            add(place, ofRevived(node, chosen));
        }
        var together =
                IntStream.range(0, below.size())
                        .filter(i -> canCount(node.children().get(i)))
                        .mapToObj(below::get)
                        .reduce(ScoreRange::and)
                        .orElse(ScoreRange.ANY);
        return chosen.method().range(chosen.settings(), together);
    }

    private void need(
            String place,
            Node node,
            List<ScoreRange> below,
            ChosenMethod<AggregationMethod> chosen) {
        var need = chosen.method().need(chosen.settings());
        for (int i = 0; i < below.size(); i++) {
            double low = below.get(i).low();
            if (canCount(node.children().get(i)) && !need.isMetBy(below.get(i))) {
                add(
                        place,
                        "'"
                                + chosen.name()
                                + "' needs scores "
                                + need.words()
                                + ", and those below can be "
                                + (Double.isInfinite(low)
                                        ? "as low as you like"
                                        : "as low as " + low)
                                + " (node '"
                                + node.code()
                                + "', from '"
                                + node.children().get(i).code()
                                + "'; a min_max with 'low' above 0 would do)");
                return;
            }
        }
    }

    /// Whether a node weighs anything, by itself or as an alternative has it.
    private boolean canCount(Node node) {
        var uncertainty = methodology.uncertainty();
        return node.counts()
                || (uncertainty != null
                        && uncertainty.alternatives().stream()
                                .flatMap(each -> each.of().stream())
                                .anyMatch(each -> each.weights().containsKey(node.code())));
    }

    private static List<Node> counted(Node node) {
        return node.children().stream().filter(Node::counts).toList();
    }

    /// What a method cannot do with children that weigh 0 and that an alternative lets count.
    private List<MethodFault> ofRevived(Node node, ChosenMethod<AggregationMethod> chosen) {
        var all = node.children().stream().filter(this::canCount).toList();
        return all.size() == counted(node).size()
                ? List.of()
                : chosen.method().faults(chosen.settings(), aggregate(node, all)).stream()
                        .map(fault -> new MethodFault(fault.place(), fault.text() + REVIVED))
                        .toList();
    }

    private AggregateNode aggregate(Node node, List<Node> parts) {
        return new AggregateNode(
                node.code(),
                parts.stream().map(Node::code).toList(),
                parts.stream()
                        .filter(Node::isIndicator)
                        .filter(child ->
                                methodology.treatmentOf(child).requiredDirection()
                                        == Treatment.Direction.LOWER_IS_BETTER)
                        .map(Node::code)
                        .toList());
    }

    private void weighting(String place, Node node) {
        var method = methodology.weightingOf(node);
        ReadableMethod.of(Weightings.ALL, method)
                .ifPresent(chosen ->
                        add(
                                place,
                                chosen.method()
                                        .faults(
                                                chosen.settings(),
                                                node.code(),
                                                parts(
                                                        node,
                                                        chosen.method()
                                                                .parts(chosen.settings())))));
    }

    private static int parts(Node node, Parts parts) {
        return switch (parts) {
            case CHILDREN -> counted(node).size();
            case INDICATORS -> indicators(node);
        };
    }

    private static int indicators(Node node) {
        return node.isIndicator()
                ? 1
                : counted(node).stream().mapToInt(MethodologyFaults::indicators).sum();
    }

    private void treatment(String place, Treatment treatment) {
        faults.addAll(TreatmentFaults.of(place, treatment, indicators));
    }

    /// What cannot be read of methods, told once, where they stand.
    private void choices(
            String place, @Nullable MethodChoice weighting, @Nullable MethodChoice aggregation) {
        if (weighting != null) {
            add(place + "/weighting", ReadableMethod.faults(Weightings.ALL, weighting));
        }
        if (aggregation != null) {
            add(place + "/aggregation", ReadableMethod.faults(Aggregations.ALL, aggregation));
        }
    }

    private void add(String place, List<MethodFault> found) {
        found.forEach(fault -> add(place + fault.place(), fault.text()));
    }

    private void known(String place, List<String> named, Set<String> known, String what) {
        for (String code : named) {
            if (!known.contains(code)) {
                add(place, "no " + what + " '" + code + "' in the tree");
            }
        }
    }

    private void groups() {
        var groups = methodology.groups();
        if (!groups.isEmpty() && methodology.reference() == null) {
            add("/groups", "no reference, so no relative score (expected 'reference')");
        }
        if (methodology.subgroups() != null && groups.isEmpty()) {
            add("/subgroups", "parts of no groups (expected 'groups')");
        }
        for (int i = 0; i < groups.size(); i++) {
            limit("/groups/" + i, groups, i);
        }
    }

    private void limit(String place, List<Group> groups, int i) {
        var above = groups.get(i).above();
        boolean isLast = i == groups.size() - 1;
        if (isLast && above != null) {
            add(place, "the last group takes all that is left (expected no 'above')");
        }
        if (!isLast && above == null) {
            add(place, "every group but the last needs 'above'");
        }
        var before = i == 0 ? null : groups.get(i - 1).above();
        if (above != null && before != null && above >= before) {
            add(
                    place + "/above",
                    above + " (expected less than " + before + " of the group before)");
        }
    }

    private void variations() {
        var uncertainty = methodology.uncertainty();
        if (uncertainty != null) {
            for (int i = 0; i < uncertainty.alternatives().size(); i++) {
                var of = uncertainty.alternatives().get(i).of();
                for (int j = 0; j < of.size(); j++) {
                    variant("/uncertainty/alternatives/" + i + "/of/" + j, of.get(j));
                }
            }
            nodes("/uncertainty/weights/nodes", uncertainty.weights());
            var data = uncertainty.data();
            if (data != null) {
                known(
                        "/uncertainty/data/most",
                        List.copyOf(data.most().keySet()),
                        indicators,
                        "indicator");
            }
        }
        var sensitivity = methodology.sensitivity();
        if (sensitivity != null) {
            known("/sensitivity/nodes", sensitivity.nodes(), codes, "node");
            if (uncertainty == null) {
                add("/sensitivity", "nothing is varied (expected 'uncertainty')");
            }
        }
    }

    private void nodes(String place, Uncertainty.@Nullable Weights weights) {
        if (weights != null) {
            known(place, weights.nodes(), codes, "node");
            faults.addAll(WeightFaults.of(weights, methodology.tree()));
        }
    }

    private void variant(String place, Variant variant) {
        known(place + "/nodes", variant.nodes(), codes, "node");
        known(place + "/weights", List.copyOf(variant.weights().keySet()), codes, "node");
        known(place + "/without", variant.without(), indicators, "indicator");
        if (variant.treatment() != null) {
            treatment(place + "/treatment", variant.treatment());
        }
        choices(place, variant.weighting(), variant.aggregation());
        var aggregation = variant.aggregation();
        if (aggregation != null) {
            var chosen = ReadableMethod.of(Aggregations.ALL, aggregation);
            methodology
                    .tree()
                    .all()
                    .filter(node -> !node.isIndicator() && isMeant(variant, node))
                    .forEach(node ->
                            chosen.ifPresent(c ->
                                    add(
                                            place + "/aggregation",
                                            c.method()
                                                    .faults(
                                                            c.settings(),
                                                            aggregate(node, counted(node))))));
        }
    }

    private boolean isMeant(Variant variant, Node node) {
        return variant.nodes().isEmpty()
                || methodology
                        .tree()
                        .all()
                        .filter(above -> variant.nodes().contains(above.code()))
                        .anyMatch(above -> above.all().anyMatch(node::equals));
    }
}
