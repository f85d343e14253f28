package rim.index.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSignatureTest {

    private static List<String> words(long seed, int count) {
        var random = new Random(seed);
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add("w" + Integer.toString(random.nextInt(1 << 20), 36));
        }
        return words;
    }

    private static int[] signature(List<String> words) {
        return TextSignature.of(List.of(Passage.ofPage(1, String.join(" ", words), "en")));
    }

    private static SortedMap<String, String> same(Map<String, int[]> signatures) {
        return TextSignature.sameAs(new TreeMap<>(signatures));
    }

    @Test
    void aTextInAnotherFormIsTheSame() {
        var words = words(1, 500);
        var parts =
                TextSignature.of(
                        List.of(
                                Passage.ofPage(1, String.join(",\n", words.subList(0, 200)), "en"),
                                Passage.ofPage(
                                        2,
                                        String.join(" ", words.subList(200, 500))
                                                .toUpperCase(java.util.Locale.ROOT),
                                        "en")));
        assertThat(parts).containsExactly(signature(words));
    }

    /// Two texts that share a part of their runs share about that part of their minima; half of
    /// them make it the same text. A change of one word in twenty changes about four runs in
    /// twenty.
    @ParameterizedTest
    @CsvSource({"0,true", "100,true", "20,true", "2,false", "1,false"})
    void aFewChangedWordsLeaveATextTheSame(int oneIn, boolean isSame) {
        for (long seed = 0; seed < 10; seed++) {
            var words = words(seed, 1_000);
            var changed = new ArrayList<>(words);
            for (int i = 0; oneIn > 0 && i < changed.size(); i += oneIn) {
                changed.set(i, "other" + i);
            }
            assertThat(same(Map.of("a", signature(words), "b", signature(changed))))
                    .isEqualTo(isSame ? Map.of("b", "a") : Map.of());
        }
    }

    @Test
    void differentTextsAreNotTheSame() {
        var signatures = new TreeMap<String, int[]>();
        for (int i = 0; i < 40; i++) {
            signatures.put("report" + i, signature(words(100 + i, 300)));
        }
        assertThat(TextSignature.sameAs(signatures)).isEmpty();
    }

    /// Short texts share their few words by chance.
    @ParameterizedTest
    @CsvSource({"39,false", "40,true", "0,false", "3,false"})
    void aTextNeedsFortyWordsToBeComparedAtAll(int count, boolean isCompared) {
        var signature = signature(words(5, count));
        assertThat(signature.length > 0).isEqualTo(isCompared);
        assertThat(same(Map.of("a", signature, "b", signature)).isEmpty()).isEqualTo(!isCompared);
    }

    /// Each points at the first of its kind, also where the second already pointed there.
    @Test
    void allVersionsPointAtTheFirst() {
        var words = words(9, 600);
        var second = new ArrayList<>(words);
        second.set(0, "changed");
        var third = new ArrayList<>(second);
        third.set(1, "changed too");
        var found =
                same(
                        Map.of(
                                "a",
                                signature(words),
                                "b",
                                signature(second),
                                "c",
                                signature(third),
                                "d",
                                signature(words(10, 600))));
        assertThat(found).isEqualTo(Map.of("b", "a", "c", "a"));
    }
}
