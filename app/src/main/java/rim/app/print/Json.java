package rim.app.print;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/// JSON as all commands write it.
public final class Json {
    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    // a tree has numbers as they are: 100.0, and not 1E+2
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /// A record and all below it as indented JSON, names and constants in lower snake case, with a
    /// line end.
    public static String indented(Object record) {
        try {
            return indenting().writeValueAsString(record) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every answer must have a JSON form", e);
        }
    }

    /// The same, written member by member.
    public static void indented(Object record, OutputStream out) throws IOException {
        indenting().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, record);
        out.write('\n');
    }

    private static ObjectWriter indenting() {
        return MAPPER.writer(
                new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    /// The same on one line, without a line end.
    public static String line(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every answer must have a JSON form", e);
        }
    }

    /// The same as a tree.
    public static JsonNode tree(Object record) {
        return MAPPER.valueToTree(record);
    }

    private Json() {}
}
