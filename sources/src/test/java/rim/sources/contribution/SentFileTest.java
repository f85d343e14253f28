package rim.sources.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.contribution.Place;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.contribution.PriorityCorrection.Change;
import rim.schemas.dataset.DatasetDescriptor.Range;
import rim.schemas.dataset.SeriesChoice;

class SentFileTest {
    private static final String SWEDISH =
            "region;år;källans värde;rättat värde;källa till det rättade värdet;kommentar;rapport"
                    + " att lägga till;datamängd;serie\n";
    private static final String ENGLISH =
            "region,year,value in the source,corrected value,source of the corrected"
                    + " value,comment,report to add,dataset,series\n";

    @TempDir private Path folder;

    /// An edition in which SE33 has 47.9 in 2023, and nothing in 2024.
    private record Known() implements KnownCells {
        @Override
        public Optional<String> region(String code) {
            return Optional.of(code).filter(c -> c.equals("SE33") || c.equals("SE32"));
        }

        @Override
        public Collection<String> datasets() {
            return List.of("edu");
        }

        @Override
        public boolean feeds(String dataset, String series) {
            return series.equals("sex=T");
        }

        @Override
        public List<Range> ranges(String dataset, String series) {
            return List.of(new Range("percentage", SeriesChoice.ALL, 0.0, 100.0));
        }

        @Override
        public boolean isPartOf(String region, Place place) {
            return place.region().equals(region);
        }

        @Override
        public @Nullable String found(Place place) {
            return place.year() == 2023 ? "47.9" : null;
        }

        @Override
        public Optional<String> theme(String text) {
            return Optional.of(text.replace("energi", "energy"))
                    .filter(List.of("energy", "forestry")::contains);
        }

        @Override
        public @Nullable String stated(PriorityCorrection priority) {
            return "plan.pdf".equals(priority.report()) ? "Vi satsar på skog." : null;
        }
    }

    private SentFile read(String text, Charset charset) throws IOException {
        var file = folder.resolve("sent.csv");
        Files.writeString(file, text, charset);
        return SentFile.read(file, Optional.of(new Known()));
    }

    private SentFile read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInBothLanguages() throws IOException {
        var sent =
                read(
                        SWEDISH
                                + "SE33;2023;47,9;480;;x;;edu;sex=T\n"
                                + "SE33;2023;47,9;48;SCB;x;;edu;sex=T\n"
                                + "SE33;tjugo;47,9;48;SCB;;;edu;sex=T\n"
                                + "SE32;2024;;många;SCB;;;edu;sex=T\n"
                                + "SE33;2024;12;48;SCB;;;edu;sex=T\n"
                                + "SE33;2022;;48;SCB;;rapport;edu;sex=T\n"
                                + "SE33;2021;;48;SCB;;;edu;sex=F\n"
                                + "SE33;2020;;48;SCB;;;rd;sex=T\n"
                                + "SE33;;;;SCB;;;;\n"
                                + "SE33;2019;;48;SCB;;;edu;\"sex=T\n");
        assertThat(sent.faults())
                .extracting(Fault::row, Fault::what)
                .contains(
                        tuple(2, Wrong.NO_SOURCE),
                        tuple(2, Wrong.OUT_OF_RANGE),
                        tuple(3, Wrong.TWICE),
                        tuple(4, Wrong.NOT_A_YEAR),
                        tuple(5, Wrong.SEVERAL_REGIONS),
                        tuple(5, Wrong.NOT_A_NUMBER),
                        tuple(6, Wrong.SOURCE_HAS_CHANGED),
                        tuple(7, Wrong.TWO_MATTERS),
                        tuple(8, Wrong.UNKNOWN_SERIES),
                        tuple(9, Wrong.UNKNOWN_DATASET),
                        tuple(10, Wrong.SOURCE_WITHOUT_VALUE),
                        tuple(11, Wrong.BROKEN_ROW));
        assertThat(sent.faults())
                .extracting(f -> f.text(Language.SWEDISH))
                .contains("rad 4, år: 'tjugo' är inget år (väntat: till exempel 2023)");
        assertThat(sent.faults())
                .extracting(f -> f.text(Language.ENGLISH))
                .contains("row 4, year: 'tjugo' is no year (expected such as 2023)");
    }

