package rim.app.question.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.Coherence.Aggregate;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.coherence.Coherence.PairOfNodes;

/// The lists of a report on coherence as rows.
final class CoherenceRows {
    private static final List<Field> AGGREGATES =
            List.of(
                    Field.text("node", "code of the aggregate").key(),
                    Field.integer("parts", "how many nodes are directly below"),
                    Field.number("alpha", "Cronbach's alpha").optional(),
                    Field.number("standardised_alpha", "from correlations").optional(),
                    Field.integer("complete_units", "units that have all parts"),
                    Field.number("kmo", "measure of Kaiser, Meyer and Olkin").optional(),
                    Field.number("bartlett", "chi-square of Bartlett's test").optional(),
                    Field.integer("degrees_of_freedom", "of Bartlett's test").optional(),
                    Field.number("p_value", "of Bartlett's test").optional(),
                    Field.text("left_out", "parts that say nothing here, and why").optional(),
                    Field.text("empty", "why something of this is empty").optional());
    private static final List<Field> COMPONENTS =
            List.of(
                    Field.text("node", "code of the aggregate").key(),
                    Field.integer("component", "1 is the greatest").key(),
                    Field.number("eigenvalue", "of the component"),
                    Field.number("explained", "share of the variance"),
                    Field.truth("retained", "whether it would be kept"),
                    Field.text("part", "code of the node below").key(),
                    Field.number("loading", "its correlation with the component"));
    private static final List<Field> IMPORTANCE =
            List.of(
                    Field.text("node", "code of the node").key(),
                    Field.text("parent", "code of the node above").key(),
                    Field.number("weight", "share among its siblings that have scores"),
                    Field.number("relative_importance", "to be held against the weight").optional(),
                    Field.number("share", "of the index by nominal weights"),
                    Field.number("pearson_parent", "correlation with the parent").optional(),
                    Field.number("ratio_parent", "share of the parent's variance").optional(),
                    Field.number("pearson_index", "correlation with the index").optional(),
                    Field.number("ratio_index", "share of the index's variance").optional(),
                    Field.integer("units", "that have both").optional(),
                    Field.text("empty", "why something of this is empty, or counts for nothing")
                            .optional());

    private static final Set<String> KEYS = Set.of("first", "second", "relation", "method");

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("correlations", RecordListing.fields(PairOfNodes.class, KEYS));
        fields.put("aggregates", AGGREGATES);
        fields.put("components", COMPONENTS);
        fields.put("importance", IMPORTANCE);
        return fields;
    }

    /// Which list.
    enum Listed {
        CORRELATIONS,
        AGGREGATES,
        COMPONENTS,
        IMPORTANCE
    }

    static Listing of(Listed listed, Coherence coherence) {
        return switch (listed) {
            case CORRELATIONS ->
                    RecordListing.of(PairOfNodes.class, coherence.correlations(), KEYS);
            case AGGREGATES ->
                    Listing.of(
                            AGGREGATES,
                            coherence.aggregates().stream().map(CoherenceRows::row).toList());
            case COMPONENTS -> Listing.of(COMPONENTS, components(coherence));
            case IMPORTANCE ->
                    Listing.of(
                            IMPORTANCE,
                            coherence.importance().stream().map(CoherenceRows::row).toList());
        };
    }

    private static List<@Nullable Object> row(Aggregate a) {
        return Arrays.asList(
                a.node(),
                a.parts().size(),
                a.alpha(),
                a.standardisedAlpha(),
                a.completeUnits(),
                a.kmo(),
                a.bartlett(),
                a.degreesOfFreedom(),
                a.pValue(),
                a.leftOut().isEmpty()
                        ? null
                        : a.leftOut().stream()
                                .map(out -> out.node() + ": " + out.reason())
                                .collect(Collectors.joining("; ")),
                a.empty());
    }

    private static List<List<@Nullable Object>> components(Coherence coherence) {
        var rows = new ArrayList<List<@Nullable Object>>();
        coherence.aggregates().forEach(a -> addComponents(a, rows));
        return rows;
    }

    private static void addComponents(Aggregate aggregate, List<List<@Nullable Object>> rows) {
        for (var component : aggregate.components()) {
            for (int i = 0; i < aggregate.parts().size(); i++) {
                rows.add(
                        Arrays.asList(
                                aggregate.node(),
                                component.number(),
                                component.eigenvalue(),
                                component.explained(),
                                component.retained(),
                                aggregate.parts().get(i),
                                component.loadings().get(i)));
            }
        }
    }

    private static List<@Nullable Object> row(Influence i) {
        var parent = i.withParent();
        var index = i.withIndex();
        return Arrays.asList(
                i.node(),
                i.parent(),
                i.weight(),
                i.relativeImportance(),
                i.share(),
                parent == null ? null : parent.pearson(),
                parent == null ? null : parent.correlationRatio(),
                index == null ? null : index.pearson(),
                index == null ? null : index.correlationRatio(),
                index == null ? null : index.units(),
                i.empty());
    }

    private CoherenceRows() {}
}
