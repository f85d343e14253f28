package rim.app.face.sdmx;

import java.util.Locale;
import java.util.Optional;
import rim.app.face.form.MediaRange;
import rim.app.serve.http.Problem;

/// The forms of SDMX structures.
enum StructureForm {
    XML("application/vnd.sdmx.structure+xml;version=2.1"),
    JSON("application/vnd.sdmx.structure+json;version=2.0.0");

    private final String type;

    StructureForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /// The form that is asked for by name, or else accepted.
    ///
    /// @throws Problem when there is no such form
    static StructureForm of(Optional<String> format, String accept) {
        return format.map(each -> named(each.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> accepted(accept))
                .orElseThrow(() ->
                        Problem.notAcceptable(
                                "Structures are here as " + XML.type + " and " + JSON.type + "."));
    }

    private static Optional<StructureForm> named(String format) {
        return switch (format) {
            case "sdmx-2.1", "xml", "structure", "sdmx-ml" -> Optional.of(XML);
            case "json", "sdmx-json", "json-2", "sdmx-json-2.0", "sdmx-json-2.0.0" ->
                    Optional.of(JSON);
            case String other -> Optional.empty();
        };
    }

    private static Optional<StructureForm> accepted(String accept) {
        return MediaRange.preferred(accept)
                .flatMap(range -> ofType(range.type()).stream())
                .findFirst();
    }

    private static Optional<StructureForm> ofType(String type) {
        return switch (type) {
            case "application/vnd.sdmx.structure+xml",
                    "application/xml",
                    "text/xml",
                    "application/*",
                    "*/*",
                    "*" ->
                    Optional.of(XML);
            case "application/vnd.sdmx.structure+json", "application/json" -> Optional.of(JSON);
            case String other -> Optional.empty();
        };
    }
}
