package rim.schemas.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor.Source;

/// A list of priorities that somebody exported, and what its columns are: a file
/// `NAME.priorities.json` in a sources folder.
///
/// @param dataset code of the list, unique in an update
/// @param title what it is, in words
/// @param source where it comes from
/// @param files names of its files, CSV or workbooks, `*` standing for any characters
/// @param language ISO 639-1 code of the language that it is in; by default English
/// @param columns what its columns are
/// @param refusedLimit share of a file's rows, 0 to 1, that may be refused before the update stops;
///   by default 0.5
public record PriorityList(
        String dataset,
        String title,
        Source source,
        List<String> files,
        String language,
        Columns columns,
        Double refusedLimit) {

    /// The schema, as a resource of this class.
    public static final String SCHEMA = "priority-list.schema.json";

    public PriorityList {
        files = List.copyOf(files);
        language = Objects.requireNonNullElse(language, "en");
        refusedLimit = Objects.requireNonNullElse(refusedLimit, 0.5);
    }

    /// The columns by their titles.
    ///
    /// @param country by code or name; null for none
    /// @param region by NUTS code or name; a row without one is of its country
    /// @param description what the priority is
    /// @param domains fields into which the list puts it, with or without codes of NACE
    public record Columns(
            @Nullable String country, String region, String description, List<String> domains) {
        public Columns {
            domains = domains == null ? List.of() : List.copyOf(domains);
        }
    }
}
