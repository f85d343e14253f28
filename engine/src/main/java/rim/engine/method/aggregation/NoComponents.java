package rim.engine.method.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rim.engine.kernel.multivariate.CompleteRows;

/// Why scores have no principal components, or too few.
final class NoComponents {
    private static final int FEWEST = 3;

    /// @param codes of the nodes below
    /// @param base `columns[node][unit]` of the base years, NaN for none
    static String of(List<String> codes, double[][] base) {
        var complete = CompleteRows.of(base);
        if (complete[0].length < FEWEST) {
            return "fewer than three units have a score of each node below";
        }
        return IntStream.range(0, complete.length)
                .filter(i -> Arrays.stream(complete[i]).distinct().count() == 1)
                .mapToObj(i ->
                        "all units with a score of each node below have the same of "
                                + codes.get(i))
                .findFirst()
                .orElse("scores below follow from each other: fewer components than asked for");
    }

    private NoComponents() {}
}
