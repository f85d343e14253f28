package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.ChangedRegion;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.CoverageChange;
import rim.schemas.edition.Quality.DatasetChange;
import rim.schemas.edition.Quality.Refused;
import rim.schemas.edition.Quality.Result;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.edition.Quality.Surprise;
import rim.schemas.edition.Quality.Verdict;

class SmallQualityTest {
    private static final int LIMIT = 300_000;
    private static final String LONG = "0123456789 <&> ".repeat(300);

    private static List<Coverage> coverage(int indicators, int years, int countries) {
        var all = new ArrayList<Coverage>();
        for (int i = 0; i < indicators; i++) {
            for (int year = 2026 - years; year < 2026; year++) {
                all.add(new Coverage("indicator_number_" + i, year, null, 200, 334));
                for (int c = 0; c < countries; c++) {
                    all.add(new Coverage("indicator_number_" + i, year, "C" + c, 3, 9));
                }
            }
        }
        return all;
    }

    private static <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private static Quality quality(int size, List<Coverage> coverage) {
        var checks =
                many(
                        size,
                        i ->
                                new Result(
                                        "dataset_" + i,
                                        i % 2 == 0 ? "refused" : "jumps",
                                        LONG,
                                        i % 3 == 0 ? Check.Weight.STOP : Check.Weight.WARN,
                                        1000,
                                        i % 5 == 0 ? 7 : 0,
                                        LONG,
                                        many(10, e -> LONG)));
        return new Quality(
                "2026",
                Verdict.WARNINGS,
                null,
                null,
                checks,
                coverage,
                many(
                        size,
                        i ->
                                new ChangedRegion(
                                        "R" + i,
                                        "Region " + i,
                                        2016,
                                        "lost",
                                        "split_or_merged",
                                        i)),
                new Comparison(
                        "2025",
                        many(size, i -> new DatasetChange("dataset_" + i, 1, 2, 3)),
                        many(size, i -> new CoverageChange("indicator_" + i, 5, 4, 2024, 2025)),
                        many(
                                size,
                                i -> new Surprise("indicator", "R" + i, 2025, "new", 9, 1, 0.1))),
                many(size, i -> "folder/file-" + i + ".csv"),
                many(
                        size,
                        i ->
                                new Refused(
                                        "d",
                                        "f.csv",
                                        i,
                                        2,
                                        1,
                                        "not_a_number",
                                        LONG,
                                        LONG,
                                        LONG,
                                        LONG)),
                many(
                        size,
                        i -> new SourceTitle("dataset_" + i, LONG, "Publisher", "Licence", null)));
    }

    private static List<Input> inputs(int size) {
        return many(
                size,
                i ->
                        new Input(
                                "dataset_" + i,
                                "folder/file-" + i + ".csv",
                                "0",
                                1,
                                1,
                                1000,
                                900,
                                90,
                                10,
                                10,
                                new TreeMap<>(),
                                new TreeMap<>()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void neitherTheDocumentNorThePageGrowsWithTheData() {
        // 835,000 cells gave 180,000 lines of coverage; here with 5,000 files on top
        var written = SmallQuality.of(quality(5_000, coverage(200, 25, 36)), inputs(5_000));

        assertThat(bytes(written.quality().toJson())).isLessThan(LIMIT);
        assertThat(bytes(written.page())).isLessThan(LIMIT);
        assertThat(written.quality().counts())
                .containsEntry("checks", 5_000)
                .containsEntry("failed", 1_000)
                .containsEntry("coverage", 185_000)
                .containsEntry("surprises", 5_000);
        assertThat(written.page())
                .contains("rim quality --list coverage", "1000 of 5000 checks failed")
                .contains("of 185,000", "av 185\u00a0000");
    }

    @Test
    void whatStopsStandsFirstAndAllCountriesBeforeEach() {
        var small = SmallQuality.of(quality(600, coverage(20, 25, 36)), inputs(3)).quality();

        assertThat(small.checks().getFirst().failed()).isEqualTo(7);
        assertThat(small.checks().getFirst().weight()).isEqualTo(Check.Weight.STOP);
        assertThat(small.coverage().getFirst().country()).isNull();
    }

    @Test
    void aSmallEditionKeepsEverything() {
        var small = SmallQuality.of(quality(2, coverage(3, 5, 4)), inputs(2)).quality();

        assertThat(small.checks()).hasSize(2);
        assertThat(small.coverage()).hasSize(3 * 5 * 5);
        assertThat(small.regions()).hasSize(2);
        assertThat(small.refused()).hasSize(2);
    }

    @Test
    void thePageSaysEverythingInSwedishToo() {
        var page = SmallQuality.of(quality(2, coverage(1, 2, 0)), inputs(2)).page();

        assertThat(page)
                .contains(
                        "Vad som vägrades",
                        "Filer som ingen beskrivit",
                        "Vad det blev av regioner som ändrats med NUTS",
                        "går förlorad: delad, sammanslagen eller omritad",
                        "Sedan utgåva 2025",
                        "Värden utöver vad seriens egen historia förklarar",
                        "Täckning per indikator och år")
                .doesNotContain("<script", "min-width: 60rem");
    }
}
