package rim.index.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
    private static String words(String word, int count) {
        return (word + " ").repeat(count).strip();
    }

    private static int count(String passage) {
        return passage.split("\\s+", -1).length;
    }

    @Test
    void aShortPageIsOnePassage() {
        assertThat(Passages.of("Heading\n\nText.")).containsExactly("Heading\n\nText.");
    }

    @Test
    void anEmptyPageHasNone() {
        assertThat(Passages.of("")).isEmpty();
    }

    @Test
    void paragraphsAreGatheredUntilTheyAreEnough() {
        var page = words("a", 70) + ".\n\n" + words("b", 70) + ".\n\n" + words("c", 70) + ".";

        assertThat(Passages.of(page))
                .containsExactly(
                        words("a", 70) + ".\n\n" + words("b", 70) + ".", words("c", 70) + ".");
    }

    @Test
    void aHeadingStaysWithWhatFollowsIt() {
        var page = words("a", 130) + ".\n\nThe heading\n\n" + words("b", 130) + ".";

        assertThat(Passages.of(page))
                .containsExactly(words("a", 130) + ".", "The heading\n\n" + words("b", 130) + ".");
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() {
        var sentence = "Word " + words("a", 58) + " end. ";

        var passages = Passages.of(sentence.repeat(10).strip());

        assertThat(passages).hasSizeBetween(3, 5).allMatch(p -> p.endsWith("end."));
        assertThat(passages).allMatch(p -> count(p) <= 240);
    }

    @Test
    void aSentenceWithoutEndIsCutToo() {
        var passages = Passages.of(words("word", 1_000));

        assertThat(passages).hasSize(5).allMatch(p -> count(p) == 200);
    }

    @Test
    void nothingIsLost() {
        var page = words("a", 150) + ".\n\nHeading\n\n" + words("b", 15) + ".";

        assertThat(count(String.join(" ", Passages.of(page)))).isEqualTo(166);
    }
}
