package rim.app.contribute;

import rim.schemas.contribution.Event.Received;

/// What a sender is told of a file that was kept.
///
/// @param contribution its id
/// @param lines how many
public record Kept(String contribution, String region, int lines, String received, String sha256) {
    static Kept of(Received kept) {
        return new Kept(kept.id(), kept.region(), kept.lines().size(), kept.time(), kept.sha256());
    }
}
