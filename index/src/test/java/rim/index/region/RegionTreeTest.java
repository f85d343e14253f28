package rim.index.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;

class RegionTreeTest {

    /// Codes that changed: France in 2016, Greece in 2010 and 2013, Italy in 2010.
    @ParameterizedTest
    @CsvSource({
        "FR52,FRH0",
        "FRH0,FRH0",
        "GR,EL",
        "GR30,EL30",
        "EL11,EL51",
        "ITD3,ITH3",
        "SE33,SE33",
        "GB,UK",
        "GBC1,UKC1",
        "UKC1,UKC1",
        "XX99,XX99",
        "'',''",
        "S,S"
    })
    void aRegionIsKnownByItsCodeInTheNewestVersionThatHasIt(String code, String canonical) {
        assertThat(RegionTree.canonical(code)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "SE332,SE332 SE33 SE3 SE",
        "SE,SE",
        "FR52,FRH0 FRH FR",
        "UKN10,UKN0A UKN0 UKN UK",
        "XX99,XX99 XX9 XX",
        "XX,XX"
    })
    void aRegionLiesInAllThatAreAboveIt(String code, String above) {
        assertThat(RegionTree.upwards(code)).containsExactly(above.split(" "));
    }

    @Test
    void regionsTakenTogetherLieInAllThatAreAboveAnyOfThem() {
        assertThat(RegionTree.upwards(List.of("SE33", "SE32", "FI1D")))
                .containsExactly("FI", "FI1", "FI1D", "SE", "SE3", "SE32", "SE33");
        assertThat(RegionTree.upwards(List.<String>of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void everyCodeOfEveryVersionEndsAtItsCountry(NutsVersion version) {
        for (var region : NutsList.of(version).regions()) {
            var above = RegionTree.upwards(region.code());
            assertThat(above).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
            assertThat(above.getLast()).as(region.code()).hasSize(2);
            assertThat(RegionTree.canonical(above.getFirst())).isEqualTo(above.getFirst());
        }
    }

    @Test
    void aCodeStandsForWhatTheNewestVersionSays() {
        assertThat(RegionTree.region("SE33").orElseThrow().nuts()).hasValue(2024);
        assertThat(RegionTree.region("UKC1").orElseThrow().nuts()).hasValue(2021);
        assertThat(RegionTree.region("FR52").orElseThrow().nuts()).hasValue(2013);
        assertThat(RegionTree.region("nothing")).isEmpty();
    }

    private static List<String> words(String text) {
        var tokens = Tokens.of(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Övre Norrland, SE33. | Övre;Norrland;SE33",
                "Pohjois-Pohjanmaa | Pohjois-Pohjanmaa",
                "Valle d'Aosta | Valle;d'Aosta",
                "d’Aosta- and -x | d’Aosta;and;x",
                "a--b | a;b",
                "x' | x",
                "Café\u0301 noir | Café\u0301;noir",
                "2021/22 | 2021;22",
                "... | ",
                "a | a"
            })
    void wordsHaveTheHyphensAndApostrophesWithinThem(String text, String words) {
        assertThat(words(text))
                .containsExactly(words == null ? new String[0] : words.split(";", -1));
    }

    @Test
    void wordsLieApartAndInOrderWhateverTheText() {
        var random = new Random(2);
        var alphabet = "aBÖ1-’' .\u0301é";
        for (int trial = 0; trial < 1_000; trial++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var tokens = Tokens.of(text.toString());
            int last = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
                assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                assertThat(Character.isLetterOrDigit(text.charAt(tokens.start(i)))).isTrue();
                last = tokens.end(i);
            }
        }
    }

    @Test
    void aGreatLetterAndTheFormOfANameAreTold() {
        var tokens = Tokens.of("Övre norrland D’Aosta 3");
        assertThat(
                        List.of(
                                tokens.isGreat(0),
                                tokens.isGreat(1),
                                tokens.isGreat(2),
                                tokens.isGreat(3)))
                .containsExactly(true, false, true, false);
        assertThat(tokens.form(2)).isEqualTo("d'aosta");
        assertThat(tokens.form(0)).isEqualTo("övre");
    }

    /// Names of regions in the forms that texts give them.
    @ParameterizedTest
    @CsvSource({
        "norrlands,norrland,sv,true",
        "norrlandsregionen,norrland,sv,true",
        "norrländsk,norrland,sv,false",
        "pohjanmaalla,pohjanmaa,fi,true",
        "pohjanmaan,pohjanmaa,fi,true",
        "suomen,suomi,fi,true",
        "suomessakin,suomi,fi,true",
        "berlins,berlin,de,true",
        "berliner,berlin,de,false",
        "berlin,berlin,de,false",
        "polski,polska,pl,true",
        "polsce,polska,pl,false",
        "limburg's,limburg,nl,true",
        "magyarországon,magyarország,hu,true",
        "norrlands,norrland,xx,false",
        "abcs,abc,sv,false",
        "αττικής,αττική,el,true",
        "αττικός,αττική,el,false"
    })
    void anEndingOfANameMakesNoOtherWordOfIt(
            String word, String name, String language, boolean isForm) {
        assertThat(Endings.isFormOf(word, name, language)).isEqualTo(isForm);
    }
}
