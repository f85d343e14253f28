package rim.app.data;

import java.util.List;
import java.util.stream.Collectors;
import rim.schemas.RimException;

/// A question that has no answer, for a reason that lies in the question. Whoever shows it, on a
/// terminal or over HTTP, adds a remedy of its own kind; its text holds no path.
public final class Unanswerable extends RimException {
    private static final int SHOWN = 12;

    private final Reason reason;
    private final String fault;
    private final transient List<Candidate> candidates;

    /// Why there is no answer.
    public enum Reason {
        /// What was named does not exist.
        UNKNOWN,
        /// What was named may be several things.
        AMBIGUOUS,
        /// There is nothing of what was named.
        NOTHING,
        /// It makes no sense.
        INVALID
    }

    /// What may have been meant.
    ///
    /// @param detail anything that helps to choose, empty for nothing
    public record Candidate(String code, String name, String detail) {
        @Override
        public String toString() {
            return code
                    + (name.isEmpty() ? "" : " " + name)
                    + (detail.isEmpty() ? "" : " " + detail);
        }
    }

    /// @param fault what is wrong
    /// @param remedy what to do at a command line, empty where nothing helps
    public Unanswerable(Reason reason, String fault, List<Candidate> candidates, String remedy) {
        super(fault + lines(reason, candidates) + (remedy.isEmpty() ? "" : " " + remedy));
        this.reason = reason;
        this.fault = fault;
        this.candidates = List.copyOf(candidates);
    }

    public Unanswerable(Reason reason, String fault) {
        this(reason, fault, List.of(), "");
    }

    private static String lines(Reason reason, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        var begin = reason == Reason.AMBIGUOUS ? "" : " Did you mean";
        int more = candidates.size() - SHOWN;
        return candidates.stream()
                .limit(SHOWN)
                .map(each -> "\n  " + each)
                .collect(
                        Collectors.joining("", begin, more > 0 ? "\n  and " + more + " more" : ""));
    }

    public Reason reason() {
        return reason;
    }

    /// What is wrong, without candidates and remedy.
    public String fault() {
        return fault;
    }

    public List<Candidate> candidates() {
        return candidates;
    }
}
