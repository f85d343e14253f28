package rim.engine.benchmark.prepare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.kernel.screening.Denomination;
import rim.engine.panel.Panel;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Treatment;

/// A methodology and a panel that fit each other.
///
/// @param methodology what is done
/// @param tree its nodes by number
/// @param grid the panel, and which of its cells count
public record Prepared(Methodology methodology, Tree tree, Grid grid) {

    /// @throws RimException when the panel lacks what the methodology names
    public static Prepared of(Methodology methodology, Panel panel) {
        var faults = PanelFaults.of(methodology, panel);
        if (!faults.isEmpty()) {
            throw new RimException(
                    "Methodology " + methodology.name() + " does not fit the table:", faults);
        }
        var tree = new Tree(methodology.tree());
        return new Prepared(methodology, tree, Grid.of(methodology, panel, tree));
    }

    /// The panel, with all years that get scores.
    public Panel panel() {
        return grid.panel();
    }

    /// How an indicator is treated by the methodology as it is.
    public Treatment treatment(int indicator) {
        return methodology.treatmentOf(tree.node(tree.nodeOf(indicator)));
    }

    /// Whether more of an indicator is better, by the methodology as it is.
    public Polarity polarity(int indicator) {
        return ChosenTreatment.polarity(treatment(indicator));
    }

    /// All indicators, divided as the methodology says.
    public double[][] denominated() {
        var all = new double[tree.indicators()][];
        Arrays.setAll(all, i -> denominated(i, treatment(i)));
        return all;
    }

    /// An indicator's values divided as a treatment says; NaN where there is no value or nothing to
    /// divide by. Not to be changed: where nothing divides, they are the panel's.
    public double[] denominated(int indicator, Treatment treatment) {
        var values = panel().shared(tree.code(tree.nodeOf(indicator)));
        var denominator = treatment.denominator();
        return denominator == null
                ? values
                : Denomination.of(
                        values, panel().shared(denominator.variable()), denominator.scale());
    }

    /// What a unit has in a column; NaN for a unit or year that is not there.
    ///
    /// @param year null for the last base year
    public double value(double[] column, String unit, @Nullable Integer year) {
        int y = year == null ? grid.lastBaseNumber() : panel().year(year);
        int number = panel().unit(unit);
        return y < 0 || number < 0 ? Double.NaN : column[panel().cell(y, number)];
    }
}
