package rim.app.print;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Flat records as rows: a column for each component, called as in JSON.
public final class RecordRows {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    /// @param type a public record
    public static <R extends Record> Rows of(Class<R> type, Collection<R> records) {
        return Rows.of(columns(type), records.stream().map(RecordRows::values).toList());
    }

    /// Some of the columns, in an order of its own.
    ///
    /// @param names as in {@link #columns}
    public static <R extends Record> Rows of(
            Class<R> type, Collection<R> records, List<String> names) {
        var places = names.stream().mapToInt(columns(type)::indexOf).toArray();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (R each : records) {
            var values = values(each);
            var row = new ArrayList<@Nullable Object>();
            Arrays.stream(places).forEach(place -> row.add(values.get(place)));
            rows.add(row);
        }
        return Rows.of(names, rows);
    }

    /// The columns' names, lower snake case.
    public static List<String> columns(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(c -> SNAKE_CASE.translate(c.getName()))
                .toList();
    }

    /// The values of a public record in the order of the columns, as they are printed.
    public static List<@Nullable Object> values(Record each) {
        var row = new ArrayList<@Nullable Object>();
        for (RecordComponent component : each.getClass().getRecordComponents()) {
            try {
                row.add(plain(component.getAccessor().invoke(each)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Rows are made of public records", e);
            }
        }
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Optional<?> optional -> plain(optional.orElse(null));
            case OptionalDouble optional ->
                    optional.isPresent() ? (Object) optional.getAsDouble() : null;
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Collection<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case Object other -> other.toString();
        };
    }

    private RecordRows() {}
}
