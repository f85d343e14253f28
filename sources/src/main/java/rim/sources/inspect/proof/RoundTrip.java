package rim.sources.inspect.proof;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.raw.SourceRecord;

/// The proof that a row was read without loss: what was read of it, written back into the columns
/// that the descriptor says, is the row again.
///
/// Every column is explained once: it is the region, the year, a value with its code, flags, the
/// unit, the NUTS version, a dimension, or ignored by name. It shares nothing with the reader but
/// the rule by which columns are called.
public sealed interface RoundTrip permits SdmxRoundTrip, TableRoundTrip, TsvRoundTrip {

    /// What is not explained in the layout itself, whatever the rows say; empty when all is.
    List<String> faults();

    /// What of a row could not be written back; empty when all could, or the row was refused.
    Optional<String> fault(SourceRecord row);

    /// The proof for a file; empty for a form whose records are no rows.
    ///
    /// @param header the fields of the header of a table, or the whole header of a TSV as its only
    ///   field
    static Optional<RoundTrip> of(DatasetDescriptor dataset, List<String> header) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        return switch (dataset.form()) {
            case LONG_CSV, WIDE_CSV ->
                    Optional.of(
                            new TableRoundTrip(
                                    dataset.csvLayout().columns(),
                                    header,
                                    dataset.csvLayout().delimiter().charAt(0)));
            case EXCEL ->
                    Optional.of(new TableRoundTrip(dataset.sheetLayout().columns(), header, '\0'));
            case EUROSTAT_TSV ->
                    Optional.of(new TsvRoundTrip(header.getFirst(), dataset.dimensions()));
            case SDMX_CSV -> Optional.of(new SdmxRoundTrip(header, dataset.dimensions()));
            case SDMX_ML, JSON_STAT -> Optional.empty();
        };
    }

    /// The code of a dimension in a series; null when it is not there.
    static @Nullable String codeIn(String series, String dimension) {
        int from = 0;
        var begin = dimension + "=";
        while (from <= series.length()) {
            int end = series.indexOf('|', from);
            end = end < 0 ? series.length() : end;
            if (series.startsWith(begin, from)) {
                return series.substring(from + begin.length(), end);
            }
            from = end + 1;
        }
        return null;
    }

    /// Whether `across` is the name of a dimension.
    static boolean isDimension(@Nullable String across) {
        return across != null && !across.equals(Columns.REGION) && !across.equals(Columns.YEAR);
    }
}
