package rim.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.SmallEdition;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceTest {
    private static final String PROFILE = "/api/v1/profile/SE33";

    private DataHome home;
    private RunningService service;

    @BeforeAll
    void start(DataHome anyHome) throws SQLException {
        home = anyHome;
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void anAnswerIsAskedForOnceAndThenKnown() {
        var first = service.get(PROFILE);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(first, "Rim-Edition")).isEqualTo("2019");
        var again = service.get(PROFILE, "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(service.get(PROFILE, "If-None-Match", "\"other\"").body())
                .isEqualTo(first.body());
    }

    @Test
    void answersAreKnownByAllThatIsAccepted() {
        var address = "/api/v1/regions?limit=3";
        var html = List.of("Accept", "text/html;q=0.1", "Accept");
        for (var type : List.of("application/json", "text/csv")) {
            var headers = new ArrayList<>(html);
            headers.add(type);
            var response = service.get(address, headers.toArray(String[]::new));
            assertThat(header(response, "Content-Type")).startsWith(type);
        }
    }

    @Test
    void anAnswerOfANamedRevisionHoldsForEver() {
        assertThat(header(service.get(PROFILE + "?edition=2018-r1"), "Cache-Control"))
                .contains("immutable");
        assertThat(header(service.get(PROFILE + "?edition=2018"), "Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void anAnswerThatIsMadeFromMoreThanItsEditionDoesNotHoldForEver() {
        var diff = "/api/v1/diff?edition=2019-r1&before=";
        assertThat(header(service.get(diff + "2018"), "Cache-Control")).doesNotContain("immutable");
        assertThat(header(service.get(diff + "2018-r1"), "Cache-Control")).contains("immutable");
        for (var drawn : List.of("country/SE", "neighbours")) {
            assertThat(
                            header(
                                    service.get("/api/v1/" + drawn + "?edition=2019-r1"),
                                    "Cache-Control"))
                    .as(drawn)
                    .doesNotContain("immutable");
        }
    }

    @Test
    void whyThereAreNoRowsIsSaidBesideThem() {
        for (var form : List.of("json", "csv", "xlsx")) {
            assertThat(header(service.get("/api/v1/rank?level=3&format=" + form), "Rim-Note"))
                    .as(form)
                    .contains("is scored for regions of NUTS level 2");
        }
        assertThat(header(service.get("/api/v1/search?q=zebra"), "Rim-Note"))
                .startsWith("No passage fits.");
        assertThat(header(service.get("/api/v1/rank?offset=5000"), "Rim-Note"))
                .contains("passes over all of them");
        assertThat(header(service.get("/api/v1/rank"), "Rim-Note")).isEmpty();
    }

    @Test
    void anEditionThatDoesNotComeIntoForceIsSeen(@TempDir Path folder)
            throws SQLException, InterruptedException {
        var own = SmallEdition.publishedIn(folder.resolve("home"));
        assertThat(Answer.to(own, "rollback", "2019").code()).isZero();
        try (var running = RunningService.of(own)) {
            var feed = running.text("/feed.atom");
            SmallEdition.publish(own, "2020");
            for (int i = 0; i < 200 && running.text("/feed.atom").equals(feed); i++) {
                Thread.sleep(50);
            }
            assertThat(running.text("/feed.atom")).contains("2020").isNotEqualTo(feed);
            assertThat(running.json("/api/v1/rank").path("edition").asText()).isEqualTo("2019");
        }
    }

    @Test
    void anAnswerIsCompressedForThoseWhoTakeIt() throws IOException {
        var zipped = service.get(PROFILE, "Accept-Encoding", "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(service.get(PROFILE).body());
        }
        assertThat(header(service.get(PROFILE, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        var head = service.send("HEAD", PROFILE, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(service.get(PROFILE), "ETag"));
    }

    @Test
    void pagesOfOtherSitesMayRead() {
        var before = service.send("OPTIONS", PROFILE, "", "Origin", "https://example.org");
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(header(before, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(before, "Access-Control-Allow-Methods")).contains("GET");
        assertThat(header(before, "Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "If-None-Match")
                // which clients of the Model Context Protocol send with every message but the first
                .contains("MCP-Protocol-Version", "Mcp-Session-Id");
        assertThat(header(service.get(PROFILE), "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(service.get(PROFILE), "Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Rim-Edition");
    }

    @Test
    void pagesOfTheNamedOriginsMayReadEachByItself() throws SQLException {
        var origins =
                AllowedOrigins.of(List.of("https://Stats.example.org/", "http://localhost:5173"));
        var settings =
                new Settings("127.0.0.1", 0, Optional.empty(), origins, Settings.Limits.USUAL);
        try (var some = RunningService.of(home, settings)) {
            for (var address : List.of(PROFILE, "/nothing")) {
                for (var page : List.of("https://stats.example.org", "http://localhost:5173")) {
                    var answer = some.get(address, "Origin", page);
                    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(page);
                    assertThat(header(answer, "Vary")).contains("Origin");
                }
                assertThat(
                                header(
                                        some.get(address, "Origin", "https://example.org"),
                                        "Access-Control-Allow-Origin"))
                        .isEqualTo("https://stats.example.org");
            }
        }
        assertThat(AllowedOrigins.of(List.of("https://stats.example.org", "*")))
                .isEqualTo(AllowedOrigins.ANY);
    }

    @Test
    void pagesOfOtherSitesMayReadWhyThereIsNoAnswerToo() {
        for (var address : java.util.List.of("/nothing", PROFILE + "?x=1", "/sdmx/rest/data/NO")) {
            assertThat(header(service.get(address), "Access-Control-Allow-Origin"))
                    .as(address)
                    .isEqualTo("*");
        }
        assertThat(header(service.send("PUT", PROFILE, ""), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        var tooLong = service.get("/api/v1/search?q=" + "x".repeat(20_000));
        assertThat(header(tooLong, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(RunningService.json(tooLong).path("detail").asText())
                .contains("too long (expected at most 8192 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "POST", "PATCH"})
    void nothingCanBeWritten(String method) {
        var answer = service.send(method, PROFILE, "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1",
                "/api/v1/profile",
                "/api/v1/profile/SE99",
                "/api/v1/profile/..%2f..%2fetc%2fpasswd",
                "/api/v1/../../../etc/passwd",
                "/api/v1/profile/%2e%2e",
                "/api/v1/profile/SE33?edition=..",
                "/api/v1/profile/SE33?edition=1999",
                "/api/v1/profile/SE33?edition=../../etc",
                "/api/v1/profile/SE33?year=soon",
                "/api/v1/profile/SE33?year=1950",
                "/api/v1/profile/SE33?format=exe",
                "/api/v1/profile/SE33?nonsense=1",
                "/api/v1/profile/SE33?year=2018&year=2019",
                "/api/v1/profile/%C3%28",
                "/api/v1/query?indicator=nonsense",
                "/api/v1/query?country=XX",
                "/api/v1/query?region=ZZ*",
                "/api/v1/query?year=2019..2018",
                "/api/v1/query?limit=0",
                "/api/v1/query?limit=100000000",
                "/api/v1/query?offset=-1",
                "/api/v1/rank?node='%20OR%201=1",
                "/api/v1/rank?level=9",
                "/api/v1/search",
                "/api/v1/search?q=",
                "/api/v1/search?q=x&region=Nowhere",
                "/api/v1/regions?format=jsonstat",
            })
    void whatCannotBeAnsweredIsAProblemThatSaysNothingOfTheMachine(String address) {
        var answer = service.get(address);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        var problem = RunningService.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(RunningService.text(answer))
                .doesNotContain(home.folder().toString(), "test editions", "Exception", "\tat ");
    }

    @Test
    void aProblemNamesWhatMayHaveBeenMeant() {
        var problem = service.json("/api/v1/profile/SE3X");
        assertThat(problem.path("candidates")).isNotEmpty();
        assertThat(service.json("/api/v1/profile/SE33?edition=2017").path("candidates"))
                .extracting(each -> each.asText())
                .containsExactly("2018", "2019");
    }

    @Test
    void aRequestOfAnySizeCostsLittle() throws IOException {
        assertThat(service.get("/api/v1/search?q=" + "x".repeat(20_000)).statusCode())
                .isBetween(414, 431);
        assertThat(service.get(PROFILE, "X-Long", "x".repeat(20_000)).statusCode()).isEqualTo(431);
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("Jetty");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void manyWhoOpenAConnectionAndSayNothingKeepNobodyOut() throws IOException {
        var silent = new java.util.ArrayList<Socket>();
        try {
            for (int i = 0; i < 200; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                silent.add(socket);
                socket.getOutputStream().write("GET /api".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(service.get(PROFILE).statusCode()).isEqualTo(200);
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void theServiceSaysHowItFares() {
        assertThat(service.json("/health").path("status").asText()).isEqualTo("ok");
        assertThat(service.json("/health").path("edition").asText()).isEqualTo("2019");
        service.get(PROFILE);
        assertThat(service.text("/metrics"))
                .contains("rim_requests_total{status=\"2xx\"} ", "rim_request_seconds_count ");
    }

    @Test
    void aTokenThatIsAskedForIsNeeded() throws SQLException {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("sesame"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var guarded = RunningService.of(home, settings)) {
            assertThat(guarded.get(PROFILE, "Authorization", "Bearer sesame").statusCode())
                    .isEqualTo(200);
            assertThat(guarded.get(PROFILE, "Authorization", "bearer sesame").statusCode())
                    .isEqualTo(200);
            assertThat(guarded.get(PROFILE).statusCode()).isEqualTo(401);
            assertThat(guarded.get(PROFILE, "Authorization", "Bearer sesam").statusCode())
                    .isEqualTo(401);
            assertThat(guarded.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(guarded.get("/health").statusCode()).isEqualTo(200);
            assertThat(header(guarded.get(PROFILE), "WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void whatOnlySomeMaySeeIsKeptForNobodyElse() throws SQLException {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("sesame"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var guarded = RunningService.of(home, settings)) {
            var shown = new String[] {"Authorization", "Bearer sesame"};
            assertThat(header(guarded.get(PROFILE, shown), "Cache-Control"))
                    .isEqualTo("private, no-cache");
            assertThat(header(guarded.get(PROFILE + "?edition=2018-r1", shown), "Cache-Control"))
                    .startsWith("private, max-age=")
                    .doesNotContain("public");
        }
    }

    @Test
    void aBrowserThatShowedTheTokenOnceMayFollowLinks() throws SQLException {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("sesame"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var guarded = RunningService.of(home, settings)) {
            assertThat(guarded.send("POST", "/session", "").statusCode()).isEqualTo(401);
            assertThat(
                            guarded.send("POST", "/session", "", "Authorization", "Bearer sesam")
                                    .headers()
                                    .firstValue("Set-Cookie"))
                    .isEmpty();
            var opened = guarded.send("POST", "/session", "", "Authorization", "Bearer sesame");
            assertThat(opened.statusCode()).isEqualTo(204);
            assertThat(header(opened, "Cache-Control")).contains("no-store");
            var cookie = header(opened, "Set-Cookie");
            assertThat(cookie)
                    .endsWith("; Path=/; HttpOnly; SameSite=Strict")
                    .doesNotContain("sesame");
            var secure =
                    guarded.send(
                            "POST", "/session?secure=true", "", "Authorization", "Bearer sesame");
            assertThat(header(secure, "Set-Cookie")).endsWith("; SameSite=Strict; Secure");
            var pair = cookie.substring(0, cookie.indexOf(';'));
            assertThat(guarded.get(PROFILE, "Cookie", "a=b; " + pair).statusCode()).isEqualTo(200);
            assertThat(guarded.get(PROFILE, "Cookie", pair + "0").statusCode()).isEqualTo(401);
            assertThat(guarded.get(PROFILE, "Cookie", "rim-session=sesame").statusCode())
                    .isEqualTo(401);
            try (var other = RunningService.of(home, settings)) {
                assertThat(other.get(PROFILE, "Cookie", pair).statusCode()).isEqualTo(401);
            }
        }
        assertThat(service.send("POST", "/session", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewEditionTakesOverWhileQuestionsAreAnswered(@TempDir Path folder)
            throws SQLException, InterruptedException {
        var own = SmallEdition.publishedIn(folder.resolve("home"));
        try (var running = RunningService.of(own)) {
            var other = running.get("/api/v1/rank?edition=2018");
            assertThat(header(other, "Rim-Edition")).isEqualTo("2018");
            SmallEdition.publish(own, "2020");
            for (int i = 0; i < 600; i++) {
                var answer = running.get(PROFILE);
                assertThat(answer.statusCode()).isEqualTo(200);
                if (header(answer, "Rim-Edition").equals("2020")) {
                    assertThat(running.json(PROFILE).path("edition").asText()).isEqualTo("2020");
                    assertThat(running.json("/api/v1/rank?edition=2019").path("edition").asText())
                            .isEqualTo("2019");
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The new edition was never taken over");
    }

    @Test
    void whatManyAskAtOnceIsWorkedOutForAll() {
        var answers = atOnce(600, "/api/v1/explain/index/SE33?year=2018");
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().map(answer -> header(answer, "ETag")).distinct()).hasSize(1);
    }

    @Test
    void whatManyAskInVainIsRefusedToAll() {
        assertThat(atOnce(600, "/api/v1/profile/nowhere?year=2018"))
                .allMatch(answer -> answer.statusCode() == 404);
    }

    private List<HttpResponse<byte[]>> atOnce(int count, String address) {
        var asked = IntStream.range(0, count).mapToObj(i -> service.later(address)).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void anEditionThatCannotBeReadLeavesTheOneBefore(@TempDir Path folder)
            throws SQLException, IOException, InterruptedException {
        var own = SmallEdition.publishedIn(folder.resolve("home"));
        try (var running = RunningService.of(own)) {
            Files.createDirectories(folder.resolve("home/editions/2021"));
            Files.writeString(folder.resolve("home/CURRENT"), "2021\n");
            for (int i = 0; i < 600 && !isWarning(running); i++) {
                Thread.sleep(50);
            }
            assertThat(running.json("/health").path("unreadable_edition").asText())
                    .isEqualTo("2021");
            assertThat(running.json(PROFILE).path("edition").asText()).isEqualTo("2019");
        }
    }

    private static boolean isWarning(RunningService running) {
        return running.json("/health").path("status").asText().equals("warning");
    }
}
