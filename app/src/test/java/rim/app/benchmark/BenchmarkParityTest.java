package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;

/// The outputs of COINr 1.1.14 for its ASEM data, each made again through a methodology file and
/// the command; where COINr is wrong, what is right instead.
class BenchmarkParityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_GAPS = "{'method':'none'}";
    private static final String NO_TREATMENT =
            "'outliers':{'method':'none'},'transformation':{'method':'none'}";

    @TempDir Path folder;

    private static CsvTable reference(String name) {
        return CoinrTables.table(name);
    }

    private static ObjectNode example() {
        try (var in =
                rim.schemas.methodology.Methodology.class.getResourceAsStream(
                        "coinr-example.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the example with changes.
    ///
    /// @return the folder of its tables
    private Path run(Consumer<ObjectNode> change) {
        return run(CoinrTables.write("input/ASEM_iData", folder.resolve("asem.csv")), change);
    }

    private Path run(Path table, Consumer<ObjectNode> change) {
        var methodology = example();
        change.accept(methodology);
        try {
            var out = Files.createTempDirectory(folder, "out");
            var file = Files.writeString(out.resolve("file.json"), methodology.toString());
            var answer =
                    Answer.to(
                            "benchmark",
                            "--table",
                            table.toString(),
                            "--methodology",
                            file.toString(),
                            "--out",
                            out.toString());
            assertThat(answer.code()).as(answer.err()).isZero();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode defaults(ObjectNode methodology) {
        return (ObjectNode) methodology.get("indicator_defaults");
    }

    private static Consumer<ObjectNode> with(String treatment) {
        return methodology -> defaults(methodology).setAll(json("{" + treatment + "}"));
    }

    private static Consumer<ObjectNode> unscreened() {
        return methodology -> methodology.remove("screening");
    }

    private static void eachIndicator(ObjectNode node, Consumer<ObjectNode> action) {
        if (node.has("children")) {
            node.get("children").forEach(child -> eachIndicator((ObjectNode) child, action));
        } else {
            action.accept(node);
        }
    }

    private static void eachIndicatorOf(ObjectNode methodology, Consumer<ObjectNode> action) {
        eachIndicator((ObjectNode) methodology.get("tree"), action);
    }

    private static ObjectNode treatment(ObjectNode indicator) {
        return indicator.withObject("/treatment");
    }

    private static Set<String> negatives() {
        var codes = new TreeSet<String>();
        eachIndicatorOf(
                example(),
                indicator -> {
                    if (indicator.at("/treatment/direction").asText().startsWith("lower")) {
                        codes.add(indicator.get("code").asText());
                    }
                });
        return codes;
    }

    private static CsvTable table(Path out, String name) {
        return CsvTable.of(out.resolve(name + ".csv"));
    }

    @Test
    void theWholeChainOfTheExampleIsTheSame() {
        var out = run(m -> {});
        table(out, "indicators").requireSameAs(reference("coin/Raw"));
        table(out, "denominated").requireSameAs(reference("denominate/Denominated"));
        table(out, "imputed").requireSameAs(reference("impute/i_mean_grp_EurAsia"));
        table(out, "treated").requireSameAs(reference("treat/default_Screened_data"));
        table(out, "normalised").requireSameAs(reference("normalise/minmax_0_100"));
        // these were printed with 15 decimals
        table(out, "scores").requireSameAs(reference("results/results_Full_scores"), 5e-16);
        table(out, "scores").requireSameAs(reference("results/results_Aggs_scores"), 5e-16);
        var scores = table(out, "scores");
        table(out, "ranks").requireRanksOf(reference("results/results_Full_ranks"), scores);
        table(out, "ranks").requireRanksOf(reference("results/results_Aggs_ranks"), scores);
        table(out, "ranks_in_EurAsia_group")
                .requireSameAs(reference("results/results_Aggs_groupranks_EurAsia"));
    }

    @Test
    void theSummaryOfAUnitIsInScoresAndRanks() {
        var out = run(m -> {});
        var summary = reference("results/unit_summary_AUT");
        for (String node : summary.keys()) {
            double score = summary.number(node, "Score");
            assertThat(table(out, "scores").number("AUT", node))
                    .isCloseTo(score, within(1e-12 * Math.abs(score)));
            assertThat(table(out, "ranks").number("AUT", node))
                    .isEqualTo(summary.number(node, "Rank"));
        }
    }

    @Test
    void strengthsAndWeaknessesAreTheFirstAndTheLastRanks() {
        // COINr ranks raw values: no denominators, no treatment, directions kept
        var raw =
                run(
                        unscreened()
                                .andThen(with("'gaps':" + NO_GAPS + "," + NO_TREATMENT))
                                .andThen(m ->
                                        eachIndicatorOf(
                                                m, i -> treatment(i).remove("denominator"))));
        var ranks = table(raw, "ranks");
        for (String file : List.of("strengths_AUT", "weaknesses_AUT")) {
            var list = reference("results/" + file);
            for (String indicator : list.keys()) {
                assertThat(ranks.number("AUT", indicator))
                        .as("%s %s", file, indicator)
                        .isEqualTo(list.number(indicator, "Rank"));
            }
        }
        var treated = table(run(m -> {}), "ranks_in_EurAsia_group");
        for (String file : List.of("strengths_AUT_group", "weaknesses_AUT_group")) {
            var list = reference("results/" + file);
            for (String indicator : list.keys()) {
                assertThat(treated.number("AUT", indicator))
                        .as("%s %s", file, indicator)
                        .isEqualTo(list.number(indicator, "Rank"));
            }
        }
    }

    @Test
    void statisticsAndAvailabilityAreTheSame() {
        var out = run(m -> {});
        var own = CsvTable.of(statisticsOf(out, "indicators"));
        var reference = reference("stats/stats_Raw");
        var names =
                List.of(
                        "min Min",
                        "max Max",
                        "mean Mean",
                        "median Median",
                        "sd Std",
                        "skewness Skew",
                        "kurtosis Kurt",
                        "available N.Avail",
                        "nonzero N.NonZero",
                        "unique N.Unique",
                        "most_frequent N.Same");
        for (String pair : names) {
            var name = pair.split(" ");
            own.requireNumbers(
                    reference.keys(),
                    List.of(name[0]),
                    (key, column) -> reference.number(key, name[1]),
                    1e-13);
        }
        var denominatorless =
                table(
                        run(
                                unscreened()
                                        .andThen(m ->
                                                eachIndicatorOf(
                                                        m,
                                                        i -> treatment(i).remove("denominator")))),
                        "screening");
        requireAvailability(denominatorless, reference("stats/data_avail_units"));
        var groups = reference("stats/data_avail_groups");
        denominatorless.requireNumbers(
                groups.keys(),
                groups.columns().stream().skip(1).map(c -> "available_" + c).toList(),
                (key, column) -> groups.number(key, column.substring("available_".length())));
    }

    private static void requireAvailability(CsvTable own, CsvTable reference) {
        for (String pair :
                List.of(
                        "missing N_missing",
                        "zeros N_zero",
                        "available Dat_Avail",
                        "nonzero Non_Zero")) {
            var name = pair.split(" ");
            own.requireNumbers(
                    reference.keys(),
                    List.of(name[0]),
                    (key, column) -> reference.number(key, name[1]));
        }
    }

    private Path statisticsOf(Path out, String stage) {
        try {
            var lines = Files.readAllLines(out.resolve("statistics.csv"));
            var kept =
                    lines.stream()
                            .filter(l ->
                                    l.startsWith("indicator,") || l.contains("," + stage + ","))
                            .toList();
            return Files.write(out.resolve("statistics_" + stage + ".csv"), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "byNA_default | 'least_availability':0.6666666666666666",
                "byNA_0.9 | 'least_availability':0.9",
                "byzeros_default | 'least_nonzero':0.05",
                "byzeros_0.9 | 'least_nonzero':0.05",
                "byNAandzeros_default | 'least_availability':0.6666666666666666,'least_nonzero':0.05",
                "byNAandzeros_0.9 | 'least_availability':0.9,'least_nonzero':0.05"
            })
    void screeningKeepsTheSameUnits(String file, String rule) {
        var out =
                run(
                        with("'gaps':" + NO_GAPS)
                                .andThen(m -> m.set("screening", json("{" + rule + "}"))));
        var screening = table(out, "screening");
        var summary = reference("screen/" + file + "_summary");
        requireAvailability(screening, summary);
        var kept = new TreeSet<String>();
        screening.keys().stream()
                .filter(unit -> screening.text(unit, "screened_out").equals("no"))
                .forEach(kept::add);
        var data = reference("screen/" + file + "_data");
        assertThat(kept).isEqualTo(data.keys());
        table(out, "imputed").requireSameAs(data);
        var removed = new TreeSet<>(screening.keys());
        removed.removeAll(kept);
        assertThat(removed).isEqualTo(reference("screen/" + file + "_removed").keys());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "i_mean_column | 'method':'column','statistic':'mean'",
                "i_median_column | 'method':'column','statistic':'median'",
                "i_mean_grp_EurAsia | 'method':'column','statistic':'mean','group':'EurAsia_group'",
                "i_median_grp_EurAsia | 'method':'column','statistic':'median','group':'EurAsia_group'",
                "i_mean_row_pillar | 'method':'row','statistic':'mean'",
                "i_median_row_pillar | 'method':'row','statistic':'median'",
                "i_mean_row_all | 'method':'row','statistic':'mean','of':'all'"
            })
    void gapsAreFilledWithTheSameValues(String file, String method) {
        var out = run(unscreened().andThen(with("'gaps':{" + method + "}")));
        table(out, "imputed").requireSameAs(reference("impute/" + file));
    }

    private static final String LOG = "'unless':{'skewness':2,'kurtosis':3.5}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "winmax3 | 'most':3 | 'form':'range_shift','from':'original'",
                "winmax1_logCTplus | 'most':1 | 'form':'either_side','from':'original'",
                "winmax1_logCTorig | 'most':1 | 'form':'unit_shift','from':'original'",
                "winmax2_combine | 'most':2 | 'form':'range_shift','from':'treated'"
            })
    void outliersAreTreatedTheSame(String file, String winsorise, String log) {
        var out =
                run(
                        with(
                                "'outliers':{'method':'winsorise','ties':'together',"
                                        + winsorise
                                        + "},'transformation':{'method':'log',"
                                        + log
                                        + ","
                                        + LOG));
        table(out, "treated").requireSameAs(reference("treat/" + file + "_Screened_data"));
    }

    @Test
    void stricterLimitsAndOtherStagesAreTreatedTheSame() {
        var strict =
                run(
                        with(
                                "'outliers':{'method':'winsorise','ties':'together','skewness':1,'kurtosis':2},"
                                        + "'transformation':{'method':'log','from':'original',"
                                        + "'unless':{'skewness':1,'kurtosis':2}}"));
        table(strict, "treated").requireSameAs(reference("treat/strict_1_2_Screened_data"));
        var denominated = run(unscreened().andThen(with("'gaps':" + NO_GAPS)));
        table(denominated, "treated").requireSameAs(reference("treat/qTreat_df_Denominated_data"));
        var raw =
                run(
                        unscreened()
                                .andThen(with("'gaps':" + NO_GAPS))
                                .andThen(m ->
                                        eachIndicatorOf(
                                                m, i -> treatment(i).remove("denominator"))));
        table(raw, "treated").requireSameAs(reference("treat/default_Raw_data"));
        requireDetails(raw, "default_Raw");
        requireDetails(run(m -> {}), "default_Screened");
    }

    /// How many values were changed, and skewness and kurtosis before and after.
    private static void requireDetails(Path out, String file) {
        var own = table(out, "treated_indicators");
        var details = reference("treat/" + file + "_dets");
        own.requireNumbers(
                details.keys(),
                List.of("skewness_before"),
                (key, column) -> details.number(key, "check_SkewKurt0.Skew"),
                1e-13);
        own.requireNumbers(
                details.keys(),
                List.of("kurtosis_before"),
                (key, column) -> details.number(key, "check_SkewKurt0.Kurt"),
                1e-13);
        for (String key : details.keys()) {
            double changed = details.number(key, "winsorise.nwin");
            boolean isEnough = details.text(key, "check_SkewKurt1.Pass").equals("TRUE");
            if (isEnough) {
                assertThat(own.number(key, "replaced")).as(key).isEqualTo(changed);
                assertThat(own.number(key, "skewness_after"))
                        .isCloseTo(details.number(key, "check_SkewKurt1.Skew"), within(1e-12));
            }
        }
        var points = reference("treat/" + file + "_points");
        var treatments = lines(out, "treatments");
        for (String unit : points.keys()) {
            for (String column : points.columns()) {
                if (points.text(unit, column).startsWith("win")) {
                    assertThat(treatments)
                            .anyMatch(l ->
                                    l.startsWith(unit + ",")
                                            && l.contains("," + column + ",replaced,"));
                }
            }
        }
    }

    private static List<String> lines(Path out, String name) {
        try {
            return Files.readAllLines(out.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "minmax_0_100 | 'method':'min_max','low':0,'high':100",
                "minmax_1_100 | 'method':'min_max','low':1,'high':100",
                "minmax_0_1 | 'method':'min_max'",
                "zscore_0_1 | 'method':'z_score'",
                "zscore_10_2 | 'method':'z_score','mean':10,'sd':2",
                "rank_min | 'method':'rank'",
                "rank_average | 'method':'rank','ties':'average'",
                "borda | 'method':'borda'",
                "prank | 'method':'percentile_rank'",
                "dist2max | 'method':'distance_to_max'"
            })
    void normalisedValuesAreTheSame(String file, String method) {
        var out = run(with("'normalisation':{" + method + "}"));
        // what rounding leaves of a difference counts as of the size of the scores
        table(out, "normalised").requireSameAs(reference("normalise/" + file), 1e-13);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"dist2ref_row1 | ''", "dist2ref_row1_cap | ,'cap':true"})
    void distancesToAUnitAreTheSameWhereItIsNotTheWorst(String file, String cap) {
        var out =
                run(
                        with(
                                "'normalisation':{'method':'distance_to_reference','unit':'AUS'"
                                        + (cap.equals("''") ? "" : cap)
                                        + "}"));
        var own = table(out, "normalised");
        var reference = reference("normalise/" + file);
        var uncapped = reference("normalise/dist2ref_row1");
        for (String column : reference.columns().stream().skip(1).toList()) {
            // there COINr divides by 0; a distance to the worst is no scale
            boolean isOfTheWorst =
                    reference.keys().stream()
                            .anyMatch(unit -> Double.isInfinite(uncapped.number(unit, column)));
            own.requireNumbers(
                    reference.keys(),
                    List.of(column),
                    isOfTheWorst ? (unit, c) -> Double.NaN : reference::number,
                    1e-13);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "minmax_0_100_Denominated_withNA | 'method':'min_max','low':0,'high':100",
                "prank_Denominated_withNA | 'method':'percentile_rank'"
            })
    void gapsStayWhereNothingFillsThem(String file, String method) {
        var out =
                run(
                        unscreened()
                                .andThen(
                                        with(
                                                "'gaps':"
                                                        + NO_GAPS
                                                        + ","
                                                        + NO_TREATMENT
                                                        + ",'normalisation':{"
                                                        + method
                                                        + "}")));
        table(out, "normalised").requireSameAs(reference("normalise/" + file), 1e-13);
    }

    @Test
    void boundsAreInTheUnitOfTheIndicatorWhateverItsDirection() {
        // COINr turns the sign before it scales: what is 0 and 100 there is 0 and −100 in the unit
        var negatives = negatives();
        var out =
                run(m ->
                        eachIndicatorOf(
                                m,
                                i ->
                                        treatment(i)
                                                .set(
                                                        "normalisation",
                                                        json(
                                                                negatives.contains(
                                                                                i.get("code")
                                                                                        .asText())
                                                                        ? "{'method':'scaled','low':-100,'high':0}"
                                                                        : "{'method':'scaled','low':0,'high':100}"))));
        table(out, "normalised").requireSameAs(reference("normalise/scaled_0_100"));
    }

    @Test
    void targetsAndGoalpostsOnTheTreatedScaleAreTheSame() {
        var meta = CoinrTables.rows("input/ASEM_iMeta");
        var targets =
                run(m ->
                        eachIndicatorOf(
                                m,
                                i ->
                                        treatment(i)
                                                .set(
                                                        "normalisation",
                                                        json(
                                                                "{'method':'distance_to_target','scale':'treated','target':"
                                                                        + target(
                                                                                meta,
                                                                                i.get("code")
                                                                                        .asText())
                                                                        + "}"))));
        table(targets, "normalised").requireSameAs(reference("normalise/dist2targ_iMeta"), 1e-13);
        var posts = reference("normalise/goalposts_used");
        for (String file : List.of("goalposts_trunc", "goalposts_notrunc")) {
            var clip = ",'clip':" + file.equals("goalposts_trunc");
            var out = run(m -> eachIndicatorOf(m, i -> post(i, posts, clip)));
            table(out, "normalised").requireSameAs(reference("normalise/" + file), 1e-13);
        }
    }

    /// COINr's goalposts of a negative indicator are of the turned sign; here they are in its unit.
    private static void post(ObjectNode indicator, CsvTable posts, String clip) {
        var code = indicator.get("code").asText();
        boolean isNegative = posts.number(code, "Direction") < 0;
        double low = posts.number(code, "goalpost_lower");
        double high = posts.number(code, "goalpost_upper");
        treatment(indicator)
                .set(
                        "normalisation",
                        json(
                                "{'method':'goalposts','scale':'treated','factor':100,'low':"
                                        + Math.min(low, high)
                                        + ",'high':"
                                        + Math.max(low, high)
                                        + clip
                                        + "}"));
        assertThat(isNegative || low < high).isTrue();
    }

    private static String target(LongTable meta, String indicator) {
        return meta.where(Map.of("iCode", indicator)).text("Target");
    }

    @Test
    void aFractionOfTheBestKeepsTheDirectionOfNegativeIndicators() {
        // COINr divides negative indicators by their turned maximum, which reverses them
        var out = run(with("'normalisation':{'method':'fraction_of_max'}"));
        var own = table(out, "normalised");
        var treated = table(out, "treated");
        var reference = reference("normalise/fracmax");
        var negatives = negatives();
        var positives =
                reference.columns().stream().skip(1).filter(c -> !negatives.contains(c)).toList();
        own.requireNumbers(reference.keys(), positives, reference::number);
        for (String code : negatives) {
            double least = Double.POSITIVE_INFINITY;
            for (String unit : treated.keys()) {
                least = Math.min(least, treated.number(unit, code));
            }
            double best = least;
            own.requireNumbers(
                    treated.keys(),
                    List.of(code),
                    (unit, column) -> best > 0 ? best / treated.number(unit, column) : Double.NaN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amean | 'method':'arithmetic'",
                "gmean | 'method':'geometric'",
                "hmean | 'method':'harmonic'",
                "genmean_p0.5 | 'method':'power','exponent':0.5",
                "copeland_all | 'method':'copeland'"
            })
    void aggregatesAndTheirRanksAreTheSame(String file, String method) {
        var out = run(aggregated(method));
        table(out, "scores").requireSameAs(reference("aggregate/" + file));
        table(out, "ranks")
                .requireRanksOf(reference("aggregate/" + file + "_ranks"), table(out, "scores"));
    }

    private static Consumer<ObjectNode> aggregated(String method) {
        return with("'normalisation':{'method':'min_max','low':1,'high':100}")
                .andThen(m -> m.set("aggregation", json("{" + method + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"amean_wTest | 'method':'arithmetic'", "gmean_wTest | 'method':'geometric'"})
    void weightsCountTheSame(String file, String method) {
        var weights = reference("aggregate/weights_test");
        var out = run(aggregated(method).andThen(m -> weigh((ObjectNode) m.get("tree"), weights)));
        table(out, "scores").requireSameAs(reference("aggregate/" + file));
        table(out, "ranks")
                .requireRanksOf(reference("aggregate/" + file + "_ranks"), table(out, "scores"));
        table(out, "weights")
                .requireNumbers(
                        weights.keys(),
                        List.of("weight"),
                        (key, column) -> weights.number(key, "Weight"));
    }

    private static void weigh(ObjectNode node, CsvTable weights) {
        node.put("weight", weights.number(node.get("code").asText(), "Weight"));
        if (node.has("children")) {
            node.get("children").forEach(child -> weigh((ObjectNode) child, weights));
        }
    }
}
