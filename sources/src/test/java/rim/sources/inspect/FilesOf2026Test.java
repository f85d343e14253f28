package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.sources.SharedData;

/// Real downloads of 2024 to 2026, each read with the descriptor found for it. The counts come from
/// a script that shares nothing with the readers: Python's `csv`, `json` and regular expressions.
class FilesOf2026Test {
    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "estat_nama_10r_3gdp.tsv, 253544, 20422",
        "estat_nama_10r_3gdp_2024-07.tsv, 268494, 17925",
        "estat_tgs00042.tsv, 2377, 2099",
        "estat_tsc00005.tsv, 1817, 595",
        "eurostat_gdp_pc_pps_nuts2.csv, 9865, 0",
        "eurostat_nama_10r_2gdp.csv, 4625, 0",
        "eurostat_tgs00007_employment_rate.csv, 3744, 0",
        "eurostat_tgs00042_gerd_rd_expenditure.csv, 2329, 194",
        "eurostat_tgs00109_tertiary_education_25_64.csv, 3732, 0",
        "jsonstat_nama_10r_2gdp_2026-09-15.json, 45, 0",
        "jsonstat_rd_e_gerdreg_2026-09-15.json, 12, 1"
    })
    void everyCellIsReadAndNoneRefused(String name, long accepted, long missing) {
        var found = Inspection.of(SharedData.file("eurostat-2026", name)).contents();
        assertThat(found.refused()).isEmpty();
        assertThat(found.accepted()).isEqualTo(accepted);
        assertThat(found.missing()).isEqualTo(missing);
    }

    @Test
    void theConfidentialCellsOfBothFormsAreTheSame() {
        for (var name :
                new String[] {"estat_tgs00042.tsv", "eurostat_tgs00042_gerd_rd_expenditure.csv"}) {
            var found = Inspection.of(SharedData.file("eurostat-2026", name)).contents();
            assertThat(found.flags()).containsEntry("c", 194L);
        }
    }

    @Test
    void datesThatAreYearsAreFoundAndMonthsAreRefusedByName() throws IOException {
        var dates = folder.resolve("dates.csv");
        Files.writeString(
                dates,
                "freq,unit,geo,TIME_PERIOD,values\nA,PC,SE11,2015-01-01,15\nA,PC,SE12,2016-01-01,16\n");
        var found = Inspection.of(dates).contents();
        assertThat(found.accepted()).isEqualTo(2);
        assertThat(found.firstYear()).isEqualTo(2015);
        var months = folder.resolve("months.csv");
        Files.writeString(months, "geo,time,unit,values\nSE11,2020M01,PC,1\nSE12,2020M02,PC,2\n");
        assertThat(Inspection.of(months).questions())
                .singleElement()
                .asString()
                .contains("'2020M01' is a month")
                .contains("parts_of_year");
    }

    @Test
    void theLimitIsNotRaisedForPeriodsThatAreNoYears() throws IOException {
        var file = folder.resolve("mixed.tsv");
        Files.writeString(
                file,
                "freq,unit,geo\\TIME_PERIOD\t2020 \t2020-Q4 \nA,PC,SE11\t1.0 \t: \nQ,PC,SE11\t: \t4.0 \n");
        var found = Inspection.of(file);
        assertThat(found.contents().refused()).containsEntry("not_a_year", 2L);
        assertThat(found.dataset().refusedLimit()).isEqualTo(0.05);
        assertThat(found.remarks()).anySatisfy(r -> assertThat(r).startsWith("50.0% of the cells"));
    }
}
