package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

/// What programs show that preview a link: they read the tags and fetch the picture, and run no
/// script.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest {
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

    private Document page(String address) {
        return Jsoup.parse(service.text(address));
    }

    private static String said(Document page, String property) {
        return page.select("head > meta[property=" + property + "]").attr("content");
    }

    @Test
    void aRegionIsPreviewedByNameAndRank() {
        var page = page("/region/SE33");
        assertThat(said(page, "og:title")).isEqualTo("Övre Norrland (SE33): rank 2 of 4");
        assertThat(said(page, "og:description")).contains("Edition 2019, 2019");
        assertThat(said(page("/region/SE33?edition=2018"), "og:description"))
                .contains("Edition 2018");
    }

    @Test
    void aRegionWithoutARankIsNotGivenOne() {
        assertThat(said(page("/region/EL30"), "og:title")).isEqualTo("Attiki (EL30)");
        assertThat(said(page("/region/EL30"), "og:description")).contains("no rank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rank", "/compare?region=SE33", "/region/%22%3E%3Cscript%3E"})
    void everyViewHasATitleASentenceAndAPicture(String address) throws IOException {
        var page = page(address);
        assertThat(said(page, "og:title")).contains("Regional Innovation Benchmark");
        assertThat(said(page, "og:description")).contains("Edition 2019");
        assertThat(page.select("head script")).hasSize(1);
        var picture = service.get(said(page, "og:image"));
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.body().length).isLessThan(100_000);
        var drawn = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(drawn.getWidth()).isEqualTo(1200);
        assertThat(drawn.getHeight()).isEqualTo(630);
    }

    @Test
    void theRegionIsMarkedInItsPicture() {
        var marked = service.get(said(page("/region/SE33"), "og:image")).body();
        assertThat(marked).isNotEqualTo(service.get("/page/preview.png").body());
        assertThat(marked).isNotEqualTo(service.get("/page/preview.png?region=FI1D").body());
    }

    /// Not every program follows a relative address.
    @Test
    void addressesAreWholeWhereTheServiceKnowsItsOwn() throws SQLException {
        assertThat(said(page("/rank"), "og:image")).startsWith("/page/preview.png?edition=2019-r1");
        try (var reached = RunningService.reachedAt("https://rim.example.org", home)) {
            assertThat(said(Jsoup.parse(reached.text("/rank")), "og:image"))
                    .startsWith("https://rim.example.org/page/preview.png?edition=2019-r1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rim.example.org", "ftp://rim.example.org", "https://", "javascript:x"})
    void whatIsNoAddressOfTheWebIsNotTakenForOne(String address) {
        var answer = Answer.to(home, "serve", "--address", address);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Invalid --address: '" + address + "'", "https://rim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://", "https://a.example,b.example"})
    void whatIsNoOriginIsNotTakenForOne(String origins) {
        var answer = Answer.to(home, "serve", "--origin", origins);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Invalid --origin: '", "https://example.org, or *");
    }

    @Test
    void nothingIsToldWithoutTheToken() throws SQLException {
        var closed =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("secret"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var other = RunningService.of(home, closed)) {
            assertThat(other.text("/region/SE33")).doesNotContain("og:", "Norrland");
            assertThat(other.get("/page/preview.png").statusCode()).isEqualTo(401);
        }
    }
}
