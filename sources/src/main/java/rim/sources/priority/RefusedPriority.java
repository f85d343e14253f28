package rim.sources.priority;

import java.util.Locale;

/// A row of a list of priorities that is none.
///
/// @param file path of the file inside the sources folder
/// @param row of the file, 1 is the first
/// @param column that is wrong, 1 is the first; 0 for the whole row
/// @param detail what was wrong and what was expected
/// @param text the row as it stood in the file, cells parted by ` | `
public record RefusedPriority(
        String file, int row, int column, Reason reason, String detail, String text) {

    /// Why.
    public enum Reason {
        /// Its cells cannot be told apart.
        BROKEN_ROW,
        /// No NUTS version has the region, several of one level have the name, or it lies in
        /// another country.
        UNKNOWN_REGION,
        /// It does not say what the priority is.
        EMPTY_DESCRIPTION,
        /// An earlier row says the same of the same region.
        DUPLICATE;

        /// As tables have it: `unknown_region`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
