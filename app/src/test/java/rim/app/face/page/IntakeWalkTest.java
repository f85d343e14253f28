package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import rim.app.Answer;

/// A steward's walk through the page of an intake in a real browser: what is asked is answered
/// there, and the file that is saved is the descriptor.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeWalkTest {
    private static final List<String> REGIONS =
            List.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;
    private Path files;
    private Path page;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        files = Files.createDirectory(folder.resolve("files"));
        page = folder.resolve("intake.html");
        writeFiles();
        browser = Chromium.at("file://", folder);
        assertThat(intake().code()).isZero();
    }

    private void writeFiles() throws IOException {
        Files.writeString(
                files.resolve("area.csv"),
                rows("geo,area_km2,2018,2019", r -> r + ",9" + r.substring(2) + ",1,2"));
        var years =
                IntStream.range(1985, 2024)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","));
        Files.writeString(
                files.resolve("long-series.csv"),
                rows("geo," + years, r -> r + ",12345.5".repeat(39)));
        Files.writeString(files.resolve("notes.csv"), "to,do\nask,somebody\n");
    }

    private static String rows(String header, UnaryOperator<String> row) {
        return REGIONS.stream().map(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private Answer intake() {
        return Answer.to(
                "intake",
                files.toString(),
                "--to=" + page,
                "--data=" + folder.resolve("home"),
                "--methodology=open-6");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePageHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void nothingStandsBeyondTheWindow(int width) throws IOException {
        browser.size(new Dimension(width, 1000)).open(page);
        for (String language : List.of("en", "sv")) {
            if (!browser.run("return document.documentElement.lang").equals(language)) {
                browser.find(".language").click();
                browser.settled();
            }
            browser.run(
                    "document.querySelectorAll('details').forEach(d => d.open = true); return 1");
            browser.waiting(() -> browser.all(".file h3").size() > 4);
            assertThat(browser.faults()).as(language).isEmpty();
            assertThat(
                            browser.run(
                                    "return document.documentElement.scrollWidth"
                                            + " <= document.documentElement.clientWidth"))
                    .as(language)
                    .isEqualTo(true);
            // only a file's own rows may be moved sideways, as they stand in the file
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('.wide')].filter(w =>"
                                            + " w.scrollWidth > w.clientWidth + 1"
                                            + " && !w.querySelector('table.raw')).length"))
                    .as(language)
                    .isEqualTo(0L);
            browser.picture("intake-" + width + "-" + language);
        }
    }

    @Test
    void onPaperEveryColumnOfAFileIsThere() throws IOException {
        browser.size(Chromium.DESKTOP).open(page);
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true); return 1");
        browser.waiting(() -> browser.all(".file h3").size() > 4);
        try (var pdf = Loader.loadPDF(browser.print())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("long-series.csv", "1985", "2023", "area_km2", "notes.csv");
        }
    }

    @Test
    void whatIsAskedIsAnsweredOnThePageAndTheSavedFileIsTheDescriptor() throws IOException {
        browser.size(Chromium.DESKTOP).open(page);
        assertThat(browser.text("details.stops summary")).contains("area.csv");
        assertThat(browser.text("details.stops .file")).contains("What is the column 'area_km2'");

        var select = "details.stops select[aria-label='Meaning: area_km2']";
        assertThat(browser.find(select).getDomProperty("value")).isEqualTo("ignored");
        browser.find(select + " option[value=dimension]").click();
        browser.find("details.stops .question input").click();
        var fields = browser.all("details.stops .fields input");
        fields.get(0).clear();
        fields.get(0).sendKeys("Learning by area");
        var written =
                JSON.readTree(
                        String.valueOf(
                                browser.run(
                                        "return document.querySelector('details.stops"
                                                + " textarea').value")));
        assertThat(written.has("unsure")).isFalse();
        assertThat(written.path("title").asText()).isEqualTo("Learning by area");
        assertThat(written.path("csv").has("ignore")).isFalse();

        browser.find("details.stops .correct button").click();
        var saved = folder.resolve("area.dataset.json");
        browser.waiting(() -> Files.exists(saved));
        assertThat(JSON.readTree(saved.toFile())).isEqualTo(written);
        var place = files.resolve("area.dataset.json");
        var before = Files.readString(place);
        Files.copy(saved, place, StandardCopyOption.REPLACE_EXISTING);
        try {
            assertThat(intake().out()).contains("Nothing that is seen here stops an update");
        } finally {
            Files.writeString(place, before);
            assertThat(intake().code()).isZero();
        }
    }
}
