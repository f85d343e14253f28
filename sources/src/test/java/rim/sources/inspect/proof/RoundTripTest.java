package rim.sources.inspect.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.DimensionNames;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;

/// The proof finds what a reading left out, moved, or changed.
class RoundTripTest {
    private static Columns layout(List<String> ignore, @Nullable String flags) {
        return new Columns(
                "geo",
                "time",
                "v",
                null,
                List.of(),
                flags,
                null,
                List.of(),
                ignore,
                Map.of(),
                List.of("", ":"),
                ".",
                null,
                null);
    }

    private static SourceRecord row(String text, RawCell cell) {
        return new SourceRecord(2, text, new RawLine.Cells(List.of(cell)));
    }

    private static RawCell cell(String series, String region, String text, String flags) {
        return new RawCell(4, series, region, "2019", text, flags, null, text);
    }

    private static final List<String> HEADER = List.of("geo", "time", "sex", "v", "note");

    @Test
    void aRowThatIsExplainedWhollyIsProven() {
        var proof = new TableRoundTrip(layout(List.of("note"), null), HEADER, ',');
        assertThat(proof.faults()).isEmpty();
        assertThat(proof.fault(row("SE11,2019,F,1.5,x", cell("sex=F", "SE11", "1.5", ""))))
                .isEmpty();
    }

    @Test
    void aColumnThatNothingWasReadFromIsFound() {
        var proof = new TableRoundTrip(layout(List.of(), null), HEADER, ',');
        assertThat(proof.fault(row("SE11,2019,F,1.5,x", cell("sex=F", "SE11", "1.5", ""))))
                .hasValue("row 2: 'x' in column note is not explained");
    }

    @Test
    void aTextThatChangedIsFound() {
        var proof = new TableRoundTrip(layout(List.of("note"), null), HEADER, ',');
        assertThat(proof.fault(row("SE11,2019,F,1.5,x", cell("sex=F", "SE12", "1.5", ""))))
                .hasValue("row 2: 'SE11' in column geo is not what was read");
        assertThat(proof.fault(row("SE11,2019,F,1.5,x", cell("sex=F", "SE11", "15", ""))))
                .hasValue("row 2: '1.5' in column v is not what was read");
        assertThat(proof.fault(row("SE11,2019,F,1.5,x", cell("sex=M", "SE11", "1.5", ""))))
                .isPresent();
    }

    @Test
    void flagsThatWereLostAreFound() {
        var proof = new TableRoundTrip(layout(List.of(), "note"), HEADER, ',');
        assertThat(proof.fault(row("SE11,2019,F,1.5,b", cell("sex=F", "SE11", "1.5", "b"))))
                .isEmpty();
        assertThat(proof.fault(row("SE11,2019,F,1.5,b", cell("sex=F", "SE11", "1.5", ""))))
                .isPresent();
    }

    @Test
    void aColumnThatIsNamedTwiceIsFound() {
        assertThat(new TableRoundTrip(layout(List.of("v"), null), HEADER, ',').faults())
                .containsExactly("the column 'v' is named twice");
    }

    @Test
    void aLineOfATsvIsItsKeysAndItsCells() {
        var proof = new TsvRoundTrip("unit,geo\\time\t2019 ", DimensionNames.USUAL);
        var cell = new RawCell(2, "unit=PC", "SE33", "2019", "1", "b", "PC", "1 b");
        assertThat(proof.fault(row("PC,SE33\t1 b ", cell))).isEmpty();
        assertThat(proof.fault(row("PC,SE32\t1 b ", cell))).isPresent();
        assertThat(proof.fault(row("PC,SE33\t2 b ", cell))).isPresent();
        assertThat(proof.fault(row("PC,SE33\t1 b \t3", cell))).isPresent();
    }

    @Test
    void aLineOfAnSdmxCsvIsItsDimensionsAndItsValue() {
        var header = List.of("sex", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG");
        var proof = new SdmxRoundTrip(header, DimensionNames.USUAL);
        var cell = cell("sex=F", "SE33", "1.50", "b");
        assertThat(proof.fault(row("F,SE33,2019,1.50,b", cell))).isEmpty();
        assertThat(proof.fault(row("F;SE33;2019;1.50;b", cell))).isEmpty();
        assertThat(proof.fault(row("M,SE33,2019,1.50,b", cell))).isPresent();
        assertThat(proof.fault(row("F,SE32,2019,1.50,b", cell))).isPresent();
        assertThat(proof.fault(row("F,SE33,2018,1.50,b", cell))).isPresent();
        assertThat(proof.fault(row("F,SE33,2019,1.5,b", cell)))
                .hasValue("row 2: '1.5' of 'OBS_VALUE' is not what was read");
        var labelled =
                new SdmxRoundTrip(
                        List.of("geo: Area", "TIME_PERIOD: Time", "OBS_VALUE: Value"),
                        DimensionNames.USUAL);
        assertThat(
                        labelled.fault(
                                row(
                                        "SE33: Upper Norrland,2019: 2019,1.50",
                                        cell("", "SE33", "1.50", ""))))
                .isEmpty();
    }
}
