package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// School years and seasons, `2009/10`, in a column of periods.
class SchoolYearsTest {
    @TempDir private Path folder;

    private String told(List<String> periods) throws IOException {
        var lines = new StringBuilder("geo,time,value\n");
        for (var period : periods) {
            lines.append("SE11,")
                    .append(period)
                    .append(",1.5\nSE12,")
                    .append(period)
                    .append(",2\n");
        }
        var file = folder.resolve("x.csv");
        Files.writeString(file, lines);
        var found = Inspection.of(file);
        return found.questions() + " " + found.remarks();
    }

    /// `2009/10` is October as well; beside other such periods it is a school year.
    @ParameterizedTest
    @CsvSource({
        "2009/10,2012/13,true", "2009/10,2010/11,true", "2009-10,2012-13,true",
        "2009/10,1999/00,true", "2009/10,2010,false", "2009/10,2009/11,false",
        "2010-11,2010-12,false"
    })
    void schoolYearsAreToldFromMonthsByTheirColumn(String one, String other, boolean areYears)
            throws IOException {
        var told = told(List.of(one, other));
        assertThat(told.contains("which one stands for each span")).isEqualTo(areYears);
        assertThat(told.contains("sum_over")).isEqualTo(!areYears);
        assertThat(told).contains("'" + one + "' is a month or two years");
    }

    /// After 1999 comes 00: a column over the turn of the century, the latest first.
    @Test
    void theTurnOfACenturyIsASchoolYearToo() throws IOException {
        var periods =
                IntStream.iterate(2009, year -> year >= 1998, year -> year - 1)
                        .mapToObj(year ->
                                String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100))
                        .toList();
        assertThat(periods).contains("2009/10", "1999/00", "1998/99");
        assertThat(told(periods))
                .contains("which one stands for each span")
                .doesNotContain("sum_over");
    }
}
