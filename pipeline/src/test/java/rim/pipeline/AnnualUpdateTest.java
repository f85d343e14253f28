package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.pipeline.UpdateResult.Outcome;
import rim.schemas.Build;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Rollback;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.Table;

class AnnualUpdateTest {
    @TempDir Path folder;
    Path home;
    Path sources;

    @BeforeEach
    void writeSources() throws IOException {
        home = folder.resolve("home");
        sources =
                SmallSources.writeTo(
                        folder.resolve("sources"), "SE33", "SE11", "FR82", "PL12", "EU28");
    }

    private UpdateResult update(String edition) {
        return AnnualUpdate.run(Requests.update(edition, home, sources), Progress.silent());
    }

    private static List<Row> rows(Edition edition, Table table, String condition) {
        return SparkTest.SPARK
                .read()
                .parquet(edition.folderOf(table).toString())
                .filter(condition)
                .collectAsList();
    }

    private void append(String line) throws IOException {
        Files.writeString(sources.resolve("small.csv"), line + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void whatCannotBeUsedIsInQuarantineWithItsPlaceTextAndReason() throws IOException {
        append("rd_business;XX99;2019;1;");
        append("rd_business;SE33;2019Q1;1;");
        append("rd_business;SE12;2019;1,5;");
        append("rd_business;SE12;2018;1;?");
        append("rd_business;SE12;2017");
        append("rd_business;SE12;2016;:;c");
        var result = update("2019");
        var input = result.manifest().inputs().getFirst();
        assertThat(input.read()).isEqualTo(8 * 5 * 5 + 6);
        assertThat(input.missingByFlag()).containsExactly(Map.entry("c", 1L));
        assertThat(input.quarantinedByReason())
                .containsOnlyKeys(
                        "unknown_region",
                        "not_a_year",
                        "not_a_number",
                        "bad_flags",
                        "wrong_number_of_cells");
        var refused =
                rows(result.edition(), QuarantineTable.TABLE, "reason = 'not_a_number'").getFirst();
        assertThat(refused.<String>getAs(QuarantineTable.FILE)).isEqualTo("small.csv");
        assertThat(refused.<Long>getAs(QuarantineTable.ROW)).isEqualTo(204);
        assertThat(refused.<Integer>getAs(QuarantineTable.COL)).isEqualTo(4);
        assertThat(refused.<String>getAs(QuarantineTable.TEXT))
                .isEqualTo("rd_business;SE12;2019;1,5;");
        assertThat(refused.<String>getAs(QuarantineTable.DETAIL)).contains("'1,5'");
    }

    @Test
    void indicatorsAreTakenAndSummedAndNameTheirCells() throws IOException {
        append("rd_government;SE12;2019;0.5;e");
        append("rd_government;SE21;2019;0.5;b");
        append("rd_higher_education;SE21;2019;0.25;pe");
        var edition = update("2019").edition();
        var sum =
                rows(edition, IndicatorTable.TABLE, "indicator = 'public_rd' and region = 'SE21'")
                        .getFirst();
        assertThat(sum.<Double>getAs(IndicatorTable.VALUE)).isEqualTo(0.75);
        assertThat(sum.<String>getAs(IndicatorTable.FLAGS)).isEqualTo("bep");
        assertThat(sum.<String>getAs(IndicatorTable.STATUS)).isEqualTo("derived");
        assertThat(sum.<String>getAs(IndicatorTable.CELLS))
                .isEqualTo("small.csv#203:4 small.csv#204:4");
        var half =
                rows(edition, IndicatorTable.TABLE, "indicator = 'public_rd' and region = 'SE12'")
                        .getFirst();
        assertThat(half.isNullAt(half.fieldIndex(IndicatorTable.VALUE))).isTrue();
        assertThat(half.<String>getAs(IndicatorTable.MISSING))
                .isEqualTo("rd_higher_education:no_observation");
        var taken =
                rows(
                                edition,
                                IndicatorTable.TABLE,
                                "indicator = 'business_rd' and region = 'SE33' and year = 2019")
                        .getFirst();
        assertThat(taken.<String>getAs(IndicatorTable.STATUS)).isEqualTo("observed");
    }

    @Test
    void codesAreCarriedAndWhatCannotBeIsNamed() {
        var result = update("2019");
        assertThat(rows(result.edition(), IndicatorTable.TABLE, "region = 'FRL0'")).hasSize(6 * 5);
        assertThat(rows(result.edition(), IndicatorTable.TABLE, "region in ('FR82', 'PL12')"))
                .isEmpty();
        assertThat(result.manifest().notCarried())
                .singleElement()
                .satisfies(n -> assertThat(n.region()).isEqualTo("PL12"))
                .satisfies(n -> assertThat(n.reason()).isEqualTo("split_or_merged"))
                .satisfies(n -> assertThat(n.observations()).isEqualTo(40));
    }

    @Test
    void tooMuchRefusedStopsTheUpdateAndLeavesTheOldEditionInForce() throws IOException {
        update("2018");
        for (int i = 0; i < 30; i++) {
            append("rd_business;XX99;2019;1;");
        }
        assertThatThrownBy(() -> update("2019"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Nothing was published")
                .hasMessageContaining("30 of 230 cells were refused {unknown_region=30}")
                .hasMessageContaining("refused_limit")
                .hasMessageContaining("first unknown_region at line 202: 'XX99'");
        assertThat(new DataHome(home).inForce().name()).hasToString("2018");
    }

    @Test
    void theManifestSaysWhichBuildMadeTheEdition() {
        assertThat(update("2019").manifest().software())
                .containsEntry("rim", Build.current().toString())
                .containsKeys("code", "spark");
    }

    @Test
    void theSameInputIsNotPublishedTwiceAndAChangedOneIsARevision() throws IOException {
        assertThat(update("2019").outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(update("2019").outcome()).isEqualTo(Outcome.UNCHANGED);
        append("rd_business;SE12;2019;1.5;");
        var revised = update("2019");
        assertThat(revised.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(revised.edition().name()).hasToString("2019-r2");
    }

    @Test
    void anUpdateOverAPinMakesItsEditionOnceAndPutsItNotInForce() throws IOException {
        update("2018");
        update("2019");
        var all = new DataHome(home);
        var pin = new Rollback("2026-11-24T10:00:00Z", "anna", "2019", "2018", "patents", true);
        all.rollBack(EditionName.parse("2018"), pin);
        assertThat(update("2019").outcome()).isEqualTo(Outcome.UNCHANGED);
        append("rd_business;SE12;2019;1.5;");
        var made = update("2019");
        assertThat(made.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(made.edition().name()).hasToString("2019-r2");
        assertThat(made.pin()).contains(pin);
        assertThat(all.inForce().name()).hasToString("2018");
        assertThat(update("2019").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(all.editions()).hasSize(3);
    }

    /// Else the new value would stand under the digest of the old one.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSourceThatChangesWhileItIsReadStopsTheUpdate(boolean isWrittenBack) throws IOException {
        update("2018");
        append("rd_business;SE12;2019;1.5;");
        var file = sources.resolve("small.csv");
        var whole = Files.readString(file);
        var changing =
                new Progress() {
                    @Override
                    public void step(String name, long total) {
                        try {
                            if (name.startsWith("Reading 1 source")) {
                                Files.writeString(file, whole.replace(";1.5;", ";9.5;"));
                            } else if (isWrittenBack && name.startsWith("Checking")) {
                                Files.writeString(file, whole);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    @Override
                    public void advance(long pieces) {}

                    @Override
                    public void done() {}
                };
        assertThatThrownBy(() -> AnnualUpdate.run(Requests.update("2019", home, sources), changing))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(
                        "Nothing was published: while the update read its sources, small.csv was"
                                + " written to (expected");
        assertThat(new DataHome(home).inForce().name()).hasToString("2018");
    }

    /// Nothing is taken from an edition that is not as it was published.
    @Test
    void anEditionThatDoesNotVerifyIsMadeAnewFromTheSameInput() throws IOException {
        var first = update("2019");
        var table = first.edition().folderOf(IndicatorTable.TABLE);
        try (var files = Files.list(table)) {
            for (var file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var anew = update("2019");
        assertThat(anew.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(anew.edition().name()).hasToString("2019-r2");
        var all = new DataHome(home);
        assertThat(all.inForce().name()).hasToString("2019-r2");
        assertThat(all.verification(anew.edition().name()).findings()).isEmpty();
        assertThat(rows(anew.edition(), IndicatorTable.TABLE, "region = 'SE33'")).isNotEmpty();
        assertThat(update("2019").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    /// A piece of a file never depends on the number of tasks; nor does any table.
    @Test
    void anotherUpdateOfTheSameInputGivesTheSameBytes() {
        var once = update("2019").manifest().outputs();
        home = folder.resolve("other");
        SparkTest.SPARK.conf().set("spark.sql.shuffle.partitions", 1);
        try {
            assertThat(update("2019").manifest().outputs())
                    .extracting(Output::path, Output::sha256)
                    .containsExactlyElementsOf(
                            once.stream().map(o -> Tuple.tuple(o.path(), o.sha256())).toList());
        } finally {
            SparkTest.SPARK.conf().set("spark.sql.shuffle.partitions", 8);
        }
    }

    @Test
    void allFaultsOfADescriptorAreToldAtOnce() throws IOException {
        Files.writeString(
                sources.resolve("small.dataset.json"),
                "{\"dataset\": \"small\", \"form\": \"long-csv\", \"files\": [\"small.csv\"], \"nuts\": [2014], \"refused_limit\": 7, \"colour\": 1}");
        assertThatThrownBy(() -> update("2019"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("small.dataset.json")
                .hasMessageContaining("'title'")
                .hasMessageContaining("'source'")
                .hasMessageContaining("/nuts/0")
                .hasMessageContaining("/refused_limit")
                .hasMessageContaining("'colour'")
                .hasMessageContaining("'csv'");
    }

    @Test
    void aFeedThatLeavesSeveralSeriesIsRefused() throws IOException {
        var descriptor = Files.readString(sources.resolve("small.dataset.json"));
        Files.writeString(
                sources.resolve("small.dataset.json"),
                descriptor.replace("{\"what\": \"rd_business\"}", "{}"));
        assertThatThrownBy(() -> update("2019"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("component 'rd_business': 'where' leaves 8 series");
    }
}
