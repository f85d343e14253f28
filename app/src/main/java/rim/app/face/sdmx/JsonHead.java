package rim.app.face.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// What every message of SDMX-JSON says of itself before what it brings.
final class JsonHead {
    /// @param message which message, such as `data`
    /// @param version of the form, such as `2.0.0`
    /// @param prepared when, in ISO 8601
    static void write(
            JsonGenerator json, String message, String version, String id, String prepared)
            throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField(
                "schema",
                "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/"
                        + message
                        + "-message/tools/schemas/"
                        + version
                        + "/sdmx-json-"
                        + message
                        + "-schema.json");
        json.writeStringField("id", id);
        json.writeStringField("prepared", prepared);
        json.writeBooleanField("test", false);
        json.writeArrayFieldStart("contentLanguages");
        json.writeString("en");
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Flow.AGENCY);
        json.writeEndObject();
        json.writeEndObject();
    }

    private JsonHead() {}
}
