package rim.app.face.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
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

/// A table as a cube: its key columns are the dimensions, and each other column of numbers is a
/// category of one more dimension, `measure`, or `measure_2` and so on where a key has that name.
/// The reason of a row why there is no number is the status of its score, or else of its value;
/// flags are the status of a value that is there. Of the rows only their categories are held: they
/// are read again for each look at the cells.
final class Cube {
    private static final String MEASURE = "measure";

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

    private final TableRows table;
    private final List<Field> fields;

    /// The measure that the reason of a row speaks of.
    private final String reasoned;

    private final List<Dimension> dimensions = new ArrayList<>();
    private final Dimension measures;
    private final Map<String, String> statuses = new LinkedHashMap<>();

    private long rows;

    private Cube(TableRows table, List<Field> fields) {
        this.table = table;
        this.fields = fields;
        this.reasoned = fields.stream().anyMatch(f -> f.name().equals(SCORE)) ? SCORE : VALUE;
        this.measures = new Dimension(freeName(fields));
        for (var field : fields) {
            if (field.isKey()) {
                dimensions.add(new Dimension(field.name()));
            } else if (isMeasure(field)) {
                measures.place(field.name());
            }
        }
    }

    /// A name for the dimension of measures that no key has.
    private static String freeName(List<Field> fields) {
        var keys = fields.stream().filter(Field::isKey).map(Field::name).toList();
        var name = MEASURE;
        for (int i = 2; keys.contains(name); i++) {
            name = MEASURE + "_" + i;
        }
        return name;
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
    static Cube of(TableRows table, List<Field> fields) throws IOException, SQLException {
        var cube = new Cube(table, fields);
        table.each(cube::find);
        cube.dimensions.add(cube.measures);
        return cube;
    }

    /// Finds the categories, units and statuses of a row.
    private void find(List<@Nullable Object> row) {
        rows++;
        var key = key(row);
        var unit = text(row, UNIT);
        for (int i = 0; i < key.size(); i++) {
            dimensions.get(i).place(key.get(i));
            dimensions.get(i).unit(key.get(i), unit);
        }
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (isMeasure(field)) {
                var value = number(row.get(i));
                var said = status(row, field, value);
                if (!said.isEmpty()) {
                    statuses.putIfAbsent(said, value == null ? MISSING : FLAGS);
                }
                if (value != null) {
                    count(field, key, value);
                }
            }
        }
    }

    private List<String> key(List<@Nullable Object> row) {
        var key = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isKey()) {
                var category = text(row, i);
                key.add(category.isEmpty() ? NOT_APPLICABLE : category);
            }
        }
        return key;
    }

    /// What is said of a number, or of there being none; empty for nothing.
    private String status(List<@Nullable Object> row, Field measure, @Nullable Number value) {
        if (value == null) {
            return measure.name().equals(reasoned) ? text(row, MISSING) : "";
        }
        return measure.name().equals(VALUE) ? text(row, FLAGS) : "";
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

    /// Whether a dimension is the one that has the measures as its categories.
    boolean isOfMeasures(String dimension) {
        return dimension.equals(measures.name);
    }

    Collection<String> categories(String dimension) {
        return named(dimension).categories();
    }

    private Dimension named(String dimension) {
        return dimensions.stream().filter(d -> d.name.equals(dimension)).findFirst().orElseThrow();
    }

    /// Reads the cells of which there is something to say.
    ///
    /// @throws IllegalStateException when two rows have one key
    void cells(Reader reader) throws IOException, SQLException {
        var orders = dimensions.stream().map(Dimension::order).toList();
        var places = Places.of(size(), rows);
        table.each(row -> {
            var key = key(row);
            long place = 0;
            for (int i = 0; i < key.size(); i++) {
                place =
                        place * orders.get(i).length
                                + orders.get(i)[dimensions.get(i).place(key.get(i))];
            }
            places.take(place);
            place *= measures.places.size();
            for (int i = 0; i < fields.size(); i++) {
                if (isMeasure(fields.get(i))) {
                    var value = number(row.get(i));
                    var said = status(row, fields.get(i), value);
                    if (value != null || !said.isEmpty()) {
                        reader.cell(place, value, said);
                    }
                    place++;
                }
            }
        });
        places.check();
    }

    /// How many keys the categories make.
    private double size() {
        return dimensions.stream()
                .filter(each -> each != measures)
                .mapToDouble(each -> each.places.size())
                .reduce(1, (one, other) -> one * other);
    }

    /// Codes of status that occur, each with the column that it comes from.
    Map<String, String> statuses() {
        return statuses;
    }

    /// The dimension beside that of measures whose categories have units, for measures that have
    /// none of their own.
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
        if (isOfMeasures(dimension)) {
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
