package rim.app.serve.http;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A part of the service, which answers at some paths.
public interface Site {
    /// Who answers at a path, whatever the method; none where this part has nothing there.
    Optional<Place> at(List<String> path);

    /// The most bytes of a body that is sent here.
    ///
    /// @param usual what the service takes elsewhere
    default int bodyBytes(int usual) {
        return usual;
    }

    /// How a failure looks here.
    default Reply problem(Problem problem) {
        return ProblemJson.of(problem);
    }

    /// What programs find here, for the description of the service; nothing where all is for
    /// readers, or described by itself.
    default List<Offer> offers() {
        return List.of();
    }

    /// What is shown to readers where no part of the service has anything; none if they are to get
    /// what programs get.
    default Optional<Reply> nothing(List<String> path) {
        return Optional.empty();
    }

    /// One place of the service.
    ///
    /// @param methods that are understood
    /// @param keeping how long an answer holds
    /// @param lane where it is worked out
    /// @param isOpen whether it can be had without a token
    record Place(
            Set<String> methods, Keeping keeping, Lane lane, boolean isOpen, Answering answering) {}

    /// Works an answer out.
    @FunctionalInterface
    interface Answering {
        /// @throws Problem when there is no answer, for a reason that the asker can mend
        Reply answer(Asked asked) throws IOException, SQLException;
    }

    /// How long an answer holds.
    enum Keeping {
        /// As long as the edition in force does, and no other comes or goes; the service may keep
        /// it.
        EDITION,
        /// The same, for those who asked by the same address: the answer leads there.
        EDITION_AT_ADDRESS,
        /// Only this moment.
        MOMENT
    }

    /// Where an answer is worked out, so that one kind of question cannot keep out another.
    enum Lane {
        /// On the connection's own thread: an answer that is at hand.
        AT_HAND,
        /// Questions to tables and index.
        DATA,
        /// Questions that others wrote, which may be slow.
        SQL
    }
}
