package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers in which years stand over indicators or below them, and names of columns that have the
/// year in them.
class HeadersInSeveralLinesTest {
    @TempDir Path folder;

    private TableReading read(String header, String... rows) throws IOException {
        var lines = new ArrayList<>(List.of(header.split(";")));
        lines.addAll(List.of(rows));
        return TableReading.of(folder, lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo,2019,,2020,;,RD,PAT,RD,PAT",
                ",2019,2019,2020,2020;geo,RD,PAT,RD,PAT",
                "Table 1,,,,;,2019,,2020,;geo,RD,PAT,RD,PAT",
                "geo,2019*,,2020*,;,RD,PAT,RD,PAT",
            })
    void yearsStandOverIndicators(String header) throws IOException {
        var read = read(header, "SE11,1,10,2,11", "SE12,2,20,3,21");
        int line = header.split(";").length + 1;
        assertThat(read.cells())
                .as(read.told())
                .containsExactly(
                        "SE11 PAT 2019 10.0 @" + line + ":3",
                        "SE11 PAT 2020 11.0 @" + line + ":5",
                        "SE11 RD 2019 1.0 @" + line + ":2",
                        "SE11 RD 2020 2.0 @" + line + ":4",
                        "SE12 PAT 2019 20.0 @" + (line + 1) + ":3",
                        "SE12 PAT 2020 21.0 @" + (line + 1) + ":5",
                        "SE12 RD 2019 2.0 @" + (line + 1) + ":2",
                        "SE12 RD 2020 3.0 @" + (line + 1) + ":4");
        assertThat(read.told())
                .contains("read as indicators with years: 'RD', 'PAT' in 2019, 2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo,RD,,PAT,;,2019,2020,2019,2020",
                ",RD,RD,PAT,PAT;geo,2019,2020,2019,2020",
                ",RD,RD,PAT,PAT;year,2019,2020,2019,2020;geo,,,,",
                ",RD,RD,PAT,PAT;,2019,2020,2019,2020",
                "geo,RD_2019,RD_2020,PAT_2019,PAT_2020",
                "geo,RD 2019,RD 2020,PAT 2019,PAT 2020",
                "geo,RD2019,RD2020,PAT2019,PAT2020",
                "geo,RD_y2019,RD_y2020,PAT_y2019,PAT_y2020",
                "geo,2019 RD,2020 RD,2019 PAT,2020 PAT",
                "geo,RD (2019),RD (2020),PAT (2019),PAT (2020)",
                "geo,RD.2019,RD.2020,PAT.2019,PAT.2020",
                "geo,\"RD, 2019\",\"RD, 2020\",\"PAT, 2019\",\"PAT, 2020\"",
            })
    void indicatorsStandOverYearsOrBesideThem(String header) throws IOException {
        var read = read(header, "SE11,1,2,10,11", "SE12,2,3,20,21");
        assertThat(read.cells().stream().map(cell -> cell.replaceAll(" @.*", "")))
                .as(read.told())
                .containsExactly(
                        "SE11 PAT 2019 10.0",
                        "SE11 PAT 2020 11.0",
                        "SE11 RD 2019 1.0",
                        "SE11 RD 2020 2.0",
                        "SE12 PAT 2019 20.0",
                        "SE12 PAT 2020 21.0",
                        "SE12 RD 2019 2.0",
                        "SE12 RD 2020 3.0");
    }

    @Test
    void groupsStandOverBoth() throws IOException {
        var read =
                read(
                        "Region,Employment rate,,,;,2019,,2020,;,Men,Women,Men,Women",
                        "SE11,1,2,10,11",
                        "SE12,2,3,20,21");
        assertThat(read.cells())
                .contains(
                        "SE11 Employment_rate_Women 2019 2.0 @4:3",
                        "SE12 Employment_rate_Men 2020 20.0 @5:4");
    }

    /// What tells columns of one name apart stands over them; groups of columns that differ are
    /// told, as before.
    @Test
    void titlesOverSeveralColumnsTellThemApart() throws IOException {
        assertThat(read(",Men,,Women,;geo,work,study,work,study", "A,1,2,3,4", "B,2,3,4,5").cells())
                .contains("A Women_work 3.0 @3:4", "B Men_study 3.0 @4:3");
        var grouped = read(",Men,,Women,;geo,a,b,c,d", "A,1,2,3,4", "B,2,3,4,5");
        assertThat(grouped.cells()).contains("A c 3.0 @3:4");
        assertThat(grouped.told()).contains("not read: 'Men Women'");
    }

    /// Years that belong to a name, spans of years, codes of versions.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo,RD_2019,PAT_2018,Europe 2020 target",
                "geo,RD 2018-2020,RD 2019-2021,PAT",
                "geo,RD,RD_2019,RD_2020",
                "geo,b1999x,b2000x,c",
            })
    void otherYearsInNamesAreNone(String header) throws IOException {
        var read = read(header, "SE11,1,2,10", "SE12,2,3,20");
        assertThat(read.cells()).hasSize(6).noneMatch(cell -> cell.matches("\\S+ \\S+ \\d{4} .*"));
    }

    @Test
    void codesOfVersionsAreNoIndicatorsWithYears() throws IOException {
        var read = read("geo,NUTS_2016,NUTS_2021,a", "x,SE11,SE11,1", "y,SE12,SE12,2");
        assertThat(read.cells()).containsExactly("x a 1.0 @2:4", "y a 2.0 @3:4");
    }

    @Test
    void whatHasNoYearIsTheSameInAll() throws IOException {
        assertThat(read("geo,area,RD_2019,RD_2020", "A,7,1,2", "B,8,2,3").cells())
                .contains("A area 2019 7.0 @2:2", "A area 2020 7.0 @2:2", "B RD 2020 3.0 @3:4");
    }

    @Test
    void columnsCalledAsRegionsAreUnits() throws IOException {
        var read = read(",EU,BE,BG", "Index,100,125.8,46.5", "Human resources,100,130,50");
        assertThat(read.cells())
                .as(read.told())
                .hasSize(6)
                .contains("BE Human_resources 130.0 @3:3", "BG Index 46.5 @2:4");
        assertThat(read("x,BE,BG,SE", "2019,1,2,3", "2020,4,5,6").cells())
                .hasSize(6)
                .contains("BG table 2020 5.0 @3:3");
    }

    /// Neither indicators nor this year or that.
    @ParameterizedTest
    @ValueSource(strings = {"geo,2019Q1,2019Q2", "geo,2019-01,2019-02"})
    void partsOfYearsBesideEachOtherAreRefused(String header) throws IOException {
        assertThat(read(header, "SE11,1,2", "SE12,3,4").told())
                .contains("Columns of parts of years, or of two years: '20");
    }

    /// As the GENESIS tables of Destatis are.
    @Test
    void columnsWithoutNamesAreFoundByWhatTheyHave() throws IOException {
        var lines =
                List.of(
                        "Bruttoinlandsprodukt: Länder;;;",
                        ";;BIP;BIP je Einwohner",
                        ";;Mill. EUR;EUR",
                        "2019;Hessen;524;47",
                        "2019;Bayern;634;48",
                        "2020;Hessen;506;45",
                        "2020;Bayern;617;46",
                        "__________;;;",
                        "Quelle: Statistisches Bundesamt;;;");
        var read = TableReading.of(folder, lines);
        assertThat(read.cells())
                .as(read.told())
                .hasSize(8)
                .contains("Bayern BIP 2020 617.0 @7:3", "Hessen BIP_je_Einwohner 2019 47.0 @4:4");
    }
}
