package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each row of "Coming from COINr" and "Coming from Compind" is run by a test, which holds the
/// result against what the other program gives or against its published formula. A row that is
/// added to the page needs its test here.
class MigrationPageTest {
    private static final Path ROOT = Path.of(System.getProperty("rim.root", ".."));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\| .+ \\|$");

    /// What the first cell of a row begins with, and the test.
    private static final String COINR =
            """
            `iMeta`: `iCode`            FromCoinrTest#theMethodologySaysWhatIMetaSays
            `iMeta$Direction`           FromCoinrTest#theMethodologySaysWhatIMetaSays
            `iMeta$Weight`              BenchmarkParityTest#weightsCountTheSame
            `iData`: groups             BenchmarkParityTest#theWholeChainOfTheExampleIsTheSame
            `Denominate(                BenchmarkParityTest#theWholeChainOfTheExampleIsTheSame
            `Screen("byNA",             BenchmarkParityTest#screeningKeepsTheSameUnits
            `Screen("byNAandzeros")`    BenchmarkParityTest#screeningKeepsTheSameUnits
            `Impute(f_i = "i_mean")`    BenchmarkParityTest#gapsAreFilledWithTheSameValues
            `Impute(f_i = "i_mean_grp"  BenchmarkParityTest#gapsAreFilledWithTheSameValues
            `Impute(impute_by = "row"   BenchmarkParityTest#gapsAreFilledWithTheSameValues
            `impute_panel(              ImputationTest#yearsMayComeInAnyOrder
            `Treat()`                   BenchmarkParityTest#outliersAreTreatedTheSame
            `winmax = 5`                BenchmarkParityTest#outliersAreTreatedTheSame
            `log_CT`                    BenchmarkParityTest#outliersAreTreatedTheSame
            `n_minmax(                  BenchmarkParityTest#normalisedValuesAreTheSame
            `n_zscore`                  BenchmarkParityTest#normalisedValuesAreTheSame
            `n_scaled(                  BenchmarkParityTest#normalisedValuesAreTheSame
            `n_dist2max`                BenchmarkParityTest#distancesToAUnitAreTheSameWhereItIsNotTheWorst
            `n_goalposts(               BenchmarkParityTest#targetsAndGoalpostsOnTheTreatedScaleAreTheSame
            `Treat.purse()`             YearTreatmentTest#eachYearIsTreatedAsIfItWereAlone
            `Normalise.purse(           BenchmarkTest#aNewYearLeavesEarlierScoresAsTheyWereToTheLastBit
            `Aggregate(                 BenchmarkParityTest#aggregatesAndTheirRanksAreTheSame
            `a_copeland`                BenchmarkParityTest#aggregatesAndTheirRanksAreTheSame
            `get_PCA()`, `get_opt       WeightTest#theNearestWeightsForThePillarsOfTheReferenceData
            `get_opt_weights("infomax   WeightTest#noOtherWeightsCorrelateMore
            `get_corr`                  CoherenceStagesTest#correlationsOfAggregates
            `get_denom_corr`            CoherenceStagesTest#correlationsOfIndicatorsWithDenominators
            `get_cronbach(              CoherenceStagesTest#alphaOfTheIndicatorsOrAggregatesBelowANode
            `get_PCA()$Weights`         CoherenceStagesTest#componentsAndTheirVectorsUpToSign
            `outrankMatrix`             CoherenceStagesTest#pairsOfUnitsByTheIndicatorsOfANode
            `remove_elements`           CoherenceStagesTest#everyNodeIsLeftOutInTurn
            `get_results`               BenchmarkParityTest#theSummaryOfAUnitIsInScoresAndRanks
            `get_stats`                 BenchmarkParityTest#statisticsAndAvailabilityAreTheSame
            `compare_coins()`           BenchmarkCommandTest#anotherMethodologyIsComparedByScoresAndRanks
            `get_trends(                TrendTest#steadyGrowthIsFoundAsItIs
            `get_sensitivity(           UncertaintyTest#drawsMadeElsewhereGiveTheIndicesThatTheirOutputsHave
            """;

