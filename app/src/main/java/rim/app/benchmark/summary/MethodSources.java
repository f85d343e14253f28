package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rim.engine.method.MethodCard;
import rim.engine.method.Methods;
import rim.engine.method.NamedMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// The methods that a methodology uses, each with its formula and its source.
final class MethodSources {
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private final SummaryWords words;

    private MethodSources(SummaryWords words) {
        this.words = words;
    }

    static String of(Methodology methodology, SummaryWords words) {
        var found = new MethodSources(words);
        methodology
                .tree()
                .all()
                .filter(Node::isIndicator)
                .map(methodology::treatmentOf)
                .forEach(treatment -> {
                    treatment.requiredGaps().forEach(gap -> found.add(GapMethods.ALL, gap));
                    found.add(OutlierRules.ALL, treatment.requiredOutliers());
                    found.add(Transformations.ALL, treatment.requiredTransformation());
                    found.add(Normalisations.ALL, treatment.requiredNormalisation());
                });
        methodology
                .tree()
                .all()
                .filter(node -> !node.isIndicator())
                .forEach(node -> {
                    found.add(Weightings.ALL, methodology.weightingOf(node));
                    found.add(Aggregations.ALL, methodology.aggregationOf(node));
                });
        return Html.paragraph(methodology.source())
                + Html.table(heads(words), new ArrayList<>(found.rows.values()));
    }

    private static List<String> heads(SummaryWords words) {
        return Stream.of("step", "method", "does", "formula", "source")
                .map(head -> words.say("head_" + head))
                .toList();
    }

    private <M extends NamedMethod> void add(Methods<M> kind, MethodChoice choice) {
        if (!choice.name().equals("none")) {
            MethodCard card = kind.of(choice).method().card();
            rows.putIfAbsent(
                    kind.kind() + "\t" + card.name(),
                    List.of(
                            words.step(kind.kind()),
                            card.name(),
                            words.title(kind.kind(), card),
                            words.formula(kind.kind(), card),
                            card.source()));
        }
    }
}
