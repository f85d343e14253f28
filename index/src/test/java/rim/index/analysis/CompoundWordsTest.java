package rim.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.RimException;

class CompoundWordsTest {
    @TempDir Path folder;

    private static final List<String> NAMES = List.of("östergötland", "tyskland", "norrland");

    private static final CompoundWords GERMAN =
            CompoundWords.of("de", List.of("nachtisch", "arbeitskraft"), NAMES);

    private static final CompoundWords SWEDISH =
            CompoundWords.of("sv", List.of("norr", "tysk", "sörmland"), NAMES);

    @ParameterizedTest
    @CsvSource({
        "innovationspolitik, innovation politik",
        "regionalpolitik, regional politik",
        "arbeitskraftmarkt, arbeitskraft markt",
        "standortpolitik, standort politik",
        "schulwesen, ''",
        "schulpolitik, schule politik",
        "landwirtschaften, land wirtschaft",
        "xxpolitikxx, ''",
        "politik, ''",
        "pol, ''",
        "'', ''"
    })
    void knownWordsCoverACompound(String word, String parts) {
        assertThat(GERMAN.parts(word))
                .containsExactly(parts.isEmpty() ? new String[0] : parts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "innovationsstrategier, innovation strategi",
        "jämställdhetsfrågan, jämställdhet fråga",
        "hälsovård, hälsa vård",
        "arbetsmiljöfrågor, arbete miljö fråga",
        "östergötland, ''",
        "östergötlands, ''",
        "norrland, ''",
        "tyskland, ''",
        "strategierna, strategi"
    })
    void partsAreGivenAsTheyStandAlone(String word, String parts) {
        assertThat(SWEDISH.parts(word))
                .containsExactly(parts.isEmpty() ? new String[0] : parts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "da, innovationsstrategi, innovation strategi",
        "no, forskningspolitikk, forskning politikk",
        "nl, arbeidsmarktbeleid, arbeidsmarkt beleid",
        "fi, tutkimusrahoituksen, tutkimus rahoitus",
        "sv, batterivärdekedjan, batteri värde kedja",
        "sv, vätgasproduktion, vätgas produktion",
        "da, affaldskredsløb, affald kredsløb",
        "no, havvindutslipp, hav vind utslipp",
        "de, gebäudemaßnahmen, gebäude maßnahme",
        "nl, waterstofproductie, waterstof productie",
        "fi, akkuketju, akku ketju"
    })
    void everyLanguageHasPartsOfItsOwn(String language, String word, String parts) {
        assertThat(CompoundWords.of(language, List.of(), List.of()).parts(word))
                .containsExactly(parts.split(" "));
    }

    @Test
    void wordsOfFewerThanFourLettersAreFoundByChanceAndDoNotCount() {
        assertThat(CompoundWords.of("de", List.of("xyz"), List.of()).parts("xyzpolitik")).isEmpty();
        assertThat(CompoundWords.canBePart("orte")).isTrue();
        assertThat(CompoundWords.canBePart("ort")).isFalse();
        assertThat(CompoundWords.canBePart("x".repeat(25))).isTrue();
        assertThat(CompoundWords.canBePart("x".repeat(26))).isFalse();
        assertThat(CompoundWords.canBePart("a-bcd")).isFalse();
    }

    @Test
    void aWordLongerThanAnyCompoundIsNotTakenApart() {
        assertThat(GERMAN.parts("politik".repeat(8))).hasSize(8);
        assertThat(GERMAN.parts("politik".repeat(9))).isEmpty();
        assertThat(CompoundWords.NONE.parts("innovationspolitik")).isEmpty();
        assertThat(CompoundWords.of("en", List.of("policy"), List.of()))
                .isSameAs(CompoundWords.NONE);
    }

