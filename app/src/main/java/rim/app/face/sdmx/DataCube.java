package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.FlagWords;
import rim.app.face.form.JsonStatForm;

/// Data as JSON-stat, which is what Eurostat's services mean by `format=JSON`.
final class DataCube {
    static void write(DataMessage message, OutputStream out) throws IOException, SQLException {
        var flow = message.flow();
        var database = message.database();
        var fields = fields(flow);
        JsonStatForm.write(
                reader -> message.observations().each(database, each -> reader.read(row(each))),
                fields,
                new JsonStatForm.Heading(
                        flow.name(),
                        "Regional Innovation Benchmark, edition " + database.edition().name(),
                        message.prepared(),
                        new LinkedHashMap<>(),
                        labels(flow, new CodeLists(database))),
                out);
    }

    private static List<Field> fields(Flow flow) {
        var fields = new ArrayList<Field>();
        flow.dimensions()
                .forEach(each -> fields.add(Field.text(each.id(), Concepts.name(each.id())).key()));
        fields.add(Field.integer(Flow.TIME, Concepts.name(Flow.TIME)).key());
        fields.add(Field.number("value", "the value"));
        fields.add(Field.text("missing", "why there is no value"));
        fields.add(Field.text("flags", "flags of the value"));
        fields.add(Field.text("unit", "code of the unit"));
        return fields;
    }

    private static List<@Nullable Object> row(Observations.Observation each) {
        var row = new ArrayList<@Nullable Object>(each.key());
        row.add(each.year());
        row.add(each.value());
        row.add(each.missing());
        row.add(each.flags());
        row.add(each.unit());
        return row;
    }

    private static JsonStatForm.Labels labels(Flow flow, CodeLists lists) throws SQLException {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (var dimension : flow.dimensions()) {
            names.put(dimension.id(), lists.codes(dimension.list()));
        }
        names.put("unit", lists.codes(Flow.CodeListName.UNIT));
        return new Names(names);
    }

    /// @param codes with their names, by column
    private record Names(Map<String, Map<String, String>> codes) implements JsonStatForm.Labels {
        @Override
        public String of(String column, String code) {
            return switch (column) {
                case "flags" -> FlagWords.meaning(code);
                case "missing" -> code.replace('_', ' ');
                default -> codes.getOrDefault(column, Map.of()).getOrDefault(code, code);
            };
        }

        @Override
        public String name(String column) {
            return Concepts.name(column);
        }
    }

    private DataCube() {}
}
