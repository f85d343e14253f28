package rim.app.feed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.print.Rows;
import rim.schemas.edition.Edition;

/// Which values of indicators an edition has otherwise than the one before it.
final class Revisions {
    /// A value of a region and year that is not the same.
    ///
    /// @param before null for one that is new
    /// @param after null for one that is gone
    record Revision(
            String indicator,
            String region,
            int year,
            @Nullable Double before,
            @Nullable Double after) {}

    private record Value(String indicator, String region, int year, double value) {
        private static final Comparator<Value> ORDER =
                Comparator.comparing(Value::indicator)
                        .thenComparing(Value::region)
                        .thenComparingInt(Value::year);
    }

    /// By indicator, then by region and year. Both tables pass by once, in order.
    ///
    /// @param region only this one
    /// @param indicator only this one
    static SortedMap<String, List<Revision>> between(
            Edition before, Edition after, Optional<String> region, Optional<String> indicator)
            throws SQLException {
        var wanted = new Conditions().and("value IS NOT NULL");
        region.ifPresent(code -> wanted.and("region = ?", code));
        indicator.ifPresent(code -> wanted.and("indicator = ?", code));
        var sql =
                "SELECT indicator, region, year, value FROM indicators"
                        + wanted.where()
                        + " ORDER BY indicator, region, year";
        var found = new TreeMap<String, List<Revision>>();
        try (var earlier = EditionDatabase.open(before);
                var later = EditionDatabase.open(after);
                var old = earlier.rows(sql, wanted.values());
                var now = later.rows(sql, wanted.values())) {
            var was = next(old);
            var is = next(now);
            while (was != null || is != null) {
                int order = was == null ? 1 : is == null ? -1 : Value.ORDER.compare(was, is);
                add(order <= 0 ? was : null, order >= 0 ? is : null, found);
                was = order <= 0 ? next(old) : was;
                is = order >= 0 ? next(now) : is;
            }
        }
        return found;
    }

    private static @Nullable Value next(Rows rows) throws SQLException {
        var row = rows.next();
        return row == null
                ? null
                : new Value(
                        String.valueOf(row.get(0)),
                        String.valueOf(row.get(1)),
                        number(row.get(2)).intValue(),
                        number(row.get(3)).doubleValue());
    }

    private static Number number(@Nullable Object cell) {
        if (cell instanceof Number number) {
            return number;
        }
        throw new IllegalStateException("Not a number: " + cell);
    }

    private static void add(
            @Nullable Value was, @Nullable Value is, SortedMap<String, List<Revision>> found) {
        var place = was == null ? is : was;
        if (place == null || (was != null && is != null && was.value == is.value)) {
            return;
        }
        found.computeIfAbsent(place.indicator, code -> new ArrayList<>())
                .add(
                        new Revision(
                                place.indicator,
                                place.region,
                                place.year,
                                was == null ? null : (Double) was.value,
                                is == null ? null : (Double) is.value));
    }

    private Revisions() {}
}
