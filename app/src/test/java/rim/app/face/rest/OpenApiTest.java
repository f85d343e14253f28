package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// The description is held against the running service: each operation is asked, in each form, and
/// each way in which it can be refused.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Pattern KNOWN = Pattern.compile("known here: ([^)]*)\\)");

    private RunningService service;
    private JsonNode description;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
        description = service.json("/openapi.json");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /// Maps of no order of their own come by name: each run would write them otherwise.
    @Test
    void everyRunWritesTheSameDescription() {
        assertThat(names(description.at("/components")))
                .containsExactly("schemas", "securitySchemes");
        assertThat(names(description.at("/components/schemas/Problem/properties/candidates")))
                .containsExactly("items", "type");
        assertThat(names(description.at("/info/license"))).containsExactly("identifier", "name");
        for (var asked : all()) {
            assertThat(names(asked.operation().at("/responses/200")))
                    .containsExactly("content", "description");
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /// One thing that can be asked with GET.
    private record Asked(String path, JsonNode operation, String address) {
        String with(String parameter) {
            return address + (address.contains("?") ? "&" : "?") + parameter;
        }

        Set<String> queryParameters() {
            var names = new TreeSet<String>();
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }

        JsonNode contents() {
            return operation.at("/responses/200/content");
        }
    }

    private List<Asked> all() {
        return description.path("paths").properties().stream()
                // what is beside the questions: OfferedPathsTest
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .map(path -> {
                    var operation = path.getValue().path("get");
                    return new Asked(path.getKey(), operation, address(path.getKey(), operation));
                })
                .toList();
    }

    /// The path with its parameters, and the query parameters that are needed.
    private static String address(String path, JsonNode operation) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var example = parameter.path("example");
            var text = example.isArray() ? texts(example) : example.asText();
            var value = URLEncoder.encode(text, StandardCharsets.UTF_8);
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + parameter.path("name").asText() + "}", value);
            } else if (parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText() + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String texts(JsonNode several) {
        var texts = new ArrayList<String>();
        several.forEach(each -> texts.add(each.asText()));
        return String.join(",", texts);
    }

    private List<String> faults(JsonNode answer, JsonNode schema) {
        assertThat(schema.isObject()).as("a schema").isTrue();
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(description.path("openapi").asText()).startsWith("3.1");
        assertThat(all())
                .extracting(each -> each.operation().path("operationId").asText())
                .contains("regions", "indicators", "query", "rank", "profile", "search", "sql")
                .contains("compare", "peers", "explain", "whatif", "lift", "coherence", "editions")
                .contains("diff", "datasets", "structure", "facets", "suggest", "citation", "pages")
                .contains("changes", "method", "quality");
    }

    @Test
    void everyExampleIsAsItsParameterIsDescribed() {
        var examples = new ArrayList<String>();
        for (var asked : all()) {
            for (var parameter : asked.operation().path("parameters")) {
                if (parameter.has("example")) {
                    examples.add(parameter.path("name").asText());
                    assertThat(faults(parameter.path("example"), parameter.path("schema")))
                            .as(parameter.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(examples).contains("region", "set");
    }

    @Test
    void everyAnswerIsAsItsDescriptionSaysInEveryForm() {
        for (var asked : all()) {
            for (var content : asked.contents().properties()) {
                var answer = service.get(asked.address(), "Accept", content.getKey());
                var what = asked.address() + " as " + content.getKey();
                assertThat(answer.statusCode()).as(what).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(what)
                        .startsWith(content.getKey());
                if (content.getKey().endsWith("json")) {
                    assertThat(
                                    faults(
                                            RunningService.json(answer),
                                            content.getValue().path("schema")))
                            .as(what)
                            .isEmpty();
                }
            }
        }
    }

    /// Rows and records alike: whoever is handed one answer knows what it is from.
    @Test
    void everyAnswerOfAnEditionSaysWhereItIsFrom() {
        var edition = service.json("/api/v1/editions").path("rows").path(0);
        for (var asked : all()) {
            if (asked.path().equals("/api/v1/editions")) {
                continue;
            }
            var answer = service.json(asked.address());
            var what = asked.address();
            assertThat(answer.path("edition").asText()).as(what).isEqualTo("2019");
            assertThat(answer.path("published")).as(what).isEqualTo(edition.path("published"));
            assertThat(answer.path("licence").asText()).as(what).contains("licence");
            assertThat(answer.path("described_by").asText())
                    .as(what)
                    .isEqualTo("/editions/2019-r1/datapackage.json");
        }
    }

    @Test
    void formsAreNamedJustAsTheyAreDescribed() {
        for (var asked : all()) {
            var types = new TreeSet<String>();
            for (var parameter : asked.operation().path("parameters")) {
                if (parameter.path("name").asText().equals("format")) {
                    for (var code : parameter.at("/schema/enum")) {
                        var answer = service.get(asked.with("format=" + code.asText()));
                        assertThat(answer.statusCode())
                                .as(asked.with(code.asText()))
                                .isEqualTo(200);
                        types.add(
                                answer.headers()
                                        .firstValue("Content-Type")
                                        .orElse("")
                                        .replaceFirst(";.*", ""));
                    }
                }
            }
            var described = new TreeSet<String>();
            asked.contents().fieldNames().forEachRemaining(described::add);
            assertThat(types).as(asked.path()).isEqualTo(described);
            assertThat(service.get(asked.with("format=none")).statusCode()).isEqualTo(406);
        }
    }

    @Test
    void justTheDescribedParametersAreTaken() {
        for (var asked : all()) {
            var refused = service.get(asked.with("undescribed=1"));
            assertThat(refused.statusCode()).as(asked.path()).isEqualTo(400);
            var known = KNOWN.matcher(RunningService.json(refused).path("detail").asText());
            assertThat(known.find()).as(asked.path()).isTrue();
            assertThat(new TreeSet<>(List.of(known.group(1).split(", "))))
                    .as(asked.path())
                    .isEqualTo(asked.queryParameters());
        }
    }

    @Test
    void everyRefusalIsAsItsDescriptionSays() {
        for (var asked : all()) {
            var schema =
                    asked.operation()
                            .at("/responses/default/content")
                            .path("application/problem+json")
                            .path("schema");
            var refusals = new ArrayList<java.net.http.HttpResponse<byte[]>>();
            refusals.add(service.get(asked.with("undescribed=1")));
            refusals.add(service.get(asked.address(), "Accept", "image/png"));
            refusals.add(service.send("DELETE", asked.address(), ""));
            if (asked.queryParameters().contains("edition")) {
                refusals.add(service.get(asked.with("edition=1999")));
            }
            if (!asked.address().contains("SE33")) {
                refusals.add(service.get(asked.with("limit=x")));
            }
            assertThat(refusals)
                    .as(asked.path())
                    .extracting(java.net.http.HttpResponse::statusCode)
                    .startsWith(400, 406, 405);
            for (var refusal : refusals) {
                var problem = RunningService.json(refusal);
                assertThat(refusal.headers().firstValue("Content-Type"))
                        .as(asked.path())
                        .contains("application/problem+json");
                assertThat(faults(problem, schema)).as(asked.path() + problem).isEmpty();
                assertThat(problem.path("status").asInt()).isEqualTo(refusal.statusCode());
            }
        }
    }

    @Test
    void aStatementThatIsPostedIsAnsweredAsDescribed() {
        var post = description.path("paths").path("/api/v1/sql").path("post");
        var schema = post.at("/responses/200/content").path("application/json").path("schema");
        for (var body : post.at("/requestBody/content").properties()) {
            var sql =
                    body.getKey().equals("application/json")
                            ? "{\"sql\": \"SELECT 1 AS n\"}"
                            : "SELECT 1 AS n";
            var answer = service.send("POST", "/api/v1/sql", sql, "Content-Type", body.getKey());
            assertThat(answer.statusCode()).as(body.getKey()).isEqualTo(200);
            assertThat(faults(RunningService.json(answer), schema)).isEmpty();
        }
    }

    /// That the description is true would say little if it let anything pass.
    @Test
    void anAnswerThatIsOtherwiseWouldBeSeen() {
        for (var asked : all()) {
            for (var content : asked.contents().properties()) {
                if (content.getKey().endsWith("json")) {
                    var schema = content.getValue().path("schema");
                    var answer = service.json(asked.address(), "Accept", content.getKey());
                    var what = asked.address() + " as " + content.getKey();
                    for (var object : objects(answer, schema)) {
                        seen(answer, object, schema, what);
                    }
                }
            }
        }
    }

    /// The answer itself and the first row of a table.
    private static List<String> objects(JsonNode answer, JsonNode schema) {
        return answer.at("/rows/0").isObject() && schema.path("$ref").asText().endsWith("Table")
                ? List.of("", "/rows/0")
                : List.of("");
    }

    private void seen(JsonNode answer, String object, JsonNode schema, String what) {
        changed(answer, object, schema, what + " with more", it -> it.put("undescribed", 1));
        answer.at(object)
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!Set.of("status", "extension").contains(name) || !isCube(answer)) {
                        changed(
                                answer,
                                object,
                                schema,
                                what + " without " + name,
                                it -> it.remove(name));
                    }
                    changed(
                            answer,
                            object,
                            schema,
                            what + " with another " + name,
                            it -> it.set(name, other(it.path(name))));
                });
    }

    private static boolean isCube(JsonNode answer) {
        return answer.path("class").asText().equals("dataset");
    }

    private void changed(
            JsonNode answer,
            String object,
            JsonNode schema,
            String what,
            Consumer<ObjectNode> change) {
        var otherwise = answer.deepCopy();
        change.accept((ObjectNode) otherwise.at(object));
        assertThat(faults(otherwise, schema)).as(what).isNotEmpty();
    }

    /// Something of another type.
    private static JsonNode other(JsonNode value) {
        ArrayNode list = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        return value.isArray() ? TextNode.valueOf("text") : list;
    }
}
