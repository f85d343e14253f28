package rim.schemas.contribution;

import rim.schemas.contribution.Event.Received;

/// A line that is to be in the next edition.
///
/// @param sent the contribution that it is of
/// @param decision by which it was accepted
public record Accepted(Received sent, Line line, Step decision) {

    /// How people and tables name it.
    public String name() {
        return sent.nameOf(line);
    }

    /// What would make another edition of it: the line as it was sent never changes, so that its
    /// name and the decision say all.
    public String fingerprint() {
        return sent.sha256() + "#" + line.row() + " " + decision.time() + " " + decision.reason();
    }
}
