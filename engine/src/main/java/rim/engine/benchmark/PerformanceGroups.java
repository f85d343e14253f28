package rim.engine.benchmark;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Performance groups by relative scores, and the parts that they have.
///
/// @param relative by node and cell
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record PerformanceGroups(Benchmark benchmark, double[][] relative) {

    /// The group of a node in a cell, −1 for none.
    int of(int node, int cell) {
        return benchmark.methodology().groupOf(relative[node][cell]);
    }

    @Nullable String code(int node, int cell) {
        int group = of(node, cell);
        return group < 0 ? null : benchmark.methodology().groups().get(group).code();
    }

    @Nullable String subgroup(int node, int cell) {
        int group = of(node, cell);
        var subgroups = benchmark.methodology().subgroups();
        if (group < 0 || subgroups == null) {
            return null;
        }
        double[] limits = limits(node, cell / benchmark.grid.units, group);
        int part = 0;
        while (part < limits.length && relative[node][cell] <= limits[part]) {
            part++;
        }
        return code(node, cell) + subgroups.parts().get(part).code();
    }

    double[] limits(int node, int year, int group) {
        var groups = benchmark.methodology().groups();
        var subgroups = benchmark.methodology().subgroups();
        int parts = subgroups == null ? 1 : subgroups.parts().size();
        var below = groups.get(group).above();
        var above = group == 0 ? null : groups.get(group - 1).above();
        double low = below == null ? extreme(node, year, -1) : below;
        double high = above == null ? extreme(node, year, 1) : above;
        var limits = new double[parts - 1];
        Arrays.setAll(limits, i -> high - (i + 1) * (high - low) / parts);
        return limits;
    }

    private double extreme(int node, int year, int sign) {
        int first = benchmark.panel().cell(year, 0);
        return sign
                * Arrays.stream(relative[node], first, first + benchmark.scoredUnits())
                        .filter(x -> !Double.isNaN(x))
                        .map(x -> sign * x)
                        .max()
                        .orElse(Double.NaN);
    }
}
