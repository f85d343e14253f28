package rim.index.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.index.extract.ReadingLimits;
import rim.index.extract.WorkerReportReader;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.StatedPriority;

/// How right and how complete the rules are, on chapters that were read and labelled. A statement
/// is a theme on a page.
class LabelledChaptersTest {
    private static final StatedPriorities FINDING = new StatedPriorities(List.of());

    /// @param stated themes with their pages, as `12 energy`
    private record Chapter(
            String set, String file, int first, int last, String region, Set<String> stated) {
        boolean has(StatedPriority found) {
            return found.page() >= first && found.page() <= last;
        }
    }

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

    private static List<Chapter> chapters() throws IOException {
        var chapters = new ArrayList<Chapter>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LabelledChaptersTest.class.getResourceAsStream(
                                                "labels.tsv")),
                                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                var cells = line.split("\t", -1);
                if (cells[0].equals("chapter")) {
                    chapters.add(
                            new Chapter(
                                    cells[1],
                                    cells[2],
                                    Integer.parseInt(cells[3]),
                                    Integer.parseInt(cells[4]),
                                    cells[5],
                                    new TreeSet<>()));
                } else {
                    for (String theme : cells[3].split(" ")) {
                        chapters.getLast().stated().add(cells[1] + " " + theme);
                    }
                }
            }
        }
        return chapters;
    }

    private static Map<String, ReadReport> read(Path folder, List<Chapter> chapters) {
        var files = new TreeSet<String>();
        chapters.forEach(each -> files.add(each.file()));
        var read = new HashMap<String, ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT)
                .read(folder, List.copyOf(files), each -> read.put(each.report().file(), each));
        return read;
    }

    // With the region that a metadata file would name.
    private static ReadReport about(ReadReport read, String region) {
        var r = read.report();
        return new ReadReport(
                new Report(
                        r.id(),
                        r.file(),
                        r.sha256(),
                        r.title(),
                        r.language(),
                        r.year(),
                        r.authors(),
                        r.themes(),
                        List.of(region),
                        r.pages(),
                        r.words(),
                        r.status(),
                        r.detail()),
                read.pages());
    }

    @Test
    void whatIsFoundIsRightAndWhatIsStatedIsFoundAsOftenAsTheGuideSays() throws IOException {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "reports");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        var chapters = chapters();
        assertThat(chapters).hasSizeGreaterThanOrEqualTo(20);
        var read = read(folder, chapters);
        var bySet = new TreeMap<String, Counts>();
        var byRule = new TreeMap<String, Counts>();
        for (Chapter each : chapters) {
            var report = Objects.requireNonNull(read.get(each.file()), each.file());
            var found = new TreeMap<String, String>();
            FINDING.in(about(report, each.region())).stream()
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
        var rules = Objects.requireNonNull(bySet.get("rules"));
        var seen = Objects.requireNonNull(bySet.get("seen"));
        double right = rules.right + seen.right;
        assertThat(right / (rules.found + seen.found)).as(bySet.toString()).isGreaterThan(0.86);
        assertThat(right / (rules.stated + seen.stated)).as(bySet.toString()).isGreaterThan(0.71);
        var held = Objects.requireNonNull(bySet.get("held-out"));
        assertThat(held.stated).isZero();
        assertThat(held.wrong).hasSizeLessThanOrEqualTo(1);
    }
}
