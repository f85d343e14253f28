package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Which of a word's translations the reports use together with those of the question's other
/// words: `Bank` with `Geld` is a bank, and with `Garten` a bench.
///
/// A translation agrees the more of the other words stand in its passages, rare ones counting more:
/// the mean over its passages of Σ log(N / nᵢ) of those words i that stand there, nᵢ of N passages
/// having any translation of i. What few passages have is drawn to what chance would give.
final class Agreement {
    /// More passages of a translation say nothing new: of those that have twice as many or more,
    /// every so many count.
    private static final int MOST = 2_000;

    /// So many passages that agree as chance has it are added to those of each translation.
    private static final double DRAWN = 2;

    private static final double LEAST = 0.01;

    private final IndexReader reader;
    private final List<Word> words = new ArrayList<>();

    /// A word of the question.
    ///
    /// @param place among the words
    /// @param passages that have any of its translations
    private record Word(int place, Map<Term, Integer> terms, FixedBitSet passages, double weight) {}

    Agreement(IndexReader reader) {
        this.reader = reader;
    }

    /// Adds what a word of the question may be called.
    void add(List<Term> translations) {
        var all = new FixedBitSet(Math.max(1, reader.maxDoc()));
        var counts = new LinkedHashMap<Term, Integer>();
        for (Term each : translations) {
            counts.put(each, each(each, 1, all::set));
        }
        int passages = all.cardinality();
        if (passages > 0) {
            words.add(
                    new Word(
                            words.size(),
                            counts,
                            all,
                            Math.log((double) reader.maxDoc() / passages)));
        }
    }

    /// How much each translation of the words that were added agrees with the other words, beside
    /// the one of the same word that does most: above 0, at most 1.
    Map<Term, Float> weights() {
        var weights = new LinkedHashMap<Term, Float>();
        for (Word word : words) {
            var scores = new LinkedHashMap<Term, Double>();
            double chance = chance(word);
            word.terms()
                    .forEach((term, count) -> {
                        if (count > 0) {
                            scores.put(term, score(word, term, count, chance));
                        }
                    });
            double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
            scores.forEach((term, score) ->
                    weights.merge(
                            term,
                            best <= 0 ? 1f : (float) Math.max(LEAST, score / best),
                            Math::max));
        }
        return weights;
    }

    private double chance(Word word) {
        double chance = 0;
        for (Word other : words) {
            if (other.place() != word.place()) {
                chance += other.weight() * other.passages().cardinality() / reader.maxDoc();
            }
        }
        return chance;
    }

    private double score(Word word, Term term, int count, double chance) {
        var sum = new double[1];
        int step = Math.max(1, count / MOST);
        int seen =
                each(
                        term,
                        step,
                        doc -> {
                            for (Word other : words) {
                                if (other.place() != word.place() && other.passages().get(doc)) {
                                    sum[0] += other.weight();
                                }
                            }
                        });
        return (sum[0] + DRAWN * chance) / (seen + DRAWN);
    }

    // Every so many passages of a term; how many were seen.
    private int each(Term term, int step, IntConsumer seeing) {
        int seen = 0;
        try {
            var passages =
                    MultiTerms.getTermPostingsEnum(
                            reader, term.field(), term.bytes(), PostingsEnum.NONE);
            if (passages == null) {
                return 0;
            }
            for (int place = 0; passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; place++) {
                if (place % step == 0) {
                    seeing.accept(passages.docID());
                    seen++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
        return seen;
    }
}
