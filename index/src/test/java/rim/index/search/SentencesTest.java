package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static Sentences of(String text) {
        var sentences = Sentences.in("en");
        sentences.setText(text);
        return sentences;
    }

    private static List<Integer> bounds(BreakIterator sentences) {
        var bounds = new ArrayList<Integer>();
        for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            bounds.add(at);
        }
        return bounds;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var bounds = bounds(of(text));
        for (int i = 1; i < bounds.size(); i++) {
            pieces.add(text.substring(bounds.get(i - 1), bounds.get(i)));
        }
        return pieces;
    }

    @Test
    void aSentenceEndsWithItsStopAndTheSpaceAfterIt() {
        assertThat(pieces("One is here. Two is there! Is it three?"))
                .containsExactly("One is here. ", "Two is there! ", "Is it three?");
    }

    /// A heading has no full stop.
    @Test
    void theEndOfAParagraphEndsASentenceAndLineEndsAreAPieceOfTheirOwn() {
        assertThat(pieces("Heading\n\nText begins. It ends\nhere"))
                .containsExactly("Heading", "\n\n", "Text begins. ", "It ends", "\n", "here");
    }

    @ParameterizedTest
    @CsvSource({"'',1", "'\n',2", "'\n\n\n',2", "'a',2", "'a\n',3"})
    void oddTextsHaveTheirBounds(String text, int count) {
        assertThat(bounds(of(text))).hasSize(count).first().isEqualTo(0);
        assertThat(bounds(of(text)).getLast()).isEqualTo(text.length());
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append("\n");
                case 1 -> text.append(". ");
                case 2 -> text.append("Big ");
                case 3 -> text.append("small ");
                case 4 -> text.append("! ");
                default -> text.append("Övre");
            }
        }
        return text.toString();
    }

    /// However one moves about, each move gives what the contract of {@link BreakIterator} says of
    /// the boundaries found from front to back.
    @Test
    void everyMoveAgreesWithTheBoundsFoundFromFrontToBack() {
        var random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            var text = randomText(random);
            var bounds = bounds(of(text));
            var sentences = of(text);
            int at = 0;
            for (int move = 0; move < 30; move++) {
                switch (random.nextInt(6)) {
                    case 0 -> {
                        int next = sentences.next();
                        at = next == BreakIterator.DONE ? at : at + 1;
                        assertThat(next)
                                .isIn(
                                        bounds.get(at),
                                        at == bounds.size() - 1
                                                ? BreakIterator.DONE
                                                : bounds.get(at));
                    }
                    case 1 -> {
                        int previous = sentences.previous();
                        assertThat(previous)
                                .isEqualTo(at == 0 ? BreakIterator.DONE : bounds.get(at - 1));
                        at = Math.max(0, at - 1);
                    }
                    case 2 -> {
                        assertThat(sentences.first()).isZero();
                        at = 0;
                    }
                    case 3 -> {
                        assertThat(sentences.last()).isEqualTo(text.length());
                        at = bounds.size() - 1;
                    }
                    case 4 -> {
                        int offset = random.nextInt(text.length() + 1);
                        int found = sentences.following(offset);
                        var after = bounds.stream().filter(b -> b > offset).findFirst();
                        assertThat(found).isEqualTo(after.orElse(BreakIterator.DONE));
                        at = after.map(bounds::indexOf).orElse(at);
                    }
                    default -> {
                        int offset = random.nextInt(text.length() + 1);
                        int found = sentences.preceding(offset);
                        var before = bounds.stream().filter(b -> b < offset).max(Integer::compare);
                        assertThat(found).isEqualTo(before.orElse(BreakIterator.DONE));
                        at = before.map(bounds::indexOf).orElse(at);
                    }
                }
                assertThat(sentences.current()).as(text).isEqualTo(bounds.get(at));
            }
        }
    }

    @Test
    void boundsRiseAndCoverTheText() {
        var random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            var text = randomText(random);
            var bounds = bounds(of(text));
            assertThat(bounds).isSorted().doesNotHaveDuplicates();
            assertThat(Collections.max(bounds)).isEqualTo(text.length());
        }
    }

    @Test
    void anotherTextBeginsAnew() {
        var sentences = of("One. Two. Three.");
        sentences.last();
        sentences.setText(new StringCharacterIterator("Alone."));
        assertThat(sentences.current()).isZero();
        assertThat(bounds(sentences)).containsExactly(0, 6);
        var copy = (Sentences) sentences.clone();
        copy.setText("A. B.");
        assertThat(bounds(sentences)).containsExactly(0, 6);
    }
}
