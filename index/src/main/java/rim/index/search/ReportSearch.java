package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import rim.index.analysis.TextAnalysis;
import rim.index.language.LanguageGuess;
import rim.index.passage.IndexMark;
import rim.index.passage.IndexTranslations;
import rim.index.passage.IndexWords;
import rim.index.passage.PassageAnalyzers;
import rim.index.passage.PassageFields;
import rim.index.search.SearchQuestion.Syntax;
import rim.index.search.SearchSyntax.Parsed;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;
import rim.schemas.RimException;

/// Answers questions from the search index of an edition. May be asked by many threads at once;
/// close it when none asks any more.
public final class ReportSearch implements AutoCloseable {
    private final String edition;
    private final DirectoryReader reader;
    private final PassageSearcher searcher;
    private final IndexMark mark;
    private final Meaning meaning;
    private final TextAnalysis analysis;
    private final Analyzer analyzer;
    private final NamedRegions regions;
    private final SameReports same;
    private final PassageValues values;
    private final Spelling spelling;
    private final IndexWordList words;
    private final Vocabulary vocabulary;
    private final ThemeFinding themes;
    private final List<IndexTranslations> translations;
    private final TextAnalysis askedAnalysis;

    private ReportSearch(Path folder, String edition, DirectoryReader reader, IndexMark mark)
            throws IOException {
        this.edition = edition;
        this.reader = reader;
        this.searcher = new PassageSearcher(reader);
        this.mark = mark;
        this.analysis = new TextAnalysis(IndexWords.compounds(folder));
        this.meaning = new Meaning(folder, mark, analysis, reader);
        this.regions = new NamedRegions(IndexWords.regions(folder), reader);
        this.analyzer = PassageAnalyzers.of(analysis, mark.languages());
        this.same = SameReports.of(reader, IndexWords.sameReports(folder));
        this.values = PassageValues.of(reader);
        this.words = new IndexWordList(folder, analyzer);
        this.spelling = new Spelling(reader, analyzer, words, analysis, mark.languages());
        this.vocabulary = IndexWords.vocabulary(folder);
        this.themes = IndexWords.themes(folder, vocabulary, analysis);
        this.translations = IndexTranslations.of(folder);
        this.askedAnalysis = Translating.analysis(translations);
    }

    /// Opens the index in a folder.
    ///
    /// @param edition name of the edition that it belongs to, for links
    /// @throws RimException when there is none, or one that this version does not read
    public static ReportSearch open(Path folder, String edition) {
        var opened = OpenedIndex.in(folder);
        try {
            return new ReportSearch(folder, edition, opened.reader(), opened.mark());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the search index " + folder, e);
        }
    }

    /// Whether the index in a folder was written by a program whose indexes this one does not read:
    /// they have other fields, or terms by other rules, which would be asked in vain.
    public static boolean isOfAnotherVersion(Path folder) {
        return OpenedIndex.isOfAnotherVersion(folder);
    }

    /// Answers a question, with {@link Markers#BOLD} in the snippets.
    public SearchAnswer search(SearchQuestion question) {
        return search(question, Markers.BOLD);
    }

