package rim.index.passage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import rim.index.analysis.CompoundWords;
import rim.index.analysis.TextAnalysis;
import rim.index.meaning.ModelPlace;
import rim.index.region.Gazetteer;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;
import rim.index.translation.TranslationFile;
import rim.schemas.Folders;
import rim.schemas.report.BuiltIndex;
import rim.schemas.report.IndexBuilder;
import rim.schemas.report.ReadReport;

/// Writes the index: one Lucene document a passage, in the order of reports and passages, in one
/// segment. The same input gives the same documents and terms in the same order.
///
/// @param software version of this program, kept in the index
/// @param cutting how reports become passages
/// @param dictionaries by language, words of dictionaries of which compounds may be made too
/// @param vocabulary lines of a vocabulary of themes that is used instead of the standard one;
///   empty for that
/// @param translations word lists by which a question is asked in other languages too
/// @param model by which passages are found by what they mean too, or null
public record LuceneIndexBuilder(
        String software,
        PassageCutting cutting,
        Map<String, Set<String>> dictionaries,
        List<String> vocabulary,
        List<TranslationFile> translations,
        @Nullable ModelPlace model)
        implements IndexBuilder {

    public LuceneIndexBuilder {
        dictionaries = Map.copyOf(dictionaries);
        vocabulary = List.copyOf(vocabulary);
        translations = List.copyOf(translations);
    }

    /// An index whose passages are found by their words.
    public LuceneIndexBuilder(
            String software,
            PassageCutting cutting,
            Map<String, Set<String>> dictionaries,
            List<String> vocabulary,
            List<TranslationFile> translations) {
        this(software, cutting, dictionaries, vocabulary, translations, null);
    }

    /// An index with dictionaries and themes of one's own.
    public LuceneIndexBuilder(
            String software,
            PassageCutting cutting,
            Map<String, Set<String>> dictionaries,
            List<String> vocabulary) {
        this(software, cutting, dictionaries, vocabulary, List.of());
    }

    /// The index of an edition's reports.
    public LuceneIndexBuilder(String software) {
        this(software, Passages::of);
    }

    /// An index of reports that are cut otherwise.
    public LuceneIndexBuilder(String software, PassageCutting cutting) {
        this(software, cutting, Map.of(), List.of());
    }

    /// The same, whose passages are found by what they mean too.
    ///
    /// @param wanted null for words alone
    public LuceneIndexBuilder by(@Nullable ModelPlace wanted) {
        return new LuceneIndexBuilder(
                software, cutting, dictionaries, vocabulary, translations, wanted);
    }

    @Override
    public String fingerprint() {
        var all = new ArrayList<>(vocabulary);
        new TreeMap<>(dictionaries)
                .forEach((language, words) -> all.add(language + " " + new TreeSet<>(words)));
        translations.forEach(each -> all.add(each.languages() + " " + each.digest()));
        if (model != null) {
            all.add(model.open().mark().toString());
        }
        return all.isEmpty() ? "" : IndexCheck.digest(all);
    }

    /// Builds an index on this machine, in one shard.
    ///
    /// @param reports in the order of their identifiers
    /// @param folder an empty folder
    public BuiltIndex build(Collection<ReadReport> reports, Path folder) throws IOException {
        var survey = survey(reports.iterator());
        var shard = Files.createTempDirectory("rim-shard");
        try {
            shard(reports.iterator(), survey, shard);
            return merge(List.of(shard), survey, folder);
        } finally {
            Folders.delete(shard);
        }
    }

    @Override
    public byte[] survey(Iterator<ReadReport> reports) {
        var survey = new Survey();
        reports.forEachRemaining(each -> survey.add(each, cutting));
        return survey.toBytes();
    }

    @Override
    public byte[] together(List<byte[]> surveys) {
        var all = new Survey();
        surveys.forEach(each -> all.add(Survey.of(each)));
        return all.toBytes();
    }

    @Override
    public void shard(Iterator<ReadReport> reports, byte[] survey, Path folder) throws IOException {
        LuceneLog.quieten();
        var all = Survey.of(survey);
        var analysis = analysis(all);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, configuration(analysis, all))) {
            var tagging = new PassageTagging(themes(), analysis);
            var vectors = Optional.ofNullable(model).map(m -> new PassageVectors(m.open()));
            while (reports.hasNext()) {
                add(reports.next(), tagging, vectors, writer);
            }
            writer.commit();
        }
    }

    private void add(
            ReadReport read,
            PassageTagging tagging,
            Optional<PassageVectors> vectors,
            IndexWriter writer)
            throws IOException {
        var report = read.report();
        var title = report.title() == null ? report.id() : report.title();
        for (Passage passage : cutting.passages(read)) {
            var tags = tagging.tags(report, passage);
            boolean isRecognised = isRecognised(read, passage);
            var document = PassageDocument.of(report, title, passage, tags, isRecognised);
            vectors.flatMap(v -> v.of(title, passage)).ifPresent(document::add);
            writer.addDocument(document);
        }
    }

    private static boolean isRecognised(ReadReport read, Passage passage) {
        return passage.starts().stream()
                .anyMatch(start -> read.pages().get(start.page() - 1).recognised());
    }

    private Vocabulary themes() {
        return vocabulary.isEmpty() ? Vocabulary.standard() : Vocabulary.of(vocabulary);
    }

    private TextAnalysis analysis(Survey survey) {
        var compounds = new HashMap<String, CompoundWords>();
        var names = Gazetteer.standard().codesByName().keySet();
        parts(survey)
                .forEach((language, words) -> {
                    compounds.put(language, CompoundWords.of(language, words, names));
                });
        return new TextAnalysis(compounds);
    }

    // This policy merges neighbours only, and this scheduler in the writer's own thread: so the
    // documents stay in the order in which they came, and ties are broken by it.
    private static IndexWriterConfig configuration(TextAnalysis analysis, Survey survey) {
        return new IndexWriterConfig(PassageAnalyzers.of(analysis, languages(survey)))
                .setSimilarity(PassageAnalyzers.WEIGHING)
                .setCodec(PassageVectors.codec())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(64)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }

    private Map<String, Collection<String>> parts(Survey survey) {
        var parts = new TreeMap<String, Collection<String>>();
        for (String language : CompoundWords.LANGUAGES) {
            var words = new TreeSet<>(IndexWords.parts(survey, language));
            var dictionary = dictionaries.get(language);
            if (dictionary != null && !words.isEmpty()) {
                words.addAll(dictionary);
            }
            if (!words.isEmpty()) {
                parts.put(language, words);
            }
        }
        return parts;
    }

    @Override
    public BuiltIndex merge(List<Path> shards, byte[] survey, Path folder) throws IOException {
        LuceneLog.quieten();
        var all = Survey.of(survey);
        var opened = new ArrayList<Directory>();
        // nobody else writes into a draft, and what is published holds no lock
        try (var directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            for (Path shard : shards) {
                opened.add(FSDirectory.open(shard));
            }
            try (var writer =
                    new IndexWriter(
                            directory, configuration(new TextAnalysis(Map.of()), new Survey()))) {
                writer.addIndexes(opened.toArray(Directory[]::new));
                writer.forceMerge(1);
                var mark =
                        new IndexMark(
                                IndexMark.FORMAT,
                                TextAnalysis.RULES,
                                software,
                                languages(all),
                                Optional.ofNullable(model).map(m -> m.open().mark()));
                writer.setLiveCommitData(mark.entries().entrySet());
                writer.commit();
            }
            IndexWords.write(folder, all, parts(all));
            IndexWords.writeLabels(
                    folder, new ThemeFinding(themes(), new TextAnalysis(Map.of())), languages(all));
            IndexTranslations.write(folder, all, translations);
            if (model != null) {
                model.copyTo(folder);
            }
            if (!vocabulary.isEmpty()) {
                IndexWords.writeVocabulary(folder, vocabulary);
            }
            return IndexCheck.of(directory);
        } finally {
            for (Directory each : opened) {
                each.close();
            }
        }
    }

    private static Set<String> languages(Survey survey) {
        return survey.languages().stream()
                .map(TextAnalysis::rulesFor)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
