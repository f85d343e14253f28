package rim.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import rim.app.contribute.ContributionSite;
import rim.app.map.Boundaries;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.HttpService;
import rim.app.serve.http.Settings;
import rim.app.serve.http.Site;
import rim.schemas.edition.DataHome;

/// A service on a free port of this machine, and a client of it.
public final class RunningService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenEditions editions;
    private final HttpService service;

    private RunningService(OpenEditions editions, HttpService service) {
        this.editions = editions;
        this.service = service;
    }

    public static RunningService of(DataHome home) throws SQLException {
        return of(home, Settings.loopback());
    }

    public static RunningService of(DataHome home, Settings settings) throws SQLException {
        return of(home, settings, "", List.of(), Boundaries.NONE);
    }

    /// A service that has outlines of regions.
    public static RunningService withOutlines(Boundaries outlines, DataHome home)
            throws SQLException {
        return of(home, Settings.loopback(), "", List.of(), outlines);
    }

    /// A service that knows where others reach it.
    public static RunningService reachedAt(String address, DataHome home) throws SQLException {
        return of(home, Settings.loopback(), address, List.of(), Boundaries.NONE);
    }

    /// A service that takes messages of assistants from pages of an origin.
    public static RunningService forPagesOf(String origin, DataHome home) throws SQLException {
        return of(home, Settings.loopback(), "", List.of(origin), Boundaries.NONE);
    }

    private static RunningService of(
            DataHome home,
            Settings settings,
            String address,
            List<String> pages,
            Boundaries outlines)
            throws SQLException {
        var editions = OpenEditions.in(home, outlines.contiguity());
        var terms = new ServeCommand.Terms(address, pages, settings.token().isEmpty(), false);
        return new RunningService(
                editions,
                HttpService.start(
                        settings,
                        ServeCommand.sites(editions, outlines, terms),
                        editions::inForce));
    }

    /// A service that takes contributions too.
    public static RunningService takingContributions(DataHome home, Settings settings)
            throws SQLException {
        var editions = OpenEditions.in(home);
        var sites = new ArrayList<Site>(List.of(new ContributionSite(home)));
        sites.addAll(
                ServeCommand.sites(
                        editions,
                        Boundaries.NONE,
                        new ServeCommand.Terms("", List.of(), false, true)));
        return new RunningService(editions, HttpService.start(settings, sites, editions::inForce));
    }

    public int port() {
        return service.port();
    }

    public URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port() + address);
    }

    /// Asks without waiting.
    public CompletableFuture<HttpResponse<byte[]>> later(String address) {
        return client.sendAsync(
                HttpRequest.newBuilder(uri(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Asks with headers, names and values in turn.
    public HttpResponse<byte[]> get(String address, String... headers) {
        return send("GET", address, "", headers);
    }

    public HttpResponse<byte[]> send(
            String method, String address, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(uri(address))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            // a service that refuses a body unread may close the connection behind its answer
            var asking = body.isEmpty() ? client : HttpClient.newHttpClient();
            return asking.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(String address, String... headers) {
        return text(get(address, headers));
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json(String address, String... headers) {
        return json(get(address, headers));
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(response), e);
        }
    }

    @Override
    public void close() {
        service.close();
        editions.close();
    }
}
