package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import rim.index.analysis.WordTerms.Terms;

/// What a typed word is called in the languages of an index, of that what occurs there.
///
/// A word is as frequent as all its forms together, as passages are in one language each. No form
/// and no part of a compound counts as rarer than the word: a part that turns up once in a language
/// that does not have the word is chance, and says no more than the word itself.
final class WordForms {
    /// What a part of a compound weighs beside the whole.
    private static final float PART_WEIGHT = 0.5f;

    private final PassageSearcher searcher;
    private final List<Found> found = new ArrayList<>();

    /// In how many passages each of the words that make up what was typed is.
    private final Map<Integer, Integer> frequencies = new HashMap<>();

    private int languages;
    private int small;
    private int frequency;

    /// A term of one of the words that make up what was typed, such as `e` and `government`.
    ///
    /// @param states where the term is in the index
    /// @param word place of the word among them
    private record Found(Term term, TermStates states, float weight, int word) {}

    WordForms(PassageSearcher searcher) {
        this.searcher = searcher;
    }

    /// @param words the terms of each of the words that make up what was typed, by the analysed
    ///   field of a language
    static WordForms of(PassageSearcher searcher, Map<String, List<Terms>> words)
            throws IOException {
        var forms = new WordForms(searcher);
        for (var field : words.entrySet()) {
            forms.languages++;
            boolean isSmall = field.getValue().stream().allMatch(t -> t.whole().isEmpty());
            forms.small += isSmall ? 1 : 0;
            forms.frequency += forms.look(field.getKey(), field.getValue());
        }
        return forms;
    }

    // The number of passages with the most frequent term.
    private int look(String field, List<Terms> words) throws IOException {
        int most = 0;
        for (int word = 0; word < words.size(); word++) {
            var terms = words.get(word);
            int whole = look(field, terms.whole(), 1, word);
            int parts = look(field, terms.parts(), PART_WEIGHT, word);
            frequencies.merge(word, whole, Integer::sum);
            most = Math.max(most, Math.max(whole, parts));
        }
        return most;
    }

    private int look(String field, List<String> terms, float weight, int word) throws IOException {
        int most = 0;
        for (String each : terms) {
            var term = new Term(field, each);
            var states = searcher.find(term);
            if (states.isPresent()) {
                found.add(new Found(term, states.get(), weight, word));
                most = Math.max(most, states.get().docFreq());
            }
        }
        return most;
    }

    /// Whether it is a word without a meaning of its own in some language.
    boolean isSmallInSome() {
        return small > 0;
    }

    /// Whether it is such a word in every language.
    boolean isSmallInAll() {
        return small == languages;
    }

    /// The number of passages that have the most frequent form of each language.
    int frequency() {
        return frequency;
    }

    /// The number of passages that have the word itself, whatever their language.
    int passages() {
        return frequencies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// What finds the word itself and no part of it, by the analysed field of a language; nothing
    /// for what is typed as one word and made up of several.
    SortedMap<String, SequencedSet<SpanTermQuery>> whole() {
        var whole = new TreeMap<String, SequencedSet<SpanTermQuery>>();
        if (frequencies.size() == 1) {
            for (Found each : found) {
                if (each.weight() == 1) {
                    whole.computeIfAbsent(each.term().field(), f -> new LinkedHashSet<>())
                            .add(new SpanTermQuery(each.term(), each.states()));
                }
            }
        }
        return whole;
    }

    /// A query for all forms; none for a small word.
    Optional<Query> query() throws IOException {
        if (isSmallInAll()) {
            return Optional.empty();
        }
        var queries = new ArrayList<Query>();
        for (Found each : found) {
            int fewest = frequencies.getOrDefault(each.word(), 0);
            var query = searcher.query(each.term(), each.states(), fewest);
            queries.add(each.weight() == 1 ? query : new BoostQuery(query, each.weight()));
        }
        return Optional.of(any(queries));
    }

    private static Query any(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> new MatchNoDocsQuery("no form of the word is in the index");
            case 1 -> queries.getFirst();
            default -> {
                var any = new BooleanQuery.Builder();
                queries.forEach(each -> any.add(each, Occur.SHOULD));
                yield any.build();
            }
        };
    }
}
