package rim.engine.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The scores below a node in one year, of the units that have a score in the node.
///
/// @param first the first cell of the year
/// @param cells of the units
/// @param columns `columns[part][unit]`, NaN for none
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record ScoredYear(int first, int[] cells, double[][] columns) {

    /// @param year by its number
    static ScoredYear of(Results results, int node, int year) {
        var scores = results.scores(node);
        int first = results.panel().cell(year, 0);
        int[] cells =
                IntStream.range(first, first + results.panel().scoredUnits())
                        .filter(cell -> !Double.isNaN(scores[cell]))
                        .toArray();
        var columns =
                Arrays.stream(results.scenario().parts(node))
                        .mapToObj(results::scores)
                        .map(column -> Arrays.stream(cells).mapToDouble(c -> column[c]).toArray())
                        .toArray(double[][]::new);
        return new ScoredYear(first, cells, columns);
    }

    /// What one of the units has.
    double[] row(int place) {
        return Arrays.stream(columns).mapToDouble(column -> column[place]).toArray();
    }
}
