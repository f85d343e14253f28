package rim.sources.inspect.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.inspect.Inspection;
import rim.sources.read.Forms;

/// Files in the layouts of many conventions, each written in many ways, by somebody who knows what
/// they say: inspected and read, they say it, or a question is asked. Never is another thing said.
///
/// Each layout is written in every third way; with the system property `rim.corpus` in all.
class CorpusTest {
    private static final long SEED = Long.getLong("rim.seed", 2026);
    private static final int EVERY = Boolean.getBoolean("rim.corpus") ? 1 : 3;
    private static final double AT_LEAST_RIGHT = 0.97;

    @TempDir private Path folder;

    private enum Outcome {
        RIGHT,
        ASKED,
        MISREAD
    }

    @Test
    void noFileIsMisreadAndHardlyAnyNeedsAHand() throws IOException {
        var misread = new ArrayList<String>();
        var asked = new ArrayList<String>();
        int all = 0;
        var layouts = Layout.all();
        var styles = List.of(Style.values());
        for (Layout layout : layouts) {
            for (Style style : styles) {
                boolean isTaken = (layouts.indexOf(layout) + styles.indexOf(style)) % EVERY == 0;
                if (!isTaken) {
                    continue;
                }
                var truth = Truth.of(SEED + all++);
                var file = folder.resolve("table.csv");
                Files.write(file, style.write(layout.arrangement().rows(truth, style)));
                var why = new StringBuilder();
                switch (outcome(file, truth, why)) {
                    case RIGHT -> {}
                    case ASKED -> asked.add(layout.name() + " × " + style + ": " + why);
                    case MISREAD -> misread.add(layout.name() + " × " + style + ": " + why);
                }
            }
        }
        assertThat(layouts).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).isGreaterThanOrEqualTo(200);
        assertThat(misread).as("misread").isEmpty();
        assertThat(asked)
                .as("asked about, of " + all)
                .hasSizeLessThanOrEqualTo((int) ((1 - AT_LEAST_RIGHT) * all));
    }

    private static Outcome outcome(Path file, Truth truth, StringBuilder why) throws IOException {
        Inspection found;
        try {
            found = Inspection.of(file);
        } catch (RimException e) {
            why.append(e.getMessage());
            return Outcome.ASKED;
        }
        if (!found.questions().isEmpty()) {
            assertThat(found.dataset().unsure()).isEqualTo(found.questions());
            why.append(found.questions());
            return Outcome.ASKED;
        }
        var read = read(file, found);
        if (read.equals(truth.expected())) {
            return Outcome.RIGHT;
        }
        why.append(found.json().replaceAll("\\s+", " ")).append(read);
        return Outcome.MISREAD;
    }

    /// The value of each region and year, with what was refused.
    private static Map<String, String> read(Path file, Inspection found) {
        var read = new TreeMap<String, String>();
        var dataset = found.dataset();
        var sink =
                new CellSink() {
                    @Override
                    public void accepted(long row, CheckedCell.Accepted cell) {
                        put(cell.cell().region(), cell.year(), Truth.number(cell.value()));
                    }

                    @Override
                    public void missing(long row, CheckedCell.Missing cell) {
                        put(cell.cell().region(), cell.year(), "-");
                    }

                    private void put(String region, int year, String value) {
                        var key = Truth.key(region, year);
                        read.merge(key, value, (one, other) -> one + " and " + other);
                    }

                    @Override
                    public void refused(
                            long row,
                            int col,
                            long cells,
                            String reason,
                            String detail,
                            String text) {
                        read.put("refused " + row + " " + col, reason + " " + detail);
                    }
                };
        var reader = Forms.reader(dataset, file, "table.csv");
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file), dataset, sink)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
        }
        return read;
    }
}
