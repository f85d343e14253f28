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
                                            "in every country and year from 2015 to 2019, 90% of"
                                                    + " the regions of NUTS level 2 have a value",
                                            Check.Weight.WARN,
                                            10,
                                            1,
                                            null,
                                            List.of(
                                                    "EL 2019: 2 of 13 regions",
                                                    "another program's words"))),
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

    /// What no Swedish is known for is marked as English.
    @Test
    void everySectionHasBothLanguages() {
        assertThat(PAGE.split("<span lang=\"en\">").length)
                .isEqualTo(PAGE.split("<span lang=\"sv\">").length);
        assertThat(PAGE)
                .contains(
                        "från 2015 till 2019 har 90\u00a0% av regionerna på NUTS-nivå 2 ett värde")
                .contains("<span lang=\"sv\">EL 2019: 2 av 13 regioner</span>")
                .contains("<li><i lang=\"en\">another program's words</i></li>");
    }
}
