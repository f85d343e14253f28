package rim.app.question.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.KnownDatasets;

/// The datasets that the program knows, as rows.
final class KnownDatasetRows {
    private static final List<String> COLUMNS =
            List.of(
                    "dataset",
                    "state",
                    "levels",
                    "first_year",
                    "last_year",
                    "seen",
                    "download",
                    "title",
                    "source");

    static Rows rows() {
        return Rows.of(COLUMNS, KnownDatasets.all().stream().map(KnownDatasetRows::row).toList());
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

    private KnownDatasetRows() {}
}
