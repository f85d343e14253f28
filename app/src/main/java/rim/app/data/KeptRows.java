package rim.app.data;

import java.lang.ref.SoftReference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What lookups found in an edition, which never changes: read once, and kept as long as there is
/// room. To plan a statement and find its place in the files takes about as long for one region as
/// for all, so all are read at once.
final class KeptRows {
    private static final String WHOLE = "";

    private record Asked(Lookup<?> lookup, List<Object> values, boolean isByRegion) {}

    private static final class Found {
        private SoftReference<Map<String, List<Object>>> rows = new SoftReference<>(null);
    }

    private final Map<Asked, Found> all = new ConcurrentHashMap<>();

    <T> List<T> whole(EditionDatabase database, Lookup<T> lookup, List<?> values)
            throws SQLException {
        return found(database, lookup, values, false, WHOLE);
    }

    <T> List<T> ofRegion(EditionDatabase database, Lookup<T> lookup, List<?> values, String region)
            throws SQLException {
        return found(database, lookup, values, true, region);
    }

    /// Who comes while another reads the same waits for it.
    @SuppressWarnings("unchecked") // a lookup is asked for with what its own reader makes
    private <T> List<T> found(
            EditionDatabase database,
            Lookup<T> lookup,
            List<?> values,
            boolean isByRegion,
            String key)
            throws SQLException {
        var found =
                all.computeIfAbsent(
                        new Asked(lookup, List.copyOf(values), isByRegion), asked -> new Found());
        synchronized (found) {
            var rows = found.rows.get();
            if (rows == null) {
                rows = read(database, lookup, values, isByRegion);
                found.rows = new SoftReference<>(rows);
            }
            return (List<T>) rows.getOrDefault(key, List.of());
        }
    }

    private static Map<String, List<Object>> read(
            EditionDatabase database, Lookup<?> lookup, List<?> values, boolean isByRegion)
            throws SQLException {
        var rows = new HashMap<String, List<Object>>();
        var texts = new HashMap<String, String>();
        database.each(
                lookup.all(),
                values,
                row -> {
                    var cells = new Cells(row, texts);
                    var key = isByRegion ? cells.text("region") : WHOLE;
                    rows.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(lookup.reader().read(cells));
                });
        rows.replaceAll((key, list) -> List.copyOf(list));
        return rows;
    }
}
