package rim.app.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.index.analysis.CompoundWords;
import rim.index.extract.ReadingLimits;
import rim.index.extract.WorkerReportReader;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passages;
import rim.index.priority.StatedPriorities;
import rim.index.theme.SkosReader;
import rim.index.theme.Vocabulary;
import rim.index.translation.TranslationFile;
import rim.pipeline.UpdateRequest;
import rim.schemas.Build;
import rim.schemas.RimException;
import rim.schemas.report.IndexBuilder;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReportReader;

/// What the update is given to read reports and to build their index: here `pipeline` and `index`,
/// which do not know each other, meet.
final class ReportParts {

    static ReportReader reading() {
        return new WorkerReportReader(ReadingLimits.DEFAULT);
    }

    /// Says so where the processes that read the reports of an update on this machine could reach
    /// the network or open files of others.
    static Optional<String> unshut(UpdateRequest request) {
        if (request.reports().isEmpty() || WorkerReportReader.isWithoutOtherFiles()) {
            return Optional.empty();
        }
        return Optional.of(
                WorkerReportReader.isWithoutNetwork()
                        ? "rim: The processes that read reports reach no network, but can open the"
                                + " files of the user who runs the update, as this system lets no"
                                + " 'unshare' and 'mount' hide them."
                        : "rim: The processes that read reports can reach the network and open the"
                                + " files of the user who runs the update, as this system lets no"
                                + " 'unshare' take them away.");
    }

    static IndexBuilder indexing() {
        return indexing(null, Map.of(), Map.of());
    }

    /// Indexing with what the user names.
    ///
    /// @param vocabulary file in SKOS whose themes are added to the standard ones, or null
    /// @param dictionaries Hunspell dictionaries by language
    /// @param translations word lists by pair of languages, such as `de-en`
    static LuceneIndexBuilder indexing(
            @Nullable Path vocabulary,
            Map<String, Path> dictionaries,
            Map<String, Path> translations) {
        var words = new TreeMap<String, Set<String>>();
        dictionaries.forEach((language, file) -> {
            if (!CompoundWords.LANGUAGES.contains(language)) {
                throw new RimException(
                        "No compounds are split in the language: '"
                                + language
                                + "' (expected one of "
                                + String.join(", ", new TreeSet<>(CompoundWords.LANGUAGES))
                                + ")");
            }
            words.put(language, CompoundWords.ofHunspell(file));
        });
        return new LuceneIndexBuilder(
                "rim " + Build.current().version(),
                Passages::of,
                words,
                themes(vocabulary),
                TranslationFile.of(translations));
    }

    /// Finding what reports state as priorities of regions.
    ///
    /// @param vocabulary file in SKOS whose themes are added to the standard ones, or null
    static PriorityFinding priorities(@Nullable Path vocabulary) {
        return new StatedPriorities(themes(vocabulary));
    }

    private static List<String> themes(@Nullable Path vocabulary) {
        return vocabulary == null
                ? List.of()
                : Vocabulary.standard().with(SkosReader.read(vocabulary)).lines();
    }

    private ReportParts() {}
}
