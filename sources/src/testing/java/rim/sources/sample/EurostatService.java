package rim.sources.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.KnownDatasets;

/// A server on this machine that answers as Eurostat's dissemination API does, for every known
/// table that can be downloaded: selections by keys, packed bodies, tags, a busy moment now and
/// then, and large tables later. What the tables hold is made up.
public final class EurostatService implements AutoCloseable {
    private static final Pattern DATA = Pattern.compile("/sdmx/2\\.1/data/(\\w+)(?:/([^/]+))?");
    private static final Pattern ASYNC =
            Pattern.compile("/1\\.0/async/(status|data)/([0-9a-f-]{36})");
    private static final int LARGE = 1_500_000;

    private final List<String> regions;
    private final int firstYear;
    private final int lastYear;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final List<byte[]> later = new ArrayList<>();

    /// @param regions whose figures the tables have
    public EurostatService(List<String> regions, int firstYear, int lastYear) throws IOException {
        this.regions = List.copyOf(regions);
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var data = DATA.matcher(path);
            var async = ASYNC.matcher(path);
            if (data.matches()) {
                answer(exchange, data.group(1), data.group(2));
            } else if (async.matches()) {
                answerLater(exchange, async.group(1), async.group(2));
            } else {
                fault(exchange, 404, "Not found");
            }
        }
    }

    private void answer(HttpExchange exchange, String code, String key) throws IOException {
        var known = KnownDatasets.find(code).filter(d -> d.download() != null);
        if (known.isEmpty()) {
            fault(exchange, 404, "Dataset not found: " + code);
            return;
        }
        if (asked.add(code) && code.hashCode() % 5 == 0) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            fault(exchange, 503, "Service temporarily unavailable");
            return;
        }
        var tag = "\"" + code + "-" + regions.size() + "\"";
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var table = new KnownTable(known.get()).tsv(regions, firstYear, lastYear);
        if (key != null && !isKeyOf(known.get(), key)) {
            fault(exchange, 400, "The key has another number of dimensions than the dataset");
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        send(exchange, key == null ? table : selected(table, key));
    }

    private static boolean isKeyOf(DatasetDescriptor dataset, String key) {
        var knowledge = dataset.knowledge();
        return knowledge != null && key.split("\\.", -1).length == knowledge.dimensions().size();
    }

    private static String selected(String table, String key) {
        var wanted = key.split("\\.", -1);
        var lines = table.split("\n");
        var kept = new StringBuilder(lines[0]).append('\n');
        for (int i = 1; i < lines.length; i++) {
            var codes = lines[i].substring(0, lines[i].indexOf('\t')).split(",");
            if (isWanted(codes, wanted)) {
                kept.append(lines[i]).append('\n');
            }
        }
        return kept.toString();
    }

    private static boolean isWanted(String[] codes, String[] wanted) {
        for (int i = 0; i < codes.length; i++) {
            var each = new HashSet<>(List.of(wanted[i].split("\\+")));
            if (!wanted[i].isEmpty() && !each.contains(codes[i])) {
                return false;
            }
        }
        return true;
    }

    /// A large table is promised, and had when it is asked for by its number.
    private void send(HttpExchange exchange, String table) throws IOException {
        var body = KnownTable.packed(table);
        if (table.length() < LARGE) {
            send(exchange, 200, body);
            return;
        }
        synchronized (later) {
            later.add(body);
            var id = String.format(Locale.ROOT, "0f3b2c1d-1234-4abc-9def-%012x", later.size() - 1);
            send(exchange, 200, id.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answerLater(HttpExchange exchange, String what, String id) throws IOException {
        if (what.equals("status")) {
            boolean isFirst = asked.add(id);
            var status = isFirst ? "PROCESSING" : "AVAILABLE";
            send(
                    exchange,
                    200,
                    ("<status>" + status + "</status>").getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] body;
        synchronized (later) {
            body = later.get(Integer.parseInt(id.substring(24), 16));
        }
        send(exchange, 200, body);
    }

    private static void fault(HttpExchange exchange, int status, String text) throws IOException {
        var fault = "<S:Fault xmlns:S='s'><faultstring>" + text + "</faultstring></S:Fault>";
        send(exchange, status, fault.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
