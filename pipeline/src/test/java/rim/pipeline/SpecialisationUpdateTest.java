package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.table.EntrySkillTable;
import rim.schemas.table.SpecialisationTable;
import rim.schemas.table.Table;

/// A dataset that counts by activity, through the whole update.
class SpecialisationUpdateTest {
    @TempDir private Path folder;

    private Path sources(String activities, String... lines) throws IOException {
        var sources =
                SmallSources.writeTo(folder.resolve("sources"), "SE11", "SE12", "CY00", "AT12");
        Files.writeString(
                sources.resolve("employment.csv"),
                "geo,nace,sex,year,value\n" + String.join("\n", lines) + "\n");
        Files.writeString(
                sources.resolve("employment.dataset.json"),
                ("{'dataset':'employment','title':'Employment','form':'long-csv',"
                                + "'source':{'publisher':'-','code':'-','licence':'-'},"
                                + "'files':['employment.csv'],'nuts':[2016],"
                                + "'csv':{'region':'geo','year':'year','value':'value'},"
                                + "'activities':"
                                + activities
                                + "}")
                        .replace('\'', '"'));
        return sources;
    }

    private UpdateResult update(Path sources) {
        return AnnualUpdate.run(
                Requests.update("2020", folder.resolve("home"), sources), Progress.silent());
    }

    private static List<Row> rows(UpdateResult result, Table table) {
        return SparkTest.SPARK
                .read()
                .parquet(result.edition().folderOf(table).toString())
                .collectAsList();
    }

    private static Row row(List<Row> rows, String region, String activity, int year) {
        return rows.stream()
                .filter(r -> r.getAs(SpecialisationTable.REGION).equals(region))
                .filter(r -> r.getAs(SpecialisationTable.ACTIVITY).equals(activity))
                .filter(r -> r.<Integer>getAs(SpecialisationTable.YEAR) == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDatasetThatCountsByActivityTellsWhatRegionsAreSpecialisedIn() throws IOException {
        var result =
                update(
                        sources(
                                "{'dimension':'nace','where':{'sex':['T']},'leave_out':['TOTAL']}",
                                "SE11,J,T,2019,30",
                                "SE11,A,T,2019,10",
                                "SE11,J,F,2019,14",
                                "SE11,TOTAL,T,2019,40",
                                "AT12,J,T,2019,10",
                                "AT12,A,T,2019,30",
                                "CY00,A,T,2019,5",
                                "SE1,A,T,2019,99",
                                "SE11,J,T,2014,30",
                                "SE11,A,T,2014,10",
                                "AT12,J,T,2014,10",
                                "AT12,A,T,2014,30"));
        var rows = rows(result, SpecialisationTable.TABLE);
        // three regions, two activities, two years; the region of another level is not among them
        assertThat(rows).hasSize(12);
        var own = row(rows, "SE11", "J", 2019);
        assertThat(own.<Double>getAs(SpecialisationTable.LOCATION_QUOTIENT))
                .isCloseTo(0.75 / 0.5, within(1e-15));
        assertThat(own.<Integer>getAs(SpecialisationTable.SPECIALISED)).isEqualTo(1);
        assertThat(own.<String>getAs(SpecialisationTable.CELLS)).isEqualTo("employment.csv#2:5");
        assertThat(row(rows, "CY00", "A", 2019).<String>getAs(SpecialisationTable.MISSING))
                .isEqualTo("region_incomplete");
        assertThat(row(rows, "CY00", "J", 2019).<String>getAs(SpecialisationTable.MISSING))
                .isEqualTo("no_value");
        assertThat(row(rows, "SE11", "A", 2019).<String>getAs(SpecialisationTable.MISSING))
                .contains("relatedness_density: nothing_related")
                .contains("probability: too_few_entries");
        assertThat(rows(result, EntrySkillTable.TABLE))
                .extracting(r -> r.<Integer>getAs(EntrySkillTable.TO_YEAR))
                .containsExactly(2019);
    }

    @Test
    void severalValuesOfAnActivityStopTheUpdateWithTheRemedy() throws IOException {
        var sources = sources("{'dimension':'nace'}", "SE11,J,T,2019,30", "SE11,J,F,2019,14");
        assertThatThrownBy(() -> update(sources))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Several values of J in SE11, 2019")
                .hasMessageContaining("let 'where' of 'activities' leave one series")
                .hasMessageContaining("[dataset employment]");
    }

    @Test
    void withoutSuchADatasetThereIsNoSuchTable() throws IOException {
        var sources =
                SmallSources.writeTo(folder.resolve("sources"), "SE11", "SE12", "CY00", "AT12");
        assertThat(update(sources).edition().folderOf(SpecialisationTable.TABLE)).doesNotExist();
    }
}
