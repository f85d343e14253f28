package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.data.Listing;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rows;

/// An answer before it has a form.
public sealed interface Answer {

    /// A table, of which any part can be had.
    ///
    /// @param page the same for people
    /// @param remarks said beside the answer, in whatever form it is
    record Table(Listing listing, Page page, Remarks remarks) implements Answer {
        /// A table that people see as it is.
        ///
        /// @param nothing what is said where it has no rows
        public static Table of(Listing listing, Saying nothing) {
            return of(listing, listing, nothing);
        }

        /// A table that people see some columns of, or other ones.
        ///
        /// @param nothing what is said where it has no rows
        public static Table of(Listing listing, Listing forPeople, Saying nothing) {
            return new Table(
                    listing,
                    Page.of(forPeople),
                    (part, shown) -> shown == 0 ? List.of(nothing.text()) : List.of());
        }
    }

    /// A record.
    ///
    /// @param record the whole answer, the JSON form
    /// @param listing what of it is a table
    /// @param page the answer as text for people
    record Document(Record record, Listing listing, Page page) implements Answer {}

    /// Rows that pass by once, in columns that nobody knows before.
    record Once(Rows rows) implements Answer {}

    /// An answer as text for people.
    @FunctionalInterface
    interface Page {
        /// Prints it.
        ///
        /// @return how many rows were shown, where it is a table
        long print(Console console, Part part) throws IOException, SQLException;

        /// A table.
        static Page of(Listing listing) {
            return (console, part) ->
                    console.print(Format.TABLE, listing.rows(part.offset(), part.most()));
        }

        /// A text.
        static Page of(String text) {
            return (console, part) -> {
                console.print(text);
                return 0;
            };
        }
    }

    /// A sentence that is worked out when it is needed.
    @FunctionalInterface
    interface Saying {
        String text() throws SQLException;
    }

    /// What is said beside an answer.
    @FunctionalInterface
    interface Remarks {
        /// @param part of the table that was asked for
        /// @param shown how many rows of it there were
        List<String> on(Part part, long shown) throws SQLException;
    }
}
