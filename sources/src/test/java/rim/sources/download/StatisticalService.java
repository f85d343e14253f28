package rim.sources.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/// A server on this machine that behaves as Eurostat's dissemination API does, faults included.
final class StatisticalService implements AutoCloseable {
    static final String ID = "0f3b2c1d-1234-4abc-9def-0123456789ab";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    final List<String> requests = new ArrayList<>();
    volatile byte[] table = gzip("geo\\time\t2019 \nSE33\t1.5 \nSE11\t2.5 \n");
    volatile String tag = "\"v1\"";
    volatile boolean isChecked = true;

    StatisticalService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    static byte[] gzip(String text) {
        try (var out = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var range = exchange.getRequestHeaders().getFirst("Range");
        synchronized (requests) {
            requests.add(path + (range == null ? "" : " " + range));
        }
        try (exchange) {
            switch (path) {
                case "/data/table" -> sendTable(exchange);
                case "/data/large" -> send(exchange, 200, ID.getBytes(StandardCharsets.UTF_8));
                case "/data/queued" ->
                        send(
                                exchange,
                                200,
                                text(
                                        "<env:Envelope xmlns:env='e'><env:Body><n:syncResponse xmlns:n='n'><queued><id>"
                                                + ID
                                                + "</id><status>SUBMITTED</status></queued></n:syncResponse></env:Body></env:Envelope>"));
                case "/1.0/async/status/" + ID ->
                        send(
                                exchange,
                                200,
                                text(
                                        polls.incrementAndGet() < 3
                                                ? "<status>PROCESSING</status>"
                                                : "<status>AVAILABLE</status>"));
                case "/1.0/async/data/" + ID -> send(exchange, 200, table);
                case "/data/fault" ->
                        send(
                                exchange,
                                200,
                                text(
                                        "<S:Fault xmlns:S='s'><faultcode>100</faultcode><faultstring>No results found</faultstring></S:Fault>"));
                case "/data/expired" ->
                        send(exchange, 200, text("1f3b2c1d-1234-4abc-9def-0123456789ab"));
                case "/1.0/async/status/1f3b2c1d-1234-4abc-9def-0123456789ab" ->
                        send(exchange, 200, text("<status>EXPIRED</status>"));
                case "/data/page" ->
                        send(exchange, 200, text("<!DOCTYPE html><html>Maintenance</html>"));
                case "/data/noise" -> send(exchange, 200, noise());
                case "/data/too-large" ->
                        send(
                                exchange,
                                413,
                                text(
                                        "<S:Fault xmlns:S='s'><faultstring>EXTRACTION_TOO_BIG: ASYNCHRONOUS_RESPONSE is required</faultstring></S:Fault>"));
                case "/data/asked-to-wait" -> {
                    if (failures.incrementAndGet() < 2) {
                        exchange.getResponseHeaders().set("Retry-After", "1");
                        send(exchange, 429, text("<html>too many requests</html>"));
                    } else {
                        sendTable(exchange);
                    }
                }
                case "/data/moved" -> sendOn(exchange, "/data/table");
                case "/data/loop" -> sendOn(exchange, "/data/loop");
                case "/data/elsewhere" -> sendOn(exchange, "http://localhost:1/data/table");
                case "/data/slow" -> stall(exchange);
                case "/data/broken" -> breakOnce(exchange);
                case "/data/busy" -> {
                    if (failures.incrementAndGet() < 3) {
                        send(exchange, 503, text("<html>busy</html>"));
                    } else {
                        sendTable(exchange);
                    }
                }
                case "/data/cut" -> send(exchange, 200, Arrays.copyOf(table, table.length - 5));
                default ->
                        send(
                                exchange,
                                404,
                                text(
                                        "<S:Fault xmlns:S='s'><faultstring>Dataset unknown</faultstring></S:Fault>"));
            }
        }
    }

    private static void sendOn(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    /// Bytes that mean nothing, always the same.
    private static byte[] noise() {
        var noise = new byte[1000];
        new Random(41).nextBytes(noise);
        return noise;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The body is packed, and no header says so.
    private void sendTable(HttpExchange exchange) throws IOException {
        if (isChecked && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        send(exchange, 200, table);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Half of the file, then the connection breaks; asked for the rest, the rest.
    private void breakOnce(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag);
        int half = table.length / 2;
        var range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            exchange.sendResponseHeaders(200, table.length);
            exchange.getResponseBody().write(table, 0, half);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        }
        int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
        exchange.getResponseHeaders()
                .set(
                        "Content-Range",
                        "bytes " + from + "-" + (table.length - 1) + "/" + table.length);
        exchange.sendResponseHeaders(206, table.length - from);
        exchange.getResponseBody().write(table, from, table.length - from);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
