package rim.app.serve.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.print.Json;
import rim.app.print.Rows;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.form.CsvTable;
import rim.app.serve.form.Form;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.app.sql.SqlQuestion;

/// `/api/v1/sql`: a statement as the body of a POST, as JSON or as text, or as the parameter `q`.
public final class SqlSite implements Site {
    static final int MOST_ROWS = 10_000;
    private static final int ROWS = 1_000;
    static final List<Form> FORMS = List.of(Form.JSON, Form.CSV);
    private static final int MOST_CHARACTERS = 8_000_000;
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

    /// An answer, as JSON has it.
    ///
    /// @param isTruncated whether there are more rows than were asked for
    record SqlAnswer(
            String edition,
            List<String> columns,
            boolean isTruncated,
            List<Map<String, @Nullable Object>> rows) {}

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
            var answer = taken(rows, limit, name);
            var reply =
                    form == Form.CSV ? csv(answer) : Reply.text(form.type(), Json.indented(answer));
            return reply.with("Rim-Edition", name)
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

    /// Reads the rows away from the database, as long as they are not too many or too large.
    private static SqlAnswer taken(Rows rows, int limit, String edition) throws SQLException {
        var taken = new ArrayList<Map<String, @Nullable Object>>();
        long characters = 0;
        var row = rows.next();
        while (row != null && taken.size() < limit) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                var value = row.get(i);
                characters += value instanceof Number ? 8 : String.valueOf(value).length();
                object.put(name(rows.columns(), i), value);
            }
            if (characters > MOST_CHARACTERS) {
                throw Problem.badRequest(
                        "The answer has more than "
                                + MOST_CHARACTERS
                                + " characters. Ask for less.");
            }
            taken.add(object);
            row = rows.next();
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < rows.columns().size(); i++) {
            names.add(name(rows.columns(), i));
        }
        return new SqlAnswer(edition, names, row != null, taken);
    }

    /// A name that stands twice is numbered, so that no value hides another.
    private static String name(List<String> columns, int at) {
        var name = columns.get(at);
        return columns.indexOf(name) == at ? name : name + "_" + (at + 1);
    }

    private static Reply csv(SqlAnswer answer) {
        var rows =
                Rows.of(
                        answer.columns(),
                        answer.rows().stream().map(row -> new ArrayList<>(row.values())).toList());
        return Reply.of(Form.CSV.type(), out -> CsvTable.write(rows, out));
    }
}
