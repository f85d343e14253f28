package rim.sources.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.sources.form.csv.CsvText;
import rim.sources.raw.LineReader;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;

class LineRecordsTest {
    @TempDir Path folder;

    /// Every field of a line is a cell.
    private record Fields(int headerRow) implements LineReader {
        @Override
        public RawLine read(String line) {
            var fields = CsvText.fields(line, ',');
            if (fields == null) {
                return new RawLine.Unreadable(1, "wrong_quotes", "open");
            }
            var cells = new ArrayList<RawCell>();
            for (int i = 0; i < fields.length; i++) {
                cells.add(new RawCell(i + 1, "", "", "", fields[i], "", null, fields[i]));
            }
            return new RawLine.Cells(cells);
        }

        @Override
        public RawLine readLast(String line) {
            return new RawLine.Unreadable(1, "cut_line", "cut");
        }

        @Override
        public boolean isOpen(String line) {
            return CsvText.isOpen(line, ',');
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private static List<SourceRecord> all(LineRecords records) {
        var found = new ArrayList<SourceRecord>();
        try (records) {
            records.forEachRemaining(found::add);
        }
        return found;
    }

    private static LineRecords whole(Path file) {
        return of(file, StandardCharsets.UTF_8, 0, Long.MAX_VALUE, 0, true);
    }

    private static LineRecords of(
            Path file, Charset charset, long start, long length, long before, boolean isWhole) {
        return new LineRecords(
                new LineRecords.Piece(file, charset, start, length, before, isWhole),
                new Fields(1));
    }

    private static List<String> texts(List<SourceRecord> records) {
        return records.stream().map(record -> record.row() + ":" + record.text()).toList();
    }

    @Test
    void theLastRecordMayBeCutHoweverManyLinesItHas() throws IOException {
        for (String last : List.of("a,12", "\"a\nb\",12", "\"a\nb\nc\",12")) {
            assertThat(all(whole(file("h\nx,1\n" + last))))
                    .element(1)
                    .extracting(SourceRecord::line)
                    .isInstanceOf(RawLine.Unreadable.class);
            assertThat(all(whole(file("h\nx,1\n" + last + "\n"))))
                    .element(1)
                    .extracting(SourceRecord::line)
                    .isInstanceOf(RawLine.Cells.class);
        }
    }

    @Test
    void recordsAreLinesBelowTheHeaderWithTheirNumbers() throws IOException {
        assertThat(texts(all(whole(file("h\na,b\r\nc\n"))))).containsExactly("2:a,b", "3:c");
        var below =
                new LineRecords(
                        new LineRecords.Piece(
                                file("x\ny\nh\na\n"),
                                StandardCharsets.UTF_8,
                                0,
                                Long.MAX_VALUE,
                                0,
                                true),
                        new Fields(3));
        assertThat(texts(all(below))).containsExactly("4:a");
    }

    /// In a file of several pieces, too, where quotes elsewhere end with their line.
    @Test
    void aHeaderMayGoOnInTheNextLine() throws IOException {
        var file = file("geo,\"value,\nthousands\"\na,1\n\"b\nc\",2\n");
        var first = of(file, StandardCharsets.UTF_8, 0, 27, 0, false);
        assertThat(texts(all(first))).containsExactly("3:a,1");
        assertThat(texts(all(whole(file)))).containsExactly("3:a,1", "4:\"b\nc\",2");
    }

    @Test
    void emptyLinesAreCountedAndAreNoRecords() throws IOException {
        var records = whole(file("h\n\na\n  \n\t\nb\n\n"));
        assertThat(texts(all(records))).containsExactly("3:a", "6:b");
        assertThat(records.rows()).isEqualTo(7);
    }

    /// However a file is cut into two or three pieces, its lines are the same, each once and under
    /// its number: at line ends, inside them, inside characters of several bytes, at its ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "h\na\nb\nc\n",
                "h\r\naa\r\n\r\nbbb\r\n",
                "h\nÖvre,Norrland\nΑττική\n\u20ac,\ud83d\ude00\nlast\n",
                "h\n\n\n\na\n",
                "h\na\nb",
                "h",
                "h\n",
                "\n\nx\n"
            })
    void piecesCutAnywhereGiveTheSameRecords(String text) throws IOException {
        var file = file(text);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        var expected = texts(all(whole(file)));
        for (int first = 0; first <= bytes; first++) {
            for (int second = first; second <= bytes; second++) {
                var found = new ArrayList<String>();
                long before = 0;
                for (int[] piece : new int[][] {{0, first}, {first, second}, {second, bytes}}) {
                    int length = piece[1] - piece[0];
                    if (length == 0) {
                        continue;
                    }
                    var records = of(file, StandardCharsets.UTF_8, piece[0], length, before, false);
                    found.addAll(texts(all(records)));
                    var counted =
                            LineRecords.count(
                                    new LineRecords.Piece(
                                            file,
                                            StandardCharsets.UTF_8,
                                            piece[0],
                                            length,
                                            before,
                                            false));
                    assertThat(records.rows())
                            .as("%d to %d", piece[0], piece[1])
                            .isEqualTo(counted);
                    before += counted;
                }
                assertThat(found).as("cut at %d and %d", first, second).isEqualTo(expected);
            }
        }
    }

    @Test
    void piecesOfALongerFileGiveTheSameRecords() throws IOException {
        var random = new Random(11);
        var text = new StringBuilder("h\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("é".repeat(random.nextInt(40)))
                    .append(random.nextBoolean() ? "\r\n" : "\n");
        }
        var file = file(text.toString());
        long bytes = Files.size(file);
        var expected = texts(all(whole(file)));
        for (int trial = 0; trial < 30; trial++) {
            long length = random.nextLong(1, bytes + 1);
            var found = new ArrayList<String>();
            long before = 0;
            for (long start = 0; start < bytes; start += length) {
                var records = of(file, StandardCharsets.UTF_8, start, length, before, false);
                found.addAll(texts(all(records)));
                before += records.rows();
            }
            assertThat(found).as("pieces of %d bytes", length).isEqualTo(expected);
        }
    }

