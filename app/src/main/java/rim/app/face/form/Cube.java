package rim.app.face.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.print.Rows;

/// A table as a cube: its key columns are the dimensions, and each other column of numbers is a
/// category of one more dimension, `measure`. The reason of a row why there is no number is the
/// status of its score, or else of its value; flags are the status of a value that is there.
final class Cube {
    static final String MEASURE = "measure";

    /// The category of a key that a row does not have, as SDMX calls it.
    static final String NOT_APPLICABLE = "_Z";

    private static final String UNIT = "unit";
    private static final String MISSING = "missing";
    private static final String FLAGS = "flags";
    private static final String VALUE = "value";
    private static final String SCORE = "score";
    private static final Set<String> GEO = Set.of("region", "GEO");
    private static final Set<String> TIME = Set.of("year", "from_year", "to_year", "TIME_PERIOD");

    /// Numbers are looked at to so many digits when their decimals are counted: what comes after
    /// them is how binary numbers are, and says nothing.
    private static final MathContext DIGITS = new MathContext(9);

    private static final int MOST_DECIMALS = 12;

    /// Takes a cell of which there is something to say.
    @FunctionalInterface
    interface Reader {
        /// @param place in row-major order, the last dimension running fastest
        /// @param status empty where there is nothing to say
        void cell(long place, @Nullable Number value, String status) throws IOException;
    }

    /// The unit of a category.
    record Unit(String label, int decimals) {}

    /// A dimension with its categories, in the order in which they were found.
    private static final class Dimension {
        private final String name;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, String> units = new HashMap<>();
        private final Map<String, Integer> decimals = new HashMap<>();
        private boolean hasUnits;

        Dimension(String name) {
            this.name = name;
            this.hasUnits = !isTime(name) && !isGeo(name);
        }

        int place(String category) {
            return places.computeIfAbsent(category, each -> places.size());
        }

        /// A dimension with a category of two units has no units.
        void unit(String category, String unit) {
            if (hasUnits && !unit.isEmpty()) {
                var before = units.putIfAbsent(category, unit);
                hasUnits = before == null || before.equals(unit);
            }
        }

        void decimals(String category, int found) {
            decimals.merge(category, found, Math::max);
        }

        /// Years stand in their order, whatever the order of the rows.
        Collection<String> categories() {
            return isTime(name) ? new TreeSet<>(places.keySet()) : places.keySet();
        }

        /// Where each category stands in the end.
        int[] order() {
            var order = new int[places.size()];
            int at = 0;
            for (var category : categories()) {
                order[place(category)] = at++;
            }
            return order;
        }
    }

    private final List<Field> fields;

    /// The measure that the reason of a row speaks of.
    private final String reasoned;

    private final List<Dimension> dimensions = new ArrayList<>();
    private final Dimension measures = new Dimension(MEASURE);
    private final Map<String, String> statuses = new LinkedHashMap<>();

    /// Of each row the place of its category in each key dimension; then, of each row and measure,
    /// its number and status. Large cubes have millions of cells, so that nothing else is kept.
    private int[] keys = new int[1024];

    private final List<@Nullable Number> values = new ArrayList<>();
    private final List<String> status = new ArrayList<>();
    private int rows;

    private Cube(List<Field> fields) {
        this.fields = fields;
        this.reasoned = fields.stream().anyMatch(f -> f.name().equals(SCORE)) ? SCORE : VALUE;
        for (var field : fields) {
            if (field.isKey()) {
                dimensions.add(new Dimension(field.name()));
            } else if (isMeasure(field)) {
                measures.place(field.name());
            }
        }
    }

    /// Whether a table of these columns is a cube.
    static boolean fits(List<Field> fields) {
        return fields.stream().anyMatch(Field::isKey) && fields.stream().anyMatch(Cube::isMeasure);
    }

    static boolean isTime(String dimension) {
        return TIME.contains(dimension);
    }

    static boolean isGeo(String dimension) {
        return GEO.contains(dimension);
    }

    private static boolean isMeasure(Field field) {
        return !field.isKey()
                && switch (field.kind()) {
                    case NUMBER, INTEGER -> true;
                    case TEXT, TRUTH, TEXTS -> false;
                };
    }

    /// @param fields what the rows' columns are, in their order
    static Cube of(Rows rows, List<Field> fields) throws SQLException {
        var cube = new Cube(fields);
        for (var row = rows.next(); row != null; row = rows.next()) {
            cube.add(row);
        }
        cube.dimensions.add(cube.measures);
        cube.checkKeys();
        return cube;
    }

