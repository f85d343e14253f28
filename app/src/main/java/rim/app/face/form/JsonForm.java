package rim.app.face.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Origin;
import rim.app.print.Json;
import rim.app.print.Rows;

/// A part of a table as a JSON object: the edition, how many rows there are, which are here, the
/// address of the next ones, and the rows, each an object.
public final class JsonForm {
    private static final JsonFactory JSON = new JsonFactory();

    /// What stands around the rows.
    ///
    /// @param origin where the rows are from, null where the table is of no edition
    /// @param next address of the next part, null after the last
    public record Envelope(
            @Nullable Origin origin, long total, long offset, @Nullable String next) {}

    /// Writes a part of a table.
    public static void write(Rows rows, Envelope envelope, OutputStream out)
            throws IOException, SQLException {
        try (var json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            if (envelope.origin() != null) {
                for (var each : Json.tree(envelope.origin()).properties()) {
                    json.writeStringField(each.getKey(), each.getValue().asText());
                }
            }
            json.writeNumberField("total", envelope.total());
            json.writeNumberField("offset", envelope.offset());
            if (envelope.next() == null) {
                json.writeNullField("next");
            } else {
                json.writeStringField("next", envelope.next());
            }
            json.writeArrayFieldStart("rows");
            for (var row = rows.next(); row != null; row = rows.next()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(rows.columns().get(i));
                    write(json, row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Number number -> writeNumber(json, number.doubleValue());
            case List<?> list -> {
                json.writeStartArray();
                for (var each : list) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            case Map<?, ?> parts -> {
                json.writeStartObject();
                for (var each : parts.entrySet()) {
                    json.writeFieldName(String.valueOf(each.getKey()));
                    write(json, each.getValue());
                }
                json.writeEndObject();
            }
            case Object other -> json.writeString(other.toString());
        }
    }

    /// JSON has no number that is none.
    private static void writeNumber(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(String.valueOf(number));
        }
    }

    private JsonForm() {}
}
