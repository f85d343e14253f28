package rim.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Analyses a text run by run, a run being what stands between two spaces, and keeps what became of
/// the commonest ones: texts repeat their words, and no word goes over a space, so the terms of a
/// text are those of its runs. For many threads at once.
final class ByRun extends Analyzer {
    private static final String FIELD = "run";
    private static final int LONGEST_KEPT = 40;

    /// A power of two.
    private static final int PLACES = 1 << 16;

    private final Analyzer rules;

    /// Each run has two places beside each other: in the first stands one that was asked for again,
    /// in the second one that may never be, so that rare runs do not drive out common ones.
    ///
    /// Threads share it without a lock: a run never changes once it is here, and one that another
    /// thread put out of its place is analysed again.
    private final @Nullable Run[] kept;

    /// The only terms that are given, all when empty.
    private final Set<String> wanted;

    private final long wantedMarks;

    /// @param rules by which words become terms, without regard to the words around them
    ByRun(Analyzer rules) {
        this(rules, new Run[PLACES], Set.of());
    }

    private ByRun(Analyzer rules, @Nullable Run[] kept, Set<String> wanted) {
        this.rules = rules;
        this.kept = kept;
        this.wanted = Set.copyOf(wanted);
        this.wantedMarks = marks(wanted);
    }

    // One bit a term: what has no bit in common has no term in common.
    private static long marks(Collection<String> terms) {
        long marks = 0;
        for (String each : terms) {
            marks |= 1L << ((each.hashCode() * 0x9E3779B9) >>> 26);
        }
        return marks;
    }

    boolean mayHaveWanted(Run run) {
        return wanted.isEmpty() || (run.marks & wantedMarks) != 0;
    }

    /// The same, of which no terms but these are given; all when there are none.
    ByRun only(Set<String> terms) {
        return new ByRun(rules, kept, terms);
    }

    boolean isWanted(Run.Term term) {
        return wanted.isEmpty() || wanted.contains(term.text());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Runs(this));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return TextAnalysis.normalized(words);
    }

    /// A run and its terms.
    static final class Run {
        private final char[] text;
        private final int hash;
        private final List<Term> terms;
        private final int skipped;
        private final long marks;

        /// 0 until somebody asks; threads that ask at once find the same.
        private int words;

        /// @param start where its word begins in the run
        /// @param end where it ends
        /// @param step places from the term before it
        record Term(String text, int start, int end, int step) {}

        private Run(char[] text, int hash, List<Term> terms, int skipped) {
            this.text = text;
            this.hash = hash;
            this.terms = terms;
            this.skipped = skipped;
            this.marks = marks(terms.stream().map(Term::text).toList());
        }

        List<Term> terms() {
            return terms;
        }

        /// Places after its last term.
        int skipped() {
            return skipped;
        }

        /// All its places.
        int places() {
            int places = skipped;
            for (Term each : terms) {
                places += each.step();
            }
            return places;
        }

        /// The word of a term.
        private String written(Term term) {
            return new String(text, term.start(), term.end() - term.start());
        }

        /// How many words it has, those that are no terms too.
        private int words() {
            int known = words;
            if (known == 0) {
                known = isOneWord() ? 1 : TextAnalysis.words(new String(text)).size();
                words = known;
            }
            return known;
        }

        private boolean isOneWord() {
            for (char each : text) {
                if (!Character.isLetter(each)) {
                    return false;
                }
            }
            return true;
        }

        private boolean is(char[] other, int from, int length, int hash) {
            if (this.hash != hash || text.length != length) {
                return false;
            }
            // so short that a plain loop is the fastest
            for (int i = 0; i < length; i++) {
                if (text[i] != other[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The terms of a run.
    ///
    /// @param hash of its characters
    Run run(char[] text, int from, int length, int hash) {
        if (length > LONGEST_KEPT) {
            return analysed(Arrays.copyOfRange(text, from, from + length), hash);
        }
        int first = (hash ^ (hash >>> 16)) & (PLACES - 2);
        var common = kept[first];
        if (common != null && common.is(text, from, length, hash)) {
            return common;
        }
        var recent = kept[first + 1];
        if (recent != null && recent.is(text, from, length, hash)) {
            kept[first] = recent;
            kept[first + 1] = common;
            return recent;
        }
        var found = analysed(Arrays.copyOfRange(text, from, from + length), hash);
        kept[first + 1] = found;
        return found;
    }

    /// The first term at each place of a text.
    List<TextAnalysis.Stem> stems(String text) {
        var stems = new ArrayList<TextAnalysis.Stem>();
        var runs = new RunFinding();
        runs.begin(text.toCharArray(), text.length());
        int before = 0;
        while (runs.next()) {
            var run = runs.run(this);
            int word = before - 1;
            for (Run.Term each : run.terms()) {
                if (each.step() > 0) {
                    word += each.step();
                    stems.add(new TextAnalysis.Stem(each.text(), word, run.written(each)));
                }
            }
            before += run.words();
        }
        return stems;
    }

    private Run analysed(char[] text, int hash) {
        var terms = new ArrayList<Run.Term>();
        try (var stream = rules.tokenStream(FIELD, new String(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(
                        new Run.Term(
                                term.toString(),
                                offset.startOffset(),
                                offset.endOffset(),
                                step.getPositionIncrement()));
            }
            stream.end();
            return new Run(text, hash, List.copyOf(terms), step.getPositionIncrement());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot analyse a text", e);
        }
    }
}
