package rim.app.serve.rest;

import rim.app.data.Listing;

/// An answer before it has a form.
sealed interface Answer {
    /// A table, of which any part can be had.
    record Table(Listing listing) implements Answer {}

    /// A record.
    ///
    /// @param record the whole answer
    /// @param listing what of it is a table
    record Document(Object record, Listing listing) implements Answer {}
}
