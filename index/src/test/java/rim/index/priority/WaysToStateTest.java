package rim.index.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.StatedPriority;

/// How right and how complete the rules are in languages of which there are no labelled chapters,
/// on sentences and short lists (`ways.tsv`).
class WaysToStateTest {
    private static final StatedPriorities FINDING = new StatedPriorities(List.of());

    private static final class Counts {
        private int right;
        private int wrong;
        private int missed;
        private final List<String> texts = new ArrayList<>();

        void add(Set<String> stated, Set<String> allowed, Set<String> found, String text) {
            int before = right;
            found.forEach(theme -> {
                right += stated.contains(theme) ? 1 : 0;
                wrong += stated.contains(theme) || allowed.contains(theme) ? 0 : 1;
            });
            missed += stated.size() - (right - before);
            if (!found.containsAll(stated)) {
                texts.add(text + found);
            }
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }
    }

    @Test
    void mostWaysToStateAPriorityAreKnownInEachLanguageAndFewOthersAreTakenForOne()
            throws IOException {
        var all = new Counts();
        var byLanguage = new TreeMap<String, Counts>();
        for (List<String> cells : rows()) {
            var stated =
                    words(cells.get(2)).filter(t -> !t.endsWith("?")).collect(Collectors.toSet());
            var allowed =
                    words(cells.get(2)).map(t -> t.replace("?", "")).collect(Collectors.toSet());
            var found = found(cells.get(0), cells.get(1), cells.get(3).replace("|", "\n\n"));
            all.add(stated, allowed, found, cells.get(3));
            byLanguage
                    .computeIfAbsent(cells.get(0), l -> new Counts())
                    .add(stated, allowed, found, cells.get(3));
        }
        assertThat(byLanguage).hasSize(20);
        assertThat(all.precision()).isGreaterThan(0.96);
        assertThat(all.recall()).as("%s", all.texts).isGreaterThan(0.89);
        byLanguage.forEach((language, counts) -> {
            assertThat(counts.precision()).as(language).isGreaterThan(0.8);
            assertThat(counts.recall()).as("%s %s", language, counts.texts).isGreaterThan(0.7);
        });
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Set<String> found(String language, String region, String text) {
        var report =
                new Report(
                        "report",
                        "report",
                        "0",
                        "A plan",
                        language,
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        List.of(region),
                        1,
                        1,
                        Report.INDEXED,
                        null);
        return FINDING
                .in(new ReadReport(report, List.of(new ReportPage("report", 1, null, text))))
                .stream()
                .map(StatedPriority::theme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> rows() throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WaysToStateTest.class.getResourceAsStream("ways.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
