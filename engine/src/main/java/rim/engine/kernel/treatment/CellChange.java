package rim.engine.kernel.treatment;

import java.util.ArrayList;
import java.util.List;

/// A cell that a rule changed.
///
/// @param index of the cell in the array
/// @param from its value before
/// @param to its value now
public record CellChange(int index, double from, double to) {

    /// The cells that differ. A missing cell that got a value counts, with NaN before.
    public static List<CellChange> between(double[] before, double[] after) {
        var changes = new ArrayList<CellChange>();
        for (int i = 0; i < before.length; i++) {
            boolean isSame =
                    before[i] == after[i] || (Double.isNaN(before[i]) && Double.isNaN(after[i]));
            if (!isSame) {
                changes.add(new CellChange(i, before[i], after[i]));
            }
        }
        return changes;
    }
}