    @Test
    void aSwedishSpreadsheetOfLongAgoIsRead() throws IOException {
        var sent =
                read(
                        SWEDISH.replace("\n", "\r\n")
                                + "SE33;2023;47,9;48,25;Länsstyrelsen;två kommuner;;edu;sex=T\r\n"
                                + "SE33;;;;;'=inte en formel;;;\r\n",
                        Charset.forName("windows-1252"));
        assertThat(sent.faults()).isEmpty();
        assertThat(sent.region()).contains("SE33");
        var line = sent.lines().getFirst();
        assertThat(line.value()).isEqualTo("48.25");
        assertThat(line.expected()).isEqualTo("47.9");
        assertThat(line.source()).isEqualTo("Länsstyrelsen");
        assertThat(line.col()).isEqualTo(4);
        assertThat(sent.lines().getLast().comment()).isEqualTo("=inte en formel");
    }

    /// What Excel calls Unicode text: UTF-16 with a mark, parted by tabs; other programs leave the
    /// mark away.
    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, true",
        "UTF-16BE, true",
        "UTF-16LE, false",
        "UTF-16BE, false",
    })
    void unicodeTextOfASpreadsheetIsRead(String charset, boolean isMarked) throws IOException {
        var text =
                SWEDISH.replace(";", "\t").replace("\n", "\r\n")
                        + "SE33\t2023\t47,9\t48,25\tLänsstyrelsen\t\"två kommuner\r\noch Åre\""
                        + "\t\tedu\tsex=T\r\n";
        var sent = read((isMarked ? "\uFEFF" : "") + text, Charset.forName(charset));
        assertThat(sent.faults()).isEmpty();
        assertThat(sent.language()).isEqualTo(Language.SWEDISH);
        var line = sent.lines().getFirst();
        assertThat(line.value()).isEqualTo("48.25");
        assertThat(line.source()).isEqualTo("Länsstyrelsen");
        assertThat(line.comment()).isEqualTo("två kommuner och Åre");
    }

    @Test
    void aValueWhereTheSourceHasNoneIsGuardedByThat() throws IOException {
        var sent =
                read(ENGLISH + "SE33,2024,,48,SCB,,,edu,sex=T\nSE33,2023,47.9,:,SCB,,,edu,sex=T\n");
        assertThat(sent.faults()).isEmpty();
        assertThat(sent.lines().getFirst().expected()).isNull();
        assertThat(sent.lines().getLast().value()).isEqualTo(":");
    }

    @Test
    void aNumberOfTwoReadingsIsAsked() throws IOException {
        assertThat(read(ENGLISH + "SE33,2024,,\"1,234\",SCB,,,edu,sex=T\n").faults())
                .extracting(Fault::what)
                .contains(Wrong.TWO_READINGS);
    }

    @Test
    void anotherFileIsToldApart() throws IOException {
        assertThat(read("a,b\n1,2\n").faults())
                .extracting(Fault::what)
                .containsExactly(Wrong.NO_HEADER);
        assertThat(read("").faults()).extracting(Fault::what).containsExactly(Wrong.NO_HEADER);
        assertThat(read(ENGLISH + "SE33,2023,47.9,,,,,edu,sex=T\n").faults())
                .extracting(Fault::what)
                .containsExactly(Wrong.NOTHING_SENT);
    }

    @Test
    void whatIsTooLargeIsNotReadAtAll() throws IOException {
        assertThat(read("x".repeat((8 << 20) + 1)).faults())
                .extracting(Fault::what)
                .containsExactly(Wrong.TOO_LARGE);
        var rows = ENGLISH + "SE33,,,,,comment,,,\n".repeat(20_001);
        assertThat(read(rows).faults()).extracting(Fault::what).containsExactly(Wrong.TOO_LARGE);
    }

    @Test
    void whatWouldSteerATerminalIsTakenOut() throws IOException {
        assertThat(read(ENGLISH + "SE33,,,,,a\u001b[31mb,,,\n").lines().getFirst().comment())
                .isEqualTo("a [31mb");
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void everyFaultIsToldInBothLanguages(Wrong what) {
        var details = List.of("a", "b");
        assertThat(what.text(Language.ENGLISH, details))
                .isNotEqualTo(what.text(Language.SWEDISH, details))
                .doesNotContain("{");
    }

    private static final String OF_PRIORITIES =
            SWEDISH.strip() + ";prioriteringens region;prioriteringens verksamheter (NACE)\n";

    private static String priority(String theme, String comment, String region, String activities) {
        return "SE33;;Vi satsar på skog.;"
                + theme
                + ";;"
                + comment
                + ";;priorities;report=plan.pdf|passage=3|theme=forestry;"
                + region
                + ";"
                + activities
                + "\n";
    }

    private static PriorityCorrection only(SentFile sent) {
        assertThat(sent.faults()).isEmpty();
        return Objects.requireNonNull(sent.lines().getFirst().priority());
    }

    @Test
    void aPriorityIsWithdrawnChangedOrAdded() throws IOException {
        var withdrawn = only(read(OF_PRIORITIES + priority(":", "bara historik", "", "")));
        assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
        assertThat(withdrawn.right()).isEqualTo(":");
        assertThat(
                        only(read(OF_PRIORITIES + priority("energi", "fel", "SE32", "c26, D35")))
                                .right())
                .isEqualTo("theme=energy|region=SE32|activities=C26 D35");
        assertThat(
                        only(
                                read(
                                        OF_PRIORITIES
                                                + "SE33;;;energi;RUS 2030, s. 4;Vi satsar på"
                                                + " energi.;;priorities;;;\n")))
                .isEqualTo(
                        new PriorityCorrection(
                                "SE33",
                                null,
                                null,
                                "energy",
                                "Vi satsar på energi.",
                                null,
                                null,
                                null));
    }

    @Test
    void whatIsWrongWithAPriorityIsToldInBothLanguages() throws IOException {
        var sent =
                read(
                        OF_PRIORITIES
                                + priority("alkemi", "", "SE99", "X99")
                                + priority("forestry", "x", "", "")
                                + priority(":", "x", "SE32", "")
                                + priority("", "x", "", "").replace("plan.pdf", "other.pdf")
                                + priority(":", "x", "", "").replace("report=", "SE32: report=")
                                + priority(":", "x", "", "").replace("report=", "")
                                + "SE33;;;;;;;priorities;;;A\n"
                                + "SE33;;;;;x;;;;SE32;\n");
        assertThat(sent.faults())
                .extracting(Fault::row, Fault::what)
                .contains(
                        tuple(2, Wrong.UNKNOWN_THEME),
                        tuple(2, Wrong.UNKNOWN_REGION),
                        tuple(2, Wrong.UNKNOWN_ACTIVITY),
                        tuple(2, Wrong.NO_WHY),
                        tuple(3, Wrong.NOTHING_ELSE),
                        tuple(4, Wrong.NONE_AND_SOME),
                        tuple(5, Wrong.NOTHING_RIGHT),
                        tuple(5, Wrong.STATED_NO_LONGER),
                        tuple(6, Wrong.OF_ANOTHER_REGION),
                        tuple(7, Wrong.NO_SUCH_PRIORITY),
                        tuple(8, Wrong.NO_TEXT),
                        tuple(8, Wrong.NOT_STATED_ANYWHERE),
                        tuple(8, Wrong.UNKNOWN_THEME),
                        tuple(9, Wrong.ONLY_OF_PRIORITIES));
        assertThat(sent.faults())
                .extracting(f -> f.text(Language.SWEDISH))
                .contains(
                        "rad 2, prioriteringens verksamheter (NACE): 'X99' är ingen verksamhet i"
                                + " NACE rev. 2 (väntat: en avdelning eller huvudgrupp, till exempel A"
                                + " eller C26)");
        assertThat(sent.faults())
                .extracting(f -> f.text(Language.ENGLISH))
                .contains(
                        "row 8, source of the corrected value: a priority that is missing must say"
                                + " where it is stated (expected a document and its page)");
    }

    @Test
    void aTemplateOfAnEarlierProgramStillSpeaksOfPriorities() throws IOException {
        var sent = read(SWEDISH + priority(":", "x", "", "").replace(";;\n", "\n"));
        assertThat(only(sent).change()).isEqualTo(Change.WITHDRAWN);
    }
}
