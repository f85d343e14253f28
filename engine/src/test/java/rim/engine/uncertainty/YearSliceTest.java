package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

class YearSliceTest {
    private static final int YEARS = 5;
    private static final CountingRoom ALL = new CountingRoom(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final CountingRoom ONE = new CountingRoom(1, 1);

    @Test
    void everyYearAndEveryChangeIsCountedOnce() {
        for (int years = 1; years < 9; years++) {
            for (int most = 1; most <= years; most++) {
                for (int workers = 1; workers < 5; workers++) {
                    requireSlices(years, most, workers);
                }
            }
        }
    }

    private static void requireSlices(int years, int most, int workers) {
        var slices = YearSlice.of(years, most, workers);
        assertThat(slices.stream().flatMapToInt(YearSlice::counted).toArray())
                .isEqualTo(IntStream.range(0, years).toArray());
        assertThat(slices.stream().flatMapToInt(YearSlice::changes))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, YearSlice.pairs(years).length).boxed().toList());
        assertThat(slices).allMatch(s -> s.to() - s.from() <= most && s.to() > s.from());
        if (years % workers == 0) {
            assertThat(slices.size() % workers).isZero();
        }
    }

    @Test
    void aChangeNeedsBothItsYears() {
        assertThat(new YearSlice(2, 4, 6).needed()).containsExactly(1, 2, 3);
        assertThat(new YearSlice(4, 6, 6).needed()).containsExactly(0, 3, 4, 5);
        assertThat(YearSlice.all(3).needed()).containsExactly(0, 1, 2);
    }

    /// What a draw gives in one year can hang on others: by rules over base years, a reference of
    /// another year, a country's index.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'reference':{} | 'draws':200,'acceptabilities':true,'weights':{'noise':0.25},'data':{'error':0.05}",
                "'reference':{} | 'draws':4000,'top':[1,5],'weights':{'noise':0.25}",
                "'reference':{'year':2011} | 'draws':200,'weights':{'noise':0.25},"
                        + "'alternatives':[{'name':'norm','of':[{},{'treatment':{'normalisation':{'method':'z_score','mean':100,'sd':10}}}]}]",
                "'reference':{},'aggregation':{'method':'copeland'} | 'draws':50,'weights':{'noise':0.25}",
                "'reference':{},'aggregation':{'method':'wroclaw'} | 'draws':50,'weights':{'noise':0.25},'data':{'error':0.05}",
                "'reference':{},'country_correction':{'apply':true,'index':[{'country':'Y','value':90},"
                        + "{'country':'Z','year':2012,'value':130}]} | 'draws':50,'weights':{'noise':0.25}",
            })
    void whoeverDrawsTheDrawsGiveTheSame(String lines, String uncertainty) {
        var benchmark =
                Benchmark.of(
                        Synthetic.methodology(
                                lines,
                                Synthetic.TREATMENT,
                                Synthetic.tree(3, 2),
                                "'uncertainty':{" + uncertainty + "}"),
                        panel());
        var all = summary(benchmark, ALL);
        assertThat(all.rows()).hasSizeGreaterThan(100);
        requireSame(all, summary(benchmark, ONE), uncertainty);
        requireSame(all, new Threads(2).certainty(benchmark), uncertainty);
        requireSame(all, new Threads(3).certainty(benchmark), uncertainty);
    }

    private static void requireSame(
            UncertaintySummary all, UncertaintySummary each, String uncertainty) {
        assertThat(each.rows()).containsExactlyElementsOf(all.rows().toList());
        assertThat(each.changes()).containsExactlyElementsOf(all.changes().toList());
        assertThat(each.probabilities()).containsExactlyElementsOf(all.probabilities().toList());
        assertThat(each.comparisons()).containsExactlyElementsOf(all.comparisons().toList());
        if (uncertainty.contains("acceptabilities")) {
            assertThat(each.acceptabilities())
                    .isNotEmpty()
                    .containsExactlyElementsOf(all.acceptabilities().toList());
        }
    }

    private static UncertaintySummary summary(Benchmark benchmark, CountingRoom room) {
        var analysis = new UncertaintyAnalysis(benchmark, null, node -> true, room);
        return analysis.summary(new OneByOne(analysis));
    }

    /// Thirty units of two countries, with gaps.
    private static Panel panel() {
        var random = new Random(3);
        var panel = new Panel.Builder();
        for (int u = 0; u < 30; u++) {
            var code = List.of("Y", "Z").get(u % 2) + u;
            panel.unit(new PanelUnit(code, null, true, null, code.substring(0, 1), Map.of()));
            for (int i = 0; i < 6; i++) {
                double level = 10 + random.nextGaussian();
                for (int year = 2010; year < 2010 + YEARS; year++) {
                    if (random.nextInt(15) > 0) {
                        panel.value("i" + i, code, year, level + random.nextGaussian() / 3);
                    }
                }
            }
        }
        return panel.build();
    }
}
