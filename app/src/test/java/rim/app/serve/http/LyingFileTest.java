package rim.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is sent as it lies is an answer like others.
class LyingFileTest {

    /// @param closed counts what was given back
    private record Lying(Path file, AtomicInteger closed) implements Site {
        @Override
        public Optional<Place> at(List<String> path) {
            return Optional.of(
                    new Place(
                            Set.of("GET"),
                            Keeping.EDITION,
                            Lane.DATA,
                            false,
                            asked ->
                                    Reply.file("text/plain", file, "mark")
                                            .closing(closed::incrementAndGet)));
        }
    }

    @Test
    void whatItHeldIsGivenBackAndWhoAsksNextIsAnswered(@TempDir Path folder)
            throws IOException, InterruptedException {
        var site = new Lying(Files.writeString(folder.resolve("f"), "text"), new AtomicInteger());
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var client = HttpClient.newHttpClient();
                var service = HttpService.start(settings, List.of(site), () -> "x")) {
            for (int i = 1; i <= 3; i++) {
                assertThat(ask(client, service.port())).isEqualTo("text");
            }
        }
        assertThat(site.closed).hasValue(3);
    }

    private static String ask(HttpClient client, int port)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/file"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
