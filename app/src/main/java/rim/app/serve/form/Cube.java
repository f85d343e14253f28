package rim.app.serve.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.print.Rows;

/// A table as a cube: its key columns are the dimensions, and each other column of numbers is a
/// category of one more dimension, `measure`. A number that is not there has the reason of its row
/// as its status; a value that is there, its flags.
final class Cube {
    static final String MEASURE = "measure";

    /// The category of a key that a row does not have, as SDMX calls it.
    static final String NOT_APPLICABLE = "_Z";

    private static final String UNIT = "unit";
    private static final String MISSING = "missing";
    private static final String FLAGS = "flags";
    private static final String VALUE = "value";
    private static final Set<String> GEO = Set.of("region", "GEO");
    private static final Set<String> TIME = Set.of("year", "from_year", "to_year", "TIME_PERIOD");

    /// Numbers are looked at to so many digits when their decimals are counted: what comes after
    /// them is how binary numbers are, and says nothing.
    private static final MathContext DIGITS = new MathContext(9);

    private static final int MOST_DECIMALS = 12;

    /// A cell of the cube.
    ///
    /// @param at a category for each dimension
    /// @param status empty where there is nothing to say
    record Cell(List<String> at, @Nullable Number value, String status) {}

    /// The unit of a category.
    record Unit(String label, int decimals) {}

    private final List<Field> fields;
    private final Map<String, Set<String>> dimensions = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<List<String>> keys = new HashSet<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();

    /// Unit by category, for dimensions of which each category has one unit.
    private final Map<String, Map<String, String>> units = new LinkedHashMap<>();

    private final Map<List<String>, Integer> decimals = new HashMap<>();

    private Cube(List<Field> fields) {
        this.fields = fields;
        for (var field : fields) {
            if (field.isKey()) {
                dimensions.put(field.name(), new LinkedHashSet<>());
                if (!isTime(field.name()) && !isGeo(field.name())) {
                    units.put(field.name(), new HashMap<>());
                }
            }
        }
        var measures = new LinkedHashSet<String>();
        fields.stream().filter(Cube::isMeasure).forEach(field -> measures.add(field.name()));
        dimensions.put(MEASURE, measures);
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
        // years stand in their order, whatever the order of the rows
        cube.dimensions.replaceAll((name, categories) ->
                isTime(name) ? new java.util.TreeSet<>(categories) : categories);
        return cube;
    }

    private void add(List<@Nullable Object> row) {
        var key = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isKey()) {
                var category = text(row, i);
                key.add(category.isEmpty() ? NOT_APPLICABLE : category);
                categories(fields.get(i).name()).add(key.getLast());
            }
        }
        if (!keys.add(key)) {
            throw new IllegalStateException("Two rows are called " + key);
        }
        var missing = text(row, MISSING);
        var flags = text(row, FLAGS);
        var unit = text(row, UNIT);
        addUnit(key, unit);
        for (int i = 0; i < fields.size(); i++) {
            if (isMeasure(fields.get(i))) {
                add(key, fields.get(i), number(row.get(i)), missing, flags);
            }
        }
    }

    private void add(
            List<String> key, Field field, @Nullable Number value, String missing, String flags) {
        var at = new ArrayList<>(key);
        at.add(field.name());
        if (value != null) {
            boolean hasFlags = field.name().equals(VALUE) && !flags.isEmpty();
            if (hasFlags) {
                statuses.put(flags, FLAGS);
            }
            cells.add(new Cell(at, value, hasFlags ? flags : ""));
            count(field, key, value);
        } else if (!missing.isEmpty()) {
            statuses.put(missing, MISSING);
            cells.add(new Cell(at, null, missing));
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

    /// A dimension with a category of two units has no units.
    private void addUnit(List<String> key, String unit) {
        var names = List.copyOf(dimensions.keySet());
        for (int i = 0; i < key.size(); i++) {
            var ofDimension = units.get(names.get(i));
            if (ofDimension != null && !unit.isEmpty()) {
                var before = ofDimension.putIfAbsent(key.get(i), unit);
                if (before != null && !before.equals(unit)) {
                    units.remove(names.get(i));
                }
            }
        }
    }

    /// Decimals of a measure, or where it has no unit of its own, of each category beside it.
    private void count(Field measure, List<String> key, Number value) {
        int found = decimals(value);
        decimals.merge(List.of(MEASURE, measure.name()), found, Math::max);
        if (measure.unit().isEmpty()) {
            var names = List.copyOf(dimensions.keySet());
            for (int i = 0; i < key.size(); i++) {
                decimals.merge(List.of(names.get(i), key.get(i)), found, Math::max);
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
        return List.copyOf(dimensions.keySet());
    }

    Set<String> categories(String dimension) {
        return dimensions.getOrDefault(dimension, Set.of());
    }

    /// Cells of which there is something to say.
    List<Cell> cells() {
        return cells;
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
        return units.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second);
    }

    /// The unit of a category; a measure that has several has no label.
    Optional<Unit> unit(String dimension, String category) {
        int places = decimals.getOrDefault(List.of(dimension, category), 0);
        if (dimension.equals(MEASURE)) {
            return Optional.of(new Unit(field(category).unit(), places));
        }
        return dimensionWithUnits()
                .filter(dimension::equals)
                .map(each -> units.getOrDefault(each, Map.of()).get(category))
                .map(code -> new Unit(code, places));
    }

    /// What a column is.
    Field field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
