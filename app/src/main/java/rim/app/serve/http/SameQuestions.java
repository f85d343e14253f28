package rim.app.serve.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Requests that ask what is being worked out already: they wait for that answer, so that many who
/// ask the same at once, as when a new edition has come, cost no more than one.
final class SameQuestions {
    private final Map<String, List<Sending>> waiting = new HashMap<>();

    /// Lets a request wait for the answer of another.
    ///
    /// @return false when there is no other; then it is the one for which later ones wait
    synchronized boolean waits(String question, Sending sending) {
        var others = waiting.get(question);
        if (others == null) {
            waiting.put(question, new ArrayList<>());
            return false;
        }
        return others.add(sending);
    }

    /// Those who wait; whoever asks from now on is again the first.
    synchronized List<Sending> answered(String question) {
        var others = waiting.remove(question);
        return others == null ? List.of() : others;
    }
}
