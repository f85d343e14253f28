package rim.index.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    /// Article 1 of the Universal Declaration of Human Rights in the translations of the United
    /// Nations.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
                "sv | Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och bör handla gentemot varandra i en anda av broderskap.",
                "de | Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
                "fr | Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
                "es | Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.",
                "it | Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.",
                "nl | Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.",
                "fi | Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä, eikä se ole vain niin kuin on."
            })
    void aTextOfTwoSentencesIsKnown(String language, String text) {
        assertThat(LanguageGuess.of(text)).contains(language);
        assertThat(LanguageGuess.of(text.toUpperCase(java.util.Locale.ROOT))).contains(language);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'SE33 12.5 13.7 14.9'",
        "'Övre Norrland'",
        "'och'",
        "'the the och och und und et et'",
        "'R&D GERD BERD HERD GOVERD NUTS'"
    })
    void undecidedIsBetterThanWrong(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
        assertThat(LanguageGuess.beyondDoubt(text)).isEmpty();
    }

    /// Five small words and eight in a hundred make it clear; twelve and sixteen make it certain.
    @Test
    void aPieceOfAnotherLanguageNeedsMoreThanAWholeText() {
        var clear = "och att det som inte region strategi utveckling innovation politik";
        assertThat(LanguageGuess.of(clear)).contains("sv");
        assertThat(LanguageGuess.beyondDoubt(clear)).isEmpty();
        assertThat(LanguageGuess.beyondDoubt((clear + " ").repeat(4))).contains("sv");
    }

    @Test
    void smallWordsAmongTooManyOthersDecideNothing() {
        var few = "och att det som inte " + "Norrbotten ".repeat(60);
        assertThat(LanguageGuess.of(few)).isEmpty();
    }

    @Test
    void aQuestionMayBeInSeveralLanguagesThatShareItsSmallWords() {
        assertThat(LanguageGuess.possible("turystyka w Grecji")).containsExactly("pl");
        assertThat(LanguageGuess.possible("samarbejde med Tyskland")).contains("da", "no", "sv");
        assertThat(LanguageGuess.possible("biogas")).isEmpty();
    }
}
