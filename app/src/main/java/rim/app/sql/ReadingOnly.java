package rim.app.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rim.app.data.EditionDatabase;
import rim.schemas.RimException;

/// Lets only one statement pass that reads the edition's tables.
///
/// The database's own parser takes the statement apart, as data, before anything is run: it does so
/// for statements that ask (`SELECT`, `WITH`, `DESCRIBE`, `SHOW`, `SUMMARIZE`) and for no other. In
/// what it finds, parts that write are refused, and functions that make tables of anything but
/// their arguments. Beside this stand the locks of {@link EditionDatabase}.
final class ReadingOnly {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READING_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "repeat", "json_each", "json_tree");
    private static final Set<String> FUNCTIONS_OF_THE_MACHINE =
            Set.of(
                    "getenv",
                    "current_setting",
                    "getvariable",
                    "read_text",
                    "read_blob",
                    "json_execute_serialized_sql");

    private final EditionDatabase database;

    ReadingOnly(EditionDatabase database) {
        this.database = database;
    }

    /// Checks a statement.
    ///
    /// @throws RimException when it is not one that may be run
    void check(String sql) throws SQLException {
        var parsed = parsed(sql);
        if (parsed.path("error").asBoolean()) {
            throw new RimException(
                    parsed.path("error_type").asText().equals("not implemented")
                            ? "Only a question can be asked: one statement that begins with SELECT,"
                                    + " WITH, FROM, DESCRIBE, SHOW or SUMMARIZE."
                            : syntaxError(sql, parsed));
        }
        if (parsed.path("statements").size() != 1) {
            throw new RimException(
                    "Expected one statement, found "
                            + parsed.path("statements").size()
                            + " [rim sql]");
        }
        checkPart(parsed);
    }

    private JsonNode parsed(String sql) throws SQLException {
        try {
            return JSON.readTree(
                    database.list(
                                    "SELECT json_serialize_sql(?::VARCHAR)::VARCHAR AS parsed",
                                    List.of(sql),
                                    cells -> cells.text("parsed"))
                            .getFirst());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parser must answer in JSON", e);
        }
    }

    private static String syntaxError(String sql, JsonNode parsed) {
        int position = parsed.path("position").asInt(0);
        int start = Math.clamp(position, 0, sql.length());
        return parsed.path("error_message").asText()
                + " [at '"
                + sql.substring(start, Math.min(sql.length(), start + 30))
                + "']";
    }

    private void checkPart(JsonNode part) {
        var type = part.path("type").asText();
        if (type.endsWith("_NODE") && !READING_NODES.contains(type)) {
            throw refused("a statement that writes");
        }
        if (type.equals("TABLE_FUNCTION")) {
            var name = part.path("function").path("function_name").asText();
            if (!TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                throw refused("the function '" + name + "'");
            }
        }
        var function = part.path("function_name").asText().toLowerCase(Locale.ROOT);
        if (FUNCTIONS_OF_THE_MACHINE.contains(function)) {
            throw refused("the function '" + function + "'");
        }
        part.forEach(this::checkPart);
    }

    private static RimException refused(String what) {
        return new RimException(
                "Not allowed here: "
                        + what
                        + " (expected a question to the edition's tables;"
                        + " 'rim sql \"SHOW TABLES\"' lists them).");
    }
}
