package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallSource;
import rim.app.serve.RunningService;
import rim.app.serve.http.HttpService;
import rim.app.serve.http.Site;
import rim.schemas.edition.DataHome;

/// What programs find beside the questions is in the description too, and answers as it says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedPathsTest {
    private static final String ADDRESS = "https://rim.example.org";

    /// Parts of the service that describe their paths by other means, or that only readers come to.
    private static final Set<String> OTHERWISE =
            Set.of(
                    "RestSite",
                    "SqlSite",
                    "ContributionSite",
                    "ClosedContributions",
                    "PageSite",
                    "PreviewPicture",
                    "MeasuresSite",
                    "SessionSite");

    /// The page, its view of what changed, and what it is made of.
    private static final Pattern OF_READERS = Pattern.compile("|/page(/.*)?|/change");

    private RunningService service;
    private JsonNode paths;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, SQLException {
        var home = new DataHome(folder.resolve("home"));
        var made =
                Answer.to(
                        home,
                        "update",
                        "--edition=2019",
                        "--sources=" + SmallSource.in(folder.resolve("sources"), ""),
                        "--methodology=" + SmallSource.methodology(folder),
                        "--spark=local[1]");
        assertThat(made.code()).as(made.err()).isZero();
        service = RunningService.reachedAt(ADDRESS, home);
        paths = service.json("/openapi.json").path("paths");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyPartOfTheServiceSaysWhatProgramsFindThere() {
        var silent =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("rim.app")
                                .stream()
                                .filter(each -> each.isAssignableTo(Site.class))
                                .filter(each -> !each.isInterface())
                                .filter(each -> each.tryGetMethod("offers").isEmpty())
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());

        assertThat(silent).isEqualTo(OTHERWISE);
        assertThat(HttpService.offers(true))
                .extracting("path")
                .containsExactly("/metrics", "/session");
    }

    /// Generators of clients make a function of each.
    @Test
    void everyOperationHasANameOfItsOwn() {
        var names =
                paths.valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(operation -> operation.path("operationId").asText())
                        .toList();

        assertThat(names).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void everyAddressOfTheDescriptionAnswersWithATypeThatItNames() {
        for (var path : paths.properties()) {
            var operation = path.getValue().path("get");
            // questions: OpenApiTest; no variable says what the small regions are like
            if (operation.isMissingNode()
                    || path.getKey().startsWith("/api/")
                    || path.getKey().endsWith("/structure.json")) {
                continue;
            }
            var answer = followed(address(path.getKey(), operation));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            var types = new TreeSet<String>();
            operation.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
            assertThat(types).as(path.getKey()).anyMatch(type(answer)::startsWith);
        }
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /// The edition in force is a step away.
    private HttpResponse<byte[]> followed(String address) {
        var answer = service.get(address);
        return answer.statusCode() == 307
                ? service.get(answer.headers().firstValue("Location").orElse(""))
                : answer;
    }

    private static String address(String path, JsonNode operation) {
        var address = path;
        var query = new ArrayList<String>();
        for (var each : operation.path("parameters")) {
            var name = each.path("name").asText();
            var text = each.path("example").asText();
            var value = URLEncoder.encode(text, StandardCharsets.UTF_8);
            if (each.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else if (!text.isEmpty()) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    @Test
    void everythingThatTheServiceLeadsToIsInTheDescription() {
        var described =
                paths.properties().stream()
                        .map(Map.Entry::getKey)
                        .map(path ->
                                Pattern.compile(
                                        Pattern.compile("\\{[^}]*}")
                                                        .splitAsStream(path)
                                                        .map(Pattern::quote)
                                                        .collect(Collectors.joining("[^/]+"))
                                                + (path.endsWith("}") ? "[^/]+" : "")))
                        .toList();
        var page = service.get("/editions/current").headers().firstValue("Location").orElse("");
        for (var from :
                List.of(
                        page,
                        page + "/datapackage.json",
                        page + "/dcat.jsonld",
                        page + "/schema.jsonld",
                        page + "/csv-metadata.json",
                        page + "/CITATION.cff",
                        "/feed.atom")) {
            var text = new String(service.get(from).body(), StandardCharsets.UTF_8);
            assertThat(led(text))
                    .as(from)
                    .isNotEmpty()
                    .allSatisfy(to ->
                            assertThat(described)
                                    .as(to)
                                    .anyMatch(each -> each.matcher(to).matches()));
        }
    }

    /// Addresses of this service in a text, without what is asked there.
    private static Set<String> led(String text) {
        return Pattern.compile("(?:href=\"|" + ADDRESS + ")(/[^\"?#<\\s]*)")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .map(path -> path.replaceFirst("/$", ""))
                .filter(each -> !OF_READERS.matcher(each).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
