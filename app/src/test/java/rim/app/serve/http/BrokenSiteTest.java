package rim.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever happens to what works an answer out, whoever asked gets one, and the next does.
class BrokenSiteTest {

    /// Finds a class of its own missing, as after a half-done change of the program's files.
    private record Broken(Site.Lane lane) implements Site {
        @Override
        public Optional<Place> at(List<String> path) {
            return Optional.of(
                    new Place(
                            Set.of("GET"),
                            Keeping.EDITION,
                            lane,
                            false,
                            asked -> {
                                if (asked.path().contains("missing")) {
                                    throw new NoClassDefFoundError("rim/app/Missing");
                                }
                                return Reply.text("text/plain", "well");
                            }));
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Lane.class)
    void anErrorOfTheMachineIsAnswered(Site.Lane lane) throws IOException, InterruptedException {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var service = HttpService.start(settings, List.of(new Broken(lane)), () -> "x")) {
            for (int i = 0; i < 3; i++) {
                assertThat(ask(service, "missing").statusCode()).isEqualTo(500);
            }
            assertThat(ask(service, "there").body()).isEqualTo("well");
        }
    }

    private static HttpResponse<String> ask(HttpService service, String path)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + service.port() + "/" + path))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
