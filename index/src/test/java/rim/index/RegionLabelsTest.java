package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import rim.index.extract.ReadingLimits;
import rim.index.extract.WorkerReportReader;
import rim.index.passage.Passage;
import rim.index.passage.Passages;
import rim.index.region.Gazetteer;
import rim.index.region.RegionTree;
import rim.schemas.report.ReadReport;

/// The regions that passages of real reports name, as somebody read and wrote them down: regions of
/// levels 0 to 3 of any version of NUTS by their names in any language, also inside the name of
/// something else, but no adjectives and no abbreviations.
class RegionLabelsTest {
    private static final String HEADER = "report\tpassage\tpage\tregions";

    private record Label(String report, int passage, int page, Set<String> regions) {
        static Label of(String line) {
            var cells = line.split("\t", -1);
            var codes =
                    cells[3].isBlank()
                            ? Set.<String>of()
                            : List.of(cells[3].split(" ")).stream()
                                    .map(RegionTree::canonical)
                                    .collect(Collectors.toSet());
            return new Label(
                    cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), codes);
        }
    }

    private static List<Label> labels() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(
                        RegionLabelsTest.class.getResourceAsStream("region-labels.tsv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.equals(HEADER) && !l.isBlank())
                    .map(Label::of)
                    .toList();
        }
    }

    private static Map<String, List<Passage>> passages(Path folder, List<Label> labels) {
        var files = new TreeSet<String>();
        labels.forEach(each -> files.add(each.report()));
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT).read(folder, List.copyOf(files), read::add);
        var passages = new HashMap<String, List<Passage>>();
        read.forEach(each -> passages.put(each.report().id(), Passages.of(each)));
        return passages;
    }

    @Test
    void mostRegionsThatPassagesNameAreFoundAndFewOthers() throws IOException {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "reports");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        var labels = labels();
        var passages = passages(folder, labels);
        var wrong = new ArrayList<String>();
        int right = 0;
        int found = 0;
        int named = 0;
        for (Label label : labels) {
            var passage = passages.getOrDefault(label.report(), List.of()).get(label.passage() - 1);
            assertThat(passage.firstPage()).as(label.toString()).isEqualTo(label.page());
            var tags = Gazetteer.standard().regionsIn(passage.text(), passage.language(), Set.of());
            var both = new HashSet<>(tags);
            both.retainAll(label.regions());
            right += both.size();
            found += tags.size();
            named += label.regions().size();
            if (!tags.equals(label.regions())) {
                wrong.add(label + " found " + tags);
            }
        }

        var report = String.join("\n", wrong);
        assertThat(labels).hasSizeGreaterThanOrEqualTo(200);
        assertThat(right / (double) found).as("precision\n" + report).isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) named).as("recall\n" + report).isGreaterThanOrEqualTo(0.90);
    }
}
