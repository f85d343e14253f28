package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// What is guessed of a file before anybody has described it.
class GuessesTest {
    @TempDir Path folder;

    private static Set<String> codes(NutsVersion version, int level) {
        return NutsList.of(version).atLevel(level).stream()
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All NUTS 2 codes of a version tell that version, whatever year the values are of.
    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void aVersionIsToldByItsCodes(NutsVersion version) {
        var fit = NutsFit.of(codes(version, 2), version.year());
        assertThat(fit.fits()).hasSize(NutsVersion.all().size());
        assertThat(fit.fits().getFirst().version()).isEqualTo(version);
        assertThat(fit.fits().getFirst().absent()).isZero();
        assertThat(fit.fits().getFirst().known()).isEqualTo(codes(version, 2).size());
        assertThat(fit.needed()).containsExactly(version);
    }

    @Test
    void whereVersionsAreEquallyGoodTheOneInForceAtTheTimeIsTaken() {
        var swedish = Set.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33");
        assertThat(NutsFit.of(swedish, 2012).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2013));
        assertThat(NutsFit.of(swedish, 2015).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2016));
        assertThat(NutsFit.of(swedish, 2030).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2024));
    }

    @Test
    void codesOfTwoVersionsNeedBoth() {
        var mixed = new TreeSet<>(codes(NutsVersion.parse(2013), 2));
        mixed.add("FRK2");
        var fit = NutsFit.of(mixed, 2015);
        assertThat(fit.needed().getFirst()).isEqualTo(NutsVersion.parse(2013));
        assertThat(fit.needed()).hasSize(2);
        assertThat(NutsList.of(fit.needed().getLast()).find("FRK2")).isPresent();
    }

    @Test
    void whatIsNoNutsCodeDoesNotCount() {
        var fit = NutsFit.of(Set.of("EU28", "US", "nonsense", "SE33"), 2019);
        assertThat(fit.fits()).allMatch(f -> f.of() == 1 && f.known() == 1);
        assertThat(NutsFit.of(Set.of("nonsense"), 2019).needed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SE33,SE33",
        "se33,SE33",
        "EU27_2020,EU27_2020",
        "Sweden,SE",
        "SWE,SE",
        "Sverige,SE",
        "Schweden,SE",
        "GRC,EL",
        "Greece,EL",
        "United Kingdom,UK",
        "GBR,UK",
        "Övre Norrland,SE33",
        "ovre  norrland,SE33",
        "Île-de-France,FR1",
        "Ile-de-France,FR1",
        "Αττική,EL3"
    })
    void aTextMayStandForARegion(String text, String code) {
        assertThat(RegionNames.codeOf(text))
                .hasValueSatisfying(found -> assertThat(found).startsWith(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "2019", "12.5", "_SE33", ":", "total"})
    void whatStandsForNoRegionHasNoCode(String text) {
        assertThat(RegionNames.codeOf(text)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForANameIsNotLookedUp() {
        assertThat(RegionNames.codeOf("Sweden" + " ".repeat(120))).isEmpty();
    }

    private FormGuess form(String text, String charset) throws IOException {
        return FormGuess.of(
                Files.write(folder.resolve("x"), text.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`unit,geo\\time\t2019\nPC,SE33\t1\n` | EUROSTAT_TSV",
                "`freq,unit,geo\\TIME_PERIOD\t2019\n` | EUROSTAT_TSV",
                "`DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nx,SE,2019,1\n` | SDMX_CSV",
                "`STRUCTURE;geo;\"OBS_VALUE: Value\"\n` | SDMX_CSV",
                "`geo,time,MY_OBS_VALUE_2\n` | CSV",
                "`geo,time,v\nOBS_VALUE,1,2\n` | CSV",
                "`<?xml version='1.0'?><message:GenericData/>` | SDMX_ML",
                "`  \n {\"version\":\"2.0\"}` | JSON_STAT",
                "`[{}]` | JSON_STAT",
                "`geo;time;v` | CSV",
                "`a\\b` | CSV"
            })
    void aFormIsToldByItsBeginning(String text, FormGuess form) throws IOException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16")) {
            assertThat(form(text, charset)).as(charset).isEqualTo(form);
        }
        assertThat(form("\uFEFF" + text, "UTF-8")).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "\uFEFF"})
    void anEmptyFileSaysSo(String text) {
        assertThatThrownBy(() -> form(text, "UTF-8"))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Empty file (expected a table)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Not found</body></html>",
                "<!DOCTYPE html><html>",
                "\n<!doctype HTML>",
                "<HTML>"
            })
    void aWebPageInPlaceOfDataSaysSo(String text) {
        assertThatThrownBy(() -> form(text, "UTF-8"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("It is a web page, not a table");
    }

    private static List<String> csv(char delimiter, int above) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < above; i++) {
            lines.add("Table " + i + " of a report");
        }
        lines.add(String.join(String.valueOf(delimiter), "geo", "time", "value"));
        for (String region : List.of("SE31", "SE32", "SE33", "FI1D")) {
            for (int year = 2010; year < 2020; year++) {
                lines.add(
                        String.join(
                                String.valueOf(delimiter),
                                region,
                                String.valueOf(year),
                                "1" + year % 7));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"',',0", "';',0", "'|',3", "',',5", "';',39"})
    void delimiterAndHeaderOfACsvAreFound(char delimiter, int above) {
        var guess = CsvGuess.of(csv(delimiter, above)).orElseThrow();
        assertThat(guess.delimiter()).isEqualTo(delimiter);
        assertThat(guess.headerRow()).isEqualTo(above + 1);
        var members = guess.members(2019);
        assertThat(members).containsEntry("region", "geo").containsEntry("year", "time");
        assertThat(members.containsKey("delimiter")).isEqualTo(delimiter != ',');
        assertThat(members.containsKey("header_row")).isEqualTo(above > 0);
    }

    @Test
    void aTextThatIsNoTableHasNoLayout() {
        assertThat(CsvGuess.of(List.of("This is", "a text", "of several lines."))).isEmpty();
        assertThat(CsvGuess.of(List.of())).isEmpty();
    }

    @Test
    void linesOfACsvAreReadWithoutItsMarkAndItsCarriageReturns() throws IOException {
        var file = Files.writeString(folder.resolve("x"), "\uFEFFa\r\nb\n\nc");
        assertThat(CsvGuess.lines(file, "utf-8")).containsExactly("a", "b", "", "c");
    }

    private static ColumnProfile column(String name, String... texts) {
        return ColumnProfile.of(
                1, name, java.util.Arrays.stream(texts).map(t -> new String[] {"x", t}).toList());
    }

    @Test
    void aColumnIsCountedByWhatItsCellsLookLike() {
        var column = column(" geo ", "SE33", " SE32 ", "", "SE33", "2019", "1,5", "n.a.");
        assertThat(column.name()).isEqualTo("geo");
        assertThat(column.texts()).hasSize(6);
        assertThat(column.regions()).isEqualTo(3);
        assertThat(column.different()).isEqualTo(2);
        assertThat(column.years()).isOne();
        assertThat(column.numbers()).isEqualTo(2);
        assertThat(column.distinct()).isEqualTo(5);
    }

    @Test
    void theColumnOfRegionsHasCodesAndIsNoColumnOfYears() {
        var regions = column("geo", "SE31", "SE32", "SE33");
        var unnamed = column("x", "SE31", "SE32", "SE33");
        var countries = column("x", "SE", "SE", "SE");
        var years = column("time", "2018", "2019");
        assertThat(regions.regionLikeness()).isGreaterThan(unnamed.regionLikeness());
        assertThat(unnamed.regionLikeness()).isGreaterThan(countries.regionLikeness());
        assertThat(years.regionLikeness()).isZero();
        assertThat(years.yearLikeness()).isGreaterThan(2);
        assertThat(regions.yearLikeness()).isZero();
        assertThat(column("x", "2018", "2019", "2020", "no").yearLikeness()).isZero();
        assertThat(column("year", "2018", "2019", "2020", "no").yearLikeness()).isPositive();
    }

    @Test
    void aColumnOfNumbersMayLackSomeAndIsNoCounter() {
        assertThat(column("v", "1.5", ":", "2", "n.a.").isNumeric()).isTrue();
        assertThat(column("v", "a", "b", "2").isNumeric()).isFalse();
        assertThat(column("v", ":", "-").isNumeric()).isFalse();
        assertThat(column("v", ":", "-").isWithoutValue()).isTrue();
        assertThat(column("n", "1", "2", "3").isCounter()).isTrue();
        assertThat(column("n", "1", "2", "3").isNumeric()).isFalse();
        assertThat(column("n", "1", "2").isCounter()).isFalse();
        assertThat(column("n", "1", "2", "4").isCounter()).isFalse();
        assertThat(column("n", "7", "8", "9").isCounter()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "flags,b,true",
        "OBS_FLAG,bu,true",
        "status,b1,false",
        "note,b,false",
        "obs_status,A,true"
    })
    void flagsAreToldByNameAndLetters(String name, String text, boolean isFlags) {
        assertThat(column(name, text).isFlags()).isEqualTo(isFlags);
    }

    @ParameterizedTest
    @CsvSource({
        "2019,true",
        "1899,false",
        "2019.0,true",
        "' 2019 ',true",
        "20190,false",
        "2200,false"
    })
    void aYearIsOfTheCenturiesOfStatistics(String text, boolean isYear) {
        assertThat(ColumnProfile.isYear(text)).isEqualTo(isYear);
    }
}
