package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.schemas.edition.DataHome;

/// What COINr 1.1.14 says of its example as a whole, in the tables that the command writes.
class CoherenceStagesTest {
    @TempDir private static Path folder;

    @BeforeAll
    static void run() {
        var table = CoinrTables.write("input/ASEM_iData", folder.resolve("asem.csv"));
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--methodology",
                        "coinr-example",
                        "--out",
                        folder.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static LongTable table(String name) {
        return LongTable.of(folder.resolve(name + ".csv"));
    }

    private static void assertSame(double own, double reference, String what) {
        assertThat(own).as(what).isCloseTo(reference, within(1e-12 * Math.abs(reference) + 1e-15));
    }

    @Test
    void correlationsOfAggregates() {
        var own = table("correlations").where(Map.of("stage", "normalised", "method", "pearson"));
        for (var row : CoinrTables.rows("multivariate/corr_L2_L2").rows()) {
            var first = row.getOrDefault("Var1", "");
            var second = row.getOrDefault("Var2", "");
            if (!Objects.equals(first, second)) {
                var found = own.where(Map.of("first", first, "second", second));
                if (found.rows().isEmpty()) {
                    found = own.where(Map.of("first", second, "second", first));
                }
                assertSame(
                        found.number("coefficient"),
                        Double.parseDouble(row.getOrDefault("Correlation", "")),
                        first + " " + second);
            }
        }
    }

    @Test
    void correlationsOfIndicatorsWithDenominators() {
        var own =
                table("denominator_correlations")
                        .where(Map.of("stage", "indicators", "method", "pearson"));
        for (var row : CoinrTables.rows("denominate/denom_corr").rows()) {
            assertSame(
                    own.where(
                                    Map.of(
                                            "indicator",
                                            row.getOrDefault("Ind", ""),
                                            "denominator",
                                            row.getOrDefault("Denom", "")))
                            .number("coefficient"),
                    Double.parseDouble(row.getOrDefault("Corr", "")),
                    row.toString());
        }
    }

    @Test
    void alphaOfTheIndicatorsOrAggregatesBelowANode() {
        var own = table("reliability");
        for (var row : CoinrTables.rows("multivariate/cronbach").rows()) {
            var stage =
                    row.getOrDefault("dset", "").equals("Denominated")
                            ? "denominated"
                            : "normalised";
            assertSame(
                    own.where(
                                    Map.of(
                                            "stage",
                                            stage,
                                            "node",
                                            row.getOrDefault("iCodes", ""),
                                            "level",
                                            row.getOrDefault("Level", "")))
                            .number("alpha"),
                    Double.parseDouble(row.getOrDefault("alpha", "")),
                    row.toString());
        }
    }

    @Test
    void componentsAndTheirVectorsUpToSign() {
        var components = table("components").where(Map.of("node", "Conn", "level", "2"));
        for (var row : CoinrTables.rows("multivariate/pca_sdev_L2_Conn").rows()) {
            var own = components.where(Map.of("component", row.getOrDefault("PC", "")));
            assertSame(
                    own.number("standard_deviation"),
                    Double.parseDouble(row.getOrDefault("sdev", "")),
                    row.toString());
            assertSame(
                    own.number("explained"),
                    Double.parseDouble(row.getOrDefault("var_frac", "")),
                    row.toString());
        }
        var weights = CoinrTables.rows("multivariate/pca_weights_L2");
        var first = table("loadings").where(Map.of("component", "1", "level", "2"));
        for (String node : List.of("Conn", "Sust")) {
            var parts = first.where(Map.of("node", node)).rows();
            double sign = 0;
            for (var part : parts) {
                double reference =
                        weights.where(Map.of("iCode", part.getOrDefault("part", ""), "Level", "2"))
                                .number("Weight");
                double own = Double.parseDouble(part.getOrDefault("vector", ""));
                sign = sign == 0 ? Math.signum(own * reference) : sign;
                assertThat(own).isCloseTo(sign * reference, within(1e-11));
            }
        }
    }

    @Test
    void pairsOfUnitsByTheIndicatorsOfANode() {
        var own = CsvTable.of(folder.resolve("outranking_Physical.csv"));
        var matrix = CoinrTables.table("aggregate/outrank_matrix_Physical");
        // COINr gives pairs of units with missing values to one side; none is missing here
        own.requireSameAs(matrix);
        var dominance = CoinrTables.rows("aggregate/outrank_dominance_Physical");
        var summary = table("outranking").where(Map.of("node", "Physical"));
        assertThat(summary.number("dominant_pairs")).isEqualTo(dominance.number("nDominant"));
        assertSame(summary.number("dominant_share"), dominance.number("fracDominant"), "dominance");
    }

    @Test
    void pValuesAreAdjustedForTheNumberOfPairs() {
        assertThat(table("correlations").where(Map.of("stage", "treated")).rows())
                .filteredOn(row -> !row.getOrDefault("p_value", "").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> {
                    double p = Double.parseDouble(row.getOrDefault("p_value", ""));
                    assertThat(Double.parseDouble(row.getOrDefault("holm", "")))
                            .isGreaterThanOrEqualTo(p);
                    assertThat(Double.parseDouble(row.getOrDefault("benjamini_hochberg", "")))
                            .isGreaterThanOrEqualTo(p);
                });
    }

    @Test
    void everyNodeIsLeftOutInTurn() {
        var summary = table("leave_one_out");
        assertThat(summary.rows()).hasSize(59);
        var without = summary.where(Map.of("without", "Sust"));
        // what is left is connectivity alone
        var ranks = CsvTable.of(folder.resolve("ranks.csv"));
        double sum = 0;
        for (String unit : ranks.keys()) {
            sum += Math.abs(ranks.number(unit, "Index") - ranks.number(unit, "Conn"));
        }
        assertSame(without.number("mean_absolute_change"), sum / ranks.keys().size(), "mean");
    }

    @Test
    void nominalWeightsStandBesideWhatNodesReallyMove() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("importance.csv")))
                .hasSize(60)
                .first()
                .asString()
                .contains("weight,relative_importance,effective_weight,pearson_parent");
    }

    /// In 2020 one unit has values, in 2021 too few have all: neither year vanishes, and both say
    /// why something is empty.
    @Test
    void aYearOfWhichNothingCanBeToldSaysWhy(@TempDir Path folder) throws IOException {
        var table =
                Files.writeString(
                        folder.resolve("t.csv"),
                        """
                        unit,year,a,b,c
                        u1,2019,1,2,3
                        u2,2019,2,3,3.5
                        u3,2019,3,1,5
                        u4,2019,4,5,2
                        u5,2019,6,4,1
                        u1,2020,1,2,3
                        u2,2020,,,
                        u3,2020,,,
                        u4,2020,,,
                        u5,2020,,,
                        u1,2021,1,2,3
                        u2,2021,2,,4
                        u3,2021,,5,5
                        u4,2021,4,,2
                        u5,2021,5,3,
                        """);
        var methodology =
                Files.writeString(
                        folder.resolve("m.json"),
                        """
                        { "name": "m", "title": "M", "description": "-", "source": "-",
                          "indicator_defaults": { "gaps": { "method": "none" }, "normalisation": { "method": "min_max" } },
                          "tree": { "code": "index", "children": [ { "code": "a" }, { "code": "b" }, { "code": "c" } ] } }
                        """);
        var out = folder.resolve("out");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--methodology",
                        methodology.toString(),
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        var lines = Files.readAllLines(out.resolve("reliability.csv"));
        for (int year = 2019; year <= 2021; year++) {
            var of = year;
            assertThat(lines.stream().filter(line -> line.startsWith(of + ","))).hasSize(5);
        }
        assertThat(lines.stream().filter(line -> line.startsWith("2020,")))
                .allSatisfy(line ->
                        assertThat(line)
                                .contains("a: one unit alone has a value")
                                .endsWith("no part has two different values"));
        assertThat(lines.stream().filter(line -> line.startsWith("2021,")))
                .allSatisfy(line ->
                        assertThat(line).endsWith("1 unit has all parts (more than 3 are needed)"));
        assertThat(lines.stream().filter(line -> line.startsWith("2019,")))
                .allSatisfy(line -> assertThat(line).endsWith(",,"));
        var asked = Answer.to(new DataHome(out), "coherence", "--year", "2020");
        assertThat(asked.out()).contains("one unit alone has a value");
        assertThat(
                        Answer.to(
                                        new DataHome(out),
                                        "coherence",
                                        "--year",
                                        "2021",
                                        "--list",
                                        "aggregates",
                                        "--format",
                                        "csv")
                                .out())
                .contains("1 unit has all parts (more than 3 are needed)");
    }
}
