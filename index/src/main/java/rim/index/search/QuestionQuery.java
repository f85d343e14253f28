package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rim.index.passage.PassageFields;
import rim.index.region.RegionTree;
import rim.index.search.Expression.All;
import rim.index.search.Expression.Any;
import rim.index.search.Expression.InLanguage;
import rim.index.search.Expression.InRegion;
import rim.index.search.Expression.InTitle;
import rim.index.search.Expression.InYears;
import rim.index.search.Expression.Need;
import rim.index.search.Expression.OnTheme;
import rim.index.search.Expression.Part;
import rim.index.search.Expression.Pattern;
import rim.index.search.Expression.Phrase;
import rim.index.search.Expression.Sequence;
import rim.index.search.Expression.Similar;
import rim.index.search.Expression.Word;
import rim.index.theme.Theme;
import rim.index.theme.Vocabulary;

/// A question as a Lucene query.
///
/// A passage must hold one of the words, or all that must be; words in the title of its report then
/// lift it, since a passage seldom repeats what its report is about.
final class QuestionQuery {
    private static final float TITLE_WEIGHT = 0.2f;

    private final WordQueries words;
    private final Vocabulary vocabulary;
    private final Optional<Expansion> expansion;

    /// @param expansion none when terms of the vocabulary are not to be added
    QuestionQuery(WordQueries words, Vocabulary vocabulary, Optional<Expansion> expansion) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.expansion = expansion;
    }

    /// The query: all passages where nothing is asked, none when words hold nothing to look for.
    Optional<Query> of(Optional<Expression> asked, SearchQuestion question) throws IOException {
        var filters = filters(question);
        if (asked.isEmpty()) {
            return !question.words().isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            filtered(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), filters));
        }
        var found = whole(asked.get()).or(() -> small(asked.get()));
        if (found.isEmpty()) {
            return found;
        }
        var query = new BooleanQuery.Builder().add(found.get(), Occur.MUST);
        for (Query each : inTitles(asked.get())) {
            query.add(new BoostQuery(each, TITLE_WEIGHT), Occur.SHOULD);
        }
        filters.forEach(each -> query.add(each, Occur.FILTER));
        return Optional.of(query.build());
    }

    /// Another query, held to the passages that a question is held to.
    static Query held(Query query, SearchQuestion question, Vocabulary vocabulary) {
        return filtered(query, filters(question, vocabulary));
    }

    /// Whether words are asked for that are all welcome, and nothing else but where they are to be:
    /// then passages that say the same in other words may answer too.
    static boolean isPlain(Expression asked) {
        return switch (asked) {
            case Word w -> true;
            case Sequence s ->
                    s.parts().stream()
                            .allMatch(p ->
                                    isFilter(p.what())
                                            ? p.need() != Need.MUST_NOT
                                            : p.need() == Need.MAY && p.what() instanceof Word);
            case Phrase p -> false;
            case Pattern p -> false;
            case Similar s -> false;
            case InTitle t -> false;
            case InRegion r -> false;
            case OnTheme t -> false;
            case InLanguage l -> false;
            case InYears y -> false;
            case All a -> false;
            case Any a -> false;
        };
    }

    /// What the passages of a plain question must fit beside its words; none when nothing.
    Optional<Query> place(Expression asked, SearchQuestion question) throws IOException {
        var filters = filters(question);
        if (asked instanceof Sequence sequence) {
            for (Part part : sequence.parts()) {
                if (isFilter(part.what())) {
                    query(part.what(), true).ifPresent(filters::add);
                }
            }
        }
        var all = new BooleanQuery.Builder();
        filters.forEach(each -> all.add(each, Occur.FILTER));
        return filters.isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    private Optional<Query> whole(Expression asked) throws IOException {
        return asked instanceof Word word
                ? sequence(new Sequence(List.of(new Part(Need.MAY, word))))
                : query(asked, false);
    }

    private static Query filtered(Query query, List<Query> filters) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach(each -> all.add(each, Occur.FILTER));
        return all.build();
    }

    private Optional<Query> query(Expression asked, boolean must) throws IOException {
        return switch (asked) {
            case Word word -> word(word, must);
            case Phrase phrase -> inFields(f -> words.phrase(f, phrase), must);
            case Pattern pattern -> inFields(f -> words.pattern(f, pattern.text()), must);
            case Similar similar -> inFields(f -> words.similar(f, similar), must);
            case InTitle title -> inTitle(title.what());
            case InRegion region -> Optional.of(region(region.code()));
            case OnTheme theme -> Optional.of(theme(theme.code(), vocabulary));
            case InLanguage language -> Optional.of(term(PassageFields.LANGUAGE, language.code()));
            case InYears years -> Optional.of(years(years.first(), years.last()));
            case Sequence sequence -> sequence(sequence);
            case All all -> all(all);
            case Any any -> any(any);
        };
    }

    private static boolean isFilter(Expression asked) {
        return switch (asked) {
            case InRegion r -> true;
            case OnTheme t -> true;
            case InLanguage l -> true;
            case InYears y -> true;
            case Word w -> false;
            case Phrase p -> false;
            case Pattern p -> false;
            case Similar s -> false;
            case InTitle t -> false;
            case Sequence s -> s.parts().stream().allMatch(p -> isFilter(p.what()));
            case All a -> a.of().stream().allMatch(QuestionQuery::isFilter);
            case Any a -> a.of().stream().allMatch(QuestionQuery::isFilter);
        };
    }

    private Optional<Query> word(Word word, boolean must) throws IOException {
        var found = inFields(f -> words.word(f, word), must);
        if (found.isEmpty()) {
            return found;
        }
        return words.alike(word, found.get()).or(() -> found);
    }

    private interface InField {
        List<Query> of(String field) throws IOException;
    }

    // What must be there may be in the title of any passage's report.
    private static Optional<Query> inFields(InField queries, boolean must) throws IOException {
        var found = new ArrayList<>(queries.of(PassageFields.TEXT));
        if (must) {
            found.addAll(queries.of(PassageFields.TITLE));
        }
        return WordQueries.best(found);
    }

    private Optional<Query> inTitle(Expression asked) throws IOException {
        return switch (asked) {
            case Word w -> {
                var byStems = WordQueries.best(words.word(PassageFields.TITLE, w));
                yield byStems.isPresent()
                        ? byStems
                        : WordQueries.best(words.written(PassageFields.TITLE, w.text()));
            }
            case Phrase p -> WordQueries.best(words.phrase(PassageFields.TITLE, p));
            case Pattern p -> WordQueries.best(words.pattern(PassageFields.TITLE, p.text()));
            case Similar s -> WordQueries.best(words.similar(PassageFields.TITLE, s));
            case InTitle t -> inTitle(t.what());
            case InRegion r -> Optional.empty();
            case OnTheme t -> Optional.empty();
            case InLanguage l -> Optional.empty();
            case InYears y -> Optional.empty();
            case Sequence s -> Optional.empty();
            case All a -> Optional.empty();
            case Any a -> Optional.empty();
        };
    }

    // What is welcome makes one clause, of which something has to be there unless something else
    // must be. Only then are words looked for in other languages: what must be there is meant so.
    private Optional<Query> sequence(Sequence sequence) throws IOException {
        var words = new WelcomeWords();
        var welcome = new ArrayList<Query>();
        var query = new BooleanQuery.Builder();
        boolean needed = false;
        for (Part part : sequence.parts()) {
            var found = query(part.what(), part.need() != Need.MAY);
            if (part.need() == Need.MAY && part.what() instanceof Word word) {
                words.add(word, expansion.flatMap(e -> e.translated(word, found)).or(() -> found));
            } else if (found.isPresent() && occur(part) == Occur.SHOULD) {
                welcome.add(found.get());
            } else if (found.isPresent()) {
                query.add(found.get(), occur(part));
                needed |= part.need() == Need.MUST;
            }
        }
        welcome.addAll(words.clauses(needed ? Optional.empty() : expansion));
        var any = WordQueries.any(welcome);
        if (any.isPresent()) {
            query.add(any.get(), needed ? Occur.SHOULD : Occur.MUST);
        } else if (query.build().clauses().isEmpty()) {
            return Optional.empty();
        } else if (onlyUnwanted(sequence)) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return Optional.of(query.build());
    }

    private static boolean onlyUnwanted(Sequence sequence) {
        return sequence.parts().stream().allMatch(p -> p.need() == Need.MUST_NOT);
    }

    private static Occur occur(Part part) {
        return switch (part.need()) {
            case MUST_NOT -> Occur.MUST_NOT;
            case MUST -> isFilter(part.what()) ? Occur.FILTER : Occur.MUST;
            case MAY ->
                    isFilter(part.what())
                            ? Occur.FILTER
                            : part.what() instanceof InTitle ? Occur.MUST : Occur.SHOULD;
        };
    }

    private Optional<Query> all(All all) throws IOException {
        var query = new BooleanQuery.Builder();
        boolean any = false;
        for (Expression each : all.of()) {
            var found = query(each, true);
            found.ifPresent(q -> query.add(q, isFilter(each) ? Occur.FILTER : Occur.MUST));
            any |= found.isPresent();
        }
        return any ? Optional.of(query.build()) : Optional.empty();
    }

    private Optional<Query> any(Any any) throws IOException {
        var queries = new ArrayList<Query>();
        for (Expression each : any.of()) {
            query(each, false).ifPresent(queries::add);
        }
        return WordQueries.any(queries);
    }

    // A question of small words only, such as "to be or not to be", is meant as it is written.
    private Optional<Query> small(Expression asked) {
        var queries = new ArrayList<Query>();
        for (Word word : wanted(asked)) {
            queries.addAll(words.written(PassageFields.TEXT, word.text()));
        }
        return WordQueries.any(queries);
    }

    private List<Query> inTitles(Expression asked) throws IOException {
        var queries = new ArrayList<Query>();
        for (Word each : wanted(asked)) {
            WordQueries.best(words.word(PassageFields.TITLE, each)).ifPresent(queries::add);
        }
        return queries;
    }

    /// The words that are welcome.
    static List<Word> wanted(Expression asked) {
        return switch (asked) {
            case Word w -> List.of(w);
            case Sequence s ->
                    s.parts().stream()
                            .filter(p -> p.need() != Need.MUST_NOT)
                            .flatMap(p -> wanted(p.what()).stream())
                            .toList();
            case All a -> a.of().stream().flatMap(e -> wanted(e).stream()).toList();
            case Any a -> a.of().stream().flatMap(e -> wanted(e).stream()).toList();
            case Phrase p -> List.of();
            case Pattern p -> List.of();
            case Similar s -> List.of();
            case InTitle t -> List.of();
            case InRegion r -> List.of();
            case OnTheme t -> List.of();
            case InLanguage l -> List.of();
            case InYears y -> List.of();
        };
    }

    private List<Query> filters(SearchQuestion question) {
        return filters(question, vocabulary);
    }

    private static List<Query> filters(SearchQuestion question, Vocabulary vocabulary) {
        var filters = new ArrayList<Query>();
        anyOf(question.languages(), code -> term(PassageFields.LANGUAGE, code))
                .ifPresent(filters::add);
        anyOf(question.themes(), code -> theme(code, vocabulary)).ifPresent(filters::add);
        anyOf(question.regions(), QuestionQuery::region).ifPresent(filters::add);
        if (question.yearFrom().isPresent() || question.yearTo().isPresent()) {
            filters.add(years(question.yearFrom().orElse(0), question.yearTo().orElse(9999)));
        }
        return filters;
    }

    private static Query years(int first, int last) {
        return IntField.newRangeQuery(PassageFields.YEAR, first, last);
    }

    private static Query term(String field, String code) {
        return new TermQuery(new Term(field, code));
    }

    private static Query theme(String code, Vocabulary vocabulary) {
        var known = vocabulary.find(code).map(Theme::code).orElse(code);
        return term(PassageFields.BROADER, known);
    }

    private static Query region(String code) {
        return term(PassageFields.WITHIN, RegionTree.canonical(code));
    }

    private static Optional<Query> anyOf(Set<String> values, Function<String, Query> query) {
        return WordQueries.any(values.stream().map(query).toList());
    }
}
