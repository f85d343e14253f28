package rim.app.question.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.engine.method.Methods;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Over;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty;

/// Says how an edition was made.
final class MethodAnswering {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final Methodology methodology;

    MethodAnswering(EditionDatabase database) {
        this.database = database;
        this.documents = database.documents();
        this.methodology =
                CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
    }

    Method method() throws SQLException {
        var reference = methodology.reference();
        var subgroups = methodology.subgroups();
        var correction = methodology.countryCorrection();
        var screening = methodology.screening();
        return new Method(
                database.edition().name().toString(),
                methodology.name(),
                documents.methodologyTitle(),
                Objects.requireNonNullElse(methodology.description(), ""),
                Objects.requireNonNullElse(methodology.source(), ""),
                methodology.nuts(),
                new PublishedScores(database).years(documents.root()),
                methodology.baseYears(),
                methodology.minimumCoverage(),
                screening == null ? null : new Method.Screened(screening.leastAvailability()),
                nodes(),
                reference == null
                        ? null
                        : new Method.Reference(
                                reference.region(), reference.countries(), reference.year()),
                methodology.groups().stream()
                        .map(g ->
                                new Method.Group(
                                        g.code(), documents.groupTitle(g.code()), g.above()))
                        .toList(),
                subgroups == null
                        ? List.of()
                        : subgroups.parts().stream().map(p -> p.code()).toList(),
                correction != null && correction.apply(),
                varied(methodology.uncertainty()));
    }

    private List<Method.NodeRule> nodes() {
        var rules = new ArrayList<Method.NodeRule>();
        add(methodology.tree(), null, documents.nodes(), rules);
        return rules;
    }

    private void add(
            Node node,
            @Nullable String parent,
            Map<String, String> titles,
            List<Method.NodeRule> rules) {
        rules.add(
                new Method.NodeRule(
                        node.code(),
                        titles.getOrDefault(node.code(), node.code()),
                        parent,
                        node.weight(),
                        node.isIndicator() ? indicator(node) : null,
                        node.isIndicator() ? null : aggregate(node)));
        node.children().forEach(child -> add(child, node.code(), titles, rules));
    }

    private Method.IndicatorRule indicator(Node node) {
        var treatment = methodology.treatmentOf(node);
        var denominator = treatment.denominator();
        return new Method.IndicatorRule(
                documents.unit(node.code()),
                documents.source(node.code()),
                treatment.requiredDirection() == Treatment.Direction.LOWER_IS_BETTER,
                denominator == null ? null : denominator.variable(),
                treatment.requiredGaps().stream().map(gaps -> step(GapMethods.ALL, gaps)).toList(),
                over(step(OutlierRules.ALL, treatment.requiredOutliers()), treatment),
                over(step(Transformations.ALL, treatment.requiredTransformation()), treatment),
                step(Normalisations.ALL, treatment.requiredNormalisation()));
    }

    private Method.AggregateRule aggregate(Node node) {
        return new Method.AggregateRule(
                step(Weightings.ALL, methodology.weightingOf(node)),
                step(Aggregations.ALL, methodology.aggregationOf(node)));
    }

    /// With the years that it is found over, where these are not all base years together.
    private static Method.Step over(Method.Step step, Treatment treatment) {
        if (treatment.requiredOver() == Over.BASE_YEARS || step.method().equals("none")) {
            return step;
        }
        var settings = new TreeMap<>(step.settings());
        settings.put("over", "each_year");
        return new Method.Step(step.method(), settings);
    }

    /// With its defaults; of a method whose jar is not here, what the methodology says.
    private static Method.Step step(Methods<?> methods, MethodChoice choice) {
        var settings = new TreeMap<String, String>();
        JsonNode written =
                JSON.valueToTree(
                        methods.find(choice)
                                .<Map<String, Object>>map(chosen -> chosen.settings().written())
                                .orElse(choice.parameters()));
        written.properties().forEach(each -> settings.put(each.getKey(), setting(each.getValue())));
        return new Method.Step(choice.name(), settings);
    }

    private static String setting(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(MethodAnswering::setting)
                        .collect(Collectors.joining(", "))
                : value.isObject() ? value.path("method").asText() : value.asText();
    }

    private static Method.@Nullable Varied varied(@Nullable Uncertainty uncertainty) {
        if (uncertainty == null) {
            return null;
        }
        var weights = uncertainty.weights();
        return new Method.Varied(
                uncertainty.draws(),
                uncertainty.level(),
                uncertainty.alternatives().stream()
                        .map(a -> new Method.Choice(a.name(), a.of().size()))
                        .toList(),
                weights != null,
                weights == null ? null : weights.noise(),
                uncertainty.data() != null);
    }
}
