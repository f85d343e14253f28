package rim.index.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.index.priority.LabelledChapters.Chapter;

/// How right and how complete the rules are, on chapters that were read and labelled. A statement
/// is a theme on a page.
class LabelledChaptersTest {
    private static final StatedPriorities FINDING = new StatedPriorities(List.of());

    private static final class Counts {
        private int found;
        private int right;
        private int stated;
        private final List<String> wrong = new ArrayList<>();

        void add(String what, boolean isRight) {
            found++;
            right += isRight ? 1 : 0;
            if (!isRight) {
                wrong.add(what);
            }
        }

        @Override
        public String toString() {
            return right
                    + " right of "
                    + found
                    + " found, of "
                    + stated
                    + " stated; wrong: "
                    + wrong;
        }
    }

    @Test
    void whatIsFoundIsRightAndWhatIsStatedIsFoundAsOftenAsTheGuideSays() throws IOException {
        var folder = Path.of(System.getProperty("rim.shared"), "data");
        Assumptions.assumeTrue(
                Files.isDirectory(folder.resolve("reports")), "No real reports in " + folder);
        var chapters = LabelledChapters.read();
        assertThat(chapters).hasSizeGreaterThanOrEqualTo(80);
        var read = LabelledChapters.documents(folder, chapters);
        var bySet = new TreeMap<String, Counts>();
        var byRule = new TreeMap<String, Counts>();
        for (Chapter each : chapters) {
            var report = Objects.requireNonNull(read.get(each.file()), each.file());
            var found = new TreeMap<String, String>();
            FINDING.in(LabelledChapters.about(report, each.region())).stream()
                    .filter(each::has)
                    .forEach(p -> found.putIfAbsent(p.page() + " " + p.theme(), p.rule()));
            var counts = bySet.computeIfAbsent(each.set(), s -> new Counts());
            counts.stated += each.stated().size();
            found.forEach((what, rule) -> {
                boolean isRight = each.stated().contains(what);
                counts.add(each.file() + " " + what, isRight);
                byRule.computeIfAbsent(rule, r -> new Counts()).add(what, isRight);
            });
        }
        assertFigures(bySet);
        for (Rule each : Rule.values()) {
            var counts = Objects.requireNonNull(byRule.get(each.code()));
            assertThat(each.confidence())
                    .as("%s %s", each, counts)
                    .isCloseTo((counts.right + 1.0) / (counts.found + 2.0), within(0.01));
        }
    }

    // As docs/howto/see-what-regions-state-as-priorities.md says.
    private static void assertFigures(Map<String, Counts> bySet) {
        assertSet(bySet, List.of("rules", "seen"), 0.86, 0.71);
        assertSet(bySet, List.of("fresh"), 0.91, 0.62);
        assertSet(bySet, List.of("last"), 0.99, 0.77);
        assertSet(bySet, List.of("rules", "seen", "fresh", "last", "held-out"), 0.9, 0.7);
        var held = Objects.requireNonNull(bySet.get("held-out"));
        assertThat(held.stated).isZero();
        assertThat(held.wrong).hasSizeLessThanOrEqualTo(1);
    }

    private static void assertSet(
            Map<String, Counts> bySet, List<String> sets, double precision, double recall) {
        double right = 0;
        double found = 0;
        double stated = 0;
        for (String each : sets) {
            var counts = Objects.requireNonNull(bySet.get(each));
            right += counts.right;
            found += counts.found;
            stated += counts.stated;
        }
        assertThat(right / found).as("%s %s", sets, bySet).isGreaterThan(precision);
        assertThat(right / stated).as("%s %s", sets, bySet).isGreaterThan(recall);
    }
}