    private static final String COMPIND =
            """
            `normalise_ci(              CompindExamplesTest#normalise_ci
            `ci_mpi`                    CompindExamplesTest#ci_mpi
            `ci_ampi(                   CompindExamplesTest#ci_ampi
            `ci_bod`, `ci_bod_constr    CompindExamplesTest#ci_bod_and_ci_bod_constr
            `ci_bod_dir`                DirectionalBenefitTest#stepsToTheFrontier
            `ci_rbod_mdir(              FurtherBenefitTest#aUnitMayBeHeldAgainstSomeInItsOwnBestDirection
            `ci_bod_constr_bad(         UndesirableBenefitTest#aUnitIsMeasuredByWhatItCouldHaveMoreAndLessOf
            `ci_rbod_constr_bad(M       UndesirableBenefitTest#theMeanDistanceOverDrawsCounts
            `ci_rbod_constr_bad_Q(      UndesirableBenefitTest#onlyUnitsThatAreAlikeCount
            `ci_bod_var_w(              VarianceBenefitTest#weightsStandToEachOtherAsVariancesDo
            `ci_rbod`, `ci_rbod_dir     FurtherBenefitTest#aUnitIsHeldAgainstTheExpectedBestOfADraw
            `ci_geom_gen(               CompindExamplesTest#ci_geom_gen
            `ci_geom_bod_intertemp(     GeometricChangeTest#whatChangedMultipliesUpToTheChange
            `ci_factor(                 FactorScoreTest#severalAreWeightedByWhatTheyExplain
            `ci_factor_mixed(           FactorScoreTest#numbersAndCategoriesGoTogether
            `ci_generalized_mean`       CompindExamplesTest#ci_generalized_mean
            `ci_wroclaw`                CompindExamplesTest#ci_wroclaw
            `ci_owa(                    CompindExamplesTest#ci_owa
            `ci_ogwa`                   FactorScoreTest#nearnessIsTheMeanOfTheKernelOfAllDistances
            `ci_smaa_constr(            BenchmarkCommandTest#everyRankHasItsAcceptabilityWhereAsked
            """;

    @Test
    void everyRowOfComingFromCoinrIsRun() throws IOException {
        holds("## Coming from COINr", COINR);
    }

    @Test
    void everyRowOfComingFromCompindIsRun() throws IOException {
        holds("## Coming from Compind", COMPIND);
    }

    private static void holds(String heading, String tests) throws IOException {
        var page = Files.readString(ROOT.resolve("docs/explanation/methodology.md"));
        int from = page.indexOf(heading);
        int to = page.indexOf("\n## ", from + 1);
        var rows =
                ROW.matcher(page.substring(from, to)).results().map(row -> row.group(1)).toList();
        assertThat(rows).hasSizeGreaterThan(15);
        var named = new LinkedHashMap<String, String>();
        tests.lines()
                .forEach(line -> {
                    var cells = line.split(" {2,}");
                    named.put(cells[0], cells[1]);
                });
        var sources = sources();
        for (var row : rows) {
            var fitting = named.keySet().stream().filter(row::startsWith).toList();
            assertThat(fitting).as("a test of the row " + row).hasSize(1);
            var test = named.getOrDefault(fitting.getFirst(), "").split("#");
            assertThat(sources.getOrDefault(test[0], ""))
                    .as(String.join("#", test))
                    .contains("\n    void " + test[1] + "(");
        }
        assertThat(named.keySet())
                .allSatisfy(key -> assertThat(rows).anyMatch(row -> row.startsWith(key)));
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new LinkedHashMap<String, String>();
        for (var folder : List.of("app/src/test/java", "engine/src/test/java")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    sources.put(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file));
                }
            }
        }
        return sources;
    }
}
