package rim.app.face.tool;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.ask.AnswerShape;
import rim.app.data.Field;
import rim.app.face.schema.FieldSchema;
import rim.app.face.schema.RecordSchema;

/// The JSON Schema of what a tool answers, and the names of its members.
final class AnswerSchema {
    static final String EDITION = "edition";
    static final String PUBLISHED = "published";
    static final String LICENCE = "licence";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";
    static final String CANDIDATES = "candidates";
    static final String NOTES = "notes";
    static final String DATA = "data";
    static final String ADDRESS = "address";
    static final String ANSWER = "answer";
    static final String TOTAL = "total";
    static final String NEXT = "next_offset";
    static final String UNITS = "units";
    static final String ROWS = "rows";

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    static Map<String, Object> of(AnswerShape shape) {
        var definitions = new LinkedHashMap<String, Object>();
        var properties = new LinkedHashMap<String, Object>();
        properties.put(EDITION, said("string", "edition that the figures are of"));
        properties.put(PUBLISHED, said("string", "when that was published, ISO 8601 in UTC"));
        properties.put(LICENCE, said("string", "under which the figures may be used, in words"));
        properties.put(OUTCOME, outcome());
        properties.put(REASON, said("string", "why nothing was found, and what there is"));
        properties.put(CANDIDATES, list("what may have been meant", candidate()));
        properties.put(NOTES, list("to be said beside the figures", TEXT));
        properties.put(DATA, said("string", "where the service has the same answer whole"));
        properties.put(ADDRESS, said("string", "where the service shows it to readers"));
        switch (shape) {
            case AnswerShape.Table table -> putRows(properties, table.fields());
            case AnswerShape.Document document ->
                    properties.put(
                            ANSWER, new RecordSchema(definitions, "#/$defs/").of(document.type()));
            case AnswerShape.Open open ->
                    throw new IllegalArgumentException("No tool: its columns are not known");
        }
        var schema = RecordSchema.object(properties);
        schema.put("required", List.of(EDITION, OUTCOME));
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }

    private static Map<String, Object> outcome() {
        var schema = said("string", "whether the edition has what was asked for");
        schema.put("enum", Arrays.stream(Outcome.values()).map(Outcome::word).toList());
        return schema;
    }

    private static void putRows(Map<String, Object> properties, List<Field> fields) {
        properties.put(TOTAL, said("integer", "how many rows there are in all"));
        properties.put(NEXT, said("integer", "offset of the rows that follow, where some do"));
        var units = new LinkedHashMap<String, Object>();
        units.put("type", "object");
        units.put("description", "units of columns that have one unit");
        units.put("additionalProperties", TEXT);
        properties.put(UNITS, units);
        var columns = new LinkedHashMap<String, Object>();
        fields.forEach(field -> columns.put(field.name(), FieldSchema.of(field)));
        columns.put(ADDRESS, said("string", "where the service shows it to readers"));
        var row = RecordSchema.object(columns);
        row.put("required", fields.stream().map(Field::name).toList());
        properties.put(ROWS, list("the rows, in order", row));
    }

    private static Map<String, Object> candidate() {
        var members = new LinkedHashMap<String, Object>();
        members.put("code", TEXT);
        members.put("name", TEXT);
        members.put("detail", TEXT);
        return RecordSchema.object(members);
    }

    private static Map<String, Object> said(String type, String meaning) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put("description", meaning);
        return schema;
    }

    private static Map<String, Object> list(String meaning, Map<String, Object> items) {
        var schema = said("array", meaning);
        schema.put("items", items);
        return schema;
    }

    private AnswerSchema() {}
}
