package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;

/// Questions to the edition of the sample whose answers are known: values from the cells of the
/// sample's files, standings from the edition's tables, and for a fifth of them that there is none.
///
/// @param question in words
/// @param expected what stands at which place of the answer; a text that begins with `~` stands
///   somewhere in it
record SampleQuestions(
        String question, String tool, Map<String, Object> arguments, JsonNode expected) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SIX_DIGITS = 0.001;

    /// All of them.
    static List<SampleQuestions> all() throws IOException {
        try (var table =
                Objects.requireNonNull(
                        SampleQuestions.class.getResourceAsStream(
                                "/rim/app/face/tool/sample-questions.tsv"))) {
            var all = new ArrayList<SampleQuestions>();
            var lines = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split("\t", -1);
                all.add(
                        new SampleQuestions(
                                cells[0],
                                cells[1],
                                JSON.readValue(cells[2], new TypeReference<>() {}),
                                JSON.readTree(cells[3])));
            }
            return all;
        }
    }

    boolean hasNoAnswer() {
        return expected.path("/outcome").asText().equals("not_in_edition");
    }

    /// Asks, and holds the answer against what is known.
    void ask(McpSyncClient assistant) {
        var result = assistant.callTool(new McpSchema.CallToolRequest(tool, arguments));
        var content = JSON.<JsonNode>valueToTree(result.structuredContent());
        var about = question + " " + tool + arguments + " " + content;
        assertThat(result.isError()).as(about).isFalse();
        assertThat(content.path("edition").asText()).as(about).isEqualTo("sample");
        for (var each : expected.properties()) {
            check(about + " " + each.getKey(), content.at(each.getKey()), each.getValue());
        }
        if (hasNoAnswer()) {
            assertThat(content.path("rows")).as(about).isEmpty();
            assertThat(content.has("answer")).as(about).isFalse();
        }
    }

    private static void check(String about, JsonNode found, JsonNode wanted) {
        if (wanted.asText().startsWith("~")) {
            assertThat(found.asText()).as(about).contains(wanted.asText().substring(1));
        } else if (wanted.isFloatingPointNumber() && wanted.doubleValue() != 0) {
            assertThat(found.isNumber()).as(about).isTrue();
            assertThat(found.doubleValue())
                    .as(about)
                    .isCloseTo(wanted.doubleValue(), Percentage.withPercentage(SIX_DIGITS));
        } else if (wanted.isNumber()) {
            assertThat(found.doubleValue()).as(about).isEqualTo(wanted.doubleValue());
        } else {
            assertThat(found).as(about).isEqualTo(wanted);
        }
    }
}
