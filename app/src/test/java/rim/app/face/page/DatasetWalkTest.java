package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Dimension;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// The page of an edition as a dataset in a real browser, at four widths, light and dark, in both
/// languages.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatasetWalkTest {
    private static final int HEIGHT = 1000;

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
    record Look(int width, String colours, String language) {}

    static Stream<Look> looks() {
        return Stream.of(360, 768, 1280, 1920)
                .flatMap(width ->
                        Stream.of("light", "dark")
                                .flatMap(colours ->
                                        Stream.of("en", "sv")
                                                .map(lang -> new Look(width, colours, lang))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itKeepsNobodyOut(Look look) throws IOException {
        browser.colours(look.colours())
                .size(new Dimension(look.width(), HEIGHT))
                .open("/editions/2019?lang=" + look.language());
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo(look.language());
        assertThat(browser.faults()).isEmpty();
        assertThat(browser.beyondTheWindow()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.text(".brand"))
                .isEqualTo(
                        look.language().equals("sv")
                                ? "Regionalt innovationsindex"
                                : "Regional Innovation Benchmark");
        if (look.width() == 360) {
            // a long text has the whole width of its card
            assertThat(
                            (Boolean)
                                    browser.run(
                                            "return [...document.querySelectorAll('table.stack td.long')]"
                                                    + ".every(each => each.clientWidth > 300)"))
                    .isTrue();
            assertThat(browser.all("table.stack td.long")).isNotEmpty();
        }
        browser.picture("dataset-" + look.width() + "-" + look.colours() + "-" + look.language());
    }

    @Test
    void theFootOfEveryViewLeadsThere() throws IOException {
        browser.colours("light").size(Chromium.DESKTOP).open("/rank?lang=en");
        browser.waiting(() -> !browser.all("#foot a[href^='/editions/']").isEmpty());
        browser.run("document.querySelector(\"#foot a[href^='/editions/']\").click(); return 1");
        browser.settled();
        browser.waiting(() -> browser.text("main").contains("as a dataset"));
        assertThat(browser.text("main")).contains("Edition 2019 as a dataset");
        assertThat(browser.complaints()).isEqualTo(List.of());
    }
}
