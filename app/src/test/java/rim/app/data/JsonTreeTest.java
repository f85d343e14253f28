package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTreeTest {
    @Test
    void theTreeIsTheOneThatAnObjectMapperMakes() throws IOException {
        var text =
                """
                {"a": [1, 12345678901, -0.5, 1e300, true, false, null, "ö\\n", [], {}],
                 "b": {"c": {"d": "e"}}, "f": ""}
                """;
        assertThat(JsonTree.of(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ObjectMapper().readTree(text));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (var text : new String[] {"", "{\"a\": 1", "[1, ", "]"}) {
            assertThatThrownBy(() -> JsonTree.of(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(IOException.class);
        }
    }
}
