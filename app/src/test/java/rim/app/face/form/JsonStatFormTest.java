package rim.app.face.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import rim.app.data.Field;

/// A cube can be read by its dimensions whatever its columns are called.
class JsonStatFormTest {
    @Test
    void aKeyMayBeCalledAsTheDimensionOfMeasures() throws IOException, SQLException {
        var cube = written("measure", "measure_2", "score");
        assertThat(texts(cube.get("id"))).containsExactly("measure", "measure_2", "measure_3");
        assertThat(cube.get("dimension").size()).isEqualTo(3);
        assertThat(texts(cube.at("/dimension/measure/category/index"))).containsExactly("a");
        assertThat(texts(cube.at("/dimension/measure_3/category/index"))).containsExactly("score");
        assertThat(texts(cube.at("/role/metric"))).containsExactly("measure_3");
        assertThat(cube.at("/value/0").doubleValue()).isEqualTo(2.5);
    }

    @Test
    void numbersMayBeCalledAsTheirDimension() throws IOException, SQLException {
        var cube = written("region", "node", "measure");
        assertThat(texts(cube.get("id"))).containsExactly("region", "node", "measure");
        assertThat(texts(cube.at("/dimension/measure/category/index"))).containsExactly("measure");
        assertThat(cube.at("/value/0").doubleValue()).isEqualTo(2.5);
    }

    private static JsonNode written(String first, String second, String number)
            throws IOException, SQLException {
        var fields =
                List.of(
                        new Field(first, Field.Kind.TEXT, false, "a key", true, ""),
                        new Field(second, Field.Kind.TEXT, false, "a key", true, ""),
                        new Field(number, Field.Kind.NUMBER, true, "a number", false, ""));
        var heading =
                new JsonStatForm.Heading(
                        "a cube", "nobody", "2026-01-01", new LinkedHashMap<>(), (column, c) -> c);
        var out = new ByteArrayOutputStream();
        JsonStatForm.write(reader -> reader.read(List.of("a", "b", 2.5)), fields, heading, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
