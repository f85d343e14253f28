package rim.app.face.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rim.app.face.form.MediaRange;
import rim.app.serve.http.Problem;

/// The forms of SDMX data.
enum SdmxForm {
    GENERIC("application/vnd.sdmx.genericdata+xml;version=2.1"),
    SPECIFIC("application/vnd.sdmx.structurespecificdata+xml;version=2.1"),
    SPECIFIC_3("application/vnd.sdmx.data+xml;version=3.0.0"),
    CSV_1("application/vnd.sdmx.data+csv;version=1.0.0; charset=utf-8"),
    CSV_2("application/vnd.sdmx.data+csv;version=2.0.0; charset=utf-8"),
    JSON_1("application/vnd.sdmx.data+json;version=1.0.0"),
    JSON_2("application/vnd.sdmx.data+json;version=2.0.0"),
    /// Eurostat's tab-separated values.
    TSV("text/tab-separated-values; charset=utf-8"),
    /// JSON-stat, as Eurostat has it.
    CUBE("application/json");

    private final String type;

    SdmxForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /// Whether a message says of which version of the structure it is.
    boolean namesStructure() {
        return switch (this) {
            case GENERIC, SPECIFIC, SPECIFIC_3 -> true;
            case CSV_1, CSV_2, JSON_1, JSON_2, TSV, CUBE -> false;
        };
    }

    /// What was asked for and this form does not do, in sentences.
    ///
    /// @param vintages how many editions were asked for
    List<String> ignored(Detail detail, int vintages) {
        var ignored = new ArrayList<String>();
        if (!namesStructure() && vintages > 1) {
            ignored.add("Of one edition alone: only SDMX-ML has the history.");
        }
        boolean isWhole =
                switch (this) {
                    case GENERIC, SPECIFIC, SPECIFIC_3 -> false;
                    case CSV_1, CSV_2 -> !detail.hasObservations();
                    case JSON_1, JSON_2, TSV, CUBE -> detail != Detail.FULL;
                };
        if (isWhole) {
            ignored.add(
                    "Whole, and not in the detail '"
                            + detail.name().toLowerCase(Locale.ROOT)
                            + "': SDMX-ML has every detail, CSV full and dataonly.");
        }
        return ignored;
    }

    /// The form that is asked for by name, or else accepted.
    ///
    /// @param isThird whether the address is one of SDMX 3, where a form whose version nobody names
    ///   is that of SDMX 3
    /// @throws Problem when there is no such form
    static SdmxForm of(Optional<String> format, String accept, boolean isThird) {
        if (format.isPresent()) {
            return named(format.get(), isThird)
                    .orElseThrow(() ->
                            Problem.notAcceptable(
                                    "No such format: '"
                                            + format.get()
                                            + "' (there are genericdata, structurespecificdata,"
                                            + " sdmx-3.0, csv, csv-2, json, json-2, TSV, and in capitals, as"
                                            + " Eurostat writes it, JSON for JSON-stat)."));
        }
        return MediaRange.preferred(accept)
                .flatMap(range -> of(range, isThird).stream())
                .findFirst()
                .orElseThrow(
                        () -> Problem.notAcceptable("None of the accepted forms of data is here."));
    }

    private static Optional<SdmxForm> named(String format, boolean isThird) {
        if (format.equals("JSON")) {
            return Optional.of(CUBE);
        }
        return switch (format.toLowerCase(Locale.ROOT).replace("_", "-")) {
            case "xml" -> Optional.of(isThird ? SPECIFIC_3 : GENERIC);
            case "genericdata", "generic", "genericdata-2.1", "sdmx-2.1" -> Optional.of(GENERIC);
            case "structurespecificdata",
                    "structurespecific",
                    "compact",
                    "sdmx-compact-2.1",
                    "sdmx-ml",
                    "structure" ->
                    Optional.of(SPECIFIC);
            case "sdmx-3.0", "sdmx-ml-3.0", "structurespecificdata-3.0" -> Optional.of(SPECIFIC_3);
            case "csv", "sdmx-csv", "csvdata", "csvfile" -> Optional.of(isThird ? CSV_2 : CSV_1);
            case "csv-1", "sdmx-csv-1.0" -> Optional.of(CSV_1);
            case "csv-2", "sdmx-csv-2.0", "csv2" -> Optional.of(CSV_2);
            case "json", "jsondata", "sdmx-json" -> Optional.of(isThird ? JSON_2 : JSON_1);
            case "json-1", "sdmx-json-1.0" -> Optional.of(JSON_1);
            case "json-2", "sdmx-json-2.0" -> Optional.of(JSON_2);
            case "tsv" -> Optional.of(TSV);
            case "jsonstat", "json-stat" -> Optional.of(CUBE);
            case String unknown -> Optional.empty();
        };
    }

    private static Optional<SdmxForm> of(MediaRange range, boolean isThird) {
        boolean isSecond =
                range.parameters().getOrDefault("version", isThird ? "2" : "1").startsWith("2");
        return switch (range.type()) {
            case "application/vnd.sdmx.genericdata+xml" -> Optional.of(GENERIC);
            case "application/xml", "text/xml", "application/*", "*/*", "*" ->
                    Optional.of(isThird ? SPECIFIC_3 : GENERIC);
            case "application/vnd.sdmx.structurespecificdata+xml" -> Optional.of(SPECIFIC);
            case "application/vnd.sdmx.data+xml" -> Optional.of(SPECIFIC_3);
            case "application/vnd.sdmx.data+csv" -> Optional.of(isSecond ? CSV_2 : CSV_1);
            case "text/csv", "text/*" -> Optional.of(isThird ? CSV_2 : CSV_1);
            case "application/vnd.sdmx.data+json" -> Optional.of(isSecond ? JSON_2 : JSON_1);
            case "application/json" -> Optional.of(isThird ? JSON_2 : JSON_1);
            case "text/tab-separated-values" -> Optional.of(TSV);
            case "application/vnd.json-stat+json" -> Optional.of(CUBE);
            case String other -> Optional.empty();
        };
    }
}
