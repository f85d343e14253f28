package rim.app.face.sdmx;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;

/// The observations that a request is about, by series and year.
///
/// @param first so many of the first observations of each series, empty for all
/// @param last so many of the last
record Observations(
        SeriesKey key,
        Optional<Integer> from,
        Optional<Integer> to,
        Optional<Integer> first,
        Optional<Integer> last) {
    /// One observation.
    ///
    /// @param key codes of its series, one for each dimension
    /// @param value null when missing
    /// @param missing why there is no value, null where there is one
    /// @param flags letters, empty for none
    record Observation(
            List<String> key,
            int year,
            @Nullable Double value,
            @Nullable String missing,
            String flags,
            String unit) {
        /// The code of `OBS_STATUS`.
        String status() {
            return Status.of(missing, flags).name();
        }

        /// Why there is no value, in words; empty where there is one.
        String reason() {
            return missing == null ? "" : missing.replace('_', ' ');
        }
    }

    /// Takes observations, those of one series after each other.
    @FunctionalInterface
    interface Reader {
        void read(Observation observation) throws IOException, SQLException;
    }

    /// As many observations as the database can sort in the memory that it may have.
    private static final long SORTED_AT_ONCE = 100_000;

    /// All of them in order, the indicators, nodes or datasets of one piece after those of another.
    ///
    /// @return how many
    long each(EditionDatabase database, Reader reader) throws IOException, SQLException {
        long count = 0;
        var known = new HashMap<String, String>();
        for (var piece : pieces(database)) {
            var conditions = conditions().and(piece);
            try (var rows = database.rows(sql(conditions), conditions.values())) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    reader.read(observation(row, known));
                    count++;
                }
            }
        }
        return count;
    }

    /// Conditions that take all observations apart, in order: each for some codes of the dimension
    /// behind the frequency that follow each other.
    private List<Conditions> pieces(EditionDatabase database) throws SQLException {
        var conditions = conditions();
        var dimension = key.flow().dimensions().get(1).id();
        var counts =
                database.list(
                        "SELECT "
                                + dimension
                                + " AS code, count(*) AS observations FROM ("
                                + key.flow().sql()
                                + ")"
                                + conditions.where()
                                + " GROUP BY 1 ORDER BY 1",
                        conditions.values(),
                        cells -> new Code(cells.text("code"), cells.whole("observations")));
        var pieces = new ArrayList<Conditions>();
        var codes = new ArrayList<String>();
        long together = 0;
        for (Code each : counts) {
            if (together > 0 && together + each.observations > SORTED_AT_ONCE) {
                pieces.add(new Conditions().in(dimension, codes));
                codes.clear();
                together = 0;
            }
            codes.add(each.code);
            together += each.observations;
        }
        pieces.add(new Conditions().in(dimension, codes));
        return pieces;
    }

    private record Code(String code, long observations) {}

    /// How many series there are, and how many observations.
    record Counts(long series, long observations) {}

    Counts counts(EditionDatabase database) throws SQLException {
        var conditions = conditions();
        var dimensions =
                key.flow().dimensions().stream()
                        .map(Flow.Dimension::id)
                        .collect(Collectors.joining(", "));
        return database.list(
                        "SELECT count(DISTINCT ("
                                + dimensions
                                + ")) AS series, count(*) AS observations FROM ("
                                + key.flow().sql()
                                + ")"
                                + conditions.where(),
                        conditions.values(),
                        cells -> new Counts(cells.whole("series"), cells.whole("observations")))
                .getFirst();
    }

    /// Whether there is any.
    boolean isAny(EditionDatabase database) throws SQLException {
        var conditions = conditions();
        return !database.list(
                        "SELECT 1 AS one FROM ("
                                + key.flow().sql()
                                + ")"
                                + conditions.where()
                                + " LIMIT 1",
                        conditions.values(),
                        cells -> cells.integer("one"))
                .isEmpty();
    }

    /// The codes of a dimension that have observations, in order.
    List<String> codes(EditionDatabase database, Flow.Dimension dimension) throws SQLException {
        var conditions = conditions();
        return database.list(
                "SELECT DISTINCT "
                        + dimension.id()
                        + " AS code FROM ("
                        + key.flow().sql()
                        + ")"
                        + conditions.where()
                        + " ORDER BY 1",
                conditions.values(),
                cells -> cells.text("code"));
    }

    /// The years that have observations, in order.
    List<Integer> years(EditionDatabase database) throws SQLException {
        var conditions = conditions();
        return database.list(
                "SELECT DISTINCT year FROM ("
                        + key.flow().sql()
                        + ")"
                        + conditions.where()
                        + " ORDER BY 1",
                conditions.values(),
                Observations::year);
    }

    private static int year(Cells cells) throws SQLException {
        return cells.integer("year");
    }

    private Conditions conditions() {
        var conditions = key.conditions();
        from.ifPresent(year -> conditions.and("year >= ?", year));
        to.ifPresent(year -> conditions.and("year <= ?", year));
        return conditions;
    }

    private String sql(Conditions conditions) {
        var series =
                key.flow().dimensions().stream()
                        .map(Flow.Dimension::id)
                        .collect(Collectors.joining(", "));
        var ends = new ArrayList<String>();
        first.ifPresent(n -> ends.add(rowNumber(series, "year") + " <= " + n));
        last.ifPresent(n -> ends.add(rowNumber(series, "year DESC") + " <= " + n));
        return "SELECT "
                + series
                + ", year, value, missing, flags, unit FROM ("
                + key.flow().sql()
                + ")"
                + conditions.where()
                + (ends.isEmpty() ? "" : " QUALIFY " + String.join(" OR ", ends))
                + " ORDER BY "
                + series
                + ", year";
    }

    private static String rowNumber(String series, String order) {
        return "row_number() OVER (PARTITION BY " + series + " ORDER BY " + order + ")";
    }

    /// @param known texts that earlier rows had, which are held once for all
    private Observation observation(List<@Nullable Object> row, Map<String, String> known) {
        int dimensions = key.flow().dimensions().size();
        var codes = new ArrayList<String>();
        for (int i = 0; i < dimensions; i++) {
            codes.add(once(known, String.valueOf(row.get(i))));
        }
        var missing = row.get(dimensions + 2);
        var flags = row.get(dimensions + 3);
        return new Observation(
                List.copyOf(codes),
                ((Number) java.util.Objects.requireNonNull(row.get(dimensions))).intValue(),
                row.get(dimensions + 1) instanceof Number number ? number.doubleValue() : null,
                missing == null ? null : once(known, missing.toString()),
                flags == null ? "" : once(known, flags.toString()),
                once(known, CodeId.of(String.valueOf(row.get(dimensions + 4)))));
    }

    private static String once(Map<String, String> known, String text) {
        return known.computeIfAbsent(text, each -> each);
    }
}
