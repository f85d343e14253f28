package rim.index.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// How many themes have a label in each official language of the European Union, Norwegian and
    /// Icelandic, at the least: of 317. Irish, Maltese and Icelandic have the commonest.
    @ParameterizedTest
    @CsvSource({
        "bg, 310", "cs, 310", "da, 311", "de, 313", "el, 312", "en, 313", "es, 313", "et, 312",
        "fi, 313", "fr, 313", "ga, 164", "hr, 310", "hu, 313", "is, 165", "it, 313", "lt, 313",
        "lv, 311", "mt, 166", "nl, 311", "no, 310", "pl, 309", "pt, 311", "ro, 311", "sk, 309",
        "sl, 310", "sv, 313"
    })
    void eachLanguageHasLabels(String language, int themes) {
        assertThat(standard.themes())
                .filteredOn(theme -> theme.labels().containsKey(language))
                .hasSizeGreaterThanOrEqualTo(themes);
    }

    @Test
    void everyLabelIsWrittenInTheLettersOfItsLanguage() {
        for (Theme each : standard.themes()) {
            each.labels()
                    .forEach((language, labels) ->
                            assertThat(labels)
                                    .allSatisfy(label -> {
                                        assertThat(label).isEqualTo(label.strip()).isNotEmpty();
                                        var foreign =
                                                switch (language) {
                                                    case "bg" -> "[\\p{IsGreek}]";
                                                    case "el" -> "[\\p{IsCyrillic}]";
                                                    default -> "[\\p{IsGreek}\\p{IsCyrillic}]";
                                                };
                                        assertThat(label).doesNotContainPattern(foreign);
                                        // letters that look alike are not mixed in one word
                                        assertThat(label)
                                                .doesNotContainPattern(
                                                        "[a-z][\\p{IsGreek}\\p{IsCyrillic}]|[\\p{IsGreek}\\p{IsCyrillic}][a-z]");
                                    }));
        }
    }

    @Test
    void aLabelMeansOneThemeUnlessNoOtherIsLeft() {
        var languages = new TreeSet<String>();
        standard.themes().forEach(each -> languages.addAll(each.labels().keySet()));
        for (String language : languages) {
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
