package rim.app.serve.rest;

import rim.app.data.Listing;

/// An answer before it has a form.
sealed interface Answer {
    /// A table, of which any part can be had.
    ///
    /// @param keys columns that together name a row, as far as they are dimensions of a cube; none
    ///   where the table is none
    record Table(Listing listing, java.util.List<String> keys) implements Answer {
        Table(Listing listing) {
            this(listing, java.util.List.of());
        }
    }

    /// A record.
    ///
    /// @param record the whole answer
    /// @param listing what of it is a table
    record Document(Object record, Listing listing) implements Answer {}
}
