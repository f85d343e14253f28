package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.json.CheckedJson;

class ColumnsTest {

    private static Columns columns(
            @Nullable String region,
            @Nullable String year,
            @Nullable String value,
            @Nullable String across,
            Map<String, String> fixed) {
        return new Columns(
                region,
                year,
                value,
                across,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                fixed,
                List.of("", ":"),
                ".",
                null,
                null);
    }

    @ParameterizedTest(name = "region {0} year {1} value {2} across {3} fixed {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "geo, time, v, -, -, 0",
                "geo, -, v, -, year, 0",
                "-, time, v, -, region, 0",
                "geo, -, -, year, -, 0",
                "-, time, -, region, -, 0",
                "geo, time, -, indicator, -, 0",
                "geo, time, -, -, -, 1",
                "geo, time, v, indicator, -, 1",
                "-, time, v, -, -, 1",
                "geo, -, v, -, -, 1",
                "-, -, v, -, -, 2",
                "geo, time, v, -, year, 1",
                "geo, time, v, -, region, 1",
                "geo, time, -, year, -, 1",
                "geo, time, -, region, -, 1",
                "geo, time, v, year, -, 2",
                "-, -, -, -, -, 3"
            })
    void regionYearAndValueEachStandInOnePlace(
            String region, String year, String value, String across, String fixed, int faults) {
        var made =
                columns(region, year, value, across, fixed == null ? Map.of() : Map.of(fixed, "x"));
        assertThat(made.faults()).hasSize(faults);
    }

    @Test
    void aFaultNamesWhatHasNoPlace() {
        assertThat(columns(null, "time", "v", null, Map.of()).faults())
                .containsExactly(
                        "'region' must be a column, be fixed, or stand across: one of the three");
        assertThat(columns("geo", null, "v", null, Map.of()).faults())
                .containsExactly(
                        "'year' must be a column, be fixed, or stand across: one of the three");
        assertThat(columns("geo", "time", null, null, Map.of()).faults())
                .containsExactly("one of 'value' and 'across' must be given, and not both");
    }

    @Test
    void moreThatIsFixedIsAddedToWhatIsFixed() {
        var more =
                columns("geo", "time", "v", null, Map.of("unit", "PC", "sex", "T"))
                        .with(Map.of("sex", "F", "age", "Y15"));
        assertThat(more.fixed())
                .containsOnly(
                        Map.entry("unit", "PC"), Map.entry("sex", "F"), Map.entry("age", "Y15"));
        assertThat(more.region()).isEqualTo("geo");
        assertThat(more.missing()).containsExactly("", ":");
        assertThat(more.with(Map.of())).isEqualTo(more);
    }

    private static CsvLayout csv(String members) {
        return CheckedJson.published("{" + members.replace('\'', '"') + "}", CsvLayout.class);
    }

    private static SheetLayout sheet(String members) {
        return CheckedJson.published("{" + members.replace('\'', '"') + "}", SheetLayout.class);
    }

    @Test
    void aCsvHasCommasAHeaderAndPointsByDefault() {
        var layout = csv("");
        assertThat(layout.delimiter()).isEqualTo(",");
        assertThat(layout.headerRow()).isOne();
        assertThat(layout.columns().decimal()).isEqualTo(".");
        assertThat(layout.columns().missing()).containsExactly("", ":");
        assertThat(layout.columns().thousands()).isNull();
        assertThat(layout.columns().fixed()).isEmpty();
    }

    @Test
    void whatACsvSaysOfItsColumnsIsKept() {
        var columns =
                csv("'region':'r','year':'y','value':'v','values':['a*'],'flags':'f','unit':'u','dimensions':['d'],"
                                + "'ignore':['i'],'fixed':{'sex':'T'},'missing':['-'],'decimal':',','thousands':'.','version':'n'")
                        .columns();
        assertThat(columns)
                .isEqualTo(
                        new Columns(
                                "r",
                                "y",
                                "v",
                                null,
                                List.of("a*"),
                                "f",
                                "u",
                                List.of("d"),
                                List.of("i"),
                                Map.of("sex", "T"),
                                List.of("-"),
                                ",",
                                ".",
                                "n"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, 1, 2",
                "4, -, -, 4, 5",
                "4, 5, -, 4, 6",
                "4, 2, -, 4, 5",
                "-, 2, -, 1, 3",
                "4, 5, 9, 4, 9",
                "4, -, 2, 4, 2"
            })
    void dataBeginBelowHeaderAndUnitsUnlessTheFileSaysOtherwise(
            Integer header, Integer unit, Integer first, int headerRow, int firstRow) {
        var made =
                sheet(
                        "'footer':'x'"
                                + (header == null ? "" : ",'header_row':" + header)
                                + (unit == null ? "" : ",'unit_row':" + unit)
                                + (first == null ? "" : ",'first_row':" + first));
        assertThat(made.headerRow()).isEqualTo(headerRow);
        assertThat(made.firstRow()).isEqualTo(firstRow);
        assertThat(made.above()).isEmpty();
    }

    @Test
    void aSheetsColumnsAreThoseOfATable() {
        assertThat(sheet("'region':'$B','across':'year','values':['20*'],'flags':'f'").columns())
                .isEqualTo(
                        new Columns(
                                "$B",
                                null,
                                null,
                                "year",
                                List.of("20*"),
                                "f",
                                null,
                                List.of(),
                                List.of(),
                                Map.of(),
                                List.of("", ":"),
                                ".",
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource({
        "geo,true,false,false",
        "GEO,true,false,false",
        "ref_area,true,false,false",
        "REF_AREA,true,false,false",
        "time,false,true,false",
        "TIME_PERIOD,false,true,false",
        "unit,false,false,true",
        "UNIT_MEASURE,false,false,true",
        "sex,false,false,false",
        "geography,false,false,false",
        "'',false,false,false"
    })
    void dimensionsAreCalledAsUsual(String name, boolean isRegion, boolean isTime, boolean isUnit) {
        assertThat(DimensionNames.USUAL.isRegion(name)).isEqualTo(isRegion);
        assertThat(DimensionNames.USUAL.isTime(name)).isEqualTo(isTime);
        assertThat(DimensionNames.USUAL.isUnit(name)).isEqualTo(isUnit);
        assertThat(DimensionNames.USUAL.isIgnored(name)).isFalse();
    }

    @Test
    void whereDimensionsHaveOtherNamesTheUsualOnesMeanNothing() {
        var names = new DimensionNames("Area", "Period", "Measure", List.of("Note"));
        assertThat(names.isRegion("AREA")).isTrue();
        assertThat(names.isRegion("geo")).isFalse();
        assertThat(names.isTime("period")).isTrue();
        assertThat(names.isTime("time")).isFalse();
        assertThat(names.isUnit("measure")).isTrue();
        assertThat(names.isUnit("unit")).isFalse();
        assertThat(names.isIgnored("NOTE")).isTrue();
        assertThat(names.isIgnored("notes")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "sex=T|age=Y15,true",
        "age=Y15|sex=T,true",
        "sex=F|age=Y15,true",
        "sex=M|age=Y15,false",
        "sex=T|age=Y16,false",
        "sex=T,false",
        "xsex=T|age=Y15,false",
        "sex=TX|age=Y15,false",
        "sex=T|age=Y150,false",
        "sex=T|age=Y15|unit=PC,true",
        "'',false"
    })
    void aSeriesIsChosenByEveryDimensionThatIsNamed(String series, boolean isChosen) {
        var choice = new SeriesChoice(Map.of("sex", List.of("T", "F"), "age", List.of("Y15")));
        assertThat(choice.contains(series)).isEqualTo(isChosen);
    }

    @Test
    void aChoiceOfNothingInParticularIsAll() {
        assertThat(SeriesChoice.ALL.contains("")).isTrue();
        assertThat(SeriesChoice.ALL.contains("sex=T")).isTrue();
    }

    @Test
    void aChoiceIsWrittenInTheOrderOfItsDimensionsAndReadAgain() {
        var choice =
                new SeriesChoice(
                        Map.of("b", List.of("2"), "a", List.of("1", "0"), "c", List.of("3")));
        var text = CheckedJson.write(choice);
        assertThat(text.replaceAll("\\s", ""))
                .isEqualTo("{\"a\":[\"1\",\"0\"],\"b\":[\"2\"],\"c\":[\"3\"]}");
        assertThat(CheckedJson.published(text, SeriesChoice.class)).isEqualTo(choice);
        assertThat(CheckedJson.published("{\"a\":\"1\"}", SeriesChoice.class).codes())
                .containsOnly(Map.entry("a", List.of("1")));
    }
}
