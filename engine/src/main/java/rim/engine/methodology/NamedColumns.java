package rim.engine.methodology;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import rim.engine.method.ChosenMethod;
import rim.engine.method.TableNeeds;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Variant;

/// What a methodology names of a table beside its indicators, also under alternatives.
///
/// @param variables columns with numbers: what indicators are divided by, and what methods need
/// @param categories columns or groupings that say of what kind a unit is
public record NamedColumns(Set<String> variables, Set<String> categories) {

    public NamedColumns {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
    }

    public static NamedColumns of(Methodology methodology) {
        var variants = variants(methodology);
        var treatments =
                Stream.concat(
                                methodology
                                        .tree()
                                        .all()
                                        .filter(Node::isIndicator)
                                        .map(methodology::treatmentOf),
                                variants.stream().map(Variant::treatment).filter(Objects::nonNull))
                        .toList();
        var variables = new LinkedHashSet<>(methodology.denominators());
        var categories = new LinkedHashSet<String>();
        treatments.stream()
                .map(Treatment::denominator)
                .filter(Objects::nonNull)
                .forEach(denominator -> variables.add(denominator.variable()));
        Stream.concat(
                        aggregates(methodology, variants),
                        treatments.stream().flatMap(NamedColumns::needs))
                .forEach(needs -> {
                    variables.addAll(needs.columns());
                    categories.addAll(needs.categories());
                });
        return new NamedColumns(variables, categories);
    }

    private static List<Variant> variants(Methodology methodology) {
        var uncertainty = methodology.uncertainty();
        return uncertainty == null
                ? List.of()
                : uncertainty.alternatives().stream().flatMap(a -> a.of().stream()).toList();
    }

    private static Stream<TableNeeds> aggregates(Methodology methodology, List<Variant> variants) {
        var nodes = methodology.tree().all().filter(node -> !node.isIndicator()).toList();
        var aggregations =
                Stream.concat(
                        nodes.stream().map(methodology::aggregationOf),
                        variants.stream().map(Variant::aggregation).filter(Objects::nonNull));
        var weightings =
                Stream.concat(
                        nodes.stream().map(methodology::weightingOf),
                        variants.stream().map(Variant::weighting).filter(Objects::nonNull));
        return Stream.concat(
                aggregations.map(choice -> Aggregations.ALL.of(choice).table()),
                weightings.map(choice -> Weightings.ALL.of(choice).table()));
    }

    private static Stream<TableNeeds> needs(Treatment treatment) {
        return Stream.concat(
                treatment.requiredGaps().stream()
                        .flatMap(GapMethods::withNested)
                        .map(ChosenMethod::table),
                Stream.of(
                        OutlierRules.ALL.of(treatment.requiredOutliers()).table(),
                        Transformations.ALL.of(treatment.requiredTransformation()).table(),
                        Normalisations.ALL.of(treatment.requiredNormalisation()).table()));
    }
}
