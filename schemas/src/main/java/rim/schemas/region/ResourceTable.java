package rim.schemas.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the CSV files that lie beside this package: a header, commas, quotes where needed, no line
/// breaks within a field. Not for files of users.
final class ResourceTable {

    /// The rows without the header, each with as many fields as the header.
    ///
    /// @throws IllegalStateException when the resource is damaged
    static List<List<String>> rows(String file) {
        try (var in = ResourceTable.class.getResourceAsStream(file);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, file),
                                        StandardCharsets.UTF_8))) {
            var lines = reader.lines().map(ResourceTable::fields).toList();
            int width = lines.getFirst().size();
            var rows = lines.subList(1, lines.size());
            if (!rows.stream().allMatch(row -> row.size() == width)) {
                throw new IllegalStateException("Damaged resource: " + file);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + file, e);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private ResourceTable() {}
}
