package rim.index.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.index.analysis.TextAnalysis;
import rim.index.extract.ExtractionComparison;
import rim.index.region.Gazetteer;
import rim.index.region.RegionTree;
import rim.index.search.BareLucene.Tagged;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;

/// Times extraction, the index and the search against PDFBox and Lucene used without this program
/// for the same work, by turns in one process.
///
/// Arguments: a folder with `passages.jsonl` and `queries-short.tsv`, the number of passages to
/// index and ask, and perhaps a folder of PDF files.
final class SearchBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int TIMES = Integer.getInteger("times", 3);

    private SearchBenchmark() {}

    /// Runs all of it.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var queries = new ArrayList<String>();
        for (String each : Files.readAllLines(folder.resolve("queries-short.tsv"))) {
            queries.add(each.split("\t", 2)[1]);
        }
        var passages = tagged(folder.resolve("passages.jsonl"), Integer.parseInt(arguments[1]));
        var indexing = new IndexingComparison(passages);
        for (int round = 1; round <= ROUNDS; round++) {
            indexing.round();
        }
        indexing.merge();
        var asking = new AskingComparison(queries, indexing);
        for (int time = 1; time <= TIMES; time++) {
            asking.round();
        }
        asking.atRate();
        if (!Boolean.getBoolean("withoutHostile")) {
            asking.hostile();
        }
        if (!Boolean.getBoolean("withoutGrowth")) {
            new Growth(tagged(folder.resolve("passages.jsonl"), Growth.MOST), queries).show();
        }
        if (arguments.length > 2) {
            ExtractionComparison.show(Path.of(arguments[2]));
        }
    }

    private static List<Tagged> tagged(Path file, int most) throws IOException {
        var themes = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        var passages = new ArrayList<Tagged>();
        try (var lines = Files.lines(file)) {
            for (String each : (Iterable<String>) lines.limit(most)::iterator) {
                var json = JSON.readTree(each);
                var text = json.get("text").asText();
                var regions =
                        Gazetteer.standard().regionsIn(text, IndexingComparison.LANGUAGE, Set.of());
                var spoken = themes.themesIn(text, IndexingComparison.LANGUAGE);
                passages.add(
                        new Tagged(
                                json.get("doc").asText(),
                                json.get("page").asInt(),
                                json.get("year").asInt(),
                                text,
                                List.copyOf(regions),
                                List.copyOf(RegionTree.upwards(regions)),
                                List.copyOf(spoken),
                                List.copyOf(Vocabulary.standard().upwards(spoken))));
            }
        }
        return passages;
    }
}
