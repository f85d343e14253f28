package rim.app.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallSource;
import rim.app.serve.http.HttpService;
import rim.app.serve.http.Settings;
import rim.schemas.edition.DataHome;

/// From the empty file to the receipt.
class ContributeCommandTest {
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
                .contains("<html lang=\"en\">", "in the edition 2019-r2");
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
        var settings = new Settings("127.0.0.1", 0, Optional.of(token), "*", Settings.Limits.USUAL);
        try (var service =
                HttpService.start(settings, List.of(new ContributionSite(home())), () -> "x")) {
            assertThat(ask(service, "GET", "/" + earlier, "", "").statusCode()).isEqualTo(401);
            assertThat(ask(service, "GET", "/" + earlier, "", token).body())
                    .contains("\"state\" : \"applied\"");
            var template = ask(service, "GET", "/template?region=SE33", "", token);
            assertThat(template.body()).contains("\"header\"", "what=tertiary_education");
            assertThat(ask(service, "POST", "/check", "a,b", token).body()).contains("no_header");
            assertThat(ask(service, "POST", "?by=x", "a,b", token).statusCode()).isEqualTo(422);
            var kept = ask(service, "POST", "?by=Region&name=a.csv", comment, token);
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            var large = "x".repeat(ContributionSite.MOST_BYTES + 1);
            assertThat(ask(service, "POST", "/check", large, token).statusCode()).isEqualTo(413);
        }
        assertThat(rim("contribute", "list", "--state=received").out()).contains("bra siffror");
    }

    private static HttpResponse<String> ask(
            HttpService service, String method, String path, String body, String token)
            throws IOException, InterruptedException {
        var uri = "http://127.0.0.1:" + service.port() + "/api/v1/contributions" + path;
        var request =
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
