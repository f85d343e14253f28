package rim.app.data;

import rim.app.data.EditionDatabase.RowReader;

/// What many answers rest on, asked of an edition's tables in always the same words. A database
/// that many ask keeps what it found, so lookups are constants and their values come from the
/// edition, never from whoever asks.
///
/// @param select a SELECT, with question marks for values
/// @param order by which the rows come
/// @param reader what is made of a row; the same for whoever asks, in whatever language
public record Lookup<T>(String select, String order, RowReader<T> reader) {
    String all() {
        return select + " ORDER BY " + order;
    }

    /// Only the rows with a region.
    String ofRegion() {
        return "SELECT * FROM (" + select + ") WHERE region = ? ORDER BY " + order;
    }
}
