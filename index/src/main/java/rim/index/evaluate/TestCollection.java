package rim.index.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// Documents, questions, and which documents answer which question how well.
///
/// @param queries text by identifier, in the order of the file
/// @param judgements by question and document, a grade: 0 or less means it does not answer
public record TestCollection(
        List<Entry> documents,
        Map<String, String> queries,
        Map<String, Map<String, Integer>> judgements) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /// A document.
    public record Entry(String id, String title, String text) {}

    /// Where a collection's files are.
    ///
    /// @param documents one JSON object a line with `id`, `title` (may be missing) and `text`
    /// @param queries one a line: identifier, tab, text
    /// @param judgements one a line as TREC writes them: question, a column without meaning,
    ///   document, grade
    public record Place(Path documents, Path queries, Path judgements) {
        /// The files `docs.jsonl`, `queries.tsv` and `qrels.txt` of a folder.
        public static Place in(Path folder) {
            return new Place(
                    folder.resolve("docs.jsonl"),
                    folder.resolve("queries.tsv"),
                    folder.resolve("qrels.txt"));
        }
    }

    /// Reads a collection.
    ///
    /// @throws RimException when a file is missing or not of that form
    public static TestCollection read(Place files) {
        return new TestCollection(
                documents(files.documents()),
                queries(files.queries()),
                judgements(files.judgements()));
    }

    private static List<Entry> documents(Path file) {
        var documents = new ArrayList<Entry>();
        for (Line line : lines(file)) {
            try {
                var json = JSON.readTree(line.text());
                if (!json.path("id").isValueNode() || !json.path("text").isTextual()) {
                    throw wrong(line, "a JSON object with id and text");
                }
                documents.add(
                        new Entry(
                                json.get("id").asText(),
                                json.path("title").asText(""),
                                json.get("text").asText()));
            } catch (JsonProcessingException e) {
                throw wrong(line, "a JSON object with id and text");
            }
        }
        return documents;
    }

    private static Map<String, String> queries(Path file) {
        var queries = new LinkedHashMap<String, String>();
        for (Line line : lines(file)) {
            var cells = line.text().split("\t", 2);
            if (cells.length < 2) {
                throw wrong(line, "an identifier, a tab and a question");
            }
            queries.put(cells[0], cells[1]);
        }
        return queries;
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) {
        var judgements = new LinkedHashMap<String, Map<String, Integer>>();
        for (Line line : lines(file)) {
            var cells = line.text().strip().split("\\s+");
            if (cells.length != 4 || !cells[3].matches("-?\\d{1,6}")) {
                throw wrong(line, "question, 0, document and grade");
            }
            judgements
                    .computeIfAbsent(cells[0], q -> new LinkedHashMap<>())
                    .put(cells[2], Integer.valueOf(cells[3]));
        }
        return judgements;
    }

    private record Line(Path file, int number, String text) {}

    private static List<Line> lines(Path file) {
        var lines = new ArrayList<Line>();
        try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String text : (Iterable<String>) all::iterator) {
                number++;
                if (!text.isBlank()) {
                    lines.add(new Line(file, number, text));
                }
            }
        } catch (NoSuchFileException e) {
            throw new RimException(
                    "No such file: '"
                            + file
                            + "' (a test collection has docs.jsonl, queries.tsv and qrels.txt)",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new RimException("Cannot read as UTF-8 text: '" + file + "'", e);
        }
        return lines;
    }

    private static RimException wrong(Line line, String expected) {
        var shown = line.text().substring(0, Math.min(60, line.text().length()));
        return new RimException(
                "Not a line of a test collection: '"
                        + shown
                        + "' (expected "
                        + expected
                        + ") ["
                        + line.file().getFileName()
                        + ", line "
                        + line.number()
                        + "]");
    }
}
