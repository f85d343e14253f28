package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Acceptance;
import rim.schemas.edition.Quality.Result;
import rim.schemas.edition.Quality.Verdict;
import rim.schemas.table.CheckTable;
import rim.schemas.table.CoverageTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.Table;

class QualityTest {
    @TempDir private Path folder;
    private Path home;
    private Path sources;

    @BeforeEach
    void writeSources() throws IOException {
        home = folder.resolve("home");
        sources = SmallSources.writeTo(folder.resolve("sources"), "SE33", "SE11", "EU28");
    }

    /// Whatever a test has checked or refused.
    @AfterEach
    void thePageSaysNothingInEnglishAlone() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path page : files.filter(each -> each.endsWith("quality.html")).toList()) {
                assertThat(Files.readString(page)).doesNotContain("<i lang=\"en\">");
            }
        }
    }

    private void append(String... lines) throws IOException {
        Files.write(sources.resolve("small.csv"), List.of(lines), StandardOpenOption.APPEND);
    }

    private void declare(String checks) throws IOException {
        Files.writeString(
                sources.resolve("small.dataset.json"),
                SmallSources.descriptor(", \"checks\": [" + checks + "]"));
    }

    private Edition update(Optional<Acceptance> acceptance) {
        return AnnualUpdate.run(
                        Requests.update("2019", home, acceptance, sources), Progress.silent())
                .edition();
    }

    private Quality quality() {
        return Quality.read(update(Optional.empty()).qualityFile());
    }

    private static Result result(Quality quality, String check) {
        return quality.checks().stream()
                .filter(r -> r.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void equalDuplicatesAreCountedAndOfDifferentOnesAllAreRefusedWithTheirRows()
            throws IOException {
        append("rd_business;SE33;2019;99;e", "rd_business;SE11;2019;5.9;");
        var edition = update(Optional.empty());
        var input = edition.manifest().inputs().getFirst();
        assertThat(input.isBalanced()).isTrue();
        assertThat(input.quarantinedByReason()).containsEntry("conflicting_duplicate", 2L);
        List<Row> refused =
                SparkTest.SPARK
                        .read()
                        .parquet(edition.folderOf(QuarantineTable.TABLE).toString())
                        .collectAsList();
        assertThat(refused)
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row.<String>getAs(QuarantineTable.DETAIL))
                                .contains("99.0 at small.csv#122:4", "5.4 at small.csv#66:4"));
        assertThat(
                        SparkTest.SPARK
                                .read()
                                .parquet(edition.folderOf(IndicatorTable.TABLE).toString())
                                .filter("indicator = 'business_rd' and year = 2019")
                                .filter("region in ('SE33', 'SE11') and value is not null")
                                .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("region")).isEqualTo("SE11"));
        var duplicates = result(Quality.read(edition.qualityFile()), "duplicates");
        assertThat(duplicates.failed()).isEqualTo(2);
        assertThat(duplicates.note()).startsWith("1 cells");
    }

    @Test
    void soundSourcesHaveASoundVerdict() throws IOException {
        declare(
                """
                {"check": "jumps", "factor": 2},
                {"check": "coverage", "from": 2015, "to": 2019, "countries": ["SE"], "minimum": 0.25},
                {"check": "duplicates", "weight": "stop"}
                """);
        var quality = quality();
        assertThat(quality.verdict()).isEqualTo(Verdict.SOUND);
        assertThat(result(quality, "jumps").looked()).isEqualTo(8 * 3 * 4);
        assertThat(result(quality, "coverage").looked()).isEqualTo(5);
        assertThat(quality.coverage())
                .anySatisfy(c -> {
                    assertThat(c.indicator()).isEqualTo("business_rd");
                    assertThat(c.country()).isEqualTo("SE");
                    assertThat(c.regions()).isEqualTo(2);
                    assertThat(c.of()).isEqualTo(8);
                });
    }

    @Test
    void aCountryThatNutsDoesNotHaveFailsItsCoverage() throws IOException {
        declare(
                """
                {"check": "coverage", "from": 2018, "to": 2019, "countries": ["GR"], "minimum": 0.9}
                """);
        var coverage = result(quality(), "coverage");
        assertThat(coverage.failed()).isEqualTo(2);
        assertThat(coverage.examples())
                .singleElement()
                .asString()
                .startsWith("GR: has no region of the level");
    }

    @Test
    void aJumpIsToldUnlessAFlagSaysThatTheSeriesBreaks() throws IOException {
        declare("{\"check\": \"jumps\", \"factor\": 2}");
        append("rd_business;SE33;2020;50;", "rd_business;SE11;2020;50;b");
        var jumps = result(quality(), "jumps");
        assertThat(jumps.failed()).isEqualTo(1);
        assertThat(jumps.examples()).containsExactly("5.4 to 50.0 at small.csv#122:4 SE33 2020");
    }

    @Test
    void partsThatDoNotAddUpAreTold() throws IOException {
        declare(
                """
                {"check": "additivity", "dimension": "what", "total": "patents_epo_per_gdp",
                 "parts": ["rd_government", "rd_higher_education"], "tolerance": 1.01}
                """);
        // per region r and year y, the parts are 3 + 4 + 2·(r/2 + y/10), the total 8 + r/2 + y/10
        var additivity = result(quality(), "additivity");
        assertThat(additivity.looked()).isEqualTo(3 * 5);
        assertThat(additivity.failed()).isZero();
        // a part that stands twice counts once
        var twice =
                Files.readAllLines(sources.resolve("small.csv")).stream()
                        .filter(line -> line.startsWith("rd_government;SE33;2019;"))
                        .toList();
        assertThat(twice).hasSize(1);
        append(twice.toArray(String[]::new));
        assertThat(result(quality(), "additivity").failed()).isZero();
        declare(
                """
                {"check": "additivity", "dimension": "what", "total": "patents_epo_per_gdp",
                 "parts": ["rd_government", "rd_higher_education"], "tolerance": 0.5}
                """);
        assertThat(result(quality(), "additivity").failed()).isEqualTo(5);
    }

    @Test
    void aFailedCheckThatStopsPreventsPublicationUnlessSomebodyAcceptsIt() throws IOException {
        declare("{\"check\": \"units\", \"allowed\": [\"PC\"]}");
        assertThatThrownBy(() -> update(Optional.empty()))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Nothing was published")
                .hasMessageContaining("--accept")
                .hasMessageContaining("units: 120 of 120 fail (expected: the unit is PC)");
        assertThat(new DataHome(home).current()).isEmpty();
        var draft = home.resolve("drafts/2019/quality.html");
        assertThat(draft).content().contains("nothing was published");

        var edition = update(Optional.of(new Acceptance("steward", "the <source> has none")));
        assertThat(edition.manifest().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Quality.read(edition.qualityFile()).acceptance())
                .isEqualTo(new Acceptance("steward", "the <source> has none"));
        assertThat(edition.qualityPage())
                .content()
                .contains("Accepted by steward", "the &lt;source&gt; has none");
    }

    @Test
    void whatIsOtherThanInTheEditionBeforeIsTold() throws IOException {
        update(Optional.empty());
        var file = sources.resolve("small.csv");
        var text = Files.readString(file);
        // series grow by 0.1 a year: a step of 40 is beyond their past, one of 0.1 is not
        Files.writeString(
                file,
                text.replace("rd_business;SE33;2019;5.4;", "rd_business;SE33;2019;45.4;")
                                .replace("lifelong_learning;SE33;2015;2.0;\n", "")
                        + "lifelong_learning;SE33;2020;2.5;\n");

        var comparison = Objects.requireNonNull(quality().comparison());

        assertThat(comparison.before()).isEqualTo("2019");
        assertThat(comparison.datasets())
                .containsExactly(new Quality.DatasetChange("small", 1, 1, 1));
        assertThat(comparison.coverage())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.indicator()).isEqualTo("lifelong_learning");
                    assertThat(c.before()).isEqualTo(c.after());
                    assertThat(c.lastBefore()).isEqualTo(2019);
                    assertThat(c.lastAfter()).isEqualTo(2020);
                });
        assertThat(comparison.surprises())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.indicator()).isEqualTo("business_rd");
                    assertThat(s.region()).isEqualTo("SE33");
                    assertThat(s.kind()).isEqualTo("revised");
                    assertThat(s.from()).isEqualTo(5.4);
                    assertThat(s.value()).isEqualTo(45.4);
                });
    }

    @Test
    void refusedRowsShowTheirTextAndNeighboursAndSourcesTheirTitles() throws IOException {
        append("rd_business;SE33;2020;much;", "rd_business;SE11;2020;5.9;");
        Files.writeString(sources.resolve("notes.txt"), "hello");

        var edition = update(Optional.empty());
        var quality = Quality.read(edition.qualityFile());

        assertThat(quality.refused())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.row()).isEqualTo(122);
                    assertThat(r.text()).isEqualTo("rd_business;SE33;2020;much;");
                    assertThat(r.above()).isEqualTo("patents_epo_per_gdp;EU28;2019;9.4;");
                    assertThat(r.below()).isEqualTo("rd_business;SE11;2020;5.9;");
                });
        assertThat(quality.undescribed()).containsExactly("notes.txt");
        assertThat(quality.sources())
                .containsExactly(new Quality.SourceTitle("small", "Small", "Test", "none", null));
        assertThat(edition.qualityPage()).content().contains("much", "notes.txt", "Small");
    }

    /// The edition has NUTS 2016. HU10 of 2013 was split, FR30 became FRE1.
    @Test
    void whatBecameOfRegionsThatChangedWithNutsIsTold() throws IOException {
        append("rd_business;HU10;2019;3;", "rd_business;FR30;2019;4;");

        assertThat(quality().regions())
                .extracting(r -> r.region() + " " + r.fate() + " " + r.other())
                .containsExactly("HU10 lost split_or_merged", "FR30 renamed FRE1");
    }

    @Test
    void allChecksAndAllCoverageAreTables() throws IOException {
        var edition = update(Optional.empty());
        var quality = Quality.read(edition.qualityFile());

        assertThat(rows(edition, CheckTable.TABLE)).isEqualTo(quality.checks().size());
        assertThat(rows(edition, CoverageTable.TABLE)).isEqualTo(quality.coverage().size());
    }

    private static long rows(Edition edition, Table table) {
        return SparkTest.SPARK.read().parquet(edition.folderOf(table).toString()).count();
    }
}
