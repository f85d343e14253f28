package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Quality;

class ChosenLanguageTest {
    private static final Pattern CHECKED = Pattern.compile("id=\"([a-z]+)\" checked");

    private static final String PAGE =
            QualityPage.of(
                    new Quality(
                            "2019",
                            Quality.Verdict.WARNINGS,
                            null,
                            List.of(
                                    new Quality.Result(
                                            "rd",
                                            "coverage",
                                            "at least 90 % have a value",
                                            Check.Weight.WARN,
                                            10,
                                            1,
                                            null,
                                            List.of("EL30 2019"))),
                            List.of()),
                    List.of(),
                    10);

    private static List<String> checked(String page) {
        return CHECKED.matcher(page).results().map(each -> each.group(1)).toList();
    }

    @Test
    void theLanguageIsTheOneThatIsOpenedAndTheOtherIsAChoiceAway() {
        assertThat(checked(ChosenLanguage.of(PAGE, "en"))).containsExactly("en");
        assertThat(checked(ChosenLanguage.of(PAGE, "sv"))).containsExactly("sv");
        assertThat(ChosenLanguage.of(PAGE, "sv"))
                .contains("<html lang=\"sv\">", "<title>Kvaliteten i utgåva 2019</title>")
                .contains("<label for=\"en\">English</label>");
    }

    @Test
    void aPageInOneLanguageStaysAsItIs() {
        var earlier = "<html lang=\"en\"><title>Quality of edition 2018</title>";
        assertThat(ChosenLanguage.of(earlier, "sv")).isEqualTo(earlier);
    }

    /// What the data say in English is marked as such where the page is read in Swedish.
    @Test
    void everySectionHasBothLanguages() {
        assertThat(PAGE.split("<span lang=\"en\">").length)
                .isEqualTo(PAGE.split("<span lang=\"sv\">").length);
        assertThat(PAGE)
                .contains("(<i lang=\"en\">at least 90 % have a value</i>)")
                .contains("<li lang=\"en\">EL30 2019</li>");
    }
}
