package rim.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// Words have more characters in nearly all texts, with the space between them.
    private static final int FEW_CHARACTERS = 5;

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
        this.wantedMarks = Run.marks(wanted);
    }

    boolean mayHaveWanted(Run run) {
        return wanted.isEmpty() || run.mayHave(wantedMarks);
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
        var rare = analysed(Arrays.copyOfRange(text, from, from + length), hash);
        kept[first + 1] = rare;
        return rare;
    }

    /// The first term at each place of a text, but for addresses of pages and people.
    ///
    /// @param isWithOthers whether those that stand there too are other stems of the word
    List<TextAnalysis.Stem> stems(String text, boolean isWithOthers) {
        var stems = new ArrayList<TextAnalysis.Stem>(text.length() / FEW_CHARACTERS);
        var runs = new RunFinding();
        runs.begin(text.toCharArray(), text.length());
        int before = 0;
        while (runs.next()) {
            var run = runs.run(this);
            int word = before - 1;
            var terms = run.isAddress() ? List.<Run.Term>of() : run.terms();
            for (int i = 0; i < terms.size(); i++) {
                var term = terms.get(i);
                if (term.step() > 0) {
                    word += term.step();
                    var others = isWithOthers ? beside(terms, i) : List.<String>of();
                    stems.add(new TextAnalysis.Stem(term.text(), word, term.written(), others));
                }
            }
            before += run.words();
        }
        return stems;
    }

    private static List<String> beside(List<Run.Term> terms, int at) {
        int end = at + 1;
        while (end < terms.size() && terms.get(end).step() == 0) {
            end++;
        }
        return end == at + 1
                ? List.of()
                : terms.subList(at + 1, end).stream().map(Run.Term::text).toList();
    }

    private Run analysed(char[] text, int hash) {
        var terms = new ArrayList<Run.Term>();
        var all = new String(text);
        try (var stream = rules.tokenStream(FIELD, all)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(
                        new Run.Term(
                                term.toString(),
                                all.substring(offset.startOffset(), offset.endOffset()),
                                offset.startOffset(),
                                offset.endOffset(),
                                step.getPositionIncrement()));
            }
            stream.end();
            return new Run(text, hash, terms, step.getPositionIncrement());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot analyse a text", e);
        }
    }
}
