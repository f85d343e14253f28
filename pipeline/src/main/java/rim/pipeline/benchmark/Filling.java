package rim.pipeline.benchmark;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.methodology.Gaps;

/// Fills the gaps of one indicator by the methods of its treatment, in their order. Each method
/// sees what was observed, never what another filled.
final class Filling {
    /// Whose gaps they are.
    record Place(Benchmark benchmark, int indicator) {}

    private final Grid grid;
    private final double[] observed;
    private final double[] values;
    private final byte[] method;
    private final int[] donorYear;
    private final int[] years;

    private Filling(Place place, double[] observed) {
        this.grid = place.benchmark().grid;
        this.observed = observed;
        this.values = observed.clone();
        this.method = new byte[observed.length];
        this.donorYear = new int[observed.length];
        this.years = grid.panel.years();
        Arrays.fill(method, (byte) -1);
        Arrays.fill(donorYear, FilledColumn.NO_DONOR);
    }

    static FilledColumn of(Place place, double[] observed, List<Gaps> methods) {
        var filling = new Filling(place, observed);
        for (int i = 0; i < methods.size(); i++) {
            filling.fill((byte) i, methods.get(i));
        }
        return new FilledColumn(filling.values, methods, filling.method, filling.donorYear);
    }

    private void fill(byte number, Gaps gaps) {
        switch (gaps) {
            case Gaps.None none -> {}
            case Gaps.Latest latest -> latest(number, latest.maxAge());
            case Gaps.Constant constant -> throw notYet(gaps);
            case Gaps.Linear linear -> throw notYet(gaps);
            case Gaps.LinearConstant linear -> throw notYet(gaps);
            case Gaps.ParentGrowth growth -> throw notYet(gaps);
            case Gaps.ParentLevel level -> throw notYet(gaps);
            case Gaps.Regression regression -> throw notYet(gaps);
            case Gaps.Column column -> throw notYet(gaps);
            case Gaps.Row row -> throw notYet(gaps);
            case Gaps.Best best -> throw notYet(gaps);
        }
    }

    private static RimException notYet(Object method) {
        return new RimException("Unknown method: '" + method + "'");
    }

    private void latest(byte number, @Nullable Integer maxAge) {
        for (int unit = 0; unit < grid.units; unit++) {
            int donor = -1;
            for (int y = 0; y < years.length; y++) {
                int cell = grid.panel.cell(y, unit);
                if (!Double.isNaN(observed[cell])) {
                    donor = y;
                } else if (donor >= 0 && Double.isNaN(values[cell])) {
                    if (maxAge == null || years[y] - years[donor] <= maxAge) {
                        put(number, cell, observed[grid.panel.cell(donor, unit)], years[donor]);
                    }
                }
            }
        }
    }

    private void put(byte number, int cell, double value, int donor) {
        values[cell] = value;
        method[cell] = number;
        donorYear[cell] = donor;
    }
}
