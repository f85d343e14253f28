package rim.app.face.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.SmallEdition;
import rim.app.map.Boundaries;
import rim.app.map.RowOfSquares;
import rim.app.serve.RunningService;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

/// Readers' walks through the page in a real browser. Pictures of them lie in `target/screenshots`.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWalkTest {
    private static final long MOST_SCREENS = 8;
    private static final long PHONE_HEIGHT = 800;

    private RunningService service;
    private RunningService bare;
    private Chromium browser;
    private Path folder;

    @BeforeAll
    void start(DataHome home, @TempDir Path temporary) throws SQLException {
        folder = temporary;
        service = RunningService.of(home);
        bare =
                RunningService.of(
                        SmallEdition.publishedWithoutScores(temporary.resolve("unscored")));
        browser = Chromium.at("http://127.0.0.1:" + service.port(), temporary);
        browser.size(Chromium.DESKTOP);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        bare.close();
        service.close();
    }

    @AfterEach
    void thePageHasNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    static Stream<String> views() {
        return Stream.of(
                "/",
                "/?find=norrland",
                "/region/SE33?indicator=business_rd",
                "/region/SE33?table=rim-SE33-rank-2019&set=business_rd=1.5",
                "/region/EL30",
                "/country/SE",
                "/rank",
                "/rank?node=business_rd&country=SE",
                "/rank?type=none:1&group=none",
                "/map",
                "/map?since=2018",
                "/map?since=2018&table=rim-map-index-2019",
                "/explore",
                "/explore?as=bars&country=SE&colour=country",
                "/explore?as=lines&region=SE33,FI1D",
                "/explore?as=map&x=value:business_rd",
                "/explore?as=table&y=value:business_rd&size=value:business_rd",
                "/explore?as=bars&embed=1",
                "/map?node=business_rd&show=value",
                "/indicator",
                "/indicator/business_rd?region=SE33&year=2018",
                "/compare",
                "/compare?region=SE33,FI1D",
                "/search",
                "/search?q=smart",
                "/search?q=nothingatall",
                "/report?report=north&page=1&q=smart",
                "/change",
                "/change?region=SE33",
                "/method");
    }

    /// Addresses of what is not there; the browser itself writes refused requests to its console.
    static Stream<String> nowhere() {
        return Stream.of(
                "/unknown",
                "/region/XX99",
                "/region/SE3",
                "/region/SE33?year=1990",
                "/rank?year=1990",
                "/indicator/none",
                "/report?report=none&page=1");
    }

    /// Where no region has an index.
    static Stream<String> unscored() {
        return Stream.of(
                "/", "/region/SE33", "/country/SE", "/rank", "/map", "/compare?region=SE33,FI1D");
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewKeepsAReaderOut(String address) throws IOException {
        keepsNobodyOut(address, "");
    }

    @ParameterizedTest
    @MethodSource("nowhere")
    void whatIsNotThereKeepsNobodyOut(String address) throws IOException {
        keepsNobodyOut(address, "nowhere");
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
    }

    @ParameterizedTest
    @MethodSource("unscored")
    void anEditionWithoutAnIndexShowsWhatItHas(String address) throws IOException {
        keepsNobodyOut(bare(address), "unscored");
        browser.open(bare(address + (address.contains("?") ? "&" : "?") + "lang=en"));
        assertThat(browser.all("main [role=alert]")).isEmpty();
        assertThat(browser.text("main")).containsAnyOf("This edition has no index", "values of");
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
    }

    private String bare(String address) {
        return "http://127.0.0.1:" + bare.port() + address;
    }

    /// Both languages, wide and narrow, in the light and in the dark: no fault that axe knows,
    /// nothing beyond the window, and no more than a reader scrolls through on a phone.
    private void keepsNobodyOut(String address, String prefix) throws IOException {
        var name =
                Stream.of(prefix, address.replaceFirst("^http://[^/]*", ""))
                        .map(each -> each.replaceAll("[^a-zA-Z0-9]+", "-"))
                        .collect(Collectors.joining())
                        .replaceAll("^-|-$", "");
        for (var size : List.of(Chromium.DESKTOP, Chromium.NARROW)) {
            for (var language : List.of("en", "sv")) {
                browser.colours(language.equals("sv") ? "dark" : "light")
                        .size(size)
                        .open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                var where = size.getWidth() + " " + language;
                assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
                assertThat(browser.run("return document.title").toString()).contains(" – ");
                assertThat(browser.faults()).as(where).isEmpty();
                assertThat(browser.beyondTheWindow()).as(where).isEmpty();
            }
            if (size.equals(Chromium.NARROW)) {
                assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                        .isLessThan(MOST_SCREENS * PHONE_HEIGHT);
            }
            browser.picture(
                    (size.equals(Chromium.NARROW) ? "narrow-" : "view-")
                            + (name.isEmpty() ? "home" : name));
        }
        browser.size(Chromium.TABLET)
                .open(address + (address.contains("?") ? "&" : "?") + "lang=sv");
        assertThat(browser.beyondTheWindow()).as("tablet").isEmpty();
        browser.colours("light").size(Chromium.DESKTOP);
    }

    @Test
    void anAnalystFollowsARankDownToTheSourceCellAndTakesTheValuesAlong() throws IOException {
        browser.open("/?lang=en");
        browser.find("#find-all").sendKeys("ovre norrland", Keys.ENTER);
        browser.waiting(() -> browser.address().startsWith("/region/SE33"));
        browser.settled();
        assertThat(browser.text("h1")).isEqualTo("Övre Norrland SE33");
        assertThat(browser.text(".sentence")).contains("2nd of 4 ranked regions in 2019");
        assertThat(browser.focused().getTagName()).isEqualTo("h1");

        browser.find("#open-business_rd").click();
        browser.waiting(() -> !browser.all("#cells-business_rd code").isEmpty());
        assertThat(browser.text("#cells-business_rd"))
                .contains("rd.tsv#12:6", "estimated", "confidential");
        assertThat(browser.address()).contains("indicator=business_rd");
        browser.picture("analyst-source-cells");

        var link = browser.find("#cells-business_rd a[href*='format=csv']");
        var csv = Objects.requireNonNull(link.getDomAttribute("href"));
        assertThat(service.text(csv)).contains("business_rd,SE33,2018,0.67,e,observed");

        // what was opened is part of the address, for whoever gets it sent
        browser.open(browser.address());
        assertThat(browser.text("#cells-business_rd")).contains("rd.tsv#12:6");
    }

    @Test
    void howSureARankIsStandsBesideIt() throws IOException {
        browser.open("/region/SE33?lang=en");
        assertThat(browser.text(".facts")).contains("2 of 4", "between 2 and 3", "probability 76%");
        assertThat(browser.text("#trend + p + .sure"))
                .contains("Between 2018 and 2019 the score changed by −0.078")
                .contains("more than chance explains (p = 0.020)");
        browser.open("/rank?lang=en");
        assertThat(browser.text("table.ranking tbody tr:nth-child(2)"))
                .contains("Övre Norrland", "76%", "2–3");
        assertThat(browser.text("main")).doesNotContain("no interval");
    }

    @Test
    void anAnalystLearnsWhatMakesAScoreAndWhatWouldLiftIt() throws IOException {
        browser.open("/region/SE33?lang=en");
        assertThat(browser.text("table.contributions"))
                .contains("Business R&D", "0.397", "Beside the leader", "−0.603");
        assertThat(browser.text("section[aria-labelledby=besides]"))
                .contains("Pohjois- ja Itä-Suomi", "On average");
        assertThat(browser.text("section[aria-labelledby=lifts]")).contains("Nothing realistic");
        var value = browser.find("#trial-value");
        browser.find("#trial-indicator").sendKeys("Business");
        value.clear();
        value.sendKeys("1.5", Keys.ENTER);
        browser.waiting(() -> browser.text(".trial").contains("the rank from 2 to 1 of 3"));
        browser.picture("analyst-what-if");
        browser.find("table.contributions a").click();
        browser.settled();
        browser.waiting(() -> browser.text("main").contains("rd.tsv#12:6"));
    }

    @Test
    void theMethodIsToldInThePlainWordsOfTheEdition() {
        browser.open("/method?lang=en");
        assertThat(browser.text("main"))
                .contains("the lowest and highest values become 0 and 1")
                .contains("Innovation Leader above 120", "all with the same weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void aReaderLoadsTheWordsOfOneLanguageAndLittleElseAtFirst(String language) {
        browser.open("/?lang=" + language);
        var files =
                "performance.getEntriesByType('resource').filter(each => /\\/page\\//.test(each.name))";
        assertThat(browser.run("return " + files + ".map(each => each.name).join()").toString())
                .contains("words/" + language + ".js")
                .doesNotContain("words/" + (language.equals("en") ? "sv" : "en") + ".js");
        assertThat(
                        (Long)
                                browser.run(
                                        "return "
                                                + files
                                                + ".reduce((sum, each) => sum + each.encodedBodySize, 0)"))
                .isLessThan(80_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/rank", "/map", "/explore", "/compare?region=SE33,FI1D", "/method"})
    void theIndexIsCalledAsItsMethodologyCallsIt(String address) {
        browser.open(address + (address.contains("?") ? "&" : "?") + "lang=en");
        assertThat(browser.run("return document.querySelector('main').textContent").toString())
                .contains("Regional innovation index")
                .doesNotContain("Composite index");
    }

    @Test
    void theSearchShowsWhatReportsThereAreBeforeAnythingIsAsked() throws IOException {
        browser.open("/search?lang=en");
        browser.waiting(() -> !browser.all("#results a").isEmpty());
        assertThat(browser.text("[role=status].count")).contains("thematic report", "They are of");
        assertThat(browser.text("#results"))
                .contains("Themes to begin with", "Countries", "Languages");
        browser.picture("search-begins");
        browser.find("#results section a").click();
        browser.waiting(() -> !browser.all(".hits li").isEmpty());
        assertThat(browser.address()).contains("theme=");
        assertThat(browser.text("[role=status].count")).matches("[0-9]+ reports? found\\.");
    }

    @Test
    void aReaderSearchesWhileTypingAndOpensThePageWithTheWordsMarked() throws IOException {
        browser.open("/search?lang=en");
        browser.find("#words").sendKeys("smart specialisation");
        browser.waiting(() -> !browser.all(".hits mark").isEmpty());
        assertThat(browser.text("[role=status].count")).startsWith("1 report found");
        assertThat(browser.address()).contains("q=smart");
        browser.picture("reader-search");
        browser.link("Smart specialisation in the far north").click();
        browser.waiting(() -> browser.address().startsWith("/report"));
        browser.settled();
        assertThat(browser.text("main mark")).isEqualToIgnoringCase("smart");
        assertThat(browser.text("main .passage")).startsWith("Smart specialisation builds");
        browser.picture("reader-report");
        browser.back();
        assertThat(browser.find("#words").getDomProperty("value"))
                .isEqualTo("smart specialisation");
    }

    @Test
    void aRegionsReportInWordsIsOneClickAway() {
        browser.open("/region/SE33?lang=sv");
        browser.find("a[href*='/report/SE33'].button").click();
        browser.waiting(() -> browser.address().contains("/api/v1/report/SE33?"));
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("sv");
        assertThat(browser.text("h1")).contains("Övre Norrland");
        assertThat(browser.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void theSheetOfARegionIsTwoPrintedPagesWithWhatMakesAndWhatLiftsTheScore(String language)
            throws IOException {
        browser.open("/region/SE33?lang=" + language);
        var pdf = browser.print();
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "sheet-" + language + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            var isEnglish = language.equals("en");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("/region/SE33?lang=" + language + "&edition=2019")
                    .contains(isEnglish ? "What makes the score" : "Vad poängen består av")
                    .contains(isEnglish ? "What would lift it" : "Vad som skulle lyfta regionen");
        }
    }

    @Test
    void theSheetAsAFileIsTheSameWithoutAService(DataHome home) throws IOException {
        var command = Answer.to(home, "profile", "SE33", "--format", "html", "--language", "sv");
        browser.open(Files.writeString(folder.resolve("SE33.html"), command.out()));
        assertThat(browser.text("h1")).isEqualTo("Övre Norrland SE33");
        assertThat(browser.text(".facts")).contains("2 av 4", "mellan 2 och 3");
        assertThat(browser.text("section[aria-labelledby=trend]")).contains("vad utgåva 2018 sade");
        assertThat(browser.text("main")).contains("Pohjois- ja Itä-Suomi", "Smart specialisation");
        assertThat(browser.all("main [role=alert]")).isEmpty();
        assertThat(browser.all("a[href^='/']")).isEmpty();
        assertThat(browser.faults()).isEmpty();
        browser.picture("sheet-as-a-file");
        try (var document = Loader.loadPDF(browser.print())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Vad poängen består av");
        }
    }

    @Test
    void aChartIsATableAndAPictureToo() throws IOException {
        browser.open("/region/SE33?lang=en");
        var figure = browser.find("figure");
        figure.findElement(org.openqa.selenium.By.cssSelector(".tools button")).click();
        assertThat(figure.getText()).contains("Mellersta Norrland", "104.0");
        figure.findElement(org.openqa.selenium.By.cssSelector(".tools button")).click();
        browser.find("figure .tools button + button").click();
        var picture = folder.resolve("rim-SE33-rank-2019.png");
        browser.waiting(() -> Files.exists(picture));
        assertThat(new String(Files.readAllBytes(picture), 1, 3, StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        browser.find("figure .tools button + button + button").click();
        var drawing = folder.resolve("rim-SE33-rank-2019.svg");
        browser.waiting(() -> Files.exists(drawing));
        assertThat(drawing)
                .content()
                .startsWith("<svg")
                .contains("All ranked regions", "/region/SE33");
    }

    @Test
    void aChoiceKeepsTheFocusAndIsUndoneByGoingBack() {
        browser.open("/rank?lang=en");
        assertThat(browser.all("table.ranking tbody tr")).hasSize(4);
        browser.find("#choose-country").sendKeys("Sweden");
        browser.waiting(() -> browser.address().contains("country=SE"));
        browser.settled();
        browser.waiting(() -> browser.all("table.ranking tbody tr").size() == 2);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("choose-country");
        browser.back();
        browser.waiting(() -> browser.all("table.ranking tbody tr").size() == 4);
    }

    @Test
    void aCountrySaysWhetherItsRegionsCameCloserOrWhyNot() {
        browser.open("/country/SE?lang=en");
        assertThat(browser.text("section[aria-labelledby=closer]"))
                .contains("Sweden: fewer than three regions have scores in both years")
                .contains("proves nothing by itself");
        browser.open("/country/SE?lang=sv");
        assertThat(browser.text("section[aria-labelledby=closer]")).contains("Sverige: färre än");
    }

    @Test
    void aCountrySaysWhetherNeighboursAreAlikeWhereThereAreOutlines(DataHome home)
            throws IOException, SQLException {
        browser.open("/country/SE?lang=en");
        assertThat(browser.all("section[aria-labelledby=alike]")).isEmpty();
        var outlines = Boundaries.read(RowOfSquares.in(folder, "FI1D", "SE33", "SE32", "LU00"));
        try (var outlined = RunningService.withOutlines(outlines, home)) {
            browser.open("http://127.0.0.1:" + outlined.port() + "/country/SE?lang=en");
            assertThat(browser.text("section[aria-labelledby=alike]"))
                    .contains("Sweden: too few regions that touch another")
                    .contains("All regions (4 regions): Moran’s I is 0.")
                    .contains("by chance −0.333")
                    .contains("Chance can make that.");
        }
    }

    @Test
    void aRegionWithoutScoresLeadsToThoseWithinIt() {
        browser.open("/region/SE3?lang=en");
        assertThat(browser.text("main")).contains("NORRA SVERIGE has no scores");
        browser.link("Övre Norrland").click();
        browser.settled();
        assertThat(browser.text("h1")).isEqualTo("Övre Norrland SE33");
        // the browser itself writes a refused request to its console
        assertThat(browser.complaints()).allMatch(each -> each.contains("/api/v1/"));
    }

    @Test
    void whatIsNotThereIsSaidInTheReadersLanguage() {
        browser.open("/region/XX99?lang=sv");
        assertThat(browser.text("[role=alert]")).startsWith("Det som adressen nämner finns inte");
        assertThat(browser.text("[role=alert] [lang=en]")).contains("XX99");
        browser.open("/unknown?lang=sv");
        assertThat(browser.text("[role=alert]")).startsWith("Det som adressen nämner finns inte");
        browser.link("Till översikten").click();
        browser.settled();
        assertThat(browser.text("h1")).isEqualTo("Regionalt innovationsindex");
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "contribute", "specialisation", "overlap", "country"})
    void whereNoRegionIsNamedTheReaderChoosesOne(String view) {
        browser.open("/" + view + "?lang=sv");
        boolean isCountry = view.equals("country");
        assertThat(browser.text("h1")).isEqualTo(isCountry ? "Vilket land?" : "Vilken region?");
        assertThat(browser.all("main [role=alert]")).isEmpty();
        assertThat(browser.faults()).isEmpty();
        if (isCountry) {
            browser.find("main a[href*='/country/SE']").sendKeys(Keys.ENTER);
        } else {
            browser.find("#which-region").sendKeys("SE33", Keys.ENTER);
        }
        browser.waiting(() -> browser.address().contains("/" + view + "/SE"));
        browser.settled();
        // no corrections are taken here
        assertThat(browser.complaints()).allMatch(each -> each.contains("/contributions/"));
    }

    /// The page says it in the reader's language, and the service what there is instead.
    @Test
    void whereNoCorrectionsAreTakenTheReaderLearnsWhatToDo() {
        browser.size(Chromium.NARROW).open("/contribute/SE33?lang=sv");
        assertThat(browser.beyondTheWindow()).isEmpty();
        browser.size(Chromium.DESKTOP);
        assertThat(browser.text("main"))
                .contains("Den här tjänsten tar inte emot rättelser")
                .contains("rim contribute template SE33 --language sv");
        assertThat(browser.all("main [role=alert]")).isEmpty();
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
        assertThat(new String(service.get("/api/v1/contributions").body(), UTF_8))
                .contains("This service takes no contributions", "--contributions");
    }

    @Test
    void aRegionWithoutAnIndexHasValuesWithTheirCells() {
        browser.open(bare("/region/SE33?lang=en"));
        assertThat(browser.text("section[aria-labelledby=values]"))
                .contains("Business R&D", "0.67% of GDP", "2018", "rd.tsv#12:6");
        assertThat(browser.text("section[aria-labelledby=reports]"))
                .contains("No report in this edition names Övre Norrland");
        assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
    }

    @Test
    void whatAReaderTriesAndOpensIsPartOfTheAddress() {
        browser.open("/region/SE33?lang=en");
        browser.find("#trial-indicator").sendKeys("Business");
        var value = browser.find("#trial-value");
        value.clear();
        value.sendKeys("1.5", Keys.ENTER);
        browser.waiting(() -> browser.text(".trial").contains("the rank from 2 to 1 of 3"));
        browser.find("figure .tools button").click();
        browser.open(browser.address());
        browser.waiting(() -> browser.text(".trial").contains("the rank from 2 to 1 of 3"));
        assertThat(browser.find("#trial-value").getDomProperty("value")).isEqualTo("1.5");
        assertThat(browser.find("figure .figures").isDisplayed()).isTrue();
        assertThat(browser.find("figure .drawing").isDisplayed()).isFalse();
    }

    @Test
    void whatTheEditionBeforeSaidLiesBehindTheTrend() {
        browser.open("/region/SE33?lang=en");
        assertThat(browser.text("section[aria-labelledby=trend] figcaption"))
                .endsWith("The dashed line is what edition 2018 said.");
        assertThat(browser.all("section[aria-labelledby=trend] path[stroke-dasharray]")).hasSize(1);
        browser.open("/region/SE33?lang=en&edition=2018");
        assertThat(browser.text("section[aria-labelledby=trend] figcaption"))
                .doesNotContain("dashed");
    }

    @Test
    void aMapShowsValuesAndAnIndicatorItsDefinition() throws IOException {
        browser.open("/map?node=business_rd&lang=en");
        browser.find("#choose-show").sendKeys("value");
        browser.waiting(() -> browser.address().contains("show=value"));
        browser.settled();
        assertThat(browser.text("h1")).isEqualTo("Business R&D: values of 2018");
        assertThat(browser.find(".drawing a[href^='/region/SE33']").getDomAttribute("aria-label"))
                .isEqualTo("Övre Norrland (SE33): 0.67% of GDP");
        browser.picture("map-values");
        browser.link("Indicator").click();
        browser.waiting(() -> browser.address().startsWith("/indicator"));
        browser.open("/indicator/business_rd?region=EL30&lang=en");
        assertThat(browser.text("main"))
                .contains("What businesses spend on research and development.")
                .contains("Attiki has no value of 2018");
    }

    @Test
    void aMapOfChangesSaysWhatMayBeChance() {
        browser.open("/map?since=2018&lang=en");
        assertThat(browser.text("main figcaption")).contains("faint colours may be chance");
        assertThat(browser.text("main figure svg")).contains("may be chance", "more than chance");
        assertThat(browser.all("main figure svg [fill-opacity]")).isNotEmpty();
        browser.find(".drawing a[tabindex='0']").sendKeys(Keys.HOME);
        assertThat(
                        browser.run(
                                "return getComputedStyle(document.activeElement.querySelector('rect, path')).strokeWidth"))
                .isEqualTo("2px");
    }

    @Test
    void aMapIsOneStopOfTheKeyboardAndArrowKeysGoFromRegionToRegion() {
        browser.open("/map?lang=en");
        browser.find(".drawing a[tabindex='0']").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.focused().getDomAttribute("aria-label"))
                .startsWith("Pohjois- ja Itä-Suomi");
        browser.focused().sendKeys(Keys.END);
        assertThat(browser.focused().getDomAttribute("aria-label")).startsWith("Attiki");
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Show as table");
    }

    @Test
    void aLongNameIsCutAndNotTheEdgeOfAChart() {
        browser.size(Chromium.NARROW).open("/region/FI1D?lang=en");
        var beyond =
                "return [...document.querySelectorAll('.drawing svg')].flatMap(drawing => {"
                        + "const edge = drawing.getBoundingClientRect();"
                        + "return [...drawing.querySelectorAll('text')].filter(each => {"
                        + "const own = each.getBoundingClientRect();"
                        + "return own.left < edge.left - 1 || own.right > edge.right + 1;"
                        + "}).map(each => each.textContent); })";
        assertThat((List<?>) browser.run(beyond)).isEmpty();
        browser.open("/compare?region=FI1D,SE33&lang=sv");
        assertThat((List<?>) browser.run(beyond)).isEmpty();
        browser.size(Chromium.DESKTOP);
    }

    /// On a phone too, where parts of long pages are folded.
    @Test
    void whatIsFoundIsShownBesideWhatWasAskedFor() {
        browser.size(Chromium.NARROW).open("/?find=norrland&lang=en");
        assertThat(browser.find("#find-all").getDomProperty("value")).isEqualTo("norrland");
        assertThat(browser.find("main a[href^='/region/SE33']").isDisplayed()).isTrue();
        browser.size(Chromium.DESKTOP);
    }

    @Test
    void severalCountriesAreShownWithTheirColoursAndNames() {
        browser.open("/explore?as=bars&colour=country&country=SE,FI&lang=en");
        assertThat(browser.text("main .key-of-groups")).contains("Finland", "Sweden");
        assertThat(browser.text("#choose-country option:checked")).isEqualTo("Sweden, Finland");
        assertThat(browser.text("main figcaption")).startsWith("3 regions");
    }

    @Test
    void everyChartHasItsDataWhichAreThere() {
        for (var address : List.of("/region/SE33", "/compare?region=SE33,FI1D", "/map")) {
            browser.open(address);
            var figures = browser.all("figure");
            var data = browser.all("figure .tools a[href*='format=csv']");
            assertThat(data).as(address).hasSameSizeAs(figures);
            for (var each : data) {
                var csv = service.get(Objects.requireNonNull(each.getDomAttribute("href")));
                assertThat(csv.statusCode()).isEqualTo(200);
                assertThat(new String(csv.body(), StandardCharsets.UTF_8)).contains("SE33");
            }
        }
    }

    @Test
    void whoHasShownTheTokenTakesFilesAlong(DataHome home, @TempDir Path files)
            throws IOException, SQLException {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("sesame"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var guarded = RunningService.of(home, settings);
                var reader = Chromium.at("http://127.0.0.1:" + guarded.port(), files)) {
            reader.open("/rank?lang=en");
            reader.find("#token").sendKeys("sesam", Keys.ENTER);
            reader.waiting(() -> reader.text("[role=alert]").equals("This is not the token."));
            reader.picture("token-refused");
            reader.find("#token").clear();
            reader.find("#token").sendKeys("sesame", Keys.ENTER);
            reader.waiting(() -> reader.text("h1").contains("ranking 2019"));
            reader.settled();
            assertThat(reader.run("return document.cookie")).isEqualTo("");
            reader.find("a[download$='.csv']").click();
            reader.waiting(() -> Files.exists(files.resolve("rank.csv")));
            assertThat(files.resolve("rank.csv")).content().contains("SE33,Övre Norrland,2019");
            // who comes back is known, and what a link opens is shown
            reader.open("/region/SE33?lang=en");
            assertThat(reader.text("h1")).isEqualTo("Övre Norrland SE33");
        }
    }

    @Test
    void nothingIsRemembered() {
        browser.open("/region/SE33?lang=sv");
        assertThat(browser.run("return document.cookie")).isEqualTo("");
        assertThat(browser.run("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
    }
}
