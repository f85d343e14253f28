package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.edition.Quality;
import rim.schemas.table.EntrySkillTable;
import rim.schemas.table.MeasuredActivityTable;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.PriorityTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.RelatednessTable;
import rim.schemas.table.ShiftShareTable;
import rim.schemas.table.SpecialisationTable;
import rim.schemas.table.Table;
import rim.schemas.table.TurnoverTable;

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
        list(sources);
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
                                "{'dimension':'nace','where':{'sex':['T']},'leave_out':['TOTAL'],'group_letters':1}",
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
        assertThatTheListOfPrioritiesIsInIt(result);
        assertThatIndicesAndChangesAreTablesToo(result);
    }

    /// Shares of SE11 are 3/4 and 1/4, of AT12 1/4 and 3/4, of both together a half each.
    private static void assertThatIndicesAndChangesAreTablesToo(UpdateResult result) {
        assertThat(rows(result, PortfolioTable.TABLE))
                .filteredOn(r -> r.<Integer>getAs(PortfolioTable.YEAR) == 2019)
                .extracting(
                        r -> r.getAs(PortfolioTable.REGION),
                        r -> r.getAs(PortfolioTable.TOTAL),
                        r -> r.getAs(PortfolioTable.DIVERSITY),
                        r -> r.getAs(PortfolioTable.KRUGMAN_INDEX),
                        r -> toMillionths(r.getAs(PortfolioTable.UNRELATED_VARIETY)))
                .containsExactly(
                        tuple("AT12", 40.0, 1, 0.5, ENTROPY),
                        tuple("CY00", null, null, null, null),
                        tuple("SE11", 40.0, 1, 0.5, ENTROPY));
        assertThat(rows(result, MeasuredActivityTable.TABLE))
                .extracting(
                        r -> r.getAs(MeasuredActivityTable.YEAR),
                        r -> r.getAs(MeasuredActivityTable.ACTIVITY),
                        r -> r.getAs(MeasuredActivityTable.UBIQUITY))
                .containsExactly(
                        tuple(2014, "A", 1),
                        tuple(2014, "J", 1),
                        tuple(2019, "A", 1),
                        tuple(2019, "J", 1));
        assertThat(rows(result, RelatednessTable.TABLE))
                .extracting(r -> r.mkString("|"))
                .contains(
                        "employment|A|J|2019|0|null|null|null|null|0.0|"
                                + "probability: nothing_related; association: nothing_related;"
                                + " cosine: nothing_related; jaccard: nothing_related");
        assertThat(rows(result, ShiftShareTable.TABLE))
                .extracting(r -> r.mkString("|"))
                .first()
                .isEqualTo("employment|AT12|A|2014|2019|30.0|30.0|0.0|0.0|0.0|0.0");
        assertThat(rows(result, TurnoverTable.TABLE))
                .extracting(r -> r.mkString("|"))
                .first()
                .asString()
                .startsWith("employment|AT12|A|2014|2019|exit|0|1.5|1.5|");
    }

    private static final long ENTROPY = Math.round(1e6 * (2 - 0.75 * Math.log(3) / Math.log(2)));

    private static @Nullable Long toMillionths(@Nullable Double value) {
        return value == null ? null : Math.round(1e6 * value);
    }

    /// A list of priorities among the sources, which one update reads too.
    private static void list(Path sources) throws IOException {
        Files.writeString(
                sources.resolve("s3.csv"),
                "Region,Name,Domains\nSE11,Life science,C21\nAtlantis,Fishing,\nCY00,Ports,\n");
        Files.writeString(
                sources.resolve("s3.priorities.json"),
                """
                {"dataset": "s3", "title": "Stated priorities", "files": ["s3.csv"],
                 "source": {"publisher": "Observatory", "code": "-", "licence": "CC BY 4.0"},
                 "columns": {"region": "Region", "description": "Name", "domains": ["Domains"]}}
                """);
    }

    private static void assertThatTheListOfPrioritiesIsInIt(UpdateResult result) {
        // the update of this test knows no themes
        assertThat(rows(result, PriorityTable.TABLE))
                .extracting(r -> r.mkString("|"))
                .containsExactly(
                        "CY00|s3|4||null|Ports||null|en|imported|s3.csv#4:2|no theme of the"
                                + " vocabulary is named|null",
                        "SE11|s3|2||null|Life science (C21)|C21|null|en|imported|s3.csv#2:2|no"
                                + " theme of the vocabulary is named|null");
        var input =
                result.manifest().inputs().stream()
                        .filter(i -> i.dataset().equals("s3"))
                        .findFirst()
                        .orElseThrow();
        assertThat(input.isBalanced()).isTrue();
        assertThat(input.accepted()).isEqualTo(2);
        assertThat(input.sha256()).hasSize(64);
        assertThat(input.quarantinedByReason()).containsOnly(Map.entry("unknown_region", 1L));
        assertThat(rows(result, QuarantineTable.TABLE))
                .extracting(r -> r.mkString("|"))
                .anyMatch(row -> row.startsWith("s3|s3.csv|3|1|1|unknown_region|'Atlantis' (exp"));
        assertThat(Quality.read(result.edition().qualityFile()).checks())
                .filteredOn(check -> check.dataset().equals("s3"))
                .extracting(check -> check.check() + " " + check.failed() + "/" + check.looked())
                .containsExactly("refused 1/3", "themes 2/2", "regions 0/2");
        assertThat(result.manifest().ignored()).isEmpty();
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
