package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageSiteTest {
    private static final Set<String> VIEWS =
            Arrays.stream(View.values()).map(View::path).collect(Collectors.toSet());

    private static final Path FILES = Path.of("src/main/resources/rim/app/page");
    private static final int MOST_BYTES = 300_000;

    private RunningService service;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(FILES)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void everyViewHasAnAddressOfItsOwn() {
        var first = service.get("/");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Content-Type")).startsWith("text/html");
        for (var view : VIEWS) {
            assertThat(withoutPreview("/" + view)).as(view).isEqualTo(withoutPreview("/"));
        }
        assertThat(withoutPreview("/region/SE33?year=2018&lang=sv")).isEqualTo(withoutPreview("/"));
    }

    /// The page without what it tells those who only preview it.
    private String withoutPreview(String address) {
        return service.text(address)
                .replaceAll("<meta (property=\"og:|name=\"(twitter|description)).*\n", "");
    }

    @Test
    void thePageDrawsTheViewsThatAreServed() throws IOException {
        var main = Files.readString(FILES.resolve("main.js"));
        var list = Pattern.compile("const VIEWS = \\[([^]]*)]").matcher(main);
        assertThat(list.find()).isTrue();
        var drawn =
                Pattern.compile("'([a-z]+)'")
                        .matcher(list.group(1))
                        .results()
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(VIEWS);
        for (var view : VIEWS) {
            assertThat(FILES.resolve("view/" + view + ".js")).exists();
        }
    }

    @Test
    void nothingMayComeFromElsewhere() throws IOException {
        assertThat(header(service.get("/"), "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        for (var file : files()) {
            var text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
            assertThat(text).as(file.toString()).doesNotContain("http://", "https://", "innerHTML");
        }
    }

    @Test
    void aViewStandsInAFrameOfAnotherPageOnlyWhereItsAddressSaysSo() throws IOException {
        assertThat(header(service.get("/explore"), "Content-Security-Policy"))
                .endsWith("frame-ancestors 'none'");
        assertThat(header(service.get("/explore?embed=1"), "Content-Security-Policy"))
                .endsWith("frame-ancestors *");
    }

    @Test
    void allFilesAreServedCompressedAndOnlyOnce() throws IOException {
        long bytes = 0;
        for (var file : files()) {
            var address = "/page/" + FILES.relativize(file).toString().replace('\\', '/');
            var answer = service.get(address, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var mark = header(answer, "ETag");
            assertThat(service.get(address, "If-None-Match", mark).statusCode()).isEqualTo(304);
            bytes += answer.body().length;
        }
        // all views together, though a reader loads one of them at first
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void formsInWhichReasonsAreSaidAreServed() throws IOException, InterruptedException {
        var answer = service.get("/page/words/reasons-sv.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("alla värden är lika");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/none.js",
                "/page/",
                "/page/PageSite.class",
                "/page/../page/page.css",
                "/page/%2e%2e/PageSite.class",
                "/page/view",
                "/page//etc/passwd",
                "/region/SE33/more",
                "/unknown"
            })
    void whatIsNoPartOfThePageIsNotServed(String address) {
        assertThat(service.get(address).statusCode()).isBetween(400, 404);
    }

    @Test
    void aReaderAtAnUnknownAddressGetsThePageAndAProgramAProblem() {
        var page = service.get("/unknown", "Accept", "text/html,application/xhtml+xml");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(RunningService.text(page)).isEqualTo(withoutPreview("/"));
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none';");
        assertThat(header(service.get("/unknown"), "Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(header(service.get("/api/none", "Accept", "text/html"), "Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void themesHaveNamesInEachLanguage() {
        assertThat(service.text("/page/themes.json?language=sv"))
                .contains("\"clusters\" : \"kluster\"");
        assertThat(service.text("/page/themes.json?language=en"))
                .contains("\"clusters\" : \"clusters\"");
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("sv")).isEqualTo(keys("en"));
    }

    @Test
    void everyWordThatIsAskedForExists() throws IOException {
        var known = keys("en");
        var asked = new TreeSet<String>();
        for (var file : files()) {
            Pattern.compile("\\bsay\\('([A-Za-z]+)'")
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(each -> asked.add(each.group(1)));
        }
        assertThat(known).containsAll(asked);
    }

    private static Set<String> keys(String language) throws IOException {
        return Files.readAllLines(
                        FILES.resolve("words/" + language + ".js"), StandardCharsets.UTF_8)
                .stream()
                .map(Pattern.compile("^  ([A-Za-z]+): .*")::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
