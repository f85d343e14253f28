package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import rim.app.Answer;
import rim.app.SmallSource;
import rim.app.serve.RunningService;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

/// A region's walk in a real browser: with the token to the form, what is wrong with it, what it
/// sends, and the receipt before and after the steward's decision.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributeWalkTest {
    private DataHome home = new DataHome(Path.of("."));
    private RunningService service;
    private Chromium browser;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, SQLException {
        folder = temporary;
        home = new DataHome(temporary.resolve("home"));
        update();
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("sesame"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        service = RunningService.takingContributions(home, settings);
        browser = Chromium.at("http://127.0.0.1:" + service.port(), temporary);
        browser.size(Chromium.DESKTOP);
        browser.open("/contribute/SE33?lang=en");
        browser.find("#token").sendKeys("sesame", Keys.ENTER);
        browser.waiting(() -> !browser.all("#contribute-by").isEmpty());
        // the browser itself writes to its console what was refused before
        assertThat(browser.complaints()).allMatch(each -> each.contains("401"));
    }

    private void update() throws IOException {
        var made =
                Answer.to(
                        home,
                        "update",
                        "--edition=2019",
                        "--sources=" + SmallSource.in(folder.resolve("sources"), ""),
                        "--methodology=" + SmallSource.methodology(folder),
                        "--spark=local[1]");
        assertThat(made.code()).as(made.err()).isZero();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    /// Both languages, wide and narrow, in the light and in the dark: no fault that axe knows, and
    /// nothing beyond the window.
    private void keepsNobodyOut(String address, String name) throws IOException {
        for (var size : List.of(Chromium.DESKTOP, Chromium.NARROW)) {
            for (var language : List.of("en", "sv")) {
                browser.colours(language.equals("sv") ? "dark" : "light")
                        .size(size)
                        .open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                var where = name + " " + size.getWidth() + " " + language;
                assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
                assertThat(browser.all("main [role=alert]")).as(where).isEmpty();
                assertThat(browser.faults()).as(where).isEmpty();
                assertThat(browser.beyondTheWindow()).as(where).isEmpty();
                browser.picture(name + "-" + size.getWidth() + "-" + language);
            }
        }
        browser.colours("light").size(Chromium.DESKTOP);
    }

    private void press(String button) {
        browser.run(
                "[...document.querySelectorAll('main button')].find(b => b.textContent =="
                        + " arguments[0]).click(); return true",
                button);
    }

    @Test
    void thePageOnQualityKeepsNobodyOut() throws IOException {
        keepsNobodyOut("/quality.html", "quality");
    }

    @Test
    void aPhoneHasThePartsOfThePageOnQualityFolded() {
        browser.size(Chromium.NARROW).open("/quality.html?lang=en");
        assertThat(browser.all(".part")).isNotEmpty().noneMatch(WebElement::isDisplayed);
        browser.find("#show-coverage").click();
        assertThat(browser.all(".part")).filteredOn(WebElement::isDisplayed).hasSize(1);
        browser.size(Chromium.DESKTOP);
        assertThat(browser.all(".part")).allMatch(WebElement::isDisplayed);
        assertThat(browser.all(".fold")).noneMatch(WebElement::isDisplayed);
    }

    @Test
    void aRegionFillsInIsToldWhatIsWrongSendsAndFollowsItsReceipt() throws IOException {
        keepsNobodyOut("/contribute/SE33", "contribute");

        browser.open("/contribute/SE33?lang=sv");
        var value = browser.find("main tbody input[name^='value-']");
        value.sendKeys("0,9");
        press("Kontrollera");
        browser.waiting(() -> !browser.all("#contribute-told li").isEmpty());
        assertThat(browser.text("#contribute-told")).contains("måste ange var det kommer ifrån");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("contribute-told");
        assertThat(browser.faults()).isEmpty();
        browser.picture("contribute-wrong");
        // the fault leads to its field, which is marked until something is written there
        browser.find("#contribute-told li button").sendKeys(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("name")).startsWith("source-");
        assertThat(browser.focused().getDomAttribute("aria-invalid")).isEqualTo("true");

        browser.find("main tbody input[name^='source-']").sendKeys("SCB 2026");
        browser.find("main tbody input[name^='comment-']").sendKeys("två kommuner saknades");
        browser.find("#contribute-by").sendKeys("Region Norrbotten");
        press("Skicka");
        browser.waiting(() -> browser.address().contains("receipt="));
        browser.settled();
        assertThat(browser.text("main pre")).contains("0,9", "mottagen");
        var address = browser.address();

        var id = address.replaceFirst(".*receipt=([0-9a-f]+).*", "$1");
        assertThat(Answer.to(home, "contribute", "accept", id, "--reason=stämmer").code()).isZero();
        browser.open(address);
        assertThat(browser.text("main pre")).contains("godtagen för nästa utgåva: stämmer");
        keepsNobodyOut("/contribute/SE33?receipt=" + id, "receipt");
    }

    @Test
    void aRowSaysWhatItsValueIsAndHasNoColumnThatNobodyCanFillIn() {
        browser.size(Chromium.NARROW).open("/contribute/SE33?lang=sv");
        assertThat(browser.text("main thead")).doesNotContain("prioriteringens");
        assertThat(browser.text("main tbody td.number[data-label='källans värde']"))
                .isEqualTo("26");
        browser.size(Chromium.DESKTOP);
    }

    @Test
    void whereTheServiceIsGoneTheReaderIsTold() {
        browser.open("/contribute/SE33?lang=sv");
        browser.run(
                "window.fetch = () => Promise.reject(new TypeError('Failed to fetch')); return 1");
        press("Kontrollera");
        browser.waiting(() -> browser.text("#contribute-told").contains("Tjänsten svarade inte"));
    }

    /// Goes on by the tabulator to the next thing with such a name.
    private void tabTo(String nameOrId) {
        for (int i = 0; i < 200; i++) {
            browser.focused().sendKeys(Keys.TAB);
            var now = browser.focused();
            var name = String.valueOf(now.getDomAttribute("name"));
            var id = String.valueOf(now.getDomAttribute("id"));
            if (name.startsWith(nameOrId) || id.equals(nameOrId)) {
                return;
            }
        }
        throw new AssertionError("Nobody comes to " + nameOrId + " by the tabulator");
    }

    private void type(String nameOrId, String text) {
        tabTo(nameOrId);
        browser.focused().sendKeys(text);
    }

    /// Without a mouse on the screen of a telephone: two lines, of which the steward accepts one
    /// and refuses the other, until the edition says what the region said.
    @Test
    void byKeyboardAloneToTheEditionThatSaysWhatTheRegionSaid() throws IOException {
        browser.size(Chromium.NARROW).open("/contribute/SE33?lang=en");
        var cells = browser.all("main tbody input[name^='value-']");
        for (int i = 2; i > 0; i--) {
            var cell = String.valueOf(cells.get(cells.size() - i).getDomAttribute("name"));
            type(cell, i + "1.5");
            type("source-", "Statistics Sweden 2026");
            type("comment-", "a municipality was missing");
        }
        type("contribute-by", "Region Norrbotten" + Keys.ENTER);
        browser.waiting(() -> browser.address().contains("receipt="));
        browser.settled();
        assertThat(browser.text("main pre")).contains("21.5", "11.5", "received");
        var address = browser.address();
        var id = address.replaceFirst(".*receipt=([0-9a-f]+).*", "$1");
        var listed = Answer.to(home, "contribute", "list", "--format=csv").out();
        var lines =
                Pattern.compile(id + "#[0-9]+")
                        .matcher(listed)
                        .results()
                        .map(MatchResult::group)
                        .toList();
        assertThat(lines).hasSize(2);
        decide("refuse", lines.getFirst(), "of another year");
        decide("accept", lines.getLast(), "confirmed");
        update();

        browser.open(address);
        assertThat(browser.text("main pre")).contains("2019-r2", "confirmed", "of another year");
        browser.waiting(() -> saysItOfTheRegion());
        assertThat(browser.text(".corrected"))
                .contains("Corrected by the region", "a municipality was missing");
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        browser.picture("contribute-told-by-the-region");
        browser.size(Chromium.DESKTOP);
    }

    private void decide(String decision, String line, String reason) {
        var decided = Answer.to(home, "contribute", decision, line, "--reason=" + reason);
        assertThat(decided.code()).as(decided.err()).isZero();
    }

    private boolean saysItOfTheRegion() {
        browser.open("/region/SE33?lang=en");
        browser.settled();
        return !browser.all(".corrected").isEmpty();
    }

    /// What was filled in elsewhere comes in as a file, whatever the language of the page.
    @Test
    void aFileThatWasFilledInElsewhereIsCheckedAndSent() throws IOException {
        var written =
                Answer.to(home, "contribute", "template", "SE33", "--language=sv", "--to=" + folder)
                        .out()
                        .lines()
                        .toList();
        browser.open("/contribute/SE33?lang=en");
        browser.find("#contribute-file").sendKeys(written.getLast());
        press("Check the file");
        browser.waiting(() -> !browser.all("#contribute-told li").isEmpty());
        assertThat(browser.text("#contribute-told")).contains("nothing is filled in");
        assertThat(browser.complaints()).isEmpty();
    }
}