    @Test
    void aDictionaryOfHunspellIsReadWithoutItsFlags() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("de.dic"),
                        "4\nPolitik/AB\nOrt\nArbeit\nab-cde/X\n Markt \n");
        assertThat(CompoundWords.ofHunspell(file)).containsExactly("arbeit", "markt", "politik");
        assertThatThrownBy(() -> CompoundWords.ofHunspell(folder.resolve("none.dic")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("(expected a Hunspell .dic file in UTF-8)");
        Files.write(file, "Förderung\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CompoundWords.ofHunspell(file)).isInstanceOf(RimException.class);
    }

    private static WordTerms terms(String language, CompoundWords compounds) {
        return new WordTerms(LanguageRules.of(language), compounds);
    }

    @Test
    void aCompoundIsFoundByItsStemAndByThoseOfItsParts() {
        var terms = terms("de", GERMAN).of("Innovationspolitik");
        assertThat(terms.whole()).hasSize(1);
        assertThat(terms.parts()).contains("politik").doesNotContainAnyElementsOf(terms.whole());
        assertThat(terms.size()).isEqualTo(terms.whole().size() + terms.parts().size());
        assertThat(terms.get(0)).isEqualTo(terms.whole().getFirst());
        assertThat(terms.get(terms.size() - 1)).isEqualTo(terms.parts().getLast());
    }

    @Test
    void aSmallWordHasNoTerms() {
        assertThat(terms("sv", CompoundWords.NONE).of("och").size()).isZero();
        assertThat(terms("en", CompoundWords.NONE).of("the").size()).isZero();
    }

    @Test
    void whatWasFoundOutOfAWordIsTheSameAgain() {
        var terms = terms("sv", CompoundWords.of("sv", List.of(), List.of()));
        assertThat(terms.of("regionutveckling")).isEqualTo(terms.of("regionutveckling"));
        var fresh = terms("sv", CompoundWords.of("sv", List.of(), List.of()));
        assertThat(fresh.of("regionutveckling")).isEqualTo(terms.of("regionutveckling"));
    }

    /// Forms of one word in each language have one stem.
    @ParameterizedTest
    @CsvSource({
        "sv, region, regionerna",
        "sv, innovation, innovationer",
        "de, region, regionen",
        "en, region, regions",
        "en, policy, policies",
        "fr, région, régions",
        "es, región, regiones",
        "it, regione, regioni",
        "nl, regeling, regelingen",
        "fi, alue, alueet",
        "pl, region, regiony",
        "pt, região, regiões",
        "hu, régió, régiók",
        "hr, regija, regije",
        "sk, regióny, regiónov",
        "sl, regija, regije",
        "da, region, regioner",
        "no, region, regioner"
    })
    void formsOfAWordHaveOneStem(String language, String one, String other) {
        var terms = terms(language, CompoundWords.NONE);
        assertThat(terms.of(one).whole()).isNotEmpty().isEqualTo(terms.of(other).whole());
    }

    @ParameterizedTest
    @CsvSource({"sv,region,regering", "en,region,reason", "de,region,regierung", "fi,alue,alku"})
    void differentWordsHaveDifferentStems(String language, String one, String other) {
        var terms = terms(language, CompoundWords.NONE);
        assertThat(terms.of(one).whole()).isNotEqualTo(terms.of(other).whole());
    }

    static Iterable<String> languages() {
        return LanguageRules.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasRulesThatDoNotCareForCase(String language) {
        var terms = terms(language, CompoundWords.NONE);
        assertThat(terms.of("Program").whole()).hasSize(1);
        assertThat(terms.of("Program")).isEqualTo(terms.of("program"));
    }

    @Test
    void theOfficialLanguagesOfTheUnionHaveRules() {
        assertThat(LanguageRules.languages())
                .hasSize(28)
                .contains(
                        "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
                        "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");
        assertThatThrownBy(() -> LanguageRules.of("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rules for the language 'xx'");
        assertThat(LanguageRules.languages()).containsAll(CompoundWords.LANGUAGES);
    }

    @Test
    void stemsKnowWhichWordTheyAreOf() {
        var stems = new TextAnalysis(Map.of()).stems("Smart specialisering och tillväxt", "sv");
        assertThat(stems).extracting(TextAnalysis.Stem::word).containsExactly(0, 1, 3);
    }
}
