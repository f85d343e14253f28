package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// What became of activities, how complex they are and which are related, as readers see it in a
/// real browser.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivitiesWalkTest {
    private static final List<String> VIEWS =
            List.of(
                    "/shiftshare/SE33",
                    "/turnover/SE33",
                    "/turnover/SE32",
                    "/complexity",
                    "/relatedness",
                    "/relatedness/J");
    private static final int HEIGHT = 900;

    private RunningService service;
    private Chromium browser;
    private Path folder;

    @BeforeAll
    void start(DataHome home, @TempDir Path temporary) throws SQLException {
        folder = temporary;
        service = RunningService.of(home);
        browser = Chromium.at("http://127.0.0.1:" + service.port(), temporary);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    /// @param colours as a reader's system prefers them
    record Look(String view, int width, String colours, String language) {}

    static Stream<Look> looks() {
        return VIEWS.stream()
                .flatMap(view ->
                        Stream.of(
                                new Look(view, 360, "dark", "sv"),
                                new Look(view, 768, "light", "en"),
                                new Look(view, 1280, "light", "sv"),
                                new Look(view, 1920, "dark", "en")));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itKeepsNobodyOut(Look look) throws IOException {
        browser.colours(look.colours())
                .size(new Dimension(look.width(), HEIGHT))
                .open(look.view() + "?lang=" + look.language());
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(browser.all("main [role=alert]")).isEmpty();
        assertThat(browser.all("main .drawing svg")).hasSize(1);
        assertThat(browser.text("main")).doesNotContain("undefined", "NaN", "null");
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        browser.find("figure .tools button").click();
        assertThat(browser.text("figure table")).doesNotContain("undefined", "NaN", "null");
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.find("figure .tools button").click();
        browser.picture(
                (look.view().substring(1) + "-" + look.width() + "-" + look.language())
                        .replace('/', '-'));
    }

    @Test
    void theRegionsActivitiesLeadByKeyboardToWhatBecameOfThem() {
        browser.colours("light").size(Chromium.DESKTOP).open("/specialisation/SE33?lang=en");
        browser.find("main a[href^='/shiftshare/SE33']").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().startsWith("/shiftshare/SE33"));
        browser.settled();
        assertThat(browser.focused().getTagName()).isEqualTo("h1");
        assertThat(browser.text("figcaption"))
                .startsWith(
                        "All these together changed by +1.00: +0.45 as all activities of all regions"
                                + " did, +0.40 by which activities they are, +0.15 of the region itself.");
        browser.find("figure .tools button").click();
        assertThat(browser.text("figure table"))
                .contains("J Information and communication 2.00 3.10 +1.10 +0.25 +0.50 +0.35")
                .contains("A Agriculture, forestry and fishing 6.20 6.10 −0.10 +0.20 −0.10 −0.20");
        browser.find("#choose-year").sendKeys("2018");
        browser.waiting(() -> browser.address().contains("year=2018"));
        browser.settled();
        assertThat(browser.text("figcaption")).contains("changed by +0.200");
        browser.find("main a[href^='/turnover/SE33']").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().startsWith("/turnover/SE33"));
        browser.settled();
        assertThat(browser.text("figcaption")).startsWith("None came. None went.");
    }

    @Test
    void whatCameIsToldInWordsAndInTheTable() {
        browser.colours("light").size(Chromium.DESKTOP).open("/turnover/SE32?lang=sv");
        assertThat(browser.text("figcaption"))
                .startsWith("Kom: Informations- och kommunikationsverksamhet (0,80 → 1,20).")
                .contains("Ingen försvann.");
        browser.find("figure .tools button").click();
        assertThat(browser.text("figure table"))
                .contains("J Informations- och kommunikationsverksamhet Kom 0,80 1,20 50 %");
    }

    @Test
    void anActivityLeadsToWhatIsRelatedToIt() {
        browser.colours("light").size(Chromium.DESKTOP).open("/complexity?lang=en");
        assertThat(browser.text("figcaption"))
                .contains("Not drawn: Financial and insurance activities (");
        browser.find(".drawing a[href^='/relatedness/J']").sendKeys(Keys.ENTER);
        browser.waiting(() -> browser.address().startsWith("/relatedness/J"));
        browser.settled();
        assertThat(browser.text("h1"))
                .isEqualTo("What is related to J Information and communication");
        assertThat(browser.find(".drawing a").getDomAttribute("aria-label"))
                .isEqualTo("A Agriculture, forestry and fishing: Together, by chance 1 1.10");
        browser.find("main nav a[href^='/complexity']");
        browser.find("main a[href='/relatedness?lang=en']").click();
        browser.settled();
        assertThat(
                        browser.all(".drawing title").stream()
                                .map(each -> each.getDomProperty("textContent")))
                .contains(
                        "J Information and communication – A Agriculture, forestry and fishing: 1.10");
    }

    @ParameterizedTest
    @CsvSource({
        "/shiftshare/SE33, rim-shiftshare-SE33-employment-2019, activities of Övre Norrland grew, Of the region itself",
        "/turnover/SE33, rim-turnover-SE33-employment-2019, came to Övre Norrland, None came",
        "/complexity, rim-complexity-employment-2019, How common activities are, Complexity (mean 0",
        "/relatedness, rim-relatedness-employment-2019, Which activities are related, Each square is a pair",
        "/relatedness/J, rim-relatedness-J-employment-2019, related to J Information, The broken line is 1",
    })
    void aSavedDrawingSaysWhatItIsAndWhereItIsFrom(
            String view, String name, String title, String said) throws IOException {
        browser.colours("dark").size(Chromium.NARROW).open(view + "?lang=en");
        browser.find("figure .tools button + button + button").click();
        var file = folder.resolve(name + ".svg");
        browser.waiting(() -> Files.exists(file));
        assertThat(Files.readString(file).replaceAll("</text>", " ").replaceAll("<[^>]*>", ""))
                .containsIgnoringWhitespaces(title, said)
                .contains("employment, ")
                .contains("edition 2019.")
                .containsIgnoringWhitespaces("edition=2019-r1");
    }

    @Test
    void whatIsNotThereIsSaid() {
        browser.colours("light").size(Chromium.DESKTOP).open("/shiftshare/FI1D?lang=en");
        assertThat(browser.text("main")).contains("This edition has no changes of Pohjois-");
        browser.open("/turnover/FI1D?lang=sv");
        assertThat(browser.text("main")).contains("vilka verksamheter som kom till Pohjois-");
        browser.open("/complexity?year=1999&lang=en");
        assertThat(browser.text("main")).contains("no such figures of activities");
        browser.find("main a[href='/complexity?lang=en']");
        browser.open("/relatedness/Q99?lang=en");
        assertThat(browser.text("main [role=alert]")).contains("Q99");
    }

    @ParameterizedTest
    @MethodSource("views")
    void itIsAPrintedPage(String view) throws IOException {
        browser.colours("light").size(Chromium.DESKTOP).open(view + "?lang=en");
        try (var document = Loader.loadPDF(browser.print())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(view + "?lang=en&edition=2019-r1")
                    .doesNotContain("Save image");
        }
    }

    static Stream<String> views() {
        return VIEWS.stream();
    }
}
