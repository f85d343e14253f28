package rim.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The terms of a text, from those of its runs.
final class Runs extends Tokenizer {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final RunFinding runs = new RunFinding();
    private final ByRun rules;

    private char[] text = new char[4_096];
    private int length;
    private List<Run.Term> terms = List.of();
    private int next;

    /// Places that the terms of the run before it left empty, and those of the run itself.
    private int skipped;

    private int skippedAfter;

    Runs(ByRun rules) {
        this.rules = rules;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        for (int read = input.read(text); read >= 0; read = read(length)) {
            length += read;
        }
        runs.begin(text, length);
        next = 0;
        terms = List.of();
        skipped = 0;
        skippedAfter = 0;
    }

    private int read(int from) throws IOException {
        if (from == text.length) {
            text = Arrays.copyOf(text, 2 * text.length);
        }
        return input.read(text, from, text.length - from);
    }

    @Override
    public boolean incrementToken() {
        while (true) {
            while (next == terms.size()) {
                skipped += skippedAfter;
                skippedAfter = 0;
                if (!findRun()) {
                    return false;
                }
            }
            var term = terms.get(next++);
            if (rules.isWanted(term)) {
                give(term);
                return true;
            }
            skipped += term.step();
        }
    }

    private void give(Run.Term term) {
        int start = runs.start();
        // all that changes from term to term, so that clearing the others would only cost time
        word.setEmpty().append(term.text());
        offset.setOffset(correctOffset(start + term.start()), correctOffset(start + term.end()));
        step.setPositionIncrement(term.step() + skipped);
        skipped = 0;
    }

    private boolean findRun() {
        next = 0;
        terms = List.of();
        if (!runs.next()) {
            return false;
        }
        var run = runs.run(rules);
        if (rules.mayHaveWanted(run)) {
            terms = run.terms();
            skippedAfter = run.skipped();
        } else {
            skippedAfter = run.places();
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(length);
        offset.setOffset(end, end);
        step.setPositionIncrement(skipped);
    }
}
