package rim.app.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallSource;
import rim.app.face.rest.RestSite;
import rim.app.map.Geometries;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.AllowedOrigins;
import rim.app.serve.http.HttpService;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

/// From the empty file to the receipt.
class ContributeCommandTest {
    private static final String ROOT = "/api/v1/contributions";
    private static final String CSV = "text/csv";
    private static final String BOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir private Path folder;

    private DataHome home() {
        return new DataHome(folder.resolve("hem ö"));
    }

    private Answer rim(String... words) {
        return Answer.to(home(), words);
    }

    private void update() {
        var answer =
                rim(
                        "update",
                        "--edition=2019",
                        "--sources=" + folder.resolve("sources"),
                        "--methodology=" + folder.resolve("two.methodology.json"),
                        "--spark=local[1]");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private void sources() throws IOException {
        SmallSource.in(
                folder.resolve("sources"),
                ", \"ranges\": [{\"name\": \"percentage\", \"min\": 0, \"max\": 100}]");
        SmallSource.methodology(folder);
        // a list of priorities among the sources is no dataset whose cells could be corrected
        Files.writeString(
                folder.resolve("sources").resolve("s3.priorities.json"),
                """
                {"dataset": "s3", "title": "Priorities", "source": {"publisher": "Somebody", "code": "s3", "licence": "CC BY 4.0"},
                 "files": ["s3.csv"], "columns": {"region": "Region", "description": "Name"}}
                """);
        Files.writeString(
                folder.resolve("sources").resolve("s3.csv"), "Region,Name\nSE33,Mining\n");
    }

    /// Writes something behind the unit of the row of 2019 of tertiary education.
    private static String filledIn(String template, String what) {
        return template.lines()
                .map(line ->
                        line.contains(";2019;") && line.contains("what=tertiary_education")
                                ? line.replaceFirst("(;2019;[^;]*;[^;]*;);;;", "$1" + what)
                                : line)
                .collect(Collectors.joining("\r\n"));
    }

    private static String edited(Path file, UnaryOperator<String> edit) throws IOException {
        var text = edit.apply(Files.readString(file));
        Files.writeString(file, text);
        return text;
    }

    private void theReceiptSaysThatReadersDoNotSeeIt(String id) throws IOException {
        assertThat(rim("rollback", "2019-r1", "--reason=x").code()).isZero();
        assertThat(rim("contribute", "receipt", id).out())
                .contains("syns inte nu: utgåvan 2019-r2 gäller inte, det gör utgåvan 2019\n");
        assertThat(rim("contribute", "receipt", id, "--format=html", "--language=en").out())
                .contains("<li>not to be seen now: edition 2019-r2 is not in force, edition 2019");
        var json = rim("contribute", "receipt", id, "--format=json").out();
        assertThat(new ObjectMapper().readTree(json).path("in_force").asText()).isEqualTo("2019");
        assertThat(rim("rollback", "2019-r2", "--no-pin").code()).isZero();
    }

    @Test
    void aRegionSendsTheStewardDecidesAndTheReceiptSaysWhatBecameOfIt() throws Exception {
        sources();
        update();
        var to = folder.resolve("out");
        assertThat(rim("contribute", "template", "SE33", "--language=sv", "--to=" + to).out())
                .contains("bidrag-SE33-2019.csv", "bidrag-SE33-2019.xlsx");
        var file = to.resolve("bidrag-SE33-2019.csv");
        var empty = Files.readString(file);
        assertThat(empty).contains("källans värde;enhet;rättat värde", "small.csv#26:4");

        Files.writeString(file, filledIn(empty, "4800;;;"));
        var wrong = rim("contribute", "check", file.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("2 fel", "måste ange var det kommer ifrån", "≤ 100");
        assertThat(rim("contribute", "add", file.toString()).code()).isEqualTo(1);
        assertThat(rim("contribute", "list", "--format=csv").out().lines()).hasSize(1);

        Files.writeString(file, filledIn(empty, "48,3;SCB;två kommuner saknades;"));
        var kept = rim("contribute", "add", file.toString(), "--format=json");
        assertThat(kept.code()).as(kept.err()).isZero();
        var id = new ObjectMapper().readTree(kept.out()).get(0).path("contribution").asText();
        assertThat(rim("contribute", "add", file.toString()).out()).contains("Kept already: " + id);
        assertThat(rim("contribute", "list").out()).contains(id + "#", "48.3", "received");

        assertThat(rim("contribute", "accept", id, "--reason=stämmer").out())
                .contains("1 line accepted");
        assertThat(rim("contribute", "accept", "ffff", "--reason=x").err())
                .contains("Not on record: 'ffff'");
        update();
        assertThat(rim("contribute", "receipt", id).out())
                .contains("Kvitto för bidrag " + id, "20,0".substring(0, 2), "→ 48,3")
                .contains("godtagen för nästa utgåva: stämmer", "finns i utgåvan 2019-r2");
        assertThat(rim("contribute", "receipt", id, "--format=html", "--language=en").out())
                .contains("<html lang=\"en\">", "in the edition 2019-r2")
                .doesNotContain("not in force");
        theReceiptSaysThatReadersDoNotSeeIt(id);
        var query =
                rim(
                        "query",
                        "--indicator=tertiary_education",
                        "--region=SE33",
                        "--year=2019",
                        "--format=json");
        var value = new ObjectMapper().readTree(query.out()).get(0);
        assertThat(value.path("value").asDouble()).isEqualTo(48.3);
        assertThat(value.path("corrected_by").asText()).isEqualTo("SE33");
        assertThat(value.path("corrected_because").asText()).isEqualTo("två kommuner saknades");
        assertThat(value.path("cells").asText()).startsWith("contributions/" + id);

        var words = "corrected by the region SE33, ";
        assertThat(rim("profile", "SE33").out()).contains(words, "because två kommuner saknades");
        assertThat(
                        rim("explain", "tertiary_education", "SE33", "2019")
                                .out()
                                .replaceAll("\\s+", " "))
                .contains(words, "because två kommuner saknades");

        // a template of now says what the source says, and what it was corrected to
        rim("contribute", "template", "SE33", "--language=en", "--to=" + to);
        assertThat(Files.readString(to.resolve("contribution-SE33-2019-r2.csv")))
                .contains("(corrected before: 48.3, ")
                .contains("small.csv#26:4");
        byService(
                edited(
                        file,
                        text ->
                                filledIn(empty, ";;;")
                                        .replaceFirst(
                                                "(\\(kommentar[^;]*;;;;;);;", "$1;bra siffror;")),
                id);
    }

    private void byService(String comment, String earlier) throws Exception {
        var token = "secret";
        var settings =
                new Settings(
                        "127.0.0.1",
                        0,
                        Optional.of(token),
                        AllowedOrigins.ANY,
                        Settings.Limits.USUAL);
        try (var editions = OpenEditions.in(home());
                var service =
                        HttpService.start(
                                settings,
                                List.of(
                                        new ContributionSite(home()),
                                        new RestSite(editions, true, Geometries.NONE, List.of())),
                                () -> "x")) {
            requireDescribed(service, token);
            assertThat(ask(service, "GET", "/" + earlier, "", "").statusCode()).isEqualTo(401);
            assertThat(ask(service, "GET", "/" + earlier, "", token).body())
                    .contains("\"state\" : \"applied\"");
            var template = ask(service, "GET", "/template?region=SE33", "", token);
            assertThat(template.body()).contains("\"header\"", "what=tertiary_education");
            assertThat(ask(service, "POST", "/check", "a,b", token).body()).contains("no_header");
            assertThat(ask(service, "POST", "?by=x", "a,b", token).statusCode()).isEqualTo(422);
            var kept = ask(service, "POST", "?by=Region&name=a.csv", comment, token);
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            byWorkbook(service, token);
            var largest = "x".repeat(ContributionSite.MOST_BYTES);
            assertThat(ContributionSite.MOST_BYTES).isEqualTo(2 * 1024 * 1024);
            assertThat(ask(service, "POST", "/check", largest, token).statusCode()).isEqualTo(200);
            assertThat(ask(service, "POST", "/check", largest + "x", token).statusCode())
                    .isEqualTo(413);
            requireSixtyFilesInAMinute(service, token, "?by=x", 422);
            requireSixtyFilesInAMinute(service, token, "/check", 200);
        }
        assertThat(rim("contribute", "list", "--state=received").out()).contains("bra siffror");
    }

    /// Every address of the description is one, with the ways in which it says that it is asked.
    private static void requireDescribed(HttpService service, String token) throws Exception {
        var description =
                new ObjectMapper()
                        .readTree(
                                send(service, "GET", "/openapi.json", CSV, new byte[0], token)
                                        .body());
        var described = new ArrayList<String>();
        var sent = new TreeSet<String>();
        for (var path : description.path("paths").properties()) {
            if (path.getKey().startsWith("/api/v1/contributions")) {
                for (var way : path.getValue().properties()) {
                    described.add(way.getKey() + " " + path.getKey());
                    var method = way.getKey().toUpperCase(Locale.ROOT);
                    var address = path.getKey().replace("{contribution}", "none");
                    var answer = send(service, method, address, CSV, new byte[0], token);
                    assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(405);
                    assertThat(answer.body()).doesNotContain("Nothing is at");
                    for (var type : way.getValue().at("/requestBody/content").properties()) {
                        sent.add(type.getKey());
                        assertThat(
                                        send(
                                                        service,
                                                        method,
                                                        address,
                                                        type.getKey(),
                                                        new byte[] {'a'},
                                                        token)
                                                .statusCode())
                                .as(type.getKey())
                                .isNotEqualTo(415);
                    }
                }
            }
        }
        assertThat(sent)
                .containsExactlyInAnyOrder(CSV, BOOK, "text/plain", "text/tab-separated-values");
        assertThat(described)
                .containsExactly(
                        "get /api/v1/contributions/template",
                        "post /api/v1/contributions/check",
                        "post /api/v1/contributions",
                        "get /api/v1/contributions/{contribution}");
    }

    /// A workbook comes in as a CSV does: the same cells, kept as it was sent.
    private void byWorkbook(HttpService service, String token) throws Exception {
        var template = "/api/v1/contributions/template?region=SE33&language=sv&format=xlsx";
        var got =
                HttpClient.newHttpClient()
                        .send(
                                request(service, "GET", template, CSV, new byte[0], token),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body();
        var nothing = send(service, "POST", ROOT + "/check", BOOK, got, token);
        assertThat(nothing.body()).contains("nothing_sent");
        byte[] filled;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(got));
                var out = new ByteArrayOutputStream()) {
            for (var row : book.getSheetAt(0)) {
                var first = row.getCell(2);
                if (first != null && first.toString().startsWith("(kommentar")) {
                    row.createCell(9).setCellValue("Regional plan 2026, Region Norrbotten");
                }
            }
            book.write(out);
            filled = out.toByteArray();
        }
        var kept = send(service, "POST", ROOT + "?by=Region&name=plan", BOOK, filled, token);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        var id = new ObjectMapper().readTree(kept.body()).path("contribution").asText();
        try (var files = Files.list(home().folder().resolve("contributions"))) {
            var same =
                    files.filter(f -> String.valueOf(f.getFileName()).startsWith(id)).findFirst();
            assertThat(same.orElseThrow()).hasExtension("xlsx").hasBinaryContent(filled);
        }
        assertThat(rim("contribute", "list", "--state=received").out()).contains("Regional plan");
        assertThat(rim("contribute", "accept", id, "--reason=useful").out())
                .contains("asks for a report: Regional plan 2026", "NAME.meta.json");
        assertThat(send(service, "POST", ROOT + "?by=x", "text/html", filled, token).statusCode())
                .isEqualTo(415);
    }

    private static void requireSixtyFilesInAMinute(
            HttpService service, String token, String address, int usual) throws Exception {
        int sent = 0;
        HttpResponse<String> answer;
        do {
            answer = ask(service, "POST", address, "a,b", token);
            sent++;
        } while (answer.statusCode() == usual && sent < 100);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        // those that were sent before count too
        assertThat(sent).isBetween(50, 61);
    }

    private static HttpResponse<String> ask(
            HttpService service, String method, String path, String body, String token)
            throws IOException, InterruptedException {
        return send(
                service, method, ROOT + path, CSV, body.getBytes(StandardCharsets.UTF_8), token);
    }

    private static HttpResponse<String> send(
            HttpService service, String method, String path, String type, byte[] body, String token)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request(service, method, path, type, body, token),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(
            HttpService service,
            String method,
            String path,
            String type,
            byte[] body,
            String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
