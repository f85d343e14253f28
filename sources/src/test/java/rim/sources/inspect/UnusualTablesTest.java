package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.read.Forms;

/// Tables that look like others than they are: each is read as it is meant, or asked of with what
/// can be done.
class UnusualTablesTest {
    private static final List<String> REGIONS =
            List.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31");

    @TempDir private Path folder;

    private Inspection inspect(String header, String... rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(header);
        for (int i = 0; i < REGIONS.size(); i++) {
            for (String row : rows) {
                lines.add(row.replace("@", REGIONS.get(i)).replace("#", String.valueOf(i + 1)));
            }
        }
        var file = folder.resolve("x.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Inspection.of(file);
    }

    /// The first region's cells, as they are read.
    private String first(Inspection found) {
        var cells = new ArrayList<String>();
        var file = folder.resolve("x.csv");
        var sink = new FirstCells(cells);
        var reader = Forms.reader(found.dataset(), file, "x.csv");
        try (var records =
                new CheckedRecords(
                        Forms.records(reader, found.dataset(), file), found.dataset(), sink)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
        }
        return String.join(", ", cells);
    }

    private record FirstCells(List<String> cells) implements rim.sources.check.CellSink {
        @Override
        public void accepted(long row, CheckedCell.Accepted cell) {
            if (cell.cell().region().startsWith("SE11")) {
                cells.add(
                        (cell.cell().series() + " " + cell.year()).strip()
                                + "="
                                + cell.value()
                                + cell.flags());
            }
        }

        @Override
        public void missing(long row, CheckedCell.Missing cell) {}

        @Override
        public void refused(
                long row, int col, long cells, String reason, String detail, String text) {}
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    geo,2018,2019p,2020 (e)~@,#,2,3~2018=1.0, 2019=2.0p, 2020=3.0e
                    geo,time,value,flags~@,2018,#,NA~2018=1.0
                    geo,2018,2018_se,2019,2019_se~@,#,.1,3,.2~2018=1.0, 2019=3.0
                    geo,year,reference_year,value~@,2018,2018-12-31,#~2018=1.0
                    geo,from,to,value~@,2018-01-01,2018-12-31,#~2018=1.0
                    ,geo,time,value~7#,@,2018,#~2018=1.0
                    country_code,geo,time,value~SE,@,2018,#~2018=1.0
                    region,time,value~@ Stockholm,2018,#~2018=1.0
                    region,time,value~Stockholm (@),2018,#~2018=1.0
                    geo;time;value~@;2018;−1 23#,5~2018=-1231.5
                    geo;time;value~@;2018;1’23#.5~2018=1231.5
                    geo,island_name,time,value~@,i#,2018,#~2018=1.0
                    """)
    void whatCanBeToldIsRead(String header, String row, String first) throws IOException {
        var found = inspect(header, row);
        assertThat(found.questions()).isEmpty();
        assertThat(first(found)).isEqualTo(first);
        assertThat(found.contents().refusedCells()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    geo,area_km2,2018,2019~@,90#,1,2~What is the column 'area_km2'
                    geo,2018,2019,Total~@,#,2,3#~What is the column 'Total'
                    geo,2018,2019*~@,2,#~What is the column '2019*'
                    rank,geo,year,value~#,@,2018,3~What is the column 'rank'
                    geo,year,value,kind~@,2018,#,a#/@,2019,#,b~What is the column 'kind'
                    geo,scale,year,value~@,1,2018,3/@,1000,2019,4~several units
                    geo,year,value~@,FY2018,#~It says 'FY2018'
                    geo,year,value~@,18,#~It says '18'
                    geo,2016/17,2017/18~@,#,2~which one stands for each span
                    origin,destination,year,value~@,SE11,2018,3/@,FI19,2018,4~Which column has the region
                    geo,2018,2019,,geo,2018,2019~@,#,2,,@,3,4~stands beside the first
                    """)
    void whatCannotBeToldIsAsked(String header, String row, String question) throws IOException {
        var found = inspect(header, row.split("/(?=@)", -1));
        assertThat(found.dataset().unsure())
                .isEqualTo(found.questions())
                .anySatisfy(q -> assertThat(q).contains(question));
    }

    @Test
    void datesThroughoutTheYearAreNoYears() throws IOException {
        var found = inspect("geo,date,value", "@,2018-01-01,#", "@,2018-02-01,2", "@,2018-03-01,3");
        assertThat(found.questions())
                .singleElement()
                .asString()
                .contains("Are the dates at the ends of years, such as 2018-01-01, days");
    }

    @Test
    void quartersBesideYearsAreToldWhatCanBeDone() throws IOException {
        var found = inspect("geo,year,quarter,value", "@,2018,1,#", "@,2018,2,#", "@,2018,3,#");
        assertThat(found.questions()).singleElement().asString().contains("'sum_over'", "quarter");
    }

    @Test
    void rowsThatLostTheirRegionToAMergedCellAreAskedOf() throws IOException {
        var found = inspect("geo,sex,2018,2019", "@,M,#,2", ",F,3,4");
        assertThat(found.questions())
                .anySatisfy(q -> assertThat(q).contains("In 6 of 12 rows", "'geo' is empty"));
    }

    @Test
    void namesInTwoRowsAreAskedOfAndOfNothingElse() throws IOException {
        var found = inspect("Region,GDP,,GERD,\n,2018,2019,2018,2019", "@,#,2,3,4");
        assertThat(found.questions())
                .singleElement()
                .asString()
                .contains("in two rows, 1 and 2", "a file for each of 'GDP', 'GERD'");
    }

    @Test
    void rowsOfDelimitersAreEmptyRowsAndALegendIsNoData() throws IOException {
        var lines =
                REGIONS.stream()
                        .map(r -> r + ",1,2")
                        .collect(Collectors.joining("\n", "geo,2018,2019\n", "\n"));
        var file = folder.resolve("x.csv");
        Files.writeString(file, lines + ",,\nSpecial value,,\n:,not available,\n");
        var found = Inspection.of(file);
        assertThat(found.questions()).isEmpty();
        assertThat(found.contents().accepted()).isEqualTo(12);
        assertThat(found.contents().refused()).isEmpty();
    }

    /// Wherever a file is cut within its last line, an update stops.
    @ParameterizedTest
    @CsvSource({"'geo,time,value'", "'geo,TIME_PERIOD,OBS_VALUE'", "'geo,time,value,flag'"})
    void aFileThatWasCutInItsLastLineIsAskedOf(String header) throws IOException {
        boolean hasFlags = header.endsWith("flag");
        var whole =
                REGIONS.stream()
                        .map(r -> r + ",2018,12.5" + (hasFlags ? "," : ""))
                        .collect(Collectors.joining("\n", header + "\n", "\n"));
        var file = folder.resolve("x.csv");
        for (int cut = 1; cut <= "SE31,2018,12.5".length(); cut++) {
            Files.writeString(file, whole.substring(0, whole.length() - cut));
            boolean isWhole = hasFlags && cut == 1;
            assertThat(Inspection.of(file).dataset().unsure().isEmpty())
                    .as("cut by " + cut)
                    .isEqualTo(isWhole);
        }
        Files.writeString(file, whole);
        assertThat(Inspection.of(file).dataset().unsure()).isEmpty();
    }

    @Test
    void theVersionInTheNameOfTheRegionsCounts() throws IOException {
        assertThat(inspect("NUTS 2016 code,2018", "@,#").dataset().nuts()).containsExactly(2016);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    geo,year,value~@,2018,#,5~Row 1 names 3 columns, and row 2 has 4
                    geo,year,value~@,2018,#%~has '1%', which is no number
                    "geo" "year" "value"~"@" 2018 #.5~Its columns are not parted by
                    """)
    void whatIsNoTableIsToldWhy(String header, String row, String why) {
        assertThatThrownBy(() -> inspect(header, row))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(why);
    }

    /// Names may have commas, and numbers too, where semicolons part the columns.
    @Test
    void theReasonIsThatOfTheColumnsThatEveryLineHas() throws IOException {
        var lines =
                "region;year;value\nNowhere, Land of;2018;18,27\nElsewhere, Land of;2018;8,58\n";
        var file = Files.writeString(folder.resolve("x.csv"), lines);
        assertThatThrownBy(() -> Inspection.of(file))
                .hasMessageContaining("No column has codes or names of regions")
                .hasMessageNotContaining("commas part");
    }
}
