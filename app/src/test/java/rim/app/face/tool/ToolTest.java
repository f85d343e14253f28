package rim.app.face.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.AnyEdition;
import rim.app.print.Json;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Tools as the protocol's own client meets them, at a service and as a process.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private DataHome home;
    private RunningService service;
    private McpSyncClient client;

    @BeforeAll
    void start(DataHome anyHome) throws SQLException {
        home = anyHome;
        service = RunningService.of(home);
        client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(
                                                service.uri("").toString())
                                        .endpoint("/mcp")
                                        .build())
                        .requestTimeout(PATIENCE)
                        .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        client.closeGracefully();
        service.close();
    }

    private McpSchema.CallToolResult called(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private JsonNode asked(String tool, Map<String, Object> arguments) {
        var result = called(tool, arguments);
        var content = JSON.valueToTree(result.structuredContent());
        assertThat(((McpSchema.TextContent) result.content().getFirst()).text())
                .as("for clients that read text only")
                .isEqualTo(Json.line(content));
        return content;
    }

    @Test
    void theGuideNamesEveryTool() throws IOException {
        var guide =
                Files.readString(
                        Path.of(
                                System.getProperty("rim.root", ".."),
                                "docs/howto/ask-by-an-assistant.md"));
        assertThat(client.listTools().tools())
                .extracting(McpSchema.Tool::name)
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    @Test
    void everyToolOnlyReadsAndSaysWhatItTakesAndAnswers() {
        var tools = client.listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .contains("regions", "indicators", "rank", "profile", "explain", "compare", "lift")
                .contains("search", "citation")
                .doesNotContain("sql");
        for (var tool : tools) {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            assertThat(tool.outputSchema()).containsKey("properties");
        }
        assertThat(client.getServerInstructions()).contains("not_in_edition");
    }

    private JsonNode published() {
        return service.json("/api/v1/editions").at("/rows/0/published");
    }

    @Test
    void aFigureHasItsUnitYearEditionAndCell() {
        var arguments = new TreeMap<String, Object>();
        arguments.put("indicator", List.of("business_rd"));
        arguments.put("region", "Övre Norrland");
        arguments.put("year", 2018.0);
        var answer = asked("query", arguments);
        assertThat(answer.path("edition").asText()).isEqualTo("2019");
        assertThat(answer.path("published")).isEqualTo(published());
        assertThat(answer.path("licence").asText()).contains("licence");
        assertThat(answer.path("outcome").asText()).isEqualTo("found");
        var row = answer.path("rows").path(0);
        assertThat(row.path("value").asDouble()).isEqualTo(0.67);
        assertThat(row.path("unit").asText()).isEqualTo("PC_GDP");
        assertThat(row.path("flags").asText()).isEqualTo("e");
        assertThat(row.path("cells").asText()).isEqualTo("rd.tsv#12:6");
        assertThat(row.path("address").asText()).isEqualTo("/region/SE33?edition=2019-r1");
        var whole = service.json(answer.path("data").asText());
        assertThat(whole.path("rows").path(0).path("value").asDouble()).isEqualTo(0.67);
    }

    @Test
    void addressesLeadToWhatTheAnswerIsAbout() {
        assertThat(asked("country", Map.of("country", "SE")).path("address").asText())
                .isEqualTo("/country/SE?edition=2019-r1");
        assertThat(asked("neighbours", Map.of()).has("address")).isFalse();
        var percent = asked("indicators", Map.of()).path("rows");
        assertThat(percent).isNotEmpty();
        for (var row : percent) {
            assertThat(row.path("address").asText())
                    .isEqualTo("/indicator/" + row.path("code").asText() + "?edition=2019-r1");
        }
        assertThat(asked("datasets", Map.of()).path("rows").path(0).has("address")).isFalse();
        assertThat(
                        asked("compare", Map.of("region", List.of("SE33", "SE32")))
                                .path("address")
                                .asText())
                .isEqualTo("/compare?region=SE33,SE32&edition=2019-r1");
    }

    @Test
    void whatARegionIsGoodAtComesWithHowWellThatIsForetold() {
        var answer = asked("specialisation", Map.of("region", "Övre Norrland"));
        assertThat(answer.path("total").asInt()).isEqualTo(3);
        var near = answer.path("rows").path(1);
        assertThat(near.path("standing").asText()).isEqualTo("near");
        assertThat(near.path("probability").asDouble()).isEqualTo(0.25);
        assertThat(near.path("cells").asText()).isEqualTo("emp.tsv#3:3");
        var skill = asked("skill", Map.of()).path("rows").path(0);
        assertThat(skill.path("model").asDouble()).isEqualTo(0.75);
        assertThat(skill.path("density").asDouble()).isEqualTo(0.6);
        var stated = asked("priorities", Map.of("region", "SE33")).path("rows").path(0);
        assertThat(stated.path("theme").asText()).isEqualTo("agriculture");
        assertThat(stated.path("standing").asText()).isEqualTo("own");
        assertThat(stated.path("passage").asText()).contains("reports/north#page=1");
        var none = asked("specialisation", Map.of("region", "SE33", "year", 2001));
        assertThat(none.path("outcome").asText()).isEqualTo("not_in_edition");
        assertThat(none.path("reason").asText()).contains("has no activities of SE33");
    }

    @Test
    void aReasonStandsInPlaceOfAValueThatIsMissing() {
        var arguments = new TreeMap<String, Object>();
        arguments.put("indicator", List.of("business_rd"));
        arguments.put("region", List.of("SE33"));
        arguments.put("year", List.of("2019"));
        var row = asked("query", arguments).path("rows").path(0);
        assertThat(row.path("value").isNull()).isTrue();
        assertThat(row.path("missing").asText()).isEqualTo("confidential");
    }

    @Test
    void whatTheEditionDoesNotHaveIsSaidWithWhatThereIs() {
        var answer = asked("rank", Map.of("year", 1999));
        assertThat(answer.path("outcome").asText()).isEqualTo("not_in_edition");
        assertThat(answer.path("reason").asText()).contains("1999", "2017 to 2019");
        assertThat(answer.has("rows")).isFalse();
        var near = asked("profile", Map.of("region", "Övre Norland"));
        assertThat(near.path("outcome").asText()).isEqualTo("not_in_edition");
        assertThat(near.path("candidates").path(0).path("code").asText()).isEqualTo("SE33");
        assertThat(called("rank", Map.of("year", 1999)).isError()).isFalse();
    }

    @Test
    void aNameOfSeveralRegionsAsksWhichOne() {
        var answer = asked("query", Map.of("region", "Luxembourg"));
        assertThat(answer.path("outcome").asText()).isEqualTo("which_one");
        assertThat(answer.path("candidates")).hasSizeGreaterThan(1);
    }

    @Test
    void aCallThatMakesNoSenseIsAFaultWithWhatWasExpected() {
        var unknown = called("rank", Map.of("colour", "red"));
        assertThat(unknown.isError()).isTrue();
        assertThat(JSON.valueToTree(unknown.structuredContent()).path("reason").asText())
                .contains("'colour'", "known here: node, year");
        var missing = called("profile", Map.of());
        assertThat(missing.isError()).isTrue();
        assertThat(JSON.valueToTree(missing.structuredContent()).path("outcome").asText())
                .isEqualTo("wrong_call");
    }

    @Test
    void rowsAreFewUnlessMoreAreAskedForAndTheRestIsSaid() {
        var two = asked("rank", Map.of("limit", 2));
        assertThat(two.path("rows")).hasSize(2);
        assertThat(two.path("next_offset").asInt()).isEqualTo(2);
        assertThat(two.path("notes").path(0).asText())
                .startsWith("2 of " + two.path("total").asInt() + " rows are shown.");
        var all = asked("rank", Map.of("limit", 100_000));
        assertThat(all.path("rows")).hasSize(all.path("total").asInt());
        assertThat(all.has("next_offset")).isFalse();
        var behind = asked("rank", Map.of("offset", 5000));
        assertThat(behind.path("outcome").asText()).isEqualTo("found");
        assertThat(behind.path("notes").path(0).asText()).contains("passes over all");
    }

    @Test
    void aPassageIsQuotedWithItsPage() {
        var hit = asked("search", Map.of("q", "universities")).path("rows").path(0);
        assertThat(hit.path("address").asText()).startsWith("/report?report=");
        var passage = asked("passage", Map.of("link", hit.path("link").asText()));
        assertThat(passage.path("rows").path(0).path("text").asText()).isNotBlank();
    }

    @Test
    void aMessageThatIsNoneIsAnsweredByAFaultOfTheProtocol() {
        var reply = service.send("POST", "/mcp", "nonsense", "Content-Type", "application/json");
        assertThat(RunningService.json(reply).path("error").path("code").asInt()).isEqualTo(-32700);
        assertThat(service.send("POST", "/mcp", "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(service.get("/mcp").statusCode()).isEqualTo(405);
    }

    private int listed(String... header) {
        var headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(header));
        return service.send(
                        "POST",
                        "/mcp",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                        headers.toArray(String[]::new))
                .statusCode();
    }

    /// The protocol's 2025-06-18, "Transports": a page that is none of this machine's could else
    /// ask by a name that it has led to it.
    @Test
    void pagesOfOtherOriginsAreRefused() throws SQLException {
        assertThat(listed()).isEqualTo(200);
        for (var own :
                List.of(
                        "http://localhost:6274",
                        "https://localhost:6274",
                        "HTTP://127.0.0.1",
                        "http://[::1]:80")) {
            assertThat(listed("Origin", own)).as(own).isEqualTo(200);
        }
        for (var other :
                List.of(
                        "https://example.org",
                        "http://localhost.example.org",
                        "https://rim.example.org",
                        "null")) {
            assertThat(listed("Origin", other)).as(other).isEqualTo(403);
        }
        try (var named = RunningService.forPagesOf("https://Rim.example.org:443/", home)) {
            for (var each : List.of("https://rim.example.org", "https://example.org")) {
                var answer =
                        named.send(
                                "POST",
                                "/mcp",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
                                "Content-Type",
                                "application/json",
                                "Origin",
                                each);
                assertThat(answer.statusCode())
                        .as(each)
                        .isEqualTo(each.contains("rim") ? 200 : 403);
                if (answer.statusCode() == 403) {
                    assertThat(RunningService.text(answer))
                            .contains("pages of other sites may no longer read any answer");
                }
            }
        }
    }

    @Test
    void aVersionThatIsNotSpokenIsRefused() {
        for (var spoken : List.of("2025-03-26", "2025-06-18", "2025-11-25")) {
            assertThat(listed("MCP-Protocol-Version", spoken)).as(spoken).isEqualTo(200);
        }
        for (var other : List.of("1999-01-01", "latest", "2025-06-18,2025-11-26")) {
            assertThat(listed("MCP-Protocol-Version", other)).as(other).isEqualTo(400);
        }
    }

    private JsonNode answered(String method, String params) {
        return RunningService.json(
                service.send(
                        "POST",
                        "/mcp",
                        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\""
                                + method
                                + "\",\"params\":"
                                + params
                                + "}",
                        "Content-Type",
                        "application/json"));
    }

    @Test
    void parametersOfAnotherFormAreTheCallersFaultAndSaidWithTheirPlace() {
        for (var wrong : List.of("\"x\"", "[1]", "7", "true")) {
            var inside = answered("tools/call", "{\"name\":\"rank\",\"arguments\":" + wrong + "}");
            assertThat(inside.at("/error/code").asInt()).as(wrong).isEqualTo(-32602);
            assertThat(inside.at("/error/message").asText())
                    .isEqualTo(
                            "Invalid params of 'tools/call' (expected an object in 'arguments')");
            assertThat(inside.path("id").asInt()).isEqualTo(7);
            var whole = answered("tools/call", wrong);
            assertThat(whole.at("/error/code").asInt()).as(wrong).isEqualTo(-32602);
            assertThat(answered("initialize", wrong).at("/error/code").asInt())
                    .as(wrong)
                    .isEqualTo(-32602);
        }
        assertThat(answered("tools/call", "null").at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answered("tools/list", "\"x\"").path("result").has("tools")).isTrue();
        var name = answered("tools/call", "{\"name\":{\"a\":1}}");
        assertThat(name.at("/error/message").asText())
                .isEqualTo("Invalid params of 'tools/call' (expected a text in 'name')");
    }

    @Test
    void everyVersionOfTheProtocolIsSpokenAndTheNewestWithWhoeverAsksForAnother() {
        for (var version : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
            assertThat(initialized(version)).isEqualTo(version);
        }
        assertThat(initialized("1999-01-01")).isEqualTo("2025-11-25");
    }

    private String initialized(String version) {
        return answered(
                        "initialize",
                        "{\"protocolVersion\":\""
                                + version
                                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}")
                .at("/result/protocolVersion")
                .asText();
    }

    @Test
    void aToolSaysOfItsRowsWhatItsSchemaSays() {
        for (var tool : client.listTools().tools()) {
            var limit = JSON.valueToTree(tool.inputSchema()).at("/properties/limit");
            assertThat(limit.path("description").asText())
                    .as(tool.name())
                    .endsWith(
                            ": 1 to "
                                    + limit.path("maximum").asInt()
                                    + " (default: "
                                    + limit.path("default").asInt()
                                    + ")");
        }
        assertThat(asked("search", Map.of("q", "innovation")).path("rows"))
                .hasSizeLessThanOrEqualTo(QuestionTool.USUAL_ROWS);
    }

    @Test
    void aProcessAnswersOnStandardOutputUntilItsInputEnds() {
        var transport =
                new StdioClientTransport(
                        ServerParameters.builder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString())
                                .args(
                                        "-Dslf4j.internal.verbosity=ERROR",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty(
                                                "surefire.test.class.path",
                                                System.getProperty("java.class.path")),
                                        "rim.app.Main",
                                        "mcp",
                                        "--data",
                                        home.place())
                                .build(),
                        new JacksonMcpJsonMapper(JSON));
        try (var process =
                McpClient.sync(transport)
                        .requestTimeout(PATIENCE)
                        .initializationTimeout(PATIENCE)
                        .build()) {
            assertThat(process.initialize().serverInfo().name()).isEqualTo("rim");
            process.ping();
            var answer =
                    process.callTool(
                            McpSchema.CallToolRequest.builder("profile")
                                    .arguments(Map.of("region", "SE33"))
                                    .build());
            assertThat(answer.isError()).isFalse();
            assertThat(
                            JSON.valueToTree(answer.structuredContent())
                                    .at("/answer/region/name")
                                    .asText())
                    .isEqualTo("Övre Norrland");
        }
    }
}
