package rim.app.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.RegionTable;

/// A region as people name it.
///
/// @param nuts NUTS version of the code
/// @param level 0 to 3, null for aggregates
/// @param kind nuts, aggregate, extra_regio, local or other
/// @param country code of the country, null for aggregates
/// @param parent code of the region one level up, null for countries and aggregates
/// @param name in Latin script
/// @param nameLocal in the local script
public record NamedRegion(
        String code,
        int nuts,
        @Nullable Integer level,
        String kind,
        @Nullable String country,
        @Nullable String parent,
        String name,
        String nameLocal) {

    /// The columns of a list of regions, those of the edition's table.
    public static final List<Field> FIELDS =
            RegionTable.TABLE.columns().stream().map(Field::of).toList();

    static final List<String> COLUMNS = FIELDS.stream().map(Field::name).toList();

    /// As a row of {@link #FIELDS}.
    public List<@Nullable Object> row() {
        return java.util.Arrays.asList(code, nuts, level, kind, country, parent, name, nameLocal);
    }

    List<String> names() {
        return List.of(code, name, nameLocal);
    }

    /// Such as `SE33 Övre Norrland`.
    @Override
    public String toString() {
        return code + " " + name;
    }
}
