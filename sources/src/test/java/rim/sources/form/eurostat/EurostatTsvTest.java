package rim.sources.form.eurostat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rim.schemas.RimException;
import rim.schemas.dataset.DimensionNames;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;

class EurostatTsvTest {

    private static RawLine read(String header, String line) {
        return EurostatTsv.below(header, DimensionNames.USUAL, "x.tsv").read(line);
    }

    private static RawCell only(RawLine line) {
        var cells = ((RawLine.Cells) line).cells();
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    @Test
    void theOldHeaderHasYearsInColumns() {
        var line =
                (RawLine.Cells)
                        read("unit,sex,geo\\time\t2015 \t2014 ", "PC,T,SE33\t24.1 \t7.9 bu");
        assertThat(line.cells())
                .containsExactly(
                        new RawCell(2, "unit=PC|sex=T", "SE33", "2015", "24.1", "", "PC", "24.1"),
                        new RawCell(
                                3, "unit=PC|sex=T", "SE33", "2014", "7.9", "bu", "PC", "7.9 bu"));
    }

    @Test
    void theNewHeaderHasAFrequencyAndAnotherNameForTime() {
        var cell = only(read("freq,unit,geo\\TIME_PERIOD\t2021 ", "A,THS,SE\t628 e"));
        assertThat(cell)
                .isEqualTo(
                        new RawCell(
                                2, "freq=A|unit=THS", "SE", "2021", "628", "e", "THS", "628 e"));
    }

    @Test
    void regionsMayStandInColumns() {
        var cell = only(read("unit,time\\geo\tSE33 ", "THS,2014\t: c"));
        assertThat(cell)
                .isEqualTo(new RawCell(2, "unit=THS", "SE33", "2014", null, "c", "THS", ": c"));
    }

    @Test
    void anyOtherDimensionMayStandInColumns() {
        var cell = only(read("geo,time\\sex\tF ", "SE33,2014\t1"));
        assertThat(cell.series()).isEqualTo("sex=F");
        assertThat(cell.region()).isEqualTo("SE33");
        assertThat(cell.period()).isEqualTo("2014");
    }

    @Test
    void aColonIsNoValueWhateverItsFlags() {
        assertThat(only(read("geo\\time\t2015", "SE33\t: ")).value()).isNull();
        assertThat(only(read("geo\\time\t2015", "SE33\t:bu ")).flags()).isEqualTo("bu");
        assertThat(only(read("geo\\time\t2015", "SE33\t0 ")).value()).isEqualTo("0");
    }

    @Test
    void aRaggedLineIsUnreadableAndStandsForTheCellsItHas() {
        assertThat(read("geo\\time\t2015\t2014", "SE33\t1\t2\t3"))
                .isEqualTo(
                        new RawLine.Unreadable(
                                3, "wrong_number_of_cells", "has 3 cells (expected 2)"));
        assertThat(read("unit,geo\\time\t2015\t2014", "SE33\t1\t2"))
                .isEqualTo(
                        new RawLine.Unreadable(
                                2, "wrong_key", "the key has 1 codes (expected unit,geo)"));
    }

    @Test
    void aHeaderThatIsNoneIsRefusedWithItsPlace() {
        assertThatThrownBy(
                        () -> EurostatTsv.below("geo,time,value", DimensionNames.USUAL, "a/x.tsv"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'geo,time,value'")
                .hasMessageContaining("[a/x.tsv, line 1]");
        assertThatThrownBy(
                        () -> EurostatTsv.below("unit\\nace\tA\tA", DimensionNames.USUAL, "x.tsv"))
                .hasMessageContaining("no dimension 'geo'")
                .hasMessageContaining("no dimension 'time'")
                .hasMessageContaining("column 'A' appears there twice");
    }

    @Test
    void aFileThatWasCutCannotBePublished() {
        var table = EurostatTsv.below("unit,geo\\time\t2019 ", DimensionNames.USUAL, "x.tsv");
        assertThat(table.readLast("PC,SE33\t24"))
                .isInstanceOfSatisfying(
                        RawLine.Broken.class,
                        broken -> assertThat(broken.detail()).contains("has no line end"));
    }
}
