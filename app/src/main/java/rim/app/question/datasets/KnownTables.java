package rim.app.question.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.KnownDatasets;

/// The tables that the program knows.
final class KnownTables {
    private static final List<Field> FIELDS =
            List.of(
                    Field.text("dataset", "code of the dataset").key(),
                    Field.text("state", "alive, ended or gone"),
                    Field.text("levels", "NUTS levels that it has"),
                    Field.integer("first_year", "first year with a value").optional(),
                    Field.integer("last_year", "last year with a value").optional(),
                    Field.text("seen", "what of this was seen; the rest is unconfirmed"),
                    Field.text("download", "whether it can be downloaded"),
                    Field.text("title", "its title"),
                    Field.text("source", "where the knowledge is from"));

    static Listing listing() {
        return Listing.of(FIELDS, KnownDatasets.all().stream().map(KnownTables::row).toList());
    }

    private static List<@Nullable Object> row(DatasetDescriptor dataset) {
        var knowledge = Objects.requireNonNull(dataset.knowledge(), dataset.dataset());
        var row = new ArrayList<@Nullable Object>();
        row.add(dataset.dataset());
        row.add(knowledge.state().name().toLowerCase(Locale.ROOT));
        row.add(words(knowledge.levels()));
        row.add(knowledge.firstYear());
        row.add(knowledge.lastYear());
        row.add(words(knowledge.confirmed()).toLowerCase(Locale.ROOT));
        row.add(dataset.download() == null ? "no" : "yes");
        row.add(dataset.title());
        row.add(knowledge.source());
        return row;
    }

    private static String words(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private KnownTables() {}
}
