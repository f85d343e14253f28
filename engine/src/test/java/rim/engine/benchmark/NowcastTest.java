package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintySummary;
import rim.schemas.methodology.MethodChoice;

/// What is missing in the newest year, filled by the method that erred least where the same gaps
/// lay in earlier years.
class NowcastTest {
    private static final int FIRST = 2010;
    private static final int LAST = 2020;

    /// A value for a unit and year.
    private interface Values {
        double of(int unit, int year);
    }

    @Test
    void whatMovesSteadilyIsMovedOn() {
        var results = results("", newestMissing((unit, year) -> 10 * unit + unit * (year - FIRST)));
        int cell = results.panel().cell(10, 2);
        assertThat(results.filled(0)[cell]).isCloseTo(20 + 2 * 10, within(1e-12));
        assertThat(results.gaps().how(0, cell)).isEqualTo("nowcast (drift)");
        assertThat(results.gaps().isNowcast(0, cell)).isTrue();
        assertThat(results.gaps().valueYear(0, cell)).isEqualTo(2019);
    }

    @Test
    void whatMovesAsTheCountryDoesIsMovedWithIt() {
        double[] country = {100, 130, 90, 120, 80, 140, 100, 160, 90, 110, 150};
        var panel = newestMissing((unit, year) -> (1 + unit) * country[year - FIRST]);
        panel.unit(new PanelUnit("Z", null, false, null, null, Map.of()));
        for (int year = FIRST; year <= LAST; year++) {
            panel.value("a", "Z", year, country[year - FIRST]);
        }
        var results = results("", panel);
        int cell = results.panel().cell(10, 2);
        assertThat(results.gaps().how(0, cell)).isEqualTo("nowcast (parent_growth)");
        assertThat(results.filled(0)[cell]).isCloseTo(450, within(1e-9));
    }

    @Test
    void theErrorIsThatOnTheCellsWhichTheSameGapsHideInEarlierYears() {
        Values values = (unit, year) -> 7 * unit + (year * (unit + 3)) % 11;
        var results = results("'of':[{'method':'latest'}]", newestMissing(values));
        double squares = 0;
        int count = 0;
        for (int year = LAST - 5; year < LAST; year++) {
            for (int unit = 0; unit < 3; unit++) {
                double error = values.of(unit, year - 1) - values.of(unit, year);
                squares += error * error;
                count++;
            }
        }
        var error = Objects.requireNonNull(results.gaps().error(0, results.panel().cell(10, 2)));
        assertThat(error.tried()).isEqualTo(count).isEqualTo(15);
        assertThat(error.rootMeanSquare()).isCloseTo(Math.sqrt(squares / count), within(1e-10));
        assertThat(results.gaps().errors(0))
                .containsExactly(new GapError("nowcast (latest)", 1, error));
    }

    @Test
    void aLaterYearChangesNothingBeforeIt() {
        Values values = (unit, year) -> 7 * unit + (year * (unit + 3)) % 11;
        var before = newestMissing(values);
        var after = newestMissing(values);
        for (int unit = 0; unit < 12; unit++) {
            after.value("a", code(unit), LAST + 1, 1000.0 * unit);
        }
        var base = "'base_years':[2015,2016,2017,2018,2019],";
        var results = results("", before, base);
        var later = results("", after, base);
        for (int unit = 0; unit < 3; unit++) {
            int cell = results.panel().cell(10, unit);
            assertThat(later.filled(0)[cell]).isEqualTo(results.filled(0)[cell]);
            assertThat(later.gaps().how(0, cell)).isEqualTo(results.gaps().how(0, cell));
            assertThat(later.gaps().error(0, cell)).isEqualTo(results.gaps().error(0, cell));
        }
    }

    @Test
    void aGapBetweenValuesAndOneThatIsTooOldAreLeftToOthers() {
        var panel = new Panel.Builder();
        for (int unit = 0; unit < 12; unit++) {
            panel.unit(PanelUnit.scored(code(unit)));
            for (int year = FIRST; year <= LAST; year++) {
                boolean isInner = unit == 0 && year == 2015;
                boolean isOld = unit == 1 && year > 2015;
                if (!isInner && !isOld) {
                    panel.value("a", code(unit), year, unit + year);
                }
            }
        }
        var results = results("'max_age':2", panel);
        assertThat(results.filled(0)[results.panel().cell(5, 0)]).isNaN();
        assertThat(results.filled(0)[results.panel().cell(6, 1)]).isEqualTo(2017);
        assertThat(results.filled(0)[results.panel().cell(7, 1)]).isEqualTo(2018);
        assertThat(results.filled(0)[results.panel().cell(8, 1)]).isNaN();
        assertThat(results.missing(results.tree().nodeOf(0), results.panel().cell(8, 1)))
                .isEqualTo("no value from 2016 to 2018");
    }

    @Test
    void theErrorIsInTheIntervals() {
        double[] shocks = {0, 9, -7, 4, -9, 8, -2, 6, -8, 3, 0};
        Values values = (unit, year) -> 10 * unit + shocks[(year - FIRST + unit) % 11];
        var draws = "'uncertainty':{'draws':400,'data':{'error':0}},";
        var summary = summary(newestMissing(values), draws);
        var rows = summary.rows(0, 10).toList();
        double nowcast = rows.get(1).score().high() - rows.get(1).score().low();
        double known = rows.get(8).score().high() - rows.get(8).score().low();
        assertThat(nowcast).isGreaterThan(0.05).isGreaterThan(4 * known);
    }

    private static UncertaintySummary summary(Panel.Builder panel, String draws) {
        var benchmark =
                Benchmark.of(
                        Methodologies.parse(text("'of':[{'method':'latest'}]", draws), "test")
                                .methodology(),
                        panel.build());
        return new Threads(1).certainty(benchmark);
    }

    /// Twelve units, of which three lack the last year.
    private static Panel.Builder newestMissing(Values values) {
        var panel = new Panel.Builder();
        for (int unit = 0; unit < 12; unit++) {
            panel.unit(new PanelUnit(code(unit), null, true, "Z", null, Map.of()));
            for (int year = FIRST; year <= LAST; year++) {
                if (unit > 2 || year < LAST) {
                    panel.value("a", code(unit), year, values.of(unit, year));
                }
            }
        }
        return panel;
    }

    private static String code(int unit) {
        return String.valueOf((char) ('A' + unit));
    }

    private static Results results(String settings, Panel.Builder panel, String... lines) {
        var methodology =
                Methodologies.parse(text(settings, String.join("", lines)), "test").methodology();
        return Benchmark.of(methodology, panel.build()).results();
    }

    private static String text(String settings, String lines) {
        return ("{'name':'test','title':'-','description':'-','source':'-',"
                        + lines
                        + "'indicator_defaults':{'gaps':{'method':'nowcast'"
                        + (settings.isEmpty() ? "" : "," + settings)
                        + "}},'tree':{'code':'index','children':[{'code':'a'}]}}")
                .replace('\'', '"');
    }

    @Test
    void itIsOneMethodByWhatItChose() {
        var results = results("'of':[{'method':'drift'}]", newestMissing((unit, year) -> year));
        assertThat(results.gaps().by(0, results.panel().cell(10, 0)))
                .isEqualTo(
                        new MethodChoice(
                                "nowcast",
                                new TreeMap<>(Map.of("of", List.of(Map.of("method", "drift"))))));
    }
}
