package rim.sources.priority;

import java.util.List;

/// A row of a list of priorities.
///
/// @param file path of the file inside the sources folder
/// @param row of the file, 1 is the first
/// @param column in which the description stands, 1 is the first
/// @param region NUTS code of the region whose priority it is
/// @param description as the list has it
/// @param domains what the list says in its columns of fields, those that are not empty
public record ListedPriority(
        String file, int row, int column, String region, String description, List<String> domains) {
    public ListedPriority {
        domains = List.copyOf(domains);
    }

    /// The source cell, as `file#row:column`.
    public String cells() {
        return file + "#" + row + ":" + column;
    }
}
