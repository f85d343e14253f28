package rim.index.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rim.index.analysis.TextAnalysis;

class VocabularyTest {
    private static final List<String> ALWAYS = List.of("en", "sv", "fi", "de", "fr");

    private final Vocabulary standard = Vocabulary.standard();

    @Test
    void everyThemeHasLabelsInFiveLanguagesAndABroaderOneThatIsThere() {
        assertThat(standard.themes())
                .hasSizeGreaterThan(300)
                .allSatisfy(theme -> {
                    assertThat(theme.labels()).containsKeys(ALWAYS.toArray(String[]::new));
                    if (theme.broader() != null) {
                        assertThat(standard.find(theme.broader())).isPresent();
                    }
                });
    }

    @Test
    void aLabelMeansOneThemeUnlessNoOtherIsLeft() {
        for (String language : ALWAYS) {
            var themes = new HashMap<String, TreeSet<String>>();
            for (Theme each : standard.themes()) {
                for (String label : each.labels().getOrDefault(language, List.of())) {
                    themes.computeIfAbsent(label, l -> new TreeSet<>()).add(each.code());
                }
            }
            assertThat(themes).allSatisfy((label, codes) -> assertThat(codes).hasSize(1));
        }
    }

    @Test
    void linesAreReadAsTheyWereWritten() {
        assertThat(Vocabulary.of(standard.lines()).lines()).isEqualTo(standard.lines());
        assertThat(Vocabulary.of(List.of("a -", "b a sv:ett: två|tre en:one")).find("b"))
                .map(Theme::labels)
                .hasValue(Map.of("sv", List.of("ett: två", "tre"), "en", List.of("one")));
    }

    @Test
    void keptLabelsFindTheSameAsThoseTakenApartAgain() {
        var analysis = new TextAnalysis(Map.of());
        var apart = new ThemeFinding(standard, analysis);
        var kept =
                new ThemeFinding(
                        standard, analysis, language -> Optional.of(apart.labels(language)));
        var text = "Smart specialisering, livslångt lärande och företagets elnät";
        assertThat(kept.find(text, "sv")).isEqualTo(apart.find(text, "sv")).isNotEmpty();
    }
}
