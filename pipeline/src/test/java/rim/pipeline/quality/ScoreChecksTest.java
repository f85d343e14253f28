package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.engine.uncertainty.Centred;
import rim.engine.uncertainty.Threads;
import rim.schemas.edition.Quality.Result;

/// What an update says of scores: of a methodology that varies to one side, of one that varies to
/// both, and of ties, over real draws.
class ScoreChecksTest {
    /// Few units lie far out, so that an outlier rule moves the scores of all.
    private static final int UNITS = 40;

    private static Panel panel(boolean hasTies) {
        var panel = new Panel.Builder();
        for (int i = 0; i < UNITS; i++) {
            panel.unit(PanelUnit.scored(String.format(Locale.ROOT, "U%02d", i)));
        }
        for (int i = 0; i < UNITS; i++) {
            var code = String.format(Locale.ROOT, "U%02d", i);
            double value = hasTies && i < 3 ? 1 : i + 1;
            panel.value("a", code, 2020, i >= UNITS - 3 ? 150 + 40 * (i - UNITS + 3) : value);
            panel.value("b", code, 2020, hasTies && i < 3 ? 1 : (i * 7) % UNITS + 1);
        }
        return panel.build();
    }

    /// @param other what outliers are varied to, beside what is published
    private static List<Result> checked(Panel panel, String other, int share) {
        var loaded =
                Methodologies.parse(
                        """
                        { "name": "test", "title": "T", "description": "-", "source": "-",
                          "indicator_defaults": {
                            "outliers": { "method": "mean_sd", "k": 2, "action": "replace" },
                            "normalisation": { "method": "min_max" } },
                          "uncertainty": { "draws": 200, "level": 0.9, "alternatives": [
                            { "name": "outliers", "of": [ { "share": %d }, %s ] } ] },
                          "tree": { "code": "index", "children": [ { "code": "a" }, { "code": "b" } ] } }
                        """
                                .replace("%d", String.valueOf(share))
                                .replace("%s", other),
                        "test");
        var benchmark = Benchmark.of(loaded.methodology(), panel);
        var results = benchmark.results();
        var centred = Centred.of(results, Threads.all().certainty(benchmark).rows());
        return new ScoreChecks(results, Optional.of(centred)).checks();
    }

    private static Result named(List<Result> results, String check) {
        return results.stream().filter(r -> r.check().equals(check)).findFirst().orElseThrow();
    }

    @Test
    void aMethodologyThatVariesToOneSideIsToldByNode() {
        var off =
                named(
                        checked(
                                panel(false),
                                "{ \"name\": \"none\", \"share\": 99, \"treatment\": {"
                                        + " \"outliers\": { \"method\": \"none\" } } }",
                                1),
                        "centred");
        assertThat(off.isPassed()).isFalse();
        assertThat(off.failed()).isEqualTo(2);
        assertThat(off.note())
                .contains("list choices to the other side too")
                .contains("/uncertainty/alternatives");
        assertThat(off.examples())
                .anySatisfy(each -> assertThat(each).matches("a: \\d+ of 40 outside"))
                .anySatisfy(each -> assertThat(each).matches("index: \\d+ of 40 outside"));
    }

    @Test
    void aMethodologyThatVariesToBothSidesPasses() {
        var centred =
                named(
                        checked(
                                panel(false),
                                "{ \"name\": \"stricter\", \"treatment\": { \"outliers\": {"
                                        + " \"method\": \"mean_sd\", \"k\": 1.5, \"action\":"
                                        + " \"replace\" } } },{ \"name\": \"laxer\", \"treatment\": {"
                                        + " \"outliers\": { \"method\": \"mean_sd\", \"k\": 3,"
                                        + " \"action\": \"replace\" } } }",
                                2),
                        "centred");
        assertThat(centred.isPassed()).as(centred.examples().toString()).isTrue();
        assertThat(centred.note()).isNull();
        assertThat(centred.looked()).isEqualTo(3);
    }

    @Test
    void tiesAreToldAndFailNothing() {
        var ties =
                named(
                        checked(
                                panel(true),
                                "{ \"name\": \"none\", \"treatment\": { \"outliers\": { \"method\":"
                                        + " \"none\" } } }",
                                1),
                        "ties");
        assertThat(ties.isPassed()).isTrue();
        assertThat(ties.note()).contains("1 ranks of the index are shared");
        assertThat(ties.examples()).hasSize(1);
        assertThat(ties.examples().getFirst()).startsWith("2020, rank ").endsWith("U00, U01, U02");
    }
}
