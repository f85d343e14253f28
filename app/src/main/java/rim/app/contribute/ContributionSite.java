package rim.app.contribute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rim.app.ask.TextLanguage;
import rim.app.data.EditionDatabase;
import rim.app.print.Json;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.edition.DataHome;
import rim.sources.contribution.Language;
import rim.sources.contribution.SentFile;
import rim.sources.contribution.TemplateColumn;

/// `/api/v1/contributions`, where the service takes in what regions send: the template, a check,
/// the way in, and the receipt. It writes into the folder of contributions and nowhere else; what
/// is sent is a CSV or a workbook, no larger than a request may be here.
public final class ContributionSite implements Site {
    /// The most bytes of a file that is sent.
    static final int MOST_BYTES = 2 << 20;

    private static final int LONGEST_NAME = 200;

    /// Files that are taken, and files that are checked, in a minute, from all together.
    private static final int PER_MINUTE = 60;

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    /// What browsers and other programs call a CSV, also one that is parted by tabs.
    public static final List<String> TEXTS =
            List.of(CSV, "text/plain", "text/tab-separated-values");

    /// What they call a workbook.
    public static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> ROOT = List.of("api", "v1", "contributions");

    private final DataHome home;
    private final PerMinute taken = new PerMinute(PER_MINUTE);
    private final PerMinute checked = new PerMinute(PER_MINUTE);

    public ContributionSite(DataHome home) {
        this.home = home;
    }

    @Override
    public int bodyBytes(int usual) {
        return MOST_BYTES;
    }

    @Override
    public Optional<Place> at(List<String> path) {
        return below(path).flatMap(this::atRest);
    }

    /// What of a path stands below that of contributions; none where it is no such path.
    static Optional<List<String>> below(List<String> path) {
        boolean isBelow = path.size() >= ROOT.size() && path.subList(0, ROOT.size()).equals(ROOT);
        return isBelow ? Optional.of(path.subList(ROOT.size(), path.size())) : Optional.empty();
    }

