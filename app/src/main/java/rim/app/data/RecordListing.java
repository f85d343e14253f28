package rim.app.data;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.print.RecordRows;

/// Flat public records as a listing: a column for each component, called as in JSON.
public final class RecordListing {

    /// @param keys columns that together name a row, none where no row has a name
    public static <R extends Record> Listing of(Class<R> type, List<R> records, Set<String> keys) {
        return Listing.of(fields(type, keys), records.stream().map(RecordRows::values).toList());
    }

    /// The columns.
    ///
    /// @param keys those that together name a row, none where no row has a name
    public static List<Field> fields(Class<? extends Record> type, Set<String> keys) {
        var names = RecordRows.columns(type);
        var fields = new ArrayList<Field>();
        for (int i = 0; i < names.size(); i++) {
            var field = field(names.get(i), type.getRecordComponents()[i]);
            fields.add(keys.contains(field.name()) ? field.key() : field);
        }
        return List.copyOf(fields);
    }

    private static Field field(String name, RecordComponent component) {
        var field = Field.plain(name, kind(component.getType()), name.replace('_', ' '));
        boolean isOptional =
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getType() == OptionalDouble.class;
        return isOptional ? field.optional() : field;
    }

    private static Field.Kind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Field.Kind.TRUTH;
        }
        if (Arrays.asList(double.class, Double.class, OptionalDouble.class).contains(type)) {
            return Field.Kind.NUMBER;
        }
        return Arrays.asList(int.class, Integer.class, long.class, Long.class).contains(type)
                ? Field.Kind.INTEGER
                : Field.Kind.TEXT;
    }

    private RecordListing() {}
}
