package rim.sources.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.json.CheckedJson;
import rim.schemas.observation.MissingReason;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.RegionCodes;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;

class CellChecksTest {

    private static DatasetDescriptor dataset(String more) {
        return CheckedJson.parse(
                ("{'dataset':'d','title':'D','source':{'publisher':'P','code':'c','licence':'L'},'form':'eurostat-tsv','files':['d.tsv'],'nuts':[2016,2013]"
                                + more
                                + "}")
                        .replace('\'', '"'),
                "d.dataset.json",
                DatasetDescriptor.class,
                "dataset.schema.json",
                DatasetDescriptor.class);
    }

    private static RawCell cell(
            String series, String region, String period, @Nullable String value, String flags) {
        return new RawCell(2, series, region, period, value, flags, "PC", "text");
    }

    private static CheckedCell check(
            String more, String region, String period, @Nullable String value, String flags) {
        return new CellChecks(dataset(more)).check(cell("sex=T", region, period, value, flags));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SE33, 2016",
                "HR04, 2016",
                "FR81, 2013",
                "SE, 2016",
                "EU28, -",
                "SEZZ, -",
                "US, -",
                "EU27_2020, -"
            })
    void aRegionIsLookedForInTheVersionsAndThenOutsideNuts(String region, Integer nuts) {
        var checked = (CheckedCell.Accepted) check("", region, "2015", "12.5", "");
        assertThat(checked.nuts()).isEqualTo(nuts);
        assertThat(checked.value()).isEqualTo(12.5);
        assertThat(checked.year()).isEqualTo(2015);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SE34", "se33", "SE33 ", "GB", "HR02", "XX", "SEXZ", "PT1A"})
    void aCodeThatNobodyKnowsIsRefused(String region) {
        var refused = (CheckedCell.Refused) check("", region, "2015", "1", "");
        assertThat(refused.reason()).isEqualTo("unknown_region");
        assertThat(refused.detail())
                .startsWith("'" + region + "' (expected a code of NUTS 2016, 2013, an aggregate");
    }

    @Test
    void theFilesOwnCodesStandForOthers() {
        var more = ",'region_codes':{'01':'SE33','SE33':'SE32'}";
        assertThat(check(more, "01", "2015", "1", "").cell().region()).isEqualTo("SE33");
        assertThat(check(more, "SE33", "2015", "1", "").cell().region()).isEqualTo("SE32");
        assertThat(check(more, "SE31", "2015", "1", "").cell().region()).isEqualTo("SE31");
        assertThat(check(more, "02", "2015", "1", "")).isInstanceOf(CheckedCell.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "01,SE110",
        "0114,SE_0114",
        "0114 Upplands Väsby,SE_0114",
        "Riket,SE",
        "04 Sörmland,SE122",
        "12 Scania,SE224",
        "SE33,SE33",
        "EU28,EU28"
    })
    void aCountrysOwnCodesStandForNutsAndLocalAreas(String region, String code) {
        var more = ",'national_codes':{'country':'SE'}";
        assertThat(check(more, region, "2015", "1", "")).isInstanceOf(CheckedCell.Accepted.class);
        assertThat(check(more, region, "2015", "1", "").cell().region()).isEqualTo(code);
    }

    @Test
    void aGroupOfMunicipalitiesIsNoTerritory() {
        var more = ",'national_codes':{'country':'SE'}";
        assertThat(check(more, "09 Cataluña", "2015", "1", ""))
                .isInstanceOf(CheckedCell.Refused.class);
        var refused = (CheckedCell.Refused) check(more, "G36012", "2015", "1", "");
        assertThat(refused.detail())
                .startsWith(
                        "'G36012' (expected a code of the counties and municipalities of Sweden, of"
                                + " NUTS 2016, 2013, an aggregate");
    }

    @ParameterizedTest
    @CsvSource({
        "1900,true", "2199,true", "1899,false", "2200,false", "'',false", "15,false",
        "02015,false", "2015.0,false", "2015-Q1,false", "201a,false", "-201,false", "٢٠١٥,false"
    })
    void aYearHasFourDigitsAndIsInTheCenturiesOfStatistics(String period, boolean isYear) {
        var checked = check("", "SE33", period, "1", "");
        if (isYear) {
            assertThat(((CheckedCell.Accepted) checked).year()).isEqualTo(Integer.parseInt(period));
        } else {
            assertThat(((CheckedCell.Refused) checked).reason()).isEqualTo("not_a_year");
            assertThat(((CheckedCell.Refused) checked).detail()).startsWith("'" + period + "'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',NOT_AVAILABLE,''",
        "c,CONFIDENTIAL,c",
        "zb,NOT_APPLICABLE,bz",
        "u,UNRELIABLE,u"
    })
    void aCellWithoutAValueIsMissingForTheReasonOfItsFlags(
            String flags, MissingReason reason, String sorted) {
        var missing = (CheckedCell.Missing) check("", "SE33", "2015", null, flags);
        assertThat(missing.reason()).isEqualTo(reason);
        assertThat(missing.flags()).isEqualTo(sorted);
        assertThat(missing.nuts()).isEqualTo(2016);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "b1", "@1", "b|C|D"})
    void flagsThatAreNoLettersAreRefusedWithOrWithoutAValue(String flags) {
        for (var value : new @Nullable String[] {"1", null}) {
            var refused = (CheckedCell.Refused) check("", "SE33", "2015", value, flags);
            assertThat(refused.reason()).isEqualTo("bad_flags");
            assertThat(refused.detail()).startsWith("'" + flags + "' (expected letters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.a.", "", "1,5", "NaN", "1 000", "--", "1e999"})
    void whatIsNoNumberIsRefused(String value) {
        var refused = (CheckedCell.Refused) check("", "SE33", "2015", value, "");
        assertThat(refused.reason()).isEqualTo("not_a_number");
        assertThat(refused.detail()).isEqualTo("'" + value + "' (expected a number, such as 12.5)");
    }

    /// Region, year, flags, number, range: the first that is wrong is told.
    @Test
    void theFirstFaultIsTold() {
        var range = ",'ranges':[{'name':'share','min':0}]";
        assertThat(reason(check(range, "??", "x", "y", "1"))).isEqualTo("unknown_region");
        assertThat(reason(check(range, "SE33", "x", "y", "1"))).isEqualTo("not_a_year");
        assertThat(reason(check(range, "SE33", "2015", "y", "1"))).isEqualTo("bad_flags");
        assertThat(reason(check(range, "SE33", "2015", "y", "b"))).isEqualTo("not_a_number");
        assertThat(reason(check(range, "SE33", "2015", "-1", "b"))).isEqualTo("out_of_range");
    }

    private static String reason(CheckedCell cell) {
        return ((CheckedCell.Refused) cell).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'min':0 | -0.1 | '-0.1' (expected share from 0)",
                "'max':100 | 100.1 | '100.1' (expected share up to 100)",
                "'min':-2.5,'max':1e6 | 1000001 | '1000001' (expected share from -2.5 up to 1000000)"
            })
    void aValueOutOfItsRangeIsRefusedWithTheLimits(String range, String value, String detail) {
        var refused =
                (CheckedCell.Refused)
                        check(
                                ",'ranges':[{'name':'share'," + range + "}]",
                                "SE33",
                                "2015",
                                value,
                                "");
        assertThat(refused.reason()).isEqualTo("out_of_range");
        assertThat(refused.detail()).isEqualTo(detail);
    }

    /// Cells of one series come one after another, and what is remembered of one must not be taken
    /// for another.
    @Test
    void aRangeHoldsForItsSeriesWhateverCameBefore() {
        var checks =
                new CellChecks(
                        dataset(
                                ",'ranges':[{'name':'share','where':{'unit':'PC'},'max':100},{'name':'any','min':0}]"));
        for (int i = 0; i < 3; i++) {
            assertThat(checks.check(cell("unit=PC", "SE33", "2015", "101", "")))
                    .isInstanceOf(CheckedCell.Refused.class);
            assertThat(checks.check(cell("unit=NR", "SE33", "2015", "101", "")))
                    .isInstanceOf(CheckedCell.Accepted.class);
            assertThat(checks.check(cell("unit=NR", "??", "2015", "101", "")))
                    .isInstanceOf(CheckedCell.Refused.class);
            assertThat(checks.check(cell("unit=NR", "SE33", "x", "101", "")))
                    .isInstanceOf(CheckedCell.Refused.class);
            assertThat(checks.check(cell("unit=PC", "SE33", "2015", "-1", "")))
                    .isInstanceOf(CheckedCell.Refused.class);
        }
    }

    /// Codes that are month and year in English: Saarland is DEC0, Oberbayern's districts are not.
    @ParameterizedTest
    @CsvSource({
        "Dec-00, DEC0",
        "dec-00, DEC0",
        "01/12/2000, DEC0",
        "12/01/2000, DEC0",
        "1.12.2000, DEC0",
        "2000-12-01, DEC0",
        "2000-12-01T00:00:00, DEC0",
        "2000-12-01 00:00:00.0, DEC0",
        "Dez 00, DEC0",
        "déc.-00, DEC0",
        "36861, DEC0",
        "Dec-01, DEC01",
        "Dec-06, DEC06"
    })
    void aCodeThatASpreadsheetTookForADateIsNamed(String text, String code) {
        var codes = RegionCodes.of(List.of(NutsVersion.parse(2016)));
        assertThat(SpreadsheetDates.codeBehind(text, codes)).contains(code);
        var refused = (CheckedCell.Refused) check("", text, "2015", "1", "");
        assertThat(refused.detail()).contains("took the code " + code + " for a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-12-02",
                "36862",
                "2000-13-01",
                "Foo-00",
                "Dec",
                "12/13/2000",
                "",
                "Jan-00",
                "1/0/2000"
            })
    void whatIsNoDateOrNoCodeIsNotNamed(String text) {
        var codes = RegionCodes.of(List.of(NutsVersion.parse(2016)));
        assertThat(SpreadsheetDates.codeBehind(text, codes)).isEmpty();
    }

    /// Records that stand in a list.
    private record Given(Iterator<SourceRecord> left, long rows) implements Records {
        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public SourceRecord next() {
            return left.next();
        }

        @Override
        public void close() {}
    }

    private static final class Told implements CellSink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void accepted(long row, CheckedCell.Accepted cell) {
            lines.add(row + " accepted " + cell.value());
        }

        @Override
        public void missing(long row, CheckedCell.Missing cell) {
            lines.add(row + " missing " + cell.reason());
        }

        @Override
        public void refused(
                long row, int col, long cells, String reason, String detail, String text) {
            lines.add(row + ":" + col + " refused " + cells + " " + reason + " " + text.length());
        }
    }

    private static List<String> told(long cells, SourceRecord... records) {
        var sink = new Told();
        try (var checked =
                new CheckedRecords(new Given(List.of(records).iterator(), 99), dataset(""), sink)) {
            boolean isMore = true;
            while (isMore) {
                isMore = checked.advance();
            }
            assertThat(checked.cells()).isEqualTo(cells);
            assertThat(checked.rows()).isEqualTo(99);
        }
        return sink.lines;
    }

    private static SourceRecord row(int number, RawCell... cells) {
        return new SourceRecord(number, "row", new RawLine.Cells(List.of(cells)));
    }

    @Test
    void everyCellIsToldOnceAndCounted() {
        assertThat(
                        told(
                                3,
                                row(
                                        7,
                                        cell("", "SE33", "2015", "1", ""),
                                        cell("", "SE33", "2016", null, "c"),
                                        cell("", "SE33", "2017", "x", ""))))
                .containsExactly(
                        "7 accepted 1.0", "7 missing CONFIDENTIAL", "7:2 refused 1 not_a_number 3");
    }

    /// An unknown region is one fault of its line, not one of each cell.
    @Test
    void aFaultThatAllCellsOfALineShareIsToldOnce() {
        assertThat(
                        told(
                                3,
                                row(
                                        7,
                                        cell("", "??", "2015", "1", ""),
                                        cell("", "??", "2016", "2", ""),
                                        cell("", "??", "2017", null, ""))))
                .containsExactly("7:0 refused 3 unknown_region 3");
        assertThat(
                        told(
                                2,
                                row(
                                        7,
                                        cell("", "SE33", "2015", "x", ""),
                                        cell("", "SE33", "2016", "y", ""))))
                .containsExactly("7:2 refused 1 not_a_number 3", "7:2 refused 1 not_a_number 3");
        assertThat(told(1, row(7, cell("", "??", "2015", "1", ""))))
                .containsExactly("7:2 refused 1 unknown_region 3");
    }

    @Test
    void aLineThatCouldNotBeReadCountsWithItsCells() {
        assertThat(
                        told(
                                6,
                                new SourceRecord(
                                        3, "abc", new RawLine.Unreadable(5, "wrong_key", "-")),
                                new SourceRecord(4, "", new RawLine.Broken("cut"))))
                .containsExactly("3:0 refused 5 wrong_key 3", "4:0 refused 1 broken_file 0");
    }

    @Test
    void aLongRowIsKeptInQuarantineOnlyAsFarAsPeopleRead() {
        assertThat(
                        told(
                                2,
                                new SourceRecord(
                                        3,
                                        "x".repeat(4_000),
                                        new RawLine.Unreadable(1, "wrong_key", "-")),
                                new SourceRecord(
                                        4,
                                        "x".repeat(4_001),
                                        new RawLine.Unreadable(1, "wrong_key", "-"))))
                .containsExactly("3:0 refused 1 wrong_key 4000", "4:0 refused 1 wrong_key 4001");
    }
}
