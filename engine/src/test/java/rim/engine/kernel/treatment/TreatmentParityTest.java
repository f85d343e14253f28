package rim.engine.kernel.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.ReferenceTable;
import rim.engine.kernel.treatment.TwoStageTreatment.SecondFrom;

/// Against COINr 1.1.14 on its ASEM data.
class TreatmentParityTest {
    private static Fitted logCt(double[] base) {
        return LogTransform.coinTool(base).orElseThrow();
    }

    private void compare(
            String file,
            String data,
            Shape.Limits limits,
            int most,
            SecondFrom from,
            Function<double[], Fitted> second) {
        var expected = ReferenceTable.read("treat/" + file + "_data");
        var details = ReferenceTable.read("treat/" + file + "_dets");
        var input = ReferenceTable.read(data);
        var limit = new Winsorising.Limit(most, Winsorising.Ties.TOGETHER);
        for (String indicator : expected.header().subList(1, expected.header().size())) {
            var base = input.numbers(indicator);
            var treated =
                    TwoStageTreatment.of(
                            base, limits, x -> Winsorising.of(x, limits, limit), second, from);
            expected.requireNumbers(indicator, treated.applied(base));
            requireShapes(details, indicator, treated.shapes());
        }
    }

    private static void requireShapes(
            ReferenceTable details, String indicator, List<Shape> shapes) {
        if (!details.texts("iCode").contains(indicator)) {
            return;
        }
        for (int stage = 0; stage < shapes.size(); stage++) {
            var name = "check_SkewKurt" + stage + ".";
            var shape = shapes.get(stage);
            close(details.lookup(name + "Skew", "iCode", indicator), shape.skewness());
            close(details.lookup(name + "Kurt", "iCode", indicator), shape.kurtosis());
        }
    }

    private static void close(double expected, double actual) {
        assertThat(actual).isCloseTo(expected, within(1e-11));
    }

    @Test
    void winsorisingThenLogarithm() {
        var screened = "impute/i_mean_grp_EurAsia";
        var usual = Shape.Limits.USUAL;
        compare(
                "default_Screened",
                screened,
                usual,
                5,
                SecondFrom.UNTREATED,
                TreatmentParityTest::logCt);
        compare(
                "default_Raw",
                "coin/Raw",
                usual,
                5,
                SecondFrom.UNTREATED,
                TreatmentParityTest::logCt);
        compare(
                "qTreat_df_Denominated",
                "denominate/Denominated",
                usual,
                5,
                SecondFrom.UNTREATED,
                TreatmentParityTest::logCt);
        compare(
                "winmax3_Screened",
                screened,
                usual,
                3,
                SecondFrom.UNTREATED,
                TreatmentParityTest::logCt);
        compare(
                "winmax2_combine_Screened",
                screened,
                usual,
                2,
                SecondFrom.RESULTS_OF_FIRST,
                TreatmentParityTest::logCt);
        compare(
                "strict_1_2_Screened",
                screened,
                new Shape.Limits(1, 2),
                5,
                SecondFrom.UNTREATED,
                TreatmentParityTest::logCt);
        compare(
                "winmax1_logCTplus_Screened",
                screened,
                usual,
                1,
                SecondFrom.UNTREATED,
                x -> LogTransform.eitherTail(x).orElseThrow());
        compare(
                "winmax1_logCTorig_Screened",
                screened,
                usual,
                1,
                SecondFrom.UNTREATED,
                x -> LogTransform.coinToolOriginal(x).orElseThrow());
    }

    @Test
    void skewnessAndKurtosis() {
        var expected = ReferenceTable.read("treat/skew_kurt_Denominated");
        var input = ReferenceTable.read("denominate/Denominated");
        for (String indicator : expected.texts("iCode")) {
            var shape = Shape.of(input.numbers(indicator));
            close(expected.lookup(expected.header().get(1), "iCode", indicator), shape.skewness());
            close(expected.lookup(expected.header().get(2), "iCode", indicator), shape.kurtosis());
        }
    }

    @Test
    void transformationsOfOneVector() {
        var table = ReferenceTable.read("treat/vector_transforms_Flights");
        var x = table.numbers("x");
        table.requireNumbers("log_CT", LogTransform.coinTool(x).orElseThrow().applied(x));
        table.requireNumbers(
                "log_CT_orig", LogTransform.coinToolOriginal(x).orElseThrow().applied(x), 1e-2);
        table.requireNumbers("log_CT_plus", LogTransform.eitherTail(x).orElseThrow().applied(x));
        var turned = Arrays.stream(x).map(v -> -v).toArray();
        table.requireNumbers(
                "log_CT_plus_neg", LogTransform.eitherTail(turned).orElseThrow().applied(turned));
        table.requireNumbers("boxcox_0", BoxCox.of(x, 0).orElseThrow().applied(x), 1e-2);
        table.requireNumbers("boxcox_0.5", BoxCox.of(x, 0.5).orElseThrow().applied(x), 1e-2);
        table.requireNumbers("boxcox_2", BoxCox.of(x, 2).orElseThrow().applied(x), 1e-2);
    }

    @Test
    void winsorisingOfOneVector() {
        var table = ReferenceTable.read("treat/vector_transforms_Flights");
        var x = table.numbers("x");
        var five = new Winsorising.Limit(5, Winsorising.Ties.TOGETHER);
        var all = new Winsorising.Limit(1000, Winsorising.Ties.TOGETHER);
        table.requireNumbers("wins5", Winsorising.of(x, Shape.Limits.USUAL, five).applied(x));
        table.requireNumbers(
                "wins5_t1_k2", Winsorising.of(x, new Shape.Limits(1, 2), five).applied(x));
        table.requireNumbers(
                "wins_nolimit_t1_k1", Winsorising.of(x, new Shape.Limits(1, 1), all).applied(x));
    }
}
