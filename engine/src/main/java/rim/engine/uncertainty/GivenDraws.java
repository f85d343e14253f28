package rim.engine.uncertainty;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import rim.engine.kernel.uncertainty.SobolDesign;
import rim.schemas.RimException;

/// Draws for a sensitivity analysis that were made elsewhere, so that two programs can be compared
/// run by run: N(d + 2) rows of d numbers from 0 to 1, first the N rows of A, then of B, then for
/// each input the rows of A with that input of B.
public final class GivenDraws implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double BELOW_ONE = Math.nextDown(1.0);
    private final double[][] rows;
    private final String source;

    private GivenDraws(double[][] rows, String source) {
        this.rows = rows;
        this.source = source;
    }

    /// Reads a CSV file with a header and one column for each uncertain thing, in the order in
    /// which they are declared.
    ///
    /// @throws RimException when a cell is no number from 0 to 1
    public static GivenDraws read(Path file) {
        var rows = new ArrayList<double[]>();
        try {
            var lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    rows.add(row(lines.get(i), file, i + 1));
                }
            }
        } catch (IOException e) {
            throw new RimException("Cannot read the draws " + file, e);
        }
        return new GivenDraws(rows.toArray(double[][]::new), file.toString());
    }

    private static double[] row(String line, Path file, int number) {
        var cells = line.split(",", -1);
        var row = new double[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = number(cells[i].trim());
            if (!(row[i] >= 0 && row[i] <= 1)) {
                throw new RimException(
                        "Invalid draw: '"
                                + cells[i]
                                + "' (expected a number from 0 to 1) ["
                                + file
                                + ", line "
                                + number
                                + "]");
            }
            row[i] = Math.min(BELOW_ONE, row[i]);
        }
        return row;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// N.
    ///
    /// @throws RimException when rows or columns do not fit the number of inputs
    int base(int inputs, int dimensions) {
        int base = rows.length / (inputs + 2);
        boolean isWide = rows.length > 0 && rows[0].length == dimensions;
        if (base < 4 || base * (inputs + 2) != rows.length || !isWide) {
            throw new RimException(
                    "Draws "
                            + source
                            + " have "
                            + rows.length
                            + " rows of "
                            + (rows.length == 0 ? 0 : rows[0].length)
                            + " numbers (expected N times "
                            + (inputs + 2)
                            + " rows, N at least 4, of "
                            + dimensions
                            + " numbers)");
        }
        return base;
    }

    double[] point(int run, SobolDesign design) {
        int matrices = design.inputs() + 2;
        return rows[run % matrices * design.base() + run / matrices];
    }
}
