package rim.app.question.datasets;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.PublishedDocuments;
import rim.schemas.table.ObservationTable;

/// The datasets of an edition: what was read, from whom, and what became of its cells.
final class Datasets {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("dataset", "code of the dataset").key(),
                    Field.text("publisher", "who published the figures, empty where unknown"),
                    Field.text("code", "the publisher's code, empty where unknown"),
                    Field.integer("regions", "how many codes of regions have a value"),
                    Field.integer("first_year", "first year with a value").optional(),
                    Field.integer("last_year", "last year with a value").optional(),
                    Field.integer("read", "cells read: accepted + missing + quarantined"),
                    Field.integer("accepted", "cells that became observations"),
                    Field.integer("missing", "cells without a value, for a stated reason"),
                    Field.integer("quarantined", "cells that were refused"),
                    Field.texts("feeds", "components of indicators that it feeds"),
                    Field.text("licence", "under which the figures may be used"),
                    Field.text("path", "the file").key(),
                    Field.text("sha256", "of the file"),
                    Field.text("title", "what the dataset is called, empty where unknown"));
    private static final String YEARS =
            "SELECT file, min(year) AS first, max(year) AS last,"
                    + " count(DISTINCT region)::INTEGER AS regions"
                    + " FROM observations WHERE value IS NOT NULL GROUP BY file";

    private final EditionDatabase database;

    Datasets(EditionDatabase database) {
        this.database = database;
    }

    /// A file of a dataset; `read = accepted + missing + quarantined`.
    ///
    /// @param title what it is called, empty when the descriptor is not there
    /// @param publisher who published the figures, empty when the descriptor is not there
    /// @param code the publisher's code
    /// @param licence under which they may be used
    /// @param feeds components of indicators that it feeds
    /// @param regions how many codes of regions have a value
    /// @param firstYear first year with a value, null for none
    record SourceFile(
            String dataset,
            String title,
            String publisher,
            String code,
            int regions,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            long read,
            long accepted,
            long missing,
            long quarantined,
            List<String> feeds,
            String licence,
            String path,
            String sha256) {}

    private record Span(int regions, @Nullable Integer first, @Nullable Integer last) {}

    /// All files, by dataset and path.
    List<SourceFile> all() throws SQLException {
        var spans = spans();
        var documents = database.documents();
        var files = new ArrayList<SourceFile>();
        for (var input : database.edition().manifest().inputs()) {
            var span = spans.getOrDefault(input.path(), new Span(0, null, null));
            var descriptor = documents.dataset(input.dataset());
            var source = descriptor.path("source");
            files.add(
                    new SourceFile(
                            input.dataset(),
                            descriptor.path("title").asText(),
                            source.path("publisher").asText(),
                            source.path("code").asText(),
                            span.regions(),
                            span.first(),
                            span.last(),
                            input.read(),
                            input.accepted(),
                            input.missing(),
                            input.quarantined(),
                            List.copyOf(PublishedDocuments.fed(descriptor)),
                            source.path("licence").asText(),
                            input.path(),
                            input.sha256()));
        }
        return files;
    }

    /// All files as rows.
    Listing listing() throws SQLException {
        return Listing.of(FIELDS, all().stream().map(Datasets::row).toList());
    }

    private static List<@Nullable Object> row(SourceFile file) {
        return Arrays.asList(
                file.dataset(),
                file.publisher(),
                file.code(),
                file.regions(),
                file.firstYear(),
                file.lastYear(),
                file.read(),
                file.accepted(),
                file.missing(),
                file.quarantined(),
                file.feeds(),
                file.licence(),
                file.path(),
                file.sha256(),
                file.title());
    }

    private Map<String, Span> spans() throws SQLException {
        var spans = new HashMap<String, Span>();
        database.list(
                YEARS,
                List.of(),
                cells ->
                        spans.put(
                                cells.text(ObservationTable.FILE),
                                new Span(
                                        cells.integer("regions"),
                                        cells.integerOrNull("first"),
                                        cells.integerOrNull("last"))));
        return spans;
    }
}
