package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.app.Answer;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Every view of an edition that is of no regions but of the units of somebody's table, without
/// countries, groups, reports or a unit of reference: none speaks of what is not there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsWalkTest {
    /// A unit whose code has what parts addresses and lists.
    private static final String ODD = "N/S 5 %, north";

    private static final String IN_ADDRESS = "N%2FS%205%20%25%2C%20north";
    private RunningService service;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, SQLException {
        var table = Files.writeString(folder.resolve("units.csv"), units());
        var home = folder.resolve("out");
        var made =
                Answer.to("benchmark", "--table=" + table, "--lower=waiting_days", "--out=" + home);
        assertThat(made.code()).as(made.err()).isZero();
        service = RunningService.of(new DataHome(home));
        browser = Chromium.at("http://127.0.0.1:" + service.port(), folder);
    }

    /// Some are called regions, as those that run hospitals in Sweden are.
    private static String units() {
        var text = new StringBuilder("code,name,year,waiting_days,survival\n");
        var random = new Random(5);
        for (int unit = 10; unit < 23; unit++) {
            var code = unit == 22 ? '"' + ODD + '"' : "H" + unit;
            for (int year = 2021; year <= 2023; year++) {
                text.append(code).append(",Region ").append((char) ('A' + unit - 10));
                text.append(',').append(year).append(',').append(30 + random.nextInt(40));
                text.append(',').append(60 + random.nextInt(30)).append('\n');
            }
        }
        return text.toString();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    static Stream<String> views() {
        return Stream.of(
                "/",
                "/region/H12",
                "/country",
                "/rank",
                "/map",
                "/map?since=2021",
                "/explore",
                "/indicator",
                "/indicator/survival",
                "/compare?region=H12,H13",
                "/search",
                "/change",
                "/method",
                "/specialisation/H12",
                "/overlap/H12?with=H13",
                "/contribute/H12",
                "/region/" + IN_ADDRESS,
                "/compare?region=%22" + IN_ADDRESS + "%22,H13",
                "/explore?peers=" + IN_ADDRESS,
                "/specialisation/" + IN_ADDRESS,
                "/shiftshare/H12",
                "/turnover/" + IN_ADDRESS,
                "/complexity",
                "/relatedness",
                "/overlap/" + IN_ADDRESS + "?with=H13",
                "/overlap/H13?with=" + IN_ADDRESS,
                "/contribute/" + IN_ADDRESS);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewSpeaksOfUnits(String address) throws IOException {
        for (var language : List.of("en", "sv")) {
            browser.size(Chromium.DESKTOP)
                    .open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            browser.settled();
            var text = browser.text("main");
            assertThat(browser.all("main [role=alert]")).as(text).isEmpty();
            assertThat(text.replaceAll("Region [A-M]\\b", "").replace("Regional", ""))
                    .doesNotContainPattern("(?i)(?<!\\p{L})region")
                    .doesNotContain("Sverige", "SE33", "Norrland", "NUTS", "undefined", "NaN");
            assertThat(
                            browser.run(
                                            "return [...document.querySelectorAll('main th')].map(each =>"
                                                    + " each.textContent).join()")
                                    .toString())
                    .doesNotContain("Country", "Land,", "Group", "Grupp");
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.beyondTheWindow()).isEmpty();
            assertThat(browser.complaints()).allMatch(each -> each.contains("404"));
        }
        browser.picture("units" + address.replaceAll("[^a-z0-9]+", "-"));
    }

    @Test
    void aUnitWithASlashAndACommaHasASheetThatLeadsOn() {
        browser.open("/region/" + IN_ADDRESS + "?lang=en");
        browser.settled();
        assertThat(browser.text("main h1")).contains("Region M", ODD);
        assertThat(browser.text("#stands + .sentence")).contains("Region M");
        assertThat(browser.all("section[aria-labelledby=makes] tbody tr")).hasSize(2 + 1);
        assertThat(browser.complaints()).isEmpty();

        browser.find("main a.button[href^='/compare']").click();
        browser.settled();
        assertThat(browser.text("main")).contains("Region M");
        browser.open("/overlap/H13?lang=en&with=" + IN_ADDRESS);
        browser.settled();
        browser.find("main a.button[href^='/compare']").click();
        browser.settled();
        assertThat(browser.text("main table")).contains("Region D", "Region M");
        assertThat(browser.all("main [role=alert]")).isEmpty();
    }

    @Test
    void correctionsOfATableAreMadeInTheTable() {
        browser.open("/contribute/H12?lang=sv");
        assertThat(browser.text("main"))
                .contains("rim benchmark", "rätta")
                .doesNotContain("rim contribute");
        assertThat(browser.complaints()).isEmpty();
        assertThat(service.text("/api/v1/contributions")).contains("rim benchmark");
    }

    @Test
    void whereNoUnitHasACountryTheViewOfCountriesLeadsToTheRanking() {
        browser.open("/country?lang=sv");

        assertThat(browser.text("main")).contains("Ingen av utgåvans enheter hör till ett land.");
        assertThat(browser.all("main a[href^='/rank']")).isNotEmpty();
    }
}
