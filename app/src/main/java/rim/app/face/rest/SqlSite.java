package rim.app.face.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rim.app.ask.Answer;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Origin;
import rim.app.ask.Subject;
import rim.app.data.ParquetFile;
import rim.app.face.form.AnswerForm;
import rim.app.face.form.AnswerPackage;
import rim.app.face.form.Colophon;
import rim.app.face.form.CsvForm;
import rim.app.face.form.XlsxForm;
import rim.app.print.Json;
import rim.app.print.Rows;
import rim.app.question.sql.SqlQuestion;
import rim.app.serve.edition.EditionSubject;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `/api/v1/sql`: a statement as the body of a POST, as JSON or as text, or as the parameter `q`.
public final class SqlSite implements Site {
    private static final int ROWS = 1_000;
    static final List<AnswerForm> FORMS =
            AnswerForm.OF_ANY_TABLE.stream().filter(form -> form != AnswerForm.CSVW).toList();
    static final Operation OPERATION = Operation.of(new SqlQuestion());
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
        var form = AnswerForm.wanted(asked.parameter("format"), asked.accept(), FORMS);
        var given = given(asked);
        int limit = OPERATION.description().part(given).limit().orElse(ROWS);
        try (var subject = subject(given);
                var rows = rows(subject, given)) {
            var name = subject.edition().name().toString();
            var answer = SqlAnswer.of(rows, limit);
            var origin = subject.asked().origin();
            var colophon =
                    Colophons.of(
                            subject.asked(), given.the(SqlQuestion.STATEMENT), answer.extent());
            return Reply.of(form.type(), out -> write(answer, form, origin, colophon, out))
                    .with("Rim-Edition", name)
                    .with("Rim-Truncated", String.valueOf(answer.isTruncated()));
        }
    }

    private EditionSubject subject(Given given) throws SQLException {
        return new EditionSubject(
                editions, editions.ask(given.the(Description.EDITION)), RestSite.MARKERS);
    }

    private static Rows rows(Subject subject, Given given) throws IOException, SQLException {
        return switch (OPERATION.question().answer(subject, given)) {
            case Answer.Once once ->
                    once.rows().part(OPERATION.description().part(given).offset(), Long.MAX_VALUE);
            case Answer.Table table -> table.listing().rows();
            case Answer.Document document -> document.listing().rows();
        };
    }

    private static Given given(Asked asked) {
        var texts = OPERATION.texts(asked, List.of());
        if (!asked.method().equals("GET")) {
            texts.put("q", List.of(statement(asked)));
        }
        return Given.of(OPERATION.description(), texts);
    }

    private static String statement(Asked asked) {
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

    /// The members of both, one after the other.
    private record OfEdition(@JsonUnwrapped Origin origin, @JsonUnwrapped SqlAnswer answer) {}

    private static void write(
            SqlAnswer answer, AnswerForm form, Origin origin, Colophon colophon, OutputStream out)
            throws IOException, SQLException {
        switch (form) {
            case JSON -> Json.indented(new OfEdition(origin, answer), out);
            case CSV -> CsvForm.write(answer.noted(), out);
            case XLSX -> XlsxForm.write(answer.table(), answer.fields(), colophon, out);
            case PARQUET ->
                    ParquetFile.write(answer.table(), answer.fields(), colophon.about(), out);
            case ZIP ->
                    new AnswerPackage(answer.fields(), colophon).write(answer.table(), "sql", out);
            case CSVW, JSONSTAT, GEOJSON, HTML, DOCX ->
                    throw new IllegalStateException("Of a statement nobody knows the keys");
        }
    }
}
