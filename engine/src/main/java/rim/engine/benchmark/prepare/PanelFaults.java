package rim.engine.benchmark.prepare;

import java.util.List;
import java.util.stream.Stream;
import rim.engine.method.ChosenMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.weighting.Weightings;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;

/// What a panel lacks that a methodology names.
final class PanelFaults {

    static List<String> of(Methodology methodology, Panel panel) {
        return Stream.concat(
                        methodology.tree().all().filter(Node::isIndicator),
                        methodology.tree().all().filter(node -> !node.isIndicator()))
                .flatMap(node ->
                        (node.isIndicator()
                                        ? lacking(methodology.treatmentOf(node), panel)
                                        : lacking(methodology, node, panel))
                                .map(fault -> node.code() + ": " + fault))
                .toList();
    }

    private static Stream<String> lacking(Methodology methodology, Node node, Panel panel) {
        return Stream.of(
                        Aggregations.ALL.of(methodology.aggregationOf(node)),
                        Weightings.ALL.of(methodology.weightingOf(node)))
                .map(ChosenMethod::table)
                .flatMap(needs -> needs.lacking(panel).stream());
    }

    private static Stream<String> lacking(Treatment treatment, Panel panel) {
        var denominator = treatment.denominator();
        var chosen = ChosenTreatment.of(treatment);
        var needs =
                Stream.concat(
                        treatment.requiredGaps().stream()
                                .flatMap(GapMethods::withNested)
                                .map(ChosenMethod::table),
                        Stream.of(
                                chosen.outliers().table(),
                                chosen.transformation().table(),
                                chosen.normalisation().table()));
        var divided =
                denominator == null || panel.has(denominator.variable())
                        ? Stream.<String>of()
                        : Stream.of(
                                "no denominator '"
                                        + denominator.variable()
                                        + "' (expected one of "
                                        + panel.variables()
                                        + ")");
        return Stream.concat(divided, needs.flatMap(each -> each.lacking(panel).stream()));
    }

    private PanelFaults() {}
}
