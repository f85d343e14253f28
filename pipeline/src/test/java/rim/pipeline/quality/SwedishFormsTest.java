package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishFormsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([npr]?)(\\d)}");

    private static List<String[]> forms() throws IOException {
        try (var in =
                Objects.requireNonNull(SwedishForms.class.getResourceAsStream("said.sv.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFormHasItsPartsInBothLanguagesAndIsHiddenByNoOther() throws IOException {
        for (String[] form : forms()) {
            assertThat(form).hasSize(2);
            assertThat(places(form[1])).as(form[0]).isEqualTo(places(form[0]));
            assertThat(SwedishForms.of(filled(form[0], form[0])))
                    .as(form[0])
                    .contains(filled(form[1], form[0]));
        }
    }

    /// With something in each place, as the English form says.
    private static String filled(String text, String form) {
        return PLACE.matcher(text)
                .replaceAll(place -> {
                    var number = place.group(2);
                    if (form.contains("{r" + number)) {
                        return "a_reason";
                    }
                    return "7" + number + (form.contains("{p" + number) ? "#3:2" : "");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'not_a_number: 3 in a b.csv' | inget tal: 3 i a b.csv
                    'EUR at x y.csv#3:2'         | EUR i x y.csv#3:2
                    'SE 2019: 2 of 8 regions'    | SE 2019: 2 av 8 regioner
                    '2019, rank 4: SE11, SE12'   | 2019, plats 4: SE11, SE12
                    'a + b = T of sex, within 0.1' | a + b = T i sex, på 0.1 när
                    'it was in the box'          |
                    """)
    void aTextIsSaidByItsFormOrNotAtAll(String english, String swedish) {
        assertThat(SwedishForms.of(english).orElse(null)).isEqualTo(swedish);
    }
}
