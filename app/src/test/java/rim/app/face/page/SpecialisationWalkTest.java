package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// What a region is good at and what is near, as readers see it in a real browser.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecialisationWalkTest {
    private static final int HEIGHT = 900;

    private RunningService service;
    private Chromium browser;

    @BeforeAll
    void start(DataHome home, @TempDir Path folder) throws SQLException {
        service = RunningService.of(home);
        browser = Chromium.at("http://127.0.0.1:" + service.port(), folder);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    /// @param colours as a reader's system prefers them
    record Look(String region, int width, String colours, String language) {}

    static Stream<Look> looks() {
        return Stream.concat(
                Stream.of(360, 768, 1280, 1920)
                        .flatMap(width ->
                                Stream.of(
                                        new Look("SE33", width, "light", "en"),
                                        new Look("SE33", width, "dark", "sv"))),
                Stream.of(
                        new Look("FI1D", 360, "light", "sv"),
                        new Look("FI1D", 1280, "dark", "en")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itKeepsNobodyOut(Look look) throws IOException {
        browser.colours(look.colours())
                .size(new Dimension(look.width(), HEIGHT))
                .open("/specialisation/" + look.region() + "?lang=" + look.language());
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.picture(
                String.join(
                        "-",
                        "specialisation",
                        look.region(),
                        String.valueOf(look.width()),
                        look.colours(),
                        look.language()));
    }

    @Test
    void theRegionsPageLeadsByKeyboardToWhatIsNearAndWhetherToBelieveIt() {
        browser.colours("light").size(Chromium.DESKTOP).open("/region/SE33?lang=en");
        browser.waiting(() -> browser.text("section[aria-labelledby=good]").contains("The surest"));
        assertThat(browser.text("section[aria-labelledby=good]"))
                .contains(
                        "Agriculture, forestry and fishing (1.40 (1.20 to 1.60))",
                        "five years: Information and communication (25%)");
        browser.find("section[aria-labelledby=good] a").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().startsWith("/specialisation/SE33"));
        browser.settled();
        assertThat(browser.focused().getTagName()).isEqualTo("h1");
        assertThat(browser.text("main"))
                .contains("1.40 (1.20 to 1.60)", "emp.tsv#2:3")
                .contains("25%", "30% (20% to 40%) of 120", "61%")
                .contains("A Agriculture, forestry and fishing")
                .contains("Financial and insurance activities (no value)")
                .contains("60 of 400 activities came", "0.75 (0.70 to 0.80); 0.5 is chance")
                .contains("Relatedness alone: 0.60 (0.50 to 0.70).")
                .contains("The quotient alone tells about as much as the model does.");
    }

    @Test
    void whatReportsStateStandsBesideWhatTheRegionDoes() {
        browser.colours("light").size(Chromium.DESKTOP).open("/specialisation/SE33?lang=en");
        assertThat(browser.text("section[aria-labelledby=stated]"))
                .contains("What reports state as priorities of Övre Norrland")
                .contains(
                        "Agriculture: it is specialised in it: activity A, quotient 1.40 (1.20 to 1.60)")
                .contains(
                        "Our priority areas are agriculture and health.",
                        "the rule was right in 85%")
                .contains(
                        "technology: it is probably not specialised in it: activity J, quotient 0.95")
                .contains("Skills: no figures of such an activity", "Also stated for Sweden.")
                .contains("Mining (Norrbottens län): no figures of such an activity")
                .contains("Green mining (B - Mining)", "Imported from observatory.", "s3.csv#7:3")
                .contains("No theme of the vocabulary: no figures of such an activity");
        browser.find("section[aria-labelledby=stated] a[href*=report]").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().contains("page=1"));
        browser.settled();
        assertThat(browser.text("main")).contains("Smart specialisation builds on what a region");
        browser.open("/specialisation/SE33?lang=sv");
        assertThat(browser.text("section[aria-labelledby=stated]"))
                .contains("Jordbruk: ", "Gruvnäring (Norrbottens län): ");
        browser.open("/specialisation/FI1D?lang=sv");
        assertThat(browser.text("section[aria-labelledby=stated]"))
                .contains("Ingen rapport i utgåvan anger prioriteringar för Pohjois-");
    }

    @Test
    void whatTwoRegionsCouldDoTogetherStandsInOnePlace() throws IOException {
        browser.colours("light").size(Chromium.DESKTOP).open("/compare?region=SE33,SE32&lang=en");
        browser.find("a[href*='/overlap/']").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().contains("/overlap/SE33?with=SE32"));
        browser.settled();
        assertThat(browser.text("h1"))
                .isEqualTo("What Övre Norrland and Mellersta Norrland could do together");
        assertThat(browser.text("section[aria-labelledby=alike]"))
                .contains("employment, 2019: 95% of what each does the other does too");
        assertThat(browser.text("section[aria-labelledby=activities]"))
                .contains("1.40 (1.20 to 1.60)", "emp.tsv#2:3", "both surely above 1", "25%");
        assertThat(browser.text("section[aria-labelledby=themes]"))
                .contains(
                        "Mining: stated for Övre Norrland, and for Mellersta Norrland too (Norrbottens"
                                + " län)")
                .contains("Mellersta Norrland: it is specialised in it: activity A");
        assertThat(browser.text("section[aria-labelledby=leads]"))
                .contains("Business R&D", "Mellersta Norrland", "−0.330", "rd.tsv#13:6");
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.colours("dark")
                .size(new Dimension(360, HEIGHT))
                .open("/overlap/SE33?with=FI1D&lang=sv");
        assertThat(browser.text("section[aria-labelledby=alike]"))
                .contains("employment, 2019: går inte att säga (Pohjois- ja Itä-Suomi: ");
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whereTheEditionHasNoSuchDataThatIsSaid() {
        browser.colours("light").size(Chromium.DESKTOP).open("/region/FI1D?lang=en");
        browser.waiting(
                () -> browser.text("section[aria-labelledby=good]").contains("no figures of"));
        assertThat(browser.all("section[aria-labelledby=good] a")).isEmpty();
        browser.open("/specialisation/FI1D?lang=sv");
        assertThat(browser.text("main")).contains("Utgåvan har inga uppgifter om Pohjois-");
    }

    @Test
    void whatWasNotMeasuredIsNotToldAsNothing() {
        browser.colours("light").size(Chromium.DESKTOP).open("/specialisation/EL30?lang=en");
        assertThat(browser.text("main"))
                .contains("None of its activities could be measured here")
                .contains(
                        "Not measured: Agriculture, forestry and fishing, Information and"
                                + " communication (")
                .doesNotContain("None of the measured activities", "What it is good at\n");
        browser.open("/region/EL30?lang=sv");
        browser.waiting(
                () -> browser.text("section[aria-labelledby=good]").contains("Ingen av dess"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void itIsAPrintedPage(String language) throws IOException {
        browser.colours("light").size(Chromium.DESKTOP);
        browser.open("/specialisation/SE33?lang=" + language);
        try (var document = Loader.loadPDF(browser.print())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("/specialisation/SE33?lang=" + language + "&edition=2019-r1")
                    .contains(language.equals("en") ? "Whether to believe" : "går att lita på")
                    .contains("emp.tsv#3:3");
        }
    }
}