    @Test
    void aLastLineWithoutALineEndMayHaveBeenCut() throws IOException {
        var found = all(whole(file("h\na\nb")));
        assertThat(found.get(0).line()).isInstanceOf(RawLine.Cells.class);
        assertThat(found.get(1).line()).isEqualTo(new RawLine.Unreadable(1, "cut_line", "cut"));
    }

    @Test
    void aFieldInQuotesGoesOnOverLines() throws IOException {
        var records = whole(file("h\n\"a\nb\",c\nd\n"));
        var found = all(records);
        assertThat(texts(found)).containsExactly("2:\"a\nb\",c", "4:d");
        assertThat(found.getFirst().line().size()).isEqualTo(2);
        assertThat(records.rows()).isEqualTo(4);
    }

    @Test
    void aQuoteThatStaysOpenIsAFaultOfItsLineAlone() throws IOException {
        var text = new StringBuilder("h\n\"open\n");
        for (int i = 0; i < 300; i++) {
            text.append("row").append(i).append('\n');
        }
        var found = all(whole(file(text.toString())));
        assertThat(found).hasSize(301);
        assertThat(found.getFirst().line()).isInstanceOf(RawLine.Unreadable.class);
        assertThat(found.subList(1, 301))
                .allSatisfy(record -> assertThat(record.line()).isInstanceOf(RawLine.Cells.class));
        assertThat(found.getLast().row()).isEqualTo(302);
    }

    /// A field in quotes has a hundred lines at most: one more is no longer joined.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100, 101, 150})
    void aFieldInQuotesHasALimitedNumberOfLines(int lines) throws IOException {
        var text = "h\n\"" + "x\n".repeat(lines) + "\"\nafter\n";
        var found = all(whole(file(text)));
        if (lines <= 100) {
            assertThat(found).hasSize(2);
            assertThat(found.getFirst().row()).isEqualTo(2);
        } else {
            assertThat(found.size()).isGreaterThan(lines);
            assertThat(found.getFirst().line()).isInstanceOf(RawLine.Unreadable.class);
        }
        assertThat(texts(found)).endsWith(lines + 3 + ":after");
    }

    @Test
    void aFileFullOfOpenQuotesIsReadInOneGo() throws IOException {
        var text = "h\n" + "\"x,1\nplain,2\n".repeat(5_000);
        var found = all(whole(file(text)));
        assertThat(found.getLast().row()).isEqualTo(10_001);
        assertThat(found.stream().filter(r -> r.text().equals("plain,2")).count())
                .isGreaterThan(4_800);
    }

    @Test
    void bytesThatMeanNothingInTheEncodingAreToldWithTheRemedy() throws IOException {
        var file = folder.resolve("latin.csv");
        Files.write(file, "h\nÖvre\nNorr\n".getBytes(StandardCharsets.ISO_8859_1));
        var found = all(whole(file));
        assertThat(found.get(0).line())
                .isEqualTo(
                        new RawLine.Unreadable(
                                1,
                                "wrong_encoding",
                                "has bytes that are not UTF-8 text (name the file's 'encoding' in"
                                        + " its descriptor)"));
        assertThat(found.get(1).line()).isInstanceOf(RawLine.Cells.class);
        assertThat(texts(all(of(file, StandardCharsets.ISO_8859_1, 0, 99, 0, true))))
                .containsExactly("2:Övre", "3:Norr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void textOfWideCharactersIsReadByItsLines(String name) throws IOException {
        var charset = Charset.forName(name);
        var file = folder.resolve("wide.csv");
        // characters whose bytes look like line ends
        Files.write(file, "h\nÖvre\u0a0a\u010a\nNorr\n".getBytes(charset));
        assertThat(texts(all(of(file, charset, 0, Long.MAX_VALUE, 0, true))))
                .containsExactly("2:Övre\u0a0a\u010a", "3:Norr");
    }

    @Test
    void aFileThatEndsTooEarlyHasABrokenLastRecord() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var random = new Random(1);
            for (int i = 0; i < 20_000; i++) {
                gzip.write((random.nextInt() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        var bytes = packed.toByteArray();
        var file =
                Files.write(
                        folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var records = whole(file);
        var found = all(records);
        assertThat(found).hasSizeGreaterThan(1_000);
        assertThat(found.getLast().line())
                .isEqualTo(
                        new RawLine.Broken(
                                "cannot be read any further: it ends too early: it was cut off (get the file"
                                        + " again)"));
        assertThat(found.getLast().row()).isEqualTo(records.rows() + 1);
        assertThat(found.getLast().line().size()).isOne();
    }

    @Test
    void aFileThatIsNotThereIsOneBrokenRecord() {
        var records = whole(folder.resolve("none.csv"));
        var found = all(records);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().line()).isInstanceOf(RawLine.Broken.class);
    }

    @Test
    void afterTheLastRecordThereIsNone() throws IOException {
        var records = whole(file("h\na\n"));
        assertThat(records.hasNext()).isTrue();
        assertThat(records.hasNext()).isTrue();
        records.next();
        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        records.close();
        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void theMarkBeforeAHeaderIsTakenOff() {
        assertThat(LineRecords.withoutMark("\uFEFFgeo,time")).isEqualTo("geo,time");
        assertThat(LineRecords.withoutMark("geo\uFEFF")).isEqualTo("geo\uFEFF");
        assertThat(LineRecords.withoutMark("")).isEmpty();
    }
}
