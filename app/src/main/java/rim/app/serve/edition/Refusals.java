package rim.app.serve.edition;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import rim.app.ask.WrongUsage;
import rim.app.data.Unanswerable;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.schemas.RimException;

/// Tells what a question suffers from as a problem of HTTP. What the text of a failure says about
/// the machine stays here.
public final class Refusals {
    /// Works something out.
    @FunctionalInterface
    public interface Working {
        Reply out() throws IOException, SQLException;
    }

    /// @throws Problem in place of what the asker can mend
    public static Reply told(Working working) throws IOException, SQLException {
        try {
            return working.out();
        } catch (RimException e) {
            throw told(e);
        }
    }

    /// A place where data are read, by whom a token lets in, and failures are told in this way.
    public static Site.Place place(Site.Keeping keeping, Site.Answering answering) {
        return new Site.Place(
                Set.of("GET"),
                keeping,
                Site.Lane.DATA,
                false,
                asked -> told(() -> answering.answer(asked)));
    }

    /// A body whose failures are told in the same way.
    public static Reply.Body told(Reply.Body body) {
        return out -> {
            try {
                body.writeTo(out);
            } catch (RimException e) {
                throw told(e);
            }
        };
    }

    /// A failure as a problem; itself where only the operator can mend it.
    public static RuntimeException told(RimException failure) {
        if (failure instanceof Unanswerable unanswerable) {
            return problem(unanswerable);
        }
        if (failure instanceof WrongUsage wrong) {
            return Problem.badRequest(String.valueOf(wrong.getMessage()));
        }
        return mentionsFiles(failure)
                ? failure
                : Problem.badRequest(String.valueOf(failure.getMessage()));
    }

    private static Problem problem(Unanswerable failure) {
        var candidates = failure.candidates().stream().map(Unanswerable.Candidate::code).toList();
        return switch (failure.reason()) {
            case UNKNOWN -> new Problem(404, "Unknown", failure.fault(), candidates);
            case AMBIGUOUS -> new Problem(400, "Ambiguous", failure.fault(), candidates);
            case NOTHING -> new Problem(404, "No data", failure.fault(), candidates);
            case INVALID -> new Problem(400, "Bad request", failure.fault(), candidates);
        };
    }

    /// Whether a message may name a file or a folder: such a failure is the operator's.
    private static boolean mentionsFiles(RimException failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("/") || message.contains("\\");
    }

    private Refusals() {}
}
