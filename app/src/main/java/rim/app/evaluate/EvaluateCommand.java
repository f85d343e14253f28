package rim.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.face.command.EmbeddingsOption;
import rim.app.face.command.FormatOption;
import rim.app.print.Console;
import rim.app.print.Rows;
import rim.index.evaluate.Evaluation;
import rim.index.evaluate.TestCollection;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.translation.TranslationFile;

/// Measures the search on a test collection.
@Command(
        name = "evaluate",
        description = "Measure the search on a collection with judgements.",
        footer = {
            "",
            "DIR holds docs.jsonl (id, title, text), queries.tsv and qrels.txt as TREC writes it.",
            "Documents and questions pass through the analysis and the ranking of the search.",
            "Columns: collection, language, documents, queries, ndcg_10, map, p_30, recall_100.",
            "",
            "Examples:",
            "  rim evaluate collections/swequad-sv --language sv",
            "  rim evaluate collections/cacm --run cacm.run --format json"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of(
                    "collection",
                    "language",
                    "documents",
                    "queries",
                    "ndcg_10",
                    "map",
                    "p_30",
                    "recall_100");

    private final Console console;

    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "DIR", description = "folder of the collection")
    private Path folder = Path.of(".");

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "language of the documents (default: guessed from their words)")
    private String language = "";

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "other questions, such as those of the same collection in a language")
    private @Nullable Path queries;

    @Option(names = "--qrels", paramLabel = "FILE", description = "other judgements")
    private @Nullable Path judgements;

    @Option(names = "--run", paramLabel = "FILE", description = "write the ranking as a TREC run")
    private @Nullable Path run;

    @Option(
            names = "--translations",
            paramLabel = "FROM-TO=FILE",
            split = ",",
            description = "word lists from the language of the questions, as of 'rim update'")
    private Map<String, Path> translations = Map.of();

    @Mixin private final EmbeddingsOption embeddings = new EmbeddingsOption();

    @Option(names = "--own-words", description = "do not add terms of the vocabulary of themes")
    private boolean ownWords;

    public EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var usual = TestCollection.Place.in(folder);
        var place =
                new TestCollection.Place(
                        usual.documents(),
                        Objects.requireNonNullElse(queries, usual.queries()),
                        Objects.requireNonNullElse(judgements, usual.judgements()));
        var settings =
                new Evaluation.Settings(
                        language.toLowerCase(Locale.ROOT),
                        ownWords ? Expansion.OFF : Expansion.ON,
                        TranslationFile.of(translations),
                        embeddings.model());
        var evaluation = Evaluation.of(TestCollection.read(place), settings);
        if (run != null) {
            Files.write(run, evaluation.trecRun());
        }
        console.print(format.format(), Rows.of(COLUMNS, List.of(row(evaluation))));
        return 0;
    }

    private List<Object> row(Evaluation evaluation) {
        var measures = evaluation.measures();
        return Arrays.asList(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                evaluation.language(),
                evaluation.documents(),
                evaluation.queries(),
                measures.ndcg10(),
                measures.map(),
                measures.p30(),
                measures.recall100());
    }
}
