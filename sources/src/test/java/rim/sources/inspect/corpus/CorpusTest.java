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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.RimException;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.inspect.Inspection;
import rim.sources.read.Forms;

/// Files in the layouts of many conventions, each written in many ways, by somebody who knows what
/// they say: inspected and read, they say it, or a question is asked. Never is another thing said.
class CorpusTest {
    private static final long SEED = Long.getLong("rim.seed", 2026);
    private static final double AT_LEAST_RIGHT = 0.97;

    private static final List<Style> FEW =
            List.of(
                    Style.PLAIN,
                    Style.DECIMAL_COMMA,
                    Style.TITLE_AND_LEGEND,
                    Style.ALL_QUOTED,
                    Style.ROWS_COUNTED);

    @TempDir private Path folder;

    private final List<String> misread = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int all;

    private enum Outcome {
        RIGHT,
        ASKED,
        MISREAD
    }

    @Test
    void noFileIsMisreadAndHardlyAnyNeedsAHand() throws IOException {
        for (Layout layout : Layout.all()) {
            for (Style style : Style.values()) {
                var truth = Truth.of(SEED + all);
                var rows = layout.arrangement().rows(truth, style);
                look(layout.name() + " × " + style, "table.csv", style.write(rows), truth);
            }
        }
        assertThat(Layout.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all).isGreaterThanOrEqualTo(798);
        assertNoneMisread();
    }

    @Test
    void noWorkbookIsMisreadAndHardlyAnyNeedsAHand() throws IOException {
        for (Layout layout : Layout.all()) {
            for (Book book : Book.values()) {
                var truth = Truth.of(SEED + all);
                var rows = layout.arrangement().rows(truth, Style.PLAIN);
                look(layout.name() + " × " + book, "table.xlsx", book.write(rows), truth);
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(400);
        assertNoneMisread();
    }

    private void look(String what, String name, byte[] content, Truth truth) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        var why = new StringBuilder();
        all++;
        switch (outcome(file, truth, why)) {
            case RIGHT -> {}
            case ASKED -> asked.add(what + ": " + why);
            case MISREAD -> misread.add(what + ": " + why);
        }
    }

    private void assertNoneMisread() {
        assertThat(misread).as("misread").isEmpty();
        assertThat(asked)
                .as("asked about, of " + all)
                .hasSizeLessThanOrEqualTo((int) ((1 - AT_LEAST_RIGHT) * all));
    }

    /// Nobody can say right for these what they say, so that each must be asked of.
    @ParameterizedTest
    @EnumSource(OddTable.class)
    void whatOneLayoutCannotSayIsAskedOf(OddTable table) throws IOException {
        for (Style style : FEW) {
            var rows = table.rows(Truth.of(SEED + all));
            assertAsked(table + " × " + style, "table.csv", style.write(rows));
        }
        for (Book book : Book.values()) {
            var rows = table.rows(Truth.of(SEED + all));
            assertAsked(table + " × " + book, "table.xlsx", book.write(rows));
        }
    }

    private void assertAsked(String what, String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        all++;
        try {
            var found = Inspection.of(file);
            assertThat(found.dataset().unsure()).as(what + found.json()).isNotEmpty();
        } catch (RimException e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
        }
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
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
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