    private void add(List<@Nullable Object> row) {
        var key = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isKey()) {
                var category = text(row, i);
                key.add(category.isEmpty() ? NOT_APPLICABLE : category);
            }
        }
        int begin = rows++ * key.size();
        if (keys.length < begin + key.size()) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        var unit = text(row, UNIT);
        for (int i = 0; i < key.size(); i++) {
            keys[begin + i] = dimensions.get(i).place(key.get(i));
            dimensions.get(i).unit(key.get(i), unit);
        }
        var missing = text(row, MISSING);
        var flags = text(row, FLAGS);
        for (int i = 0; i < fields.size(); i++) {
            if (isMeasure(fields.get(i))) {
                add(key, fields.get(i), number(row.get(i)), missing, flags);
            }
        }
    }

    private void add(
            List<String> key, Field field, @Nullable Number value, String missing, String flags) {
        values.add(value);
        if (value == null) {
            boolean hasReason = field.name().equals(reasoned) && !missing.isEmpty();
            status.add(hasReason ? known(missing, MISSING) : "");
        } else {
            boolean hasFlags = field.name().equals(VALUE) && !flags.isEmpty();
            status.add(hasFlags ? known(flags, FLAGS) : "");
            count(field, key, value);
        }
    }

    /// A status as it was first seen, so that each is held once.
    private String known(String code, String column) {
        for (var each : statuses.keySet()) {
            if (each.equals(code)) {
                return each;
            }
        }
        statuses.put(code, column);
        return code;
    }

    private void checkKeys() {
        var places = new long[rows];
        each((row, place) -> places[row] = place);
        Arrays.sort(places);
        for (int i = 1; i < rows; i++) {
            if (places[i] == places[i - 1]) {
                throw new IllegalStateException("Two rows have the place " + places[i]);
            }
        }
    }

    /// JSON has no number that is none.
    private static @Nullable Number number(@Nullable Object cell) {
        return cell instanceof Number number && Double.isFinite(number.doubleValue())
                ? number
                : null;
    }

    private String text(List<@Nullable Object> row, String column) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(column)) {
                return text(row, i);
            }
        }
        return "";
    }

    private static String text(List<@Nullable Object> row, int at) {
        return row.get(at) == null ? "" : String.valueOf(row.get(at));
    }

    /// Decimals of a measure, or where it has no unit of its own, of each category beside it.
    private void count(Field measure, List<String> key, Number value) {
        int found = decimals(value);
        measures.decimals(measure.name(), found);
        if (measure.unit().isEmpty()) {
            for (int i = 0; i < key.size(); i++) {
                dimensions.get(i).decimals(key.get(i), found);
            }
        }
    }

    private static int decimals(Number value) {
        if (!(value instanceof Double number) || !Double.isFinite(number)) {
            return 0;
        }
        int scale = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().scale();
        return Math.clamp(scale, 0, MOST_DECIMALS);
    }

    /// Names of the dimensions, in their order.
    List<String> dimensions() {
        return dimensions.stream().map(each -> each.name).toList();
    }

    Collection<String> categories(String dimension) {
        return named(dimension).categories();
    }

    private Dimension named(String dimension) {
        return dimensions.stream().filter(d -> d.name.equals(dimension)).findFirst().orElseThrow();
    }

    /// Takes a row.
    @FunctionalInterface
    private interface RowReader<E extends Exception> {
        /// @param place of its first measure
        void row(int row, long place) throws E;
    }

    private <E extends Exception> void each(RowReader<E> reader) throws E {
        var orders = dimensions.stream().map(Dimension::order).toList();
        int keyed = orders.size() - 1;
        for (int row = 0; row < rows; row++) {
            long place = 0;
            for (int i = 0; i < keyed; i++) {
                place = place * orders.get(i).length + orders.get(i)[keys[row * keyed + i]];
            }
            reader.row(row, place * measures.places.size());
        }
    }

    /// Reads the cells of which there is something to say.
    void cells(Reader reader) throws IOException {
        int width = measures.places.size();
        this.<IOException>each((row, place) -> {
            for (int i = 0; i < width; i++) {
                var value = values.get(row * width + i);
                var said = status.get(row * width + i);
                if (value != null || !said.isEmpty()) {
                    reader.cell(place + i, value, said);
                }
            }
        });
    }

    /// Codes of status that occur, each with the column that it comes from.
    Map<String, String> statuses() {
        return statuses;
    }

    /// The dimension beside `measure` whose categories have units, for measures that have none of
    /// their own.
    Optional<String> dimensionWithUnits() {
        if (fields.stream().allMatch(each -> !isMeasure(each) || !each.unit().isEmpty())) {
            return Optional.empty();
        }
        return dimensions.stream()
                .filter(each -> each.hasUnits && !each.units.isEmpty())
                .map(each -> each.name)
                .reduce((first, second) -> second);
    }

    /// The unit of a category; a measure that has several has no label.
    Optional<Unit> unit(String dimension, String category) {
        int places = named(dimension).decimals.getOrDefault(category, 0);
        if (dimension.equals(MEASURE)) {
            return Optional.of(new Unit(field(category).unit(), places));
        }
        return dimensionWithUnits()
                .filter(dimension::equals)
                .map(each -> named(each).units.get(category))
                .map(code -> new Unit(code, places));
    }

    /// What a column is.
    Field field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
