package rim.index.priority;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import rim.index.extract.ReadingLimits;
import rim.index.extract.WorkerReportReader;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.StatedPriority;

/// Chapters of real documents with what they state (`labels.tsv`).
final class LabelledChapters {
    /// Decisions that approve programmes of regions lie as passages in one file.
    private static final Path DECISIONS = Path.of("search", "speed-nl", "passages.jsonl");

    /// @param stated themes with their pages, as `12 energy`
    record Chapter(
            String set, String file, int first, int last, String region, Set<String> stated) {
        boolean has(StatedPriority found) {
            return found.page() >= first && found.page() <= last;
        }

        private boolean isDecision() {
            return file.matches("3\\d{4}D\\d{4}nl");
        }
    }

    private LabelledChapters() {}

    static List<Chapter> read() throws IOException {
        var chapters = new ArrayList<Chapter>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LabelledChapters.class.getResourceAsStream("labels.tsv")),
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

    /// The documents of chapters by file.
    ///
    /// @param data the folder of real data
    static Map<String, ReadReport> documents(Path data, List<Chapter> chapters) throws IOException {
        var files = new TreeSet<String>();
        var decisions = new TreeSet<String>();
        chapters.forEach(each -> (each.isDecision() ? decisions : files).add(each.file()));
        var read = new HashMap<String, ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT)
                .read(
                        data.resolve("reports"),
                        List.copyOf(files),
                        each -> read.put(each.report().file(), each));
        if (Files.exists(data.resolve(DECISIONS))) {
            read.putAll(decisions(data.resolve(DECISIONS), decisions));
        }
        return read;
    }

    private static Map<String, ReadReport> decisions(Path file, Set<String> wanted)
            throws IOException {
        var texts = new HashMap<String, StringBuilder>();
        var json = new ObjectMapper();
        try (var lines = Files.lines(file)) {
            for (String line :
                    (Iterable<String>)
                            lines.filter(l -> l.startsWith("{\"id\": \"31994D"))::iterator) {
                var passage = json.readTree(line);
                var number = passage.get("doc").asText();
                if (wanted.contains(number)) {
                    texts.computeIfAbsent(number, n -> new StringBuilder())
                            .append(passage.get("text").asText())
                            .append(' ');
                }
            }
        }
        var read = new HashMap<String, ReadReport>();
        texts.forEach((number, text) -> read.put(number, decision(number, text.toString())));
        return read;
    }

    private static ReadReport decision(String number, String text) {
        var report =
                new Report(
                        number,
                        number,
                        "",
                        number,
                        "nl",
                        OptionalInt.of(1994),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        text.length(),
                        Report.INDEXED,
                        null);
        return new ReadReport(report, List.of(new ReportPage(number, 1, null, text)));
    }

    /// A document with the region that a metadata file would name.
    static ReadReport about(ReadReport read, String region) {
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
}
