package rim.app.question.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import rim.app.data.SqlDatabase;
import rim.app.data.Unanswerable;

/// Lets only one statement pass that reads the edition's tables.
///
/// The database's own parser takes the statement apart, as data, before anything is run: it does so
/// for statements that ask (`SELECT`, `WITH`, `DESCRIBE`, `SHOW`, `SUMMARIZE`) and for no other. In
/// what it finds, these are refused: parts that write; tables that are neither the edition's nor
/// made by the statement itself, such as the database's own about itself, which name files;
/// functions that make tables of anything but their arguments; functions that tell of the machine;
/// and those that make a value of any size, as the database's limit of memory does not count it.
/// Beside this stand the locks of {@link SqlDatabase}.
final class ReadingOnly {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> READING_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree");
    private static final Set<String> REFUSED_FUNCTIONS =
            Set.of(
                    "getenv",
                    "current_setting",
                    "getvariable",
                    "read_text",
                    "read_blob",
                    "json_execute_serialized_sql",
                    "query",
                    "query_table",
                    "repeat",
                    "lpad",
                    "rpad",
                    "printf",
                    "format",
                    "range",
                    "generate_series",
                    "list_resize",
                    "array_resize",
                    "sleep_ms");
    private static final Set<String> OWN_SCHEMAS = Set.of("", "main");

    /// What SHOW lists: nothing itself where it shows a statement, tables, databases.
    private static final Set<String> LISTS =
            Set.of("", "tables", "databases", "__show_tables_expanded");

    private static final Set<String> DESCRIBING = Set.of("tables", "columns");

    private final SqlDatabase database;
    private final Set<String> tables = new TreeSet<>();

    ReadingOnly(SqlDatabase database) {
        this.database = database;
    }

    /// Checks a statement.
    ///
    /// @throws Unanswerable when it is not one that may be run
    void check(String sql) throws SQLException {
        var parsed = parsed(sql);
        if (parsed.path("error").asBoolean()) {
            throw invalid(
                    parsed.path("error_type").asText().equals("not implemented")
                            ? "Only a question can be asked: one statement that begins with SELECT,"
                                    + " WITH, FROM, DESCRIBE, SHOW or SUMMARIZE."
                            : syntaxError(sql, parsed));
        }
        if (parsed.path("statements").size() != 1) {
            throw invalid(
                    "Expected one statement, found " + parsed.path("statements").size() + ".");
        }
        tables.addAll(database.tables());
        addOwnNames(parsed);
        checkPart(parsed);
    }

    private JsonNode parsed(String sql) throws SQLException {
        try {
            return JSON.readTree(database.parsed(sql));
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

    /// Names that the statement gives to tables of its own. One that is also a table of the
    /// database about itself would open that one outside of its WITH.
    private void addOwnNames(JsonNode part) {
        for (var each : part.path("cte_map").path("map")) {
            var name = each.path("key").asText().toLowerCase(Locale.ROOT);
            if (name.matches("(duckdb|pragma|sqlite|pg)_.*")) {
                throw refused("the name '" + name + "'");
            }
            tables.add(name);
        }
        if (part.path("type").asText().equals("RECURSIVE_CTE_NODE")) {
            tables.add(part.path("cte_name").asText().toLowerCase(Locale.ROOT));
        }
        part.forEach(this::addOwnNames);
    }

    private void checkPart(JsonNode part) {
        var type = part.path("type").asText();
        if (type.endsWith("_NODE") && !READING_NODES.contains(type)) {
            throw refused("a statement that writes");
        }
        if (type.equals("BASE_TABLE") || type.equals("SHOW_REF")) {
            checkTable(part, type.equals("SHOW_REF"));
        }
        if (type.equals("TABLE_FUNCTION")) {
            var function = part.path("function");
            var name = function.path("function_name").asText();
            if (!TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))) {
                throw refused("the function '" + name + "'");
            }
            function.forEach(this::checkPart);
            return;
        }
        var function = part.path("function_name").asText().toLowerCase(Locale.ROOT);
        if (REFUSED_FUNCTIONS.contains(function)) {
            throw refused("the function '" + function + "'");
        }
        part.forEach(this::checkPart);
    }

    private void checkTable(JsonNode part, boolean isShown) {
        var name = part.path("table_name").asText().replace("\"", "").toLowerCase(Locale.ROOT);
        var schema = part.path("schema_name").asText().toLowerCase(Locale.ROOT);
        boolean describes = schema.equals("information_schema") && DESCRIBING.contains(name);
        boolean isList = isShown && LISTS.contains(name);
        boolean isOwn = OWN_SCHEMAS.contains(schema) && tables.contains(name);
        if (!part.path("catalog_name").asText().isEmpty() || !(isOwn || describes || isList)) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    "No such table here: '"
                            + name
                            + "' (there are "
                            + String.join(", ", tables)
                            + ").");
        }
    }

    private static Unanswerable refused(String what) {
        return invalid(
                "Not allowed here: "
                        + what
                        + " (expected a question to the edition's tables; SHOW TABLES lists them).");
    }

    private static Unanswerable invalid(String fault) {
        return new Unanswerable(Unanswerable.Reason.INVALID, fault);
    }
}
