package rim.engine.benchmark.rank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Prepared;

/// Performance groups by relative scores, and the parts that they have.
public record PerformanceGroups(Prepared prepared, RelativeScores relative) {

    /// The group of a node in a cell, −1 for none.
    public int of(int node, int cell) {
        return prepared.methodology().groupOf(relative.of(node, cell));
    }

    public @Nullable String code(int node, int cell) {
        int group = of(node, cell);
        return group < 0 ? null : prepared.methodology().groups().get(group).code();
    }

    public @Nullable String subgroup(int node, int cell) {
        int group = of(node, cell);
        var subgroups = prepared.methodology().subgroups();
        if (group < 0 || subgroups == null) {
            return null;
        }
        double[] limits = limits(node, cell / prepared.grid().units(), group);
        int part = 0;
        while (part < limits.length && relative.of(node, cell) <= limits[part]) {
            part++;
        }
        return code(node, cell) + subgroups.parts().get(part).code();
    }

    public double[] limits(int node, int year, int group) {
        var groups = prepared.methodology().groups();
        var subgroups = prepared.methodology().subgroups();
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
        int first = prepared.panel().cell(year, 0);
        return sign
                * IntStream.range(first, first + prepared.grid().scoredUnits())
                        .mapToDouble(cell -> relative.of(node, cell))
                        .filter(x -> !Double.isNaN(x))
                        .map(x -> sign * x)
                        .max()
                        .orElse(Double.NaN);
    }
}
