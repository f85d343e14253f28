package rim.sources.form.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import rim.schemas.RimException;
import rim.schemas.dataset.CsvLayout;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;

class CsvTableTest {
    private static final CsvLayout LAYOUT =
            layout(
                    """
                    {"delimiter": ";", "region": "geo", "year": "time", "value": "values",
                     "flags": "flag", "unit": "unit", "ignore": ["note"]}\
                    """);
    private static final String HEADER = "unit;sex;geo;time;values;flag;note";

    private static RawLine read(String line) {
        return CsvTable.below(HEADER, LAYOUT, "x.csv").read(line);
    }

    private static CsvLayout layout(String json) {
        try {
            return new ObjectMapper().readValue(json, CsvLayout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<RawCell> cells(String json, String header, String line) {
        return ((RawLine.Cells) CsvTable.below(header, layout(json), "x.csv").read(line)).cells();
    }

    @Test
    void yearsMayStandInColumns() {
        assertThat(
                        cells(
                                "{'region': 'geo', 'across': 'year'}".replace('\'', '"'),
                                "sex,geo,X2014,2015.0,note",
                                "F,SE33,1.5,: c,x"))
                .containsExactly(
                        new RawCell(3, "sex=F|note=x", "SE33", "2014", "1.5", "", null, "1.5"),
                        new RawCell(4, "sex=F|note=x", "SE33", "2015", null, "c", null, ": c"));
    }

    @Test
    void indicatorsMayStandInColumnsAndTheYearInNone() {
        assertThat(
                        cells(
                                "{'region': 'id', 'across': 'indicator', 'ignore': ['name'], 'decimal': ',', 'thousands': '.', 'delimiter': ';', 'fixed': {'year': '2018', 'unit': 'PC'}}"
                                        .replace('\'', '"'),
                                "id;name;munemp;gdp",
                                "BE10;Bruxelles;16,25;43.423,65"))
                .containsExactly(
                        new RawCell(
                                3,
                                "unit=PC|indicator=munemp",
                                "BE10",
                                "2018",
                                "16.25",
                                "",
                                "PC",
                                "16,25"),
                        new RawCell(
                                4,
                                "unit=PC|indicator=gdp",
                                "BE10",
                                "2018",
                                "43423.65",
                                "",
                                "PC",
                                "43.423,65"));
    }

    @Test
    void regionsMayStandInColumns() {
        assertThat(
                        cells(
                                "{'year': 'time', 'across': 'region'}".replace('\'', '"'),
                                "time,SE33,SE12",
                                "2015,1,2"))
                .extracting(RawCell::region, RawCell::period, RawCell::value)
                .containsExactly(tuple("SE33", "2015", "1"), tuple("SE12", "2015", "2"));
    }

    @Test
    void columnsThatAreNotNamedAreDimensions() {
        assertThat(read("PC;T;SE33;2015;\"24.1\";b;whatever"))
                .isEqualTo(
                        new RawLine.Cells(
                                List.of(
                                        new RawCell(
                                                5,
                                                "unit=PC|sex=T",
                                                "SE33",
                                                "2015",
                                                "24.1",
                                                "b",
                                                "PC",
                                                "24.1"))));
    }

    @Test
    void aMissingTextIsNoValueAndKeepsItsFlags() {
        var cell = ((RawLine.Cells) read("PC;T;SE33;2015;:;c;")).cells().getFirst();
        assertThat(cell.value()).isNull();
        assertThat(cell.flags()).isEqualTo("c");
    }

    @Test
    void aQuotedFieldMayHoldTheDelimiter() {
        var cell = ((RawLine.Cells) read("PC;\"a;b\";SE33;2015;1;;")).cells().getFirst();
        assertThat(cell.series()).isEqualTo("unit=PC|sex=a;b");
    }

    @Test
    void aLineOfAnotherShapeIsUnreadable() {
        assertThat(read("PC;T;SE33;2015"))
                .isEqualTo(
                        new RawLine.Unreadable(
                                1, "wrong_number_of_cells", "has 4 fields (expected 7)"));
        assertThat(((RawLine.Unreadable) read("PC;T;\"SE33;2015;1;;")).reason())
                .isEqualTo("wrong_quotes");
    }

    @Test
    void aHeaderWithoutAColumnThatTheDescriptorNamesIsRefused() {
        assertThatThrownBy(() -> CsvTable.below("geo;values;geo", LAYOUT, "x.csv"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("no column 'time' (found: geo, values, geo)")
                .hasMessageContaining("column 'geo' appears there twice");
    }
}
