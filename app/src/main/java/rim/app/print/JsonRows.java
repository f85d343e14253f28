package rim.app.print;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows as one JSON array with an object on each line.
final class JsonRows implements RowPrinter {

    @Override
    public long print(Rows rows, Writer out) throws IOException, SQLException {
        out.write("[");
        long count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            out.write(count == 0 ? "\n  " : ",\n  ");
            out.write(Json.MAPPER.writeValueAsString(object(rows.columns(), row)));
            count++;
        }
        out.write(count == 0 ? "]\n" : "\n]\n");
        return count;
    }

    private static Map<String, @Nullable Object> object(
            List<String> columns, List<@Nullable Object> row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), row.get(i));
        }
        return object;
    }
}
