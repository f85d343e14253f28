package rim.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.io.ConnectionStatistics;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import rim.schemas.RimException;

/// The running service. Waiting connections cost no thread; few threads read and write.
public final class HttpService implements AutoCloseable {
    /// Paths are taken apart before they are decoded, and files are found by lists of names, so
    /// that the code of a unit may have any signs: `a/b`, `50 %`.
    private static final UriCompliance ADDRESSES =
            UriCompliance.RFC3986.with(
                    "any signs in a part of a path",
                    Violation.AMBIGUOUS_PATH_SEPARATOR,
                    Violation.AMBIGUOUS_PATH_ENCODING,
                    Violation.SUSPICIOUS_PATH_CHARACTERS);

    private static final int THREADS = 12;
    private static final long STOP_MILLIS = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final Workers workers;

    private HttpService(Server server, ServerConnector connector, Workers workers) {
        this.server = server;
        this.connector = connector;
        this.workers = workers;
    }

    /// Starts to answer.
    ///
    /// @param sites the parts of the service; the first that has something at a path answers
    /// @param inForce names the edition in force; while it says the same, answers are kept
    /// @throws RimException when the port cannot be had
    public static HttpService start(Settings settings, List<Site> sites, Supplier<String> inForce) {
        var workers = new Workers(settings.limits().waiting());
        var kept = new KeptAnswers(settings.limits().keptBytes());
        var measures = new Measures();
        var server = new Server(threads());
        var connector = connector(server, settings);
        var connections = new ConnectionStatistics();
        connector.addBean(connections);
        measures.gauge("rim_connections", connections::getConnections);
        measures.gauge("rim_waiting_requests", workers::waiting);
        measures.gauge("rim_kept_answers", kept::count);
        measures.gauge("rim_kept_bytes", kept::bytes);
        var all = new ArrayList<Site>(sites);
        var access = new Access(settings.token());
        all.add(new SessionSite(access));
        all.add(new MeasuresSite(measures));
        server.setHandler(
                new GracefulHandler(
                        new Front(settings, access, all, inForce, kept, workers, measures)));
        server.setErrorHandler(new Errors(settings));
        server.setStopTimeout(STOP_MILLIS);
        begin(server, settings);
        return new HttpService(server, connector, workers);
    }

    /// What programs find beside the sites.
    public static List<Offer> offers(boolean asksForToken) {
        return asksForToken
                ? List.of(MeasuresSite.OFFER, SessionSite.OFFER)
                : List.of(MeasuresSite.OFFER);
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("rim-http");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server, Settings settings) {
        var form = new HttpConfiguration();
        // or a header whose value differs in case alone is taken for that of the request before
        form.setHeaderCacheCaseSensitive(true);
        form.setSendServerVersion(false);
        form.setRequestHeaderSize(settings.limits().headerBytes());
        form.setUriCompliance(ADDRESSES);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(form));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idleSeconds() * 1000L);
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
        return connector;
    }

    private static void begin(Server server, Settings settings) {
        try {
            server.start();
        } catch (Exception e) {
            throw new RimException(
                    "Cannot listen on "
                            + settings.host()
                            + ":"
                            + settings.port()
                            + " ("
                            + e.getMessage()
                            + "). Is another service there? Name another port with --port.",
                    e);
        }
    }

    /// What cannot even be read as a request.
    private static final class Errors extends ErrorHandler {
        private final Settings settings;

        Errors(Settings settings) {
            this.settings = settings;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus();
            var reply =
                    ProblemJson.of(
                            new Problem(
                                    status,
                                    String.valueOf(HttpStatus.getMessage(status)),
                                    detail(status),
                                    List.of()));
            response.getHeaders().put("Content-Type", reply.type());
            response.getHeaders().put("Cache-Control", "no-store");
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.getHeaders()
                    .put(
                            "Access-Control-Allow-Origin",
                            settings.origins().told(request.getHeaders().get("Origin")));
            response.write(true, bytes(reply), callback);
            return true;
        }

        private String detail(int status) {
            return status == HttpStatus.URI_TOO_LONG_414
                            || status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431
                    ? "Address and headers are too long (expected at most "
                            + settings.limits().headerBytes()
                            + " bytes together)."
                    : "The request could not be understood.";
        }

        private static ByteBuffer bytes(Reply reply) {
            var out = new ByteArrayOutputStream();
            try {
                reply.body().writeTo(out);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("A problem must have a form", e);
            }
            return ByteBuffer.wrap(out.toByteArray());
        }
    }

    /// The port that it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Waits until the service has stopped.
    public void join() throws InterruptedException {
        server.join();
    }

    /// Takes no more requests, answers those that are here, and stops.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The service did not stop in order", e);
        } finally {
            workers.close();
        }
    }
}
