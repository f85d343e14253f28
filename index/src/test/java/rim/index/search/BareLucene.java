package rim.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.DutchStemmer;

/// Lucene as one uses it without this program, for the same work: the same fields, stored texts and
/// values for facets, whole words and stems with compounds. It is given the regions and themes of a
/// passage, which this program finds out.
final class BareLucene implements AutoCloseable {
    private static final int SNIPPETS = 2;

    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;

    /// A passage with what it is found under.
    record Tagged(
            String report,
            int number,
            int year,
            String text,
            List<String> regions,
            List<String> within,
            List<String> themes,
            List<String> broader) {

        /// The same in another report.
        Tagged in(String other) {
            return new Tagged(other, number, year, text, regions, within, themes, broader);
        }
    }

    /// How texts are analysed.
    ///
    /// @param isTwofold whether texts and titles are indexed by their stems too
    record Analysis(Analyzer analyzer, boolean isTwofold) {
        /// Whole words, and stems with parts of compounds, as the program does it.
        static Analysis stems(CharArraySet words) {
            return new Analysis(BareLucene.analyzer(words), true);
        }

        /// Whole words alone, as Lucene does it where nothing else is said.
        static Analysis standard() {
            return new Analysis(new StandardAnalyzer(), false);
        }
    }

    BareLucene(Path folder, CharArraySet words) throws IOException {
        this.analyzer = analyzer(words);
        this.reader = DirectoryReader.open(FSDirectory.open(folder));
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
        this.searcher.setQueryCache(null);
        this.highlighter =
                UnifiedHighlighter.builder(searcher, analyzer)
                        .withMaskedFieldsFunc(field -> Set.of("text_nl"))
                        .withWeightMatches(false)
                        .withPassageRelevancyOverSpeed(false)
                        .build();
    }

