package rim.sources.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.json.CheckedJson;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.read.Forms;

/// A file as the update reads it, but without Spark.
///
/// @param accepted cells with a value
/// @param missing cells without one
/// @param refused what was refused
/// @param cells how many cells the reader says there are
/// @param rows how many rows it says there are
record Read(
        List<CheckedCell.Accepted> accepted,
        List<CheckedCell.Missing> missing,
        List<Refusal> refused,
        long cells,
        long rows) {

    record Refusal(long row, int col, long cells, String reason, String detail, String text) {}

    /// Reads a file.
    ///
    /// @param more the members of its descriptor that depend on its form, without braces; a single
    ///   quote stands for a double one
    static Read file(Path file, String more) {
        return file(file, descriptor(file, more));
    }

    static Read file(Path file, DatasetDescriptor dataset) {
        var accepted = new ArrayList<CheckedCell.Accepted>();
        var missing = new ArrayList<CheckedCell.Missing>();
        var refused = new ArrayList<Refusal>();
        var sink =
                new CellSink() {
                    @Override
                    public void accepted(long row, CheckedCell.Accepted cell) {
                        accepted.add(cell);
                    }

                    @Override
                    public void missing(long row, CheckedCell.Missing cell) {
                        missing.add(cell);
                    }

                    @Override
                    public void refused(
                            long row,
                            int col,
                            long cells,
                            String reason,
                            String detail,
                            String text) {
                        refused.add(new Refusal(row, col, cells, reason, detail, text));
                    }
                };
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file), dataset, sink)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            return new Read(accepted, missing, refused, records.cells(), records.rows());
        }
    }

    static DatasetDescriptor descriptor(Path file, String more) {
        try {
            var json = Files.createTempFile("form", ".dataset.json");
            Files.writeString(
                    json,
                    ("{'dataset': 'x', 'title': 'X', 'source': {'publisher': 'P', 'code': 'c', 'licence': 'l'},"
                                    + " 'files': ['"
                                    + file.getFileName()
                                    + "'], "
                                    + (more.contains("'nuts'")
                                            ? ""
                                            : "'nuts': [2016, 2013, 2021, 2024, 2010, 2006], ")
                                    + more
                                    + "}")
                            .replace('\'', '"'));
            var dataset =
                    CheckedJson.read(
                            json,
                            DatasetDescriptor.class,
                            "dataset.schema.json",
                            DatasetDescriptor.class);
            Files.delete(json);
            return dataset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Cells refused, by reason.
    Map<String, Long> refusedBy() {
        var counts = new TreeMap<String, Long>();
        refused.forEach(r -> counts.merge(r.reason(), r.cells(), Long::sum));
        return counts;
    }

    /// Whether every cell that was read is accepted, missing or refused.
    boolean isBalanced() {
        return cells
                == accepted.size()
                        + missing.size()
                        + refused.stream().mapToLong(Refusal::cells).sum();
    }

    /// A short account, for comparisons.
    String account() {
        return accepted.size()
                + " accepted, "
                + missing.size()
                + " missing, refused "
                + refusedBy();
    }
}