    /// Answers a question.
    public SearchAnswer search(SearchQuestion question, Markers markers) {
        try {
            return answer(question, markers);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    private SearchAnswer answer(SearchQuestion question, Markers markers) throws IOException {
        var asked = asked(question);
        var read = asked.question();
        if (asked.query().isEmpty()) {
            return new SearchAnswer(0, 0, List.of(), Facets.NONE, List.of(), "", read.faults());
        }
        var words = read.expression().map(QuestionQuery::wanted).orElse(List.of());
        var found = found(asked.query().get(), asked.scoring(), question, markers);
        return new SearchAnswer(
                found.total(),
                found.passages(),
                found.hits(),
                found.facets(),
                asked.added(),
                spelling.corrected(
                        question.words(), words, () -> byWords(asked, found.total(), question)),
                read.faults());
    }

    // By meaning something is found for nearly everything, also for words that nobody wrote.
    private int byWords(Asked asked, int found, SearchQuestion question) throws IOException {
        if (!(asked.scoring() instanceof Fusion)) {
            return found;
        }
        var query = asked.byWords().orElse(MatchNoDocsQuery.INSTANCE);
        return searcher.search(
                        query, ReportCollector.of(same, values, PassageScoring.BY_WORDS, question))
                .total();
    }

    private SearchAnswer found(
            Query query, PassageScoring scoring, SearchQuestion question, Markers markers)
            throws IOException {
        var found = searcher.search(query, ReportCollector.of(same, values, scoring, question));
        var hits = new Hits(searcher, edition, analysis, markers, query);
        return new SearchAnswer(
                found.total(),
                found.passages(),
                hits.of(found.best().page()),
                found.facets(),
                List.of(),
                "",
                List.of());
    }

    /// The passage of a link; none when the link is of another edition or leads nowhere.
    public Optional<FoundPassage> passage(PassageLink link) {
        try {
            return link.edition().equals(edition)
                    ? new PassageFinding(searcher, analyzer).passage(link)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// Reports with passages that use the same telling words as one; none when the link leads
    /// nowhere.
    ///
    /// @param question to which reports the search is held, and which part of them is given; its
    ///   words count for nothing
    public SearchAnswer similar(PassageLink link, SearchQuestion question, Markers markers) {
        try {
            var query = new PassageFinding(searcher, analyzer).like(link);
            return query.isEmpty()
                    ? new SearchAnswer(0, 0, List.of(), Facets.NONE, List.of(), "", List.of())
                    : found(
                            QuestionQuery.held(query.get(), question, vocabulary),
                            PassageScoring.BY_WORDS,
                            question,
                            markers);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// The reports that answer a question and their scores, in the order asked for, without more
    /// about them, and each for itself even where others have much the same text: what a
    /// measurement needs.
    public List<RankedReport> ranking(SearchQuestion question) {
        try {
            var query = asked(question);
            if (query.query().isEmpty()) {
                return List.of();
            }
            var found =
                    searcher.search(
                            query.query().get(),
                            ReportCollector.of(
                                    SameReports.NONE, values, query.scoring(), question));
            var reports = MultiDocValues.getSortedValues(reader, PassageFields.REPORT);
            var ranked = new ArrayList<RankedReport>();
            for (FoundReport each : found.best().page()) {
                if (reports != null) {
                    var id = reports.lookupOrd(each.report()).utf8ToString();
                    ranked.add(new RankedReport(id, each.score()));
                }
            }
            return ranked;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// A report and how well it answers.
    public record RankedReport(String report, double score) {}

    /// What a question means here.
    ///
    /// @param query finds all passages that answer
    /// @param byWords finds those that answer by their words
    /// @param scoring how good each is
    private record Asked(
            Parsed question,
            Optional<Query> query,
            Optional<Query> byWords,
            PassageScoring scoring,
            List<String> added) {}

    private Asked asked(
            Parsed read,
            QuestionQuery queries,
            NearWords nearWords,
            SearchQuestion question,
            Supplier<List<String>> added)
            throws IOException {
        var byWords = queries.of(read.expression(), question);
        var near =
                read.expression().isEmpty()
                        ? Optional.<Query>empty()
                        : nearWords.of(read.expression().get());
        var expression =
                read.expression().filter(QuestionQuery::isPlain).filter(e -> !text(e).isBlank());
        if (expression.isPresent()) {
            var place = queries.place(expression.get(), question);
            var nearest = meaning.nearest(text(expression.get()), place, searcher);
            if (nearest.isPresent()) {
                var found = byWords.orElse(MatchNoDocsQuery.INSTANCE);
                var fusion =
                        new Fusion(
                                Nearness.best(searcher, found, near, Fusion.DEPTH), nearest.get());
                return new Asked(
                        read, Optional.of(fusion.query(found)), byWords, fusion, added.get());
            }
        }
        var scoring =
                byWords.isEmpty() || near.isEmpty()
                        ? PassageScoring.BY_WORDS
                        : new Nearness(searcher, byWords.get(), near.get());
        return new Asked(read, byWords, byWords, scoring, added.get());
    }

    private static String text(Expression plain) {
        return String.join(
                " ", QuestionQuery.wanted(plain).stream().map(Expression.Word::text).toList());
    }

    private Asked asked(SearchQuestion question) throws IOException {
        var read =
                question.syntax() == Syntax.FULL
                        ? SearchSyntax.read(question.words())
                        : SearchSyntax.words(question.words());
        var languages = languages(question);
        var spoken = LanguageGuess.possible(question.words());
        var words = new WordQueries(searcher, languages, spoken, analysis, analyzer);
        var rarity = new Rarity(reader);
        var near = new NearWords(words, rarity);
        if (question.expansion() == SearchQuestion.Expansion.OFF) {
            var own = new QuestionQuery(words, vocabulary, Optional.empty());
            return asked(read, own, near, question, List::of);
        }
        var translating =
                new Translating(
                        translations,
                        question.words(),
                        languages,
                        question.without(),
                        analysis,
                        askedAnalysis,
                        rarity);
        var expansion =
                new Expansion(
                        vocabulary,
                        themes,
                        languages,
                        spoken,
                        question.without(),
                        analysis,
                        regions,
                        rarity,
                        translating);
        var all = new QuestionQuery(words, vocabulary, Optional.of(expansion));
        return asked(read, all, near, question, expansion::added);
    }

    private Set<String> languages(SearchQuestion question) {
        var languages = new TreeSet<>(mark.languages());
        if (!question.languages().isEmpty()) {
            languages.retainAll(question.languages());
        }
        return languages.isEmpty() ? new TreeSet<>(mark.languages()) : languages;
    }

    /// Words that reports use and that begin like the last word of a text, as that may be only
    /// begun: those first that most often follow the words before it, then the commonest.
    public List<String> completions(String text, int most) {
        try {
            return new Completions(words, searcher, analyzer).of(text.strip(), most);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    /// The themes of the index, whose terms are looked for in all languages.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Gets ready to find passages by what they mean, where the index has that, so that no question
    /// waits for it.
    public void prepare() {
        meaning.model();
    }

    /// Why questions are answered by words alone although the index knows what passages mean; empty
    /// where they are not, or none was asked yet.
    public Optional<String> note() {
        return meaning.note();
    }

    /// The same without its reason, which may name files of this machine.
    public Optional<String> shortNote() {
        return meaning.note().map(note -> Meaning.WORDS_ALONE.strip());
    }

    /// What the index says of itself.
    public IndexMark mark() {
        return mark;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the search index", e);
        }
    }
}
