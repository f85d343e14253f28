package rim.sources.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.inspect.reading.Reading;
import rim.sources.inspect.region.NutsFit;

/// A file that was looked at.
///
/// @param dataset the descriptor that was found for it
/// @param json the same as it is to be saved
/// @param contents what the file holds, read with it
/// @param fits how well the NUTS versions fit its codes, the best first
/// @param remarks what was found that somebody should know
/// @param questions what could not be told from the file, each with how to answer it; the
///   descriptor has them under `unsure`, and an update stops at them
/// @param columns what each column, or each dimension, was taken for, in the order of the file
/// @param firstRows the beginning of the file as it was read
public record Inspection(
        DatasetDescriptor dataset,
        String json,
        Contents contents,
        List<NutsFit.Fit> fits,
        List<String> remarks,
        List<String> questions,
        List<Reading> columns,
        FirstRows firstRows) {

    /// The form, in words: with its encoding where it is text, and with its delimiter.
    public String form() {
        var csv = dataset.csv();
        return dataset.form().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (dataset.encoding() == null ? "" : ", " + dataset.encoding())
                + (csv == null ? "" : ", columns separated by '" + csv.delimiter() + "'");
    }

    /// So many cells are read at most.
    static final long MOST_CELLS = 1_000_000_000;

    /// Looks at a file.
    ///
    /// @throws rim.schemas.RimException when it cannot be read, or holds no values of regions
    public static Inspection of(Path file) {
        return new FirstDescriptor(file).inspect();
    }
}
