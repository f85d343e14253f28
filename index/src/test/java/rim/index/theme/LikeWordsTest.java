package rim.index.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeWordsTest {
    /// Irish is left out, which changes words at their beginning too, and is not asked.
    @Test
    void theFormsOfAWordAreForms() throws IOException {
        var apart = new ArrayList<String>();
        int pairs = 0;
        try (var bytes =
                Objects.requireNonNull(
                        LikeWordsTest.class.getResourceAsStream("/rim/index/word-forms.txt"))) {
            for (var line : new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                var words = line.split(" ");
                if (line.startsWith("#") || words[0].equals("ga")) {
                    continue;
                }
                for (int i = 2; i < words.length; i++) {
                    // what stands before a hyphen is a word of its own
                    var form = words[i].substring(words[i].indexOf('-') + 1);
                    pairs++;
                    if (!LikeWords.areForms(words[1], form)) {
                        apart.add(words[0] + " " + words[1] + " " + form);
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThan(700);
        assertThat(apart).as(apart.toString()).hasSizeLessThan(pairs / 100);
    }

    @ParameterizedTest
    @CsvSource({
        "επιχείρηση, επιχειρήσεων, true",
        "έρευνα, ΕΡΕΥΝΑ, true",
        "όχημα, οχήματα, true",
        "innovation, d’innovation, true",
        "EAKR, EAKR:n, true",
        "KMU, KMUs, true",
        "FuE, fü, false",
        "liikunta, liikenne, false",
        "indicateur, indiqué, false",
        "internationalisation, international, false",
        "kansalaistiede, kansalaisten, false",
        "kunta, kunnioittaen, false",
        "kunta, kunnissakin, true"
    })
    void someAreAndOthersAreNot(String label, String text, boolean are) {
        assertThat(LikeWords.areForms(label, text)).isEqualTo(are);
    }
}
