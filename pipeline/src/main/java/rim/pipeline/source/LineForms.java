package rim.pipeline.source;

import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;

/// The forms whose files are read line by line below a header.
public final class LineForms {

    /// The reader for a file with that header.
    ///
    /// @param header first line of the file, without line end
    /// @param place the file's path, for messages
    /// @throws RimException when the header does not fit the descriptor
    public static LineReader reader(DatasetDescriptor dataset, String header, String place) {
        return switch (dataset.form()) {
            case EUROSTAT_TSV -> EurostatTsv.below(header, place);
            case LONG_CSV -> LongCsv.below(header, dataset.csvLayout(), place);
        };
    }

    private LineForms() {}
}
