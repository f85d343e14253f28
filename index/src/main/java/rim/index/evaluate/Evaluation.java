package rim.index.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rim.index.language.LanguageGuess;
import rim.index.meaning.ModelPlace;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passage;
import rim.index.search.ReportSearch;
import rim.index.search.ReportSearch.RankedReport;
import rim.index.search.SearchQuestion;
import rim.index.translation.TranslationFile;
import rim.schemas.Folders;
import rim.schemas.RimException;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Measures the search on a test collection: each document is indexed as a report of one passage,
/// and each question asked as words.
///
/// @param language of the documents, ISO 639-1
/// @param documents their number
/// @param queries number of questions that some document answers
/// @param measures the mean over them
/// @param run for each question the best documents, up to {@link #DEPTH}
public record Evaluation(
        String language,
        int documents,
        int queries,
        Measures measures,
        Map<String, List<RankedReport>> run) {
    /// So many documents are ranked for a question.
    public static final int DEPTH = 1_000;

    private static final int SAMPLE = 200;
    private static final String RUN_NAME = "rim";

    /// How a collection is asked.
    ///
    /// @param language of its documents; empty when it is to be guessed
    /// @param expansion whether terms in other languages are added
    /// @param translations word lists from the language of the questions
    /// @param model by which documents are found by what they mean too, or null
    public record Settings(
            String language,
            SearchQuestion.Expansion expansion,
            List<TranslationFile> translations,
            @Nullable ModelPlace model) {
        /// By words alone.
        public Settings(
                String language,
                SearchQuestion.Expansion expansion,
                List<TranslationFile> translations) {
            this(language, expansion, translations, null);
        }

        /// Without word lists.
        public Settings(String language, SearchQuestion.Expansion expansion) {
            this(language, expansion, List.of());
        }
    }

    /// Builds the index of a collection in a temporary folder and asks all its questions.
    public static Evaluation of(TestCollection collection, Settings settings) {
        try {
            var folder = Files.createTempDirectory("rim-evaluate");
            try {
                return inFolder(collection, settings, folder);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot evaluate", e);
        }
    }

    private static Evaluation inFolder(TestCollection collection, Settings settings, Path folder)
            throws IOException {
        var language = settings.language().isEmpty() ? guessed(collection) : settings.language();
        var index = Files.createDirectory(folder.resolve("index"));
        new LuceneIndexBuilder(
                        RUN_NAME,
                        read -> whole(read, language),
                        Map.of(),
                        List.of(),
                        settings.translations())
                .by(settings.model())
                .build(reports(collection, language), index);
        try (var search = ReportSearch.open(index, RUN_NAME)) {
            return asked(collection, settings, language, search);
        }
    }

    private static Evaluation asked(
            TestCollection collection, Settings settings, String language, ReportSearch search) {
        var run = new LinkedHashMap<String, List<RankedReport>>();
        var measures = new ArrayList<Measures>();
        collection
                .queries()
                .forEach((id, text) -> {
                    var judged = collection.judgements().getOrDefault(id, Map.of());
                    if (judged.values().stream().anyMatch(g -> g > 0)) {
                        var question =
                                SearchQuestion.of(text, DEPTH).asWords().with(settings.expansion());
                        var ranking = search.ranking(question);
                        run.put(id, ranking);
                        measures.add(
                                Measures.of(
                                        ranking.stream().map(RankedReport::report).toList(),
                                        judged));
                    }
                });
        if (measures.isEmpty()) {
            throw new RimException(
                    "No question has a judgement above 0 (expected the same identifiers in"
                            + " queries.tsv and qrels.txt)");
        }
        return new Evaluation(
                language,
                collection.documents().size(),
                measures.size(),
                Measures.mean(measures),
                run);
    }

    private static String guessed(TestCollection collection) {
        int step = Math.max(1, collection.documents().size() / SAMPLE);
        var sample = new StringBuilder();
        for (int i = 0; i < collection.documents().size(); i += step) {
            sample.append(collection.documents().get(i).text()).append('\n');
        }
        return LanguageGuess.of(sample.toString())
                .orElseThrow(() ->
                        new RimException(
                                "The language of the documents is not clear. Name it with"
                                        + " --language, such as --language sv."));
    }

    private static List<ReadReport> reports(TestCollection collection, String language) {
        return collection.documents().stream()
                .map(each -> {
                    var text = each.text().isBlank() ? each.title() : each.text();
                    return new ReadReport(
                            report(each, language),
                            List.of(new ReportPage(each.id(), 1, null, text)));
                })
                .toList();
    }

    private static Report report(TestCollection.Entry entry, String language) {
        return new Report(
                entry.id(),
                entry.id(),
                "",
                entry.title(),
                language,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                1,
                0,
                Report.INDEXED,
                null);
    }

    private static List<Passage> whole(ReadReport read, String language) {
        return List.of(Passage.ofPage(1, read.pages().getFirst().text(), language));
    }

    /// The run as TREC writes it: question, Q0, document, rank, score, name.
    public List<String> trecRun() {
        var lines = new ArrayList<String>();
        run.forEach((query, ranking) -> {
            int rank = 0;
            for (RankedReport each : ranking) {
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%s Q0 %s %d %.6f %s",
                                query,
                                each.report(),
                                ++rank,
                                each.score(),
                                RUN_NAME));
            }
        });
        return lines;
    }
}
