package rim.app.serve.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever sends what is refused reads why, however much it was.
class RefusedBodyTest {
    private static final byte[] MANY = new byte[24 << 20];

    private static HttpService service;

    private record Taking() implements Site {
        @Override
        public Optional<Place> at(List<String> path) {
            return path.equals(List.of("take"))
                    ? Optional.of(
                            new Place(
                                    Set.of("POST"),
                                    Keeping.MOMENT,
                                    Lane.DATA,
                                    false,
                                    asked ->
                                            Reply.text(
                                                    "text/plain",
                                                    Integer.toString(asked.content().length))))
                    : Optional.empty();
        }
    }

    @BeforeAll
    static void start() {
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of("token"),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        service = HttpService.start(settings, List.of(new Taking()), () -> "x");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "take, POST, token, 413",
        "take, POST, wrong, 401",
        "take, PUT, token, 405",
        "none, POST, token, 404"
    })
    void theAnswerIsReadAfterAllThatWasSent(String path, String method, String token, int status)
            throws IOException, InterruptedException {
        for (boolean isLengthTold : new boolean[] {true, false}) {
            var body =
                    isLengthTold
                            ? HttpRequest.BodyPublishers.ofByteArray(MANY)
                            : HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream(MANY));
            for (int i = 0; i < 4; i++) {
                var answer = send(path, method, token, body);
                assertThat(answer.statusCode()).isEqualTo(status);
                assertThat(answer.body()).contains("\"status\" : " + status);
            }
        }
        var small =
                HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("abc".getBytes(UTF_8)));
        assertThat(send("take", "POST", "token", small).body()).isEqualTo("3");
    }

    private static HttpResponse<String> send(
            String path, String method, String token, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + service.port() + "/" + path))
                        .header("Authorization", "Bearer " + token)
                        .method(method, body)
                        .build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /// A client that asks before it sends is told at once, and sends nothing.
    @Test
    void whoAsksBeforeSendingIsNotKeptWaiting() throws IOException {
        var request =
                """
                POST /take HTTP/1.1
                Host: x
                Authorization: Bearer token
                Content-Length: 25000000
                Expect: 100-continue

                """
                        .replace("\n", "\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var start = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            assertThat(start).isEqualTo("HTTP/1.1 413");
        }
    }
}
