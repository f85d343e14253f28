package rim.app.serve.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class OpenApiTest {
    @Test
    void everyAnswerIsAsItsDescriptionSays(DataHome home) throws SQLException {
        try (var service = RunningService.of(home)) {
            var description = service.json("/openapi.json");
            assertThat(description.path("openapi").asText()).startsWith("3.1");
            var walked = new ArrayList<String>();
            description
                    .path("paths")
                    .properties()
                    .forEach(path -> {
                        var operation = path.getValue().path("get");
                        var address = address(path.getKey(), operation);
                        var answer = service.get(address);
                        assertThat(answer.statusCode()).as(address).isEqualTo(200);
                        var schema =
                                operation
                                        .at("/responses/200/content")
                                        .path("application/json")
                                        .path("schema");
                        assertThat(faults(RunningService.json(answer), schema, description))
                                .as(address)
                                .isEmpty();
                        walked.add(operation.path("operationId").asText());
                    });
            assertThat(walked)
                    .contains("regions", "indicators", "query", "rank", "profile", "search")
                    .contains("compare", "peers", "explain", "whatif", "lift", "coherence")
                    .contains("diff", "datasets", "structure", "facets", "suggest", "citation")
                    .contains("changes", "method");
        }
    }

    @Test
    void problemsAreAsTheirDescriptionSays(DataHome home) throws SQLException {
        try (var service = RunningService.of(home)) {
            var description = service.json("/openapi.json");
            var schema = description.at("/components/schemas/Problem");
            for (var address : java.util.List.of("/api/v1/profile/SE99", "/api/v1/rank?x=1")) {
                assertThat(faults(service.json(address), schema, description)).isEmpty();
            }
        }
    }

    /// The path with its parameters, and the query parameters that are needed.
    private static String address(String path, JsonNode operation) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var value =
                    URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + parameter.path("name").asText() + "}", value);
            } else if (parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText() + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static java.util.List<String> faults(
            JsonNode answer, JsonNode schema, JsonNode description) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
