package rim.app.serve.http;

import java.util.LinkedHashMap;
import java.util.Optional;

/// Answers by what was asked, up to so many bytes; those asked for longest ago go first. An edition
/// never changes, so an answer from it holds as long as the same edition is in force.
final class KeptAnswers {
    private final long mostBytes;
    private final LinkedHashMap<String, Kept> byQuestion = new LinkedHashMap<>(64, 0.75f, true);
    private String edition = "";
    private long bytes;

    KeptAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<Kept> get(String inForce, String question) {
        if (!inForce.equals(edition)) {
            forget(inForce);
        }
        return Optional.ofNullable(byQuestion.get(question));
    }

    /// Keeps an answer from an edition, unless another is in force by now.
    synchronized void keep(String fromEdition, String question, Kept answer) {
        if (!fromEdition.equals(edition)
                || answer.file() != null
                || answer.size() > mostBytes / 16) {
            return;
        }
        var before = byQuestion.put(question, answer);
        bytes += question.length() * 2L + answer.size();
        bytes -= before == null ? 0 : question.length() * 2L + before.size();
        var oldest = byQuestion.entrySet().iterator();
        while (bytes > mostBytes) {
            var each = oldest.next();
            bytes -= each.getKey().length() * 2L + each.getValue().size();
            oldest.remove();
        }
    }

    private void forget(String inForce) {
        byQuestion.clear();
        bytes = 0;
        edition = inForce;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int count() {
        return byQuestion.size();
    }
}
