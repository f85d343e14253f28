package rim.app.face.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rim.app.data.Field;
import rim.app.serve.http.Problem;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.OutputKind;

/// A form that an answer can have.
public enum AnswerForm {
    JSON("application/json", "application/json", "json"),
    CSV("text/csv", "text/csv; charset=utf-8; header=present", "csv"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx"),
    PARQUET(OutputKind.TABLE.mediaType(), OutputKind.TABLE.mediaType(), "parquet"),
    /// The CSV with what it means, what it is from and its licence, as a Data Package.
    ZIP("application/zip", "application/zip", "zip"),
    /// What stands beside the CSV: its columns, edition, sources and licence.
    CSVW(DescriptionForm.CSVW.type(), DescriptionForm.CSVW.type(), "csvw"),
    /// JSON-stat 2.0, where the table is a cube.
    JSONSTAT("application/vnd.json-stat+json", "application/vnd.json-stat+json", "jsonstat"),
    /// GeoJSON, where rows are about regions and the service has their outlines.
    GEOJSON("application/geo+json", "application/geo+json", "geojson"),
    /// A page to read and print, where the answer is a report in words.
    HTML("text/html", "text/html; charset=utf-8", "html"),
    /// The same for a word processor.
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx");

    /// Forms that every table has.
    public static final List<AnswerForm> OF_ANY_TABLE =
            List.of(JSON, CSV, XLSX, PARQUET, ZIP, CSVW);

    private final String accepted;
    private final String type;
    private final String code;

    AnswerForm(String accepted, String type, String code) {
        this.accepted = accepted;
        this.type = type;
        this.code = code;
    }

    /// The forms that a table of these columns has.
    ///
    /// @param hasOutlines whether there are outlines of regions
    public static List<AnswerForm> of(List<Field> fields, boolean hasOutlines) {
        var forms = new ArrayList<>(OF_ANY_TABLE);
        if (JsonStatForm.fits(fields)) {
            forms.add(JSONSTAT);
        }
        if (hasOutlines && GeoJsonForm.fits(fields)) {
            forms.add(GEOJSON);
        }
        return forms;
    }

    /// The media type of an answer, with its parameters.
    public String type() {
        return type;
    }

    /// The media type that a client names to get it.
    public String accepted() {
        return accepted;
    }

    /// As `format` names it; also the end of a file's name.
    public String code() {
        return code;
    }

    private static Optional<AnswerForm> named(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> form.code.equals(plain)).findFirst();
    }

    /// The form among some that a client names, or else likes best by its `Accept` header; the
    /// first where it does not mind.
    ///
    /// @throws Problem when there is none, with what there is
    public static AnswerForm wanted(
            Optional<String> name, String accept, List<AnswerForm> offered) {
        var codes = offered.stream().map(AnswerForm::code).collect(Collectors.joining(", "));
        if (name.isPresent()) {
            return named(name.get())
                    .filter(offered::contains)
                    .orElseThrow(() ->
                            Problem.notAcceptable(
                                    "No such form here: '"
                                            + name.get()
                                            + "' (there are "
                                            + codes
                                            + ")."));
        }
        return accepted(accept, offered)
                .orElseThrow(() ->
                        Problem.notAcceptable(
                                "None of the accepted forms is here (there are "
                                        + codes
                                        + "; name one with 'format')."));
    }

    private static Optional<AnswerForm> accepted(String accept, List<AnswerForm> offered) {
        var ranges = MediaRange.all(accept);
        return offered.stream()
                .filter(form -> MediaRange.quality(ranges, form.accepted) > 0)
                .max((a, b) -> {
                    int byQuality =
                            Double.compare(
                                    MediaRange.quality(ranges, a.accepted),
                                    MediaRange.quality(ranges, b.accepted));
                    return byQuality != 0 ? byQuality : offered.indexOf(b) - offered.indexOf(a);
                });
    }
}
