package rim.app.serve.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rim.app.data.ParquetFile;
import rim.app.print.Json;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.form.CsvTable;
import rim.app.serve.form.Form;
import rim.app.serve.form.XlsxTable;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.app.sql.SqlQuestion;

/// `/api/v1/sql`: a statement as the body of a POST, as JSON or as text, or as the parameter `q`.
public final class SqlSite implements Site {
    static final int MOST_ROWS = 10_000;
    private static final int ROWS = 1_000;
    static final List<Form> FORMS = List.of(Form.JSON, Form.CSV, Form.XLSX, Form.PARQUET);
    private static final Set<String> PARAMETERS = Set.of("q", "edition", "format", "limit");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenEditions editions;

    public SqlSite(OpenEditions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("api", "v1", "sql"))
                ? Optional.of(
                        new Place(
                                Set.of("GET", "POST"),
                                Keeping.EDITION,
                                Lane.SQL,
                                false,
                                asked -> Refusals.told(() -> answer(asked))))
                : Optional.empty();
    }

    private Reply answer(Asked asked) throws IOException, SQLException {
        for (var name : asked.parameters().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.badRequest(
                        "Unknown parameter: '"
                                + name
                                + "' (known here: "
                                + String.join(", ", new TreeSet<>(PARAMETERS))
                                + ").");
            }
        }
        var form = Form.wanted(asked.parameter("format"), asked.accept(), FORMS);
        int limit = limit(asked);
        try (var edition = editions.ask(asked.parameter("edition"));
                var database = edition.sql().open();
                var rows = new SqlQuestion(statement(asked)).answer(database)) {
            var name = edition.edition().name().toString();
            var answer = SqlAnswer.of(rows, limit, name);
            return Reply.of(form.type(), out -> write(answer, form, out))
                    .with("Rim-Edition", name)
                    .with("Rim-Truncated", String.valueOf(answer.isTruncated()));
        }
    }

    private static int limit(Asked asked) {
        var text = asked.parameter("limit").orElse(String.valueOf(ROWS));
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MOST_ROWS) {
            throw Problem.badRequest(
                    "Invalid limit: '" + text + "' (expected 1 to " + MOST_ROWS + ").");
        }
        return Integer.parseInt(text);
    }

    private static String statement(Asked asked) {
        if (asked.method().equals("GET")) {
            return asked.parameter("q")
                    .orElseThrow(() ->
                            Problem.badRequest("The parameter 'q' is needed: one statement."));
        }
        return switch (asked.type().toLowerCase(Locale.ROOT)) {
            case "", "text/plain", "application/sql" -> asked.body();
            case "application/json" -> ofJson(asked.body());
            default ->
                    throw new Problem(
                                    415,
                                    "Unsupported media type",
                                    "No statement is read from '"
                                            + asked.type()
                                            + "' (expected text/plain, application/sql or"
                                            + " application/json).",
                                    List.of())
                            .with("Accept-Post", "text/plain, application/sql, application/json");
        };
    }

    private static String ofJson(String body) {
        try {
            var sql = JSON.readTree(body).path("sql");
            if (sql.isTextual()) {
                return sql.asText();
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        throw Problem.badRequest("Expected a JSON object with the statement as its member 'sql'.");
    }

    private static void write(SqlAnswer answer, Form form, OutputStream out)
            throws IOException, SQLException {
        switch (form) {
            case JSON -> out.write(Json.indented(answer).getBytes(StandardCharsets.UTF_8));
            case CSV -> CsvTable.write(answer.table(), out);
            case XLSX -> XlsxTable.write(answer.table(), answer.fields(), out);
            case PARQUET -> ParquetFile.write(answer.table(), answer.fields(), out);
            case JSONSTAT ->
                    throw new IllegalStateException("Of a statement nobody knows the keys");
        }
    }
}
