package rim.app.coherence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.app.print.Rows;
import rim.pipeline.coherence.Coherence;
import rim.pipeline.coherence.Coherence.Aggregate;
import rim.pipeline.coherence.Coherence.PairOfNodes;

/// Prints how an index hangs together.
final class CoherencePage {
    private static final List<String> AGGREGATES =
            List.of(
                    "node",
                    "parts",
                    "alpha",
                    "standardised_alpha",
                    "complete_units",
                    "kmo",
                    "bartlett",
                    "degrees_of_freedom",
                    "p_value");
    private static final List<String> COMPONENTS =
            List.of("node", "component", "eigenvalue", "explained", "retained", "part", "loading");
    private static final List<String> IMPORTANCE =
            List.of(
                    "node",
                    "parent",
                    "weight",
                    "relative_importance",
                    "share",
                    "pearson_parent",
                    "ratio_parent",
                    "pearson_index",
                    "ratio_index",
                    "units");
    private static final List<String> PAIRS_FOR_PEOPLE =
            List.of("finding", "first", "second", "coefficient", "holm", "pairs");

    enum Listed {
        CORRELATIONS,
        AGGREGATES,
        COMPONENTS,
        IMPORTANCE
    }

    static Rows rows(Listed listed, Coherence coherence) {
        return switch (listed) {
            case CORRELATIONS -> RecordRows.of(PairOfNodes.class, coherence.correlations());
            case AGGREGATES -> Rows.of(AGGREGATES, aggregates(coherence));
            case COMPONENTS -> Rows.of(COMPONENTS, components(coherence));
            case IMPORTANCE -> Rows.of(IMPORTANCE, importance(coherence));
        };
    }

    static void print(Console console, Coherence coherence) throws IOException, SQLException {
        console.print(
                (coherence.year() == null ? "All years" : String.valueOf(coherence.year()))
                        + ", "
                        + coherence.units()
                        + " units\n\nAggregates: alpha above 0.7 and KMO above 0.6 are wanted\n");
        console.print(Format.TABLE, Rows.of(AGGREGATES, aggregates(coherence)));
        console.print(
                "\nInfluence: relative_importance is to be held against weight; ratios are shares"
                        + " of variance\n");
        console.print(Format.TABLE, Rows.of(IMPORTANCE, importance(coherence)));
        var found =
                coherence.correlations().stream()
                        .filter(p -> p.finding() != null && p.method().equals("pearson"))
                        .toList();
        console.print(
                found.isEmpty()
                        ? "\nNo siblings are redundant (above 0.9) or contrary (below -0.4).\n"
                        : "\nRedundant and contrary siblings\n");
        if (!found.isEmpty()) {
            console.print(Format.TABLE, RecordRows.of(PairOfNodes.class, found, PAIRS_FOR_PEOPLE));
        }
    }

    private static List<List<@Nullable Object>> aggregates(Coherence coherence) {
        return coherence.aggregates().stream()
                .map(a ->
                        Arrays.<@Nullable Object>asList(
                                a.node(),
                                a.parts().size(),
                                a.alpha(),
                                a.standardisedAlpha(),
                                a.completeUnits(),
                                a.kmo(),
                                a.bartlett(),
                                a.degreesOfFreedom(),
                                a.pValue()))
                .toList();
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

    private static List<List<@Nullable Object>> importance(Coherence coherence) {
        return coherence.importance().stream()
                .map(i -> {
                    var parent = i.withParent();
                    var index = i.withIndex();
                    return Arrays.<@Nullable Object>asList(
                            i.node(),
                            i.parent(),
                            i.weight(),
                            i.relativeImportance(),
                            i.share(),
                            parent == null ? null : parent.pearson(),
                            parent == null ? null : parent.correlationRatio(),
                            index == null ? null : index.pearson(),
                            index == null ? null : index.correlationRatio(),
                            index == null ? null : index.units());
                })
                .toList();
    }

    private CoherencePage() {}
}
