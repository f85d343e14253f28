package rim.engine.benchmark.aggregate;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.frontier.Bandwidths;
import rim.schemas.methodology.Likeness;

/// How alike the units of a year are, by what a methodology says of it. Bandwidths are found once
/// for the same units, since no draw changes the columns that they are found from.
public final class PeerLikeness {
    private static final int MOST_REMEMBERED = 1_000;

    private final Grid grid;
    private final Likeness likeness;
    private final Map<IntBuffer, double[]> bandwidths = new ConcurrentHashMap<>();

    PeerLikeness(Grid grid, Likeness likeness) {
        this.grid = grid;
        this.likeness = likeness;
    }

    /// `[unit][other]`; null where all are alike.
    ///
    /// @param cells of the units
    double @Nullable [][] of(int[] cells) {
        var alike = likeness.variables().isEmpty() ? null : alike(cells);
        var grouping = likeness.within();
        return grouping == null ? alike : within(grouping, cells, alike);
    }

    private double[][] alike(int[] cells) {
        var variables =
                likeness.variables().stream()
                        .map(variable -> grid.values(variable, cells))
                        .toArray(double[][]::new);
        return rim.engine.kernel.frontier.Likeness.of(
                variables, likeness.on().size(), bandwidths(variables, cells));
    }

    private double[] bandwidths(double[][] variables, int[] cells) {
        if (!likeness.bandwidths().isEmpty()) {
            return likeness.bandwidths().stream().mapToDouble(b -> b).toArray();
        }
        if (bandwidths.size() > MOST_REMEMBERED) {
            bandwidths.clear();
        }
        return bandwidths.computeIfAbsent(
                IntBuffer.wrap(cells.clone()), c -> Bandwidths.of(variables, likeness.on().size()));
    }

    private double[][] within(String grouping, int[] cells, double @Nullable [][] alike) {
        var groups =
                Arrays.stream(cells)
                        .mapToObj(cell ->
                                grid.panel()
                                        .units()
                                        .get(cell % grid.units())
                                        .groups()
                                        .get(grouping))
                        .toArray(String[]::new);
        var within = new double[cells.length][cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                if (groups[i] != null && groups[i].equals(groups[j])) {
                    within[i][j] = alike == null ? 1 : alike[i][j];
                }
            }
        }
        return within;
    }
}
