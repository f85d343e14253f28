package rim.app.question.coherence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.app.question.coherence.CoherenceRows.Listed;
import rim.engine.coherence.Coherence;
import rim.engine.coherence.Coherence.PairOfNodes;
import rim.schemas.Counted;

/// Prints how an index hangs together.
final class CoherencePage {
    private static final List<String> PAIRS_FOR_PEOPLE =
            List.of("finding", "first", "second", "coefficient", "benjamini_hochberg", "pairs");

    static void print(Console console, Coherence coherence) throws IOException, SQLException {
        console.print(
                (coherence.year() == null ? "All years" : String.valueOf(coherence.year()))
                        + ", "
                        + Counted.of(coherence.units(), "unit", "units")
                        + "\n\nAggregates: alpha above 0.7 and KMO above 0.6 are wanted\n");
        console.print(Format.TABLE, CoherenceRows.of(Listed.AGGREGATES, coherence).rows());
        console.print(
                "\nInfluence: relative_importance is to be held against weight; ratios are shares"
                        + " of variance\n");
        console.print(Format.TABLE, CoherenceRows.of(Listed.IMPORTANCE, coherence).rows());
        var found =
                coherence.correlations().stream()
                        .filter(p -> p.finding() != null && p.method().equals("pearson"))
                        .toList();
        console.print(
                found.isEmpty()
                        ? "\nNo siblings are redundant (above 0.9) or contrary (below -0.4).\n"
                        : "\nRedundant and contrary siblings; unsure where chance explains it too\n");
        if (!found.isEmpty()) {
            console.print(Format.TABLE, RecordRows.of(PairOfNodes.class, found, PAIRS_FOR_PEOPLE));
        }
    }

    private CoherencePage() {}
}
