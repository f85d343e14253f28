package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// What becomes of the page's drawings: saved as files, printed on paper, and going on by
/// themselves.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureWalkTest {
    /// The smallest letters on paper, less what rounding takes.
    private static final double LEAST = 8.95;

    private RunningService service;
    private Chromium browser;
    private Path folder;

    @BeforeAll
    void start(DataHome home, @TempDir Path temporary) throws SQLException {
        folder = temporary;
        service = RunningService.of(home);
        browser = Chromium.at("http://127.0.0.1:" + service.port(), temporary);
        browser.size(Chromium.DESKTOP);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    @AfterEach
    void thePageHasNothingToComplainOf() {
        browser.medium("").colours("light").size(Chromium.DESKTOP);
        assertThat(browser.complaints()).isEmpty();
    }

    /// Each piece of text with the size of its letters.
    private static final class Sizes extends PDFTextStripper {
        private final List<String> small = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            letters.stream()
                    .filter(each -> Math.abs(each.getYScale()) < LEAST)
                    .findFirst()
                    .ifPresent(each -> small.add(text + " " + each.getYScale()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/region/SE33?lang=sv",
                "/rank?lang=sv",
                "/map?lang=sv",
                "/map?since=2018&lang=sv",
                "/explore?lang=sv",
                "/explore?as=bars&lang=sv",
                "/explore?as=lines&lang=sv",
                "/compare?region=SE33,FI1D&lang=sv",
                "/indicator/business_rd?lang=sv",
                "/country/SE?lang=sv",
                "/change?lang=sv",
                "/api/v1/report/SE33?format=html&language=sv"
            })
    void nothingOnPaperIsTooSmallToBeRead(String address) throws IOException {
        var sizes = new Sizes();
        browser.open(address);
        try (var document = Loader.loadPDF(browser.print())) {
            sizes.getText(document);
        }
        // codes on the tiles of a map are marks: what they stand for is in the table
        assertThat(sizes.small).allMatch(each -> each.matches("[A-Z]{2}[0-9A-Z]{2} .*"));
    }

    @Test
    void noBoxOfTheSheetIsCutOnPaper() {
        // group of a long name, in the width that paper has
        browser.size(new Dimension(695, 1000)).open("/region/SE33?lang=sv").medium("print");
        var cut =
                "return [...document.querySelectorAll('.facts *')].filter(each => {"
                        + "const box = each.closest('.facts > div')?.getBoundingClientRect();"
                        + "const text = document.createRange();"
                        + "text.selectNodeContents(each);"
                        + "return box && text.getBoundingClientRect().right > box.right;"
                        + "}).map(each => each.textContent)";
        assertThat(browser.text(".facts .group")).isEqualTo("Stark innovatör");
        browser.run(
                "document.querySelector('.facts .group').lastChild.textContent = 'Innovationsledare'; return 1");
        assertThat((List<?>) browser.run(cut)).isEmpty();
    }

    @Test
    void afterPrintingDrawingsHaveTheRoomOfTheScreenAgain() {
        var width = "return document.querySelector('main .drawing svg').getAttribute('width')";
        browser.open("/explore?as=bars&lang=en");
        var before = browser.run(width);
        browser.run("dispatchEvent(new Event('beforeprint')); return 1");
        assertThat(browser.run(width)).isEqualTo("695");
        browser.run("dispatchEvent(new Event('afterprint')); return 1");
        assertThat(browser.run(width)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/map?since=2018,rim-map-index-2018-2019,Regional innovation index: change from 2018 to 2019",
        "/explore?as=lines,rim-lines-innovation_index,Övre Norrland",
        "'/compare?region=SE33,FI1D',rim-compare-SE33-FI1D-2019,Pohjois- ja Itä-Suomi",
    })
    void aSavedDrawingSaysWhatItIsAndWhereItIsFrom(String address, String name, String said)
            throws IOException {
        browser.size(Chromium.NARROW)
                .colours("dark")
                .open(address + (address.contains("?") ? "&" : "?") + "lang=en");
        browser.find("figure .tools button + button + button").click();
        var file = folder.resolve(name + ".svg");
        browser.waiting(() -> Files.exists(file));
        var texts =
                Files.readString(file)
                        .replaceAll("</text>", " ")
                        .replaceAll("<[^>]*>", "")
                        .replace("&amp;", "&");
        assertThat(texts)
                .contains(said, "Source: Eurostat")
                .contains("edition 2019.")
                .containsIgnoringWhitespaces("edition=2019-r1");
    }

    @Test
    void yearsThatGoOnLeaveTheReaderWhereHeIs() {
        browser.size(Chromium.NARROW).open("/explore?as=map&lang=en");
        var before = (Long) browser.run("return history.length");
        browser.run(
                "const play = document.querySelector('#play');"
                        + "scrollTo(0, scrollY + play.getBoundingClientRect().top - 40);"
                        + "window.seen = []; window.top0 = scrollY;"
                        + "const look = () => { seen.push(scrollY + ' ' + document.querySelectorAll('main .drawing svg').length);"
                        + " requestAnimationFrame(look); }; look(); return 1");
        browser.find("#play").click();
        browser.waiting(() -> browser.address().contains("year=2017"));
        browser.settled();
        browser.find(".drawing a[href^='/region/SE33']");
        browser.run(
                "document.querySelector(\".drawing a[href^='/region/SE33']\").focus({preventScroll: true}); return 1");
        browser.waiting(() -> browser.address().contains("year=2019"));
        browser.settled();
        browser.waiting(() -> browser.text("#play").equals("Play the years"));
        assertThat(browser.focused().getDomAttribute("href")).startsWith("/region/SE33");
        assertThat(browser.run("return history.length")).isEqualTo(before + 1);
        assertThat(browser.run("return [...new Set(seen)].join()"))
                .isEqualTo(browser.run("return top0 + ' 1'"));
    }
}
