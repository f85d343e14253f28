package rim.sources.inspect.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.sources.inspect.Inspection;

/// Tables whose header or layout something befell, and workbooks whose XML was changed: whatever it
/// is, the inspection ends, its cells balance, and what it describes without a question is proven
/// to say the file's text.
///
/// The system property `rim.mutants` sets how many, a fifth of those of the fuzz test of the forms.
class LayoutFuzzTest {
    private static final int MUTANTS = Integer.getInteger("rim.mutants", 750) / 5;
    private static final long SEED = Long.getLong("rim.seed", 2026);
    private static final List<String> NAMES =
            List.of(
                    "geo",
                    "time",
                    "value",
                    "",
                    "2019",
                    "SE11",
                    "Flags",
                    "se",
                    "VERSION",
                    "level",
                    ":",
                    "1.5",
                    "name",
                    "X2018",
                    "unit",
                    "\"",
                    "GDP 2015",
                    "NA");

    @TempDir private Path folder;

    @Test
    void noTableWithAMutatedHeaderOrLayoutIsReadWithoutProof() throws IOException {
        var layouts = Layout.all();
        var styles = List.of(Style.values());
        for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
            var random = new SplittableRandom(seed);
            var layout = layouts.get(random.nextInt(layouts.size()));
            var style = styles.get(random.nextInt(styles.size()));
            var rows = new ArrayList<List<String>>();
            for (List<String> row : layout.arrangement().rows(Truth.of(seed), style)) {
                rows.add(new ArrayList<>(row));
            }
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                mutate(rows, random);
            }
            inspect("mutant.csv", style.write(rows), seed);
        }
    }

    private static void mutate(List<List<String>> rows, SplittableRandom random) {
        var header = rows.getFirst();
        int column = random.nextInt(Math.max(1, header.size()));
        switch (random.nextInt(8)) {
            case 0 -> set(header, column, NAMES.get(random.nextInt(NAMES.size())));
            case 1 -> set(header, column, header.get(random.nextInt(header.size())));
            case 2 -> rows.forEach(row -> swap(row, column, column / 2));
            case 3 -> rows.forEach(row -> row.add(Math.min(column, row.size()), ""));
            case 4 -> rows.forEach(row -> remove(row, column));
            case 5 -> rows.add(random.nextInt(Math.min(3, rows.size())), new ArrayList<>(header));
            case 6 -> rows.add(0, new ArrayList<>(List.of("Title", "", "2019")));
            default -> {
                if (rows.size() > 2) {
                    rows.remove(0);
                }
            }
        }
    }

    private static void set(List<String> row, int column, String text) {
        if (column < row.size()) {
            row.set(column, text);
        }
    }

    private static void swap(List<String> row, int one, int other) {
        if (one < row.size() && other < row.size()) {
            Collections.swap(row, one, other);
        }
    }

    private static void remove(List<String> row, int column) {
        if (row.size() > 1 && column < row.size()) {
            row.remove(column);
        }
    }

    @Test
    void noWorkbookWithMutatedXmlIsReadWithoutProof() throws IOException {
        var original = workbook();
        for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
            inspect("mutant.xlsx", mutant(original, new SplittableRandom(seed)), seed);
        }
    }

    private static byte[] workbook() throws IOException {
        var truth = Truth.of(SEED);
        var rows = Layout.all().getFirst().arrangement().rows(truth, Style.PLAIN);
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Data");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var text = rows.get(i).get(j);
                    if (i > 0 && j > 0 && text.matches("-?[0-9.]+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(j).setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /// The workbook with changes in the XML of its sheet, its texts, its styles or its list of
    /// parts.
    private static byte[] mutant(byte[] workbook, SplittableRandom random) throws IOException {
        var parts = List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml");
        var part = parts.get(random.nextInt(parts.size()));
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var changed = entry.getName().equals(part) ? changed(text, random) : text;
                zip.write(changed.getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return out.toByteArray();
        }
    }

    private static String changed(String xml, SplittableRandom random) {
        var tags = new ArrayList<>(List.of(xml.split("(?=<)", -1)));
        int at = random.nextInt(tags.size());
        switch (random.nextInt(6)) {
            case 0 -> tags.remove(at);
            case 1 -> tags.add(at, tags.get(random.nextInt(tags.size())));
            case 2 -> Collections.swap(tags, at, random.nextInt(tags.size()));
            case 3 -> tags.set(at, tags.get(at).replaceAll("[0-9]+", "9999999"));
            case 4 -> tags.set(at, tags.get(at).replaceAll(" (t|r|s)=\"[^\"]*\"", ""));
            default -> tags.set(at, tags.get(at).replaceAll("\"[a-z0-9A-Z]*\"", "\"\""));
        }
        return String.join("", tags);
    }

    private void inspect(String name, byte[] content, long seed) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        try {
            var found = Inspection.of(file);
            var contents = found.contents();
            assertThat(contents.accepted() + contents.missing() + contents.refusedCells())
                    .as("cells of mutant " + seed)
                    .isEqualTo(contents.cells());
            assertThat(found.dataset().refusedLimit()).isEqualTo(0.05);
            assertThat(found.questions())
                    .as("proof of mutant " + seed)
                    .noneMatch(q -> q.contains("is not what was read"));
        } catch (RimException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException e) {
            fail("Mutant " + seed + ": " + e, e);
        }
    }
}
