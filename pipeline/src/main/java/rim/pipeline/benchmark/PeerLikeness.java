package rim.pipeline.benchmark;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.frontier.Bandwidths;
import rim.schemas.methodology.Likeness;

/// How alike the units of a year are, by what a methodology says of it.
record PeerLikeness(Grid grid, Likeness likeness) {

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
        int continuous = likeness.on().size();
        var bandwidths =
                likeness.bandwidths().isEmpty()
                        ? Bandwidths.of(variables, continuous)
                        : likeness.bandwidths().stream().mapToDouble(b -> b).toArray();
        return rim.pipeline.kernel.frontier.Likeness.of(variables, continuous, bandwidths);
    }

    private double[][] within(String grouping, int[] cells, double @Nullable [][] alike) {
        var groups =
                Arrays.stream(cells)
                        .mapToObj(cell ->
                                grid.panel.units().get(cell % grid.units).groups().get(grouping))
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
