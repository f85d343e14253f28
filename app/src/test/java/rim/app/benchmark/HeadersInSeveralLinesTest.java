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
}