    private static Analyzer analyzer(CharArraySet words) {
        var stems =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        var source = new StandardTokenizer();
                        var small =
                                new StopFilter(
                                        new LowerCaseFilter(source),
                                        DutchAnalyzer.getDefaultStopSet());
                        var parts =
                                new DictionaryCompoundWordTokenFilter(small, words, 5, 4, 25, true);
                        return new TokenStreamComponents(
                                source, new SnowballFilter(parts, new DutchStemmer()));
                    }
                };
        var whole =
                new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        var source = new StandardTokenizer();
                        return new TokenStreamComponents(
                                source, new ASCIIFoldingFilter(new LowerCaseFilter(source)));
                    }
                };
        return new PerFieldAnalyzerWrapper(whole, Map.of("text_nl", stems, "title_nl", stems));
    }

    /// The words that compounds are made of.
    static CharArraySet words(List<Tagged> passages) {
        var words = new CharArraySet(200_000, false);
        for (Tagged each : passages) {
            for (String word : each.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (word.length() >= 4 && word.length() <= 25) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /// Writes an index with one thread.
    static void index(List<Tagged> passages, Analysis analysis, Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, configuration(analysis))) {
            for (Tagged each : passages) {
                writer.addDocument(document(each, analysis.isTwofold()));
            }
            writer.commit();
        }
    }

    /// Puts the indexes of several threads together in one segment.
    static void merge(List<Path> shards, Analysis analysis, Path folder) throws IOException {
        var directories = new ArrayList<FSDirectory>();
        for (Path shard : shards) {
            directories.add(FSDirectory.open(shard));
        }
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, configuration(analysis))) {
            writer.addIndexes(directories.toArray(FSDirectory[]::new));
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static IndexWriterConfig configuration(Analysis analysis) {
        return new IndexWriterConfig(analysis.analyzer())
                .setRAMBufferSizeMB(64)
                .setUseCompoundFile(false)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setSimilarity(new BM25Similarity(0.9f, 0.4f));
    }

    private static Document document(Tagged passage, boolean isTwofold) {
        var document = new Document();
        document.add(new TextField("text", passage.text(), Field.Store.YES));
        document.add(new TextField("title", passage.report(), Field.Store.YES));
        if (isTwofold) {
            document.add(new TextField("text_nl", passage.text(), Field.Store.NO));
            document.add(new TextField("title_nl", passage.report(), Field.Store.NO));
        }
        document.add(new StringField("report", passage.report(), Field.Store.YES));
        document.add(new SortedDocValuesField("report", new BytesRef(passage.report())));
        document.add(new StoredField("passage", passage.number()));
        document.add(new StoredField("pages", "0 " + passage.number()));
        document.add(new KeywordField("language", "nl", Field.Store.YES));
        document.add(new IntField("year", passage.year(), Field.Store.YES));
        stored(document, "theme", passage.themes());
        stored(document, "region", passage.regions());
        counted(document, "within", passage.within());
        counted(document, "broader", passage.broader());
        return document;
    }

    private static void stored(Document document, String field, List<String> values) {
        values.forEach(each -> document.add(new StringField(field, each, Field.Store.YES)));
    }

    private static void counted(Document document, String field, List<String> values) {
        for (String each : values) {
            document.add(new StringField(field, each, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(each)));
        }
    }

    /// The best passages with their stored fields and two snippets each, and how many of all that
    /// match there are by region, theme, language and year.
    int ask(String words, int hits) throws IOException {
        var query = query(words);
        var found =
                searcher.search(
                        query,
                        new MultiCollectorManager(
                                new TopScoreDocCollectorManager(hits, Integer.MAX_VALUE),
                                COUNTING));
        var top = (TopDocs) found[0];
        int seen = highlighter.highlight("text", query, top, SNIPPETS).length;
        for (ScoreDoc each : top.scoreDocs) {
            seen += searcher.storedFields().document(each.doc).getFields().size();
        }
        return seen;
    }

    private Query query(String words) throws IOException {
        var query = new BooleanQuery.Builder();
        try (var stream = analyzer.tokenStream("text_nl", words)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                query.add(new TermQuery(new Term("text_nl", term.toString())), Occur.SHOULD);
            }
            stream.end();
        }
        return query.build();
    }

    private static final CollectorManager<Counting, Integer> COUNTING =
            new CollectorManager<>() {
                @Override
                public Counting newCollector() {
                    return new Counting();
                }

                @Override
                public Integer reduce(Collection<Counting> collectors) throws IOException {
                    int values = 0;
                    for (Counting each : collectors) {
                        values += each.counted().size();
                    }
                    return values;
                }
            };

    private static final class Counting extends SimpleCollector {
        private static final List<String> FIELDS = List.of("within", "broader", "language");

        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<int[]> counts = new ArrayList<>();
        private final Map<Long, Integer> years = new HashMap<>();
        private NumericDocValues year = DocValues.emptyNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            for (String field : FIELDS) {
                var each = DocValues.getSortedSet(segment.reader(), field);
                values.add(each);
                counts.add(new int[(int) each.getValueCount()]);
            }
            var all = DocValues.getSortedNumeric(segment.reader(), "year");
            year = Objects.requireNonNull(DocValues.unwrapSingleton(all));
        }

        @Override
        public void collect(int document) throws IOException {
            for (int i = 0; i < values.size(); i++) {
                var each = values.get(i);
                if (each.advanceExact(document)) {
                    for (int n = each.docValueCount(); n > 0; n--) {
                        counts.get(i)[(int) each.nextOrd()]++;
                    }
                }
            }
            if (year.advanceExact(document)) {
                years.merge(year.longValue(), 1, Integer::sum);
            }
        }

        List<String> counted() throws IOException {
            var counted = new ArrayList<String>();
            for (int i = 0; i < values.size(); i++) {
                for (int value = 0; value < counts.get(i).length; value++) {
                    if (counts.get(i)[value] > 0) {
                        counted.add(values.get(i).lookupOrd(value).utf8ToString());
                    }
                }
            }
            years.keySet().forEach(each -> counted.add(each.toString()));
            return counted;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