    private Optional<Place> atRest(List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(place("POST", this::receive));
        }
        if (rest.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (rest.getFirst()) {
                    case "template" -> place("GET", this::template);
                    case "check" -> place("POST", this::check);
                    case String id -> place("GET", asked -> receipt(asked, id));
                });
    }

    private static Place place(String method, Answering answering) {
        return new Place(
                Set.of(method),
                Keeping.MOMENT,
                Lane.DATA,
                false,
                asked ->
                        Refusals.told(() -> answering.answer(asked))
                                .with("Cache-Control", "no-store"));
    }

    private static Language language(Asked asked) {
        return TextLanguage.meant(asked.parameter("language").orElse("en"));
    }

    private Reply template(Asked asked) throws IOException, SQLException {
        var region =
                asked.parameter("region")
                        .orElseThrow(() ->
                                Problem.badRequest("Which region? Give 'region', such as SE33."));
        try (var database = EditionDatabase.open(home.inForce())) {
            var template = Template.of(database, region, language(asked));
            var out = new ByteArrayOutputStream();
            return switch (asked.parameter("format").orElse("json").toLowerCase(Locale.ROOT)) {
                case "json" -> Reply.text(JSON, Json.indented(rows(template)));
                case "csv" -> {
                    template.writeCsv(out);
                    yield file(CSV + "; charset=utf-8", template.fileName() + ".csv", out);
                }
                case "xlsx" -> {
                    template.writeWorkbook(out);
                    yield file(WORKBOOK, template.fileName() + ".xlsx", out);
                }
                case String other ->
                        throw Problem.badRequest(
                                "Invalid format: '" + other + "' (expected json, csv or xlsx).");
            };
        }
    }

    private static Reply file(String type, String name, ByteArrayOutputStream out) {
        return Reply.bytes(type, out.toByteArray())
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /// A template for a form: the header, and rows by name of the column.
    private record Rows(
            String region, String edition, List<String> header, List<Map<String, String>> rows) {}

    private static Rows rows(Template template) {
        var header = new ArrayList<String>();
        for (var column : TemplateColumn.values()) {
            header.add(column.title(template.language()));
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var row : template.rows()) {
            var texts = new TreeMap<String, String>();
            row.forEach((column, text) -> texts.put(column.name().toLowerCase(Locale.ROOT), text));
            rows.add(texts);
        }
        return new Rows(template.region(), template.edition(), header, rows);
    }

    private Reply check(Asked asked) throws IOException, SQLException {
        requireRoom(checked, "checked", "Check it");
        return withFile(asked, file -> findings(Arrival.check(home, file), asked, 200));
    }

    private Reply receive(Asked asked) throws IOException, SQLException {
        requireRoom(taken, "sent", "Nothing was kept; send it");
        var name = named(asked);
        var by =
                asked.parameter("by")
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "Who sends it? Give 'by', a name and an address."));
        return withFile(
                asked,
                file -> {
                    var arrival = Arrival.receive(home, file, shortened(name), shortened(by));
                    if (arrival.kept().isEmpty()) {
                        return findings(arrival.file(), asked, 422);
                    }
                    var kept = Json.indented(Kept.of(arrival.kept().get()));
                    return status(arrival.isNew() ? 201 : 200, kept);
                });
    }

    /// The name that the sender gave the file, with the ending of what it is.
    private static String named(Asked asked) {
        var ending = ending(asked);
        var name = asked.parameter("name").orElse("contribution." + ending);
        return SentFile.endingOf(name).equals(ending) ? name : name + "." + ending;
    }

    /// What the body is, by its media type.
    private static String ending(Asked asked) {
        var type = asked.type().toLowerCase(Locale.ROOT);
        if (type.equals(WORKBOOK)) {
            return "xlsx";
        }
        if (type.isEmpty() || TEXTS.contains(type)) {
            return "csv";
        }
        throw new Problem(
                415,
                "Unsupported media type",
                "No contribution is read from '"
                        + type
                        + "' (expected "
                        + String.join(", ", TEXTS)
                        + ", or "
                        + WORKBOOK
                        + " for a workbook).",
                List.of());
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /// What is wrong with a file, and how many of its lines are right.
    private record Found(int lines, List<Findings.Found> faults) {}

    private static Reply findings(SentFile sent, Asked asked, int status) {
        var language = asked.parameter("language").isPresent() ? language(asked) : sent.language();
        var findings = new Findings(sent, language);
        return status(
                status,
                Json.indented(
                        new Found(
                                sent.lines().size(),
                                sent.faults().stream().map(findings::found).toList())));
    }

    private static Reply status(int status, String json) {
        return new Reply(
                status,
                JSON,
                Map.of(),
                out -> out.write(json.getBytes(StandardCharsets.UTF_8)),
                () -> {});
    }

    private static void requireRoom(PerMinute limit, String done, String remedy) {
        if (!limit.admits(System.nanoTime())) {
            throw new Problem(
                            429,
                            "Too many requests",
                            "More than "
                                    + PER_MINUTE
                                    + " files were "
                                    + done
                                    + " in a minute. "
                                    + remedy
                                    + " again in a minute.",
                            List.of())
                    .with("Retry-After", "60");
        }
    }

    /// Makes an answer of a file.
    private interface OfFile {
        Reply answer(Path file) throws SQLException;
    }

    private static Reply withFile(Asked asked, OfFile answer) throws SQLException {
        try {
            var file = Files.createTempFile("rim-contribution", "." + ending(asked));
            try {
                Files.write(file, asked.content());
                return answer.answer(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at a contribution", e);
        }
    }

    private Reply receipt(Asked asked, String id) {
        if (ContributionLog.of(home).read().contribution(id).isEmpty()) {
            throw Problem.notFound("No contribution '" + id + "'.");
        }
        var wanted = asked.parameter("language").isPresent() ? language(asked) : null;
        var receipt = Receipt.of(home, id, Optional.ofNullable(wanted));
        return switch (asked.parameter("format").orElse("json").toLowerCase(Locale.ROOT)) {
            case "json" -> Reply.text(JSON, receipt.json());
            case "html" ->
                    Reply.text("text/html; charset=utf-8", receipt.html())
                            .with(
                                    "Content-Security-Policy",
                                    "default-src 'none'; style-src 'unsafe-inline'");
            case "text" -> Reply.text("text/plain; charset=utf-8", receipt.text());
            case String other ->
                    throw Problem.badRequest(
                            "Invalid format: '" + other + "' (expected json, html or text).");
        };
    }
}
