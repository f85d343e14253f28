package rim.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rim.schemas.RimException;
import rim.schemas.dataset.CsvLayout;

class LongCsvTest {
    private static final CsvLayout LAYOUT =
            new CsvLayout(
                    ";",
                    "geo",
                    "time",
                    "values",
                    "flag",
                    "unit",
                    List.of("note"),
                    List.of("", ":"));
    private static final String HEADER = "unit;sex;geo;time;values;flag;note";

    private static RawLine read(String line) {
        return LongCsv.below(HEADER, LAYOUT, "x.csv").read(line);
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
        assertThatThrownBy(() -> LongCsv.below("geo;values;geo", LAYOUT, "x.csv"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("no column 'time' (found: geo, values, geo)")
                .hasMessageContaining("column 'geo' stands there twice");
    }
}
