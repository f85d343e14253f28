package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
/// something else, but no adjectives and no abbreviations. Of two regions with one name and the
/// same land the one of level 2 is meant. Passages of reports in six languages, and others from
/// collections, by their line, in Dutch and Swedish.
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
        labels.stream().map(Label::report).filter(r -> !isCollection(r)).forEach(files::add);
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT).read(folder, List.copyOf(files), read::add);
        var passages = new HashMap<String, List<Passage>>();
        read.forEach(each -> passages.put(each.report().id(), Passages.of(each)));
        return passages;
    }

    private static boolean isCollection(String report) {
        return report.endsWith(".jsonl");
    }

    /// Texts of a collection, by the lines of its file.
    private static List<JsonNode> texts(Path folder, List<Label> labels, String collection) {
        try {
            var lines = Files.readAllLines(folder.resolve(collection));
            var json = JsonMapper.builder().build();
            var texts = new ArrayList<JsonNode>();
            long last = labels.stream().mapToLong(Label::passage).max().orElse(0);
            for (String line : lines.subList(0, (int) Math.min(lines.size(), last))) {
                texts.add(json.readTree(line));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String text, String language) {
        return Gazetteer.standard().regionsIn(text, language, Set.of());
    }

    @Test
    void mostRegionsThatPassagesNameAreFoundAndFewOthers() throws IOException {
        var data = Path.of(System.getProperty("rim.shared"), "data");
        var folder = data.resolve("reports");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        var labels = labels();
        var passages = passages(folder, labels);
        var collections = new HashMap<String, List<JsonNode>>();
        var wrong = new ArrayList<String>();
        int right = 0;
        int found = 0;
        int named = 0;
        for (Label label : labels) {
            Set<String> tags;
            if (isCollection(label.report())) {
                var text =
                        collections
                                .computeIfAbsent(label.report(), c -> texts(data, labels, c))
                                .get(label.passage() - 1);
                var place = Path.of(label.report()).getName(1).toString();
                tags = found(text.path("text").asText(), place.substring(place.indexOf('-') + 1));
            } else {
                var passage =
                        passages.getOrDefault(label.report(), List.of()).get(label.passage() - 1);
                assertThat(passage.firstPage()).as(label.toString()).isEqualTo(label.page());
                tags = found(passage.text(), passage.language());
            }
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
        assertThat(labels).hasSizeGreaterThanOrEqualTo(400);
        assertThat(right / (double) found).as("precision\n" + report).isGreaterThanOrEqualTo(0.97);
        assertThat(right / (double) named).as("recall\n" + report).isGreaterThanOrEqualTo(0.94);
    }
}
