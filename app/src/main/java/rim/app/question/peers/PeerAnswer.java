package rim.app.question.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.NamedRegion;
import rim.engine.peers.PeerComparison;
import rim.engine.peers.Peers;

/// A region's peers and where it stands among them. This is also the JSON form, names in lower
/// snake case.
///
/// @param edition name of the edition
/// @param region the region
/// @param peers the nearest in structure
/// @param names of the regions that are mentioned
/// @param year year of the scores that are compared, null when the edition has none of them
/// @param among the index, its aggregates and indicators beside the peers' scores: strengths first,
///   weaknesses last
public record PeerAnswer(
        String edition,
        NamedRegion region,
        Peers peers,
        List<Name> names,
        @Nullable Integer year,
        List<Named> among) {

    public record Name(String region, String name) {}

    /// @param title of the node
    public record Named(String title, PeerComparison comparison) {}

    /// The name of a region, its code when it has none in the edition.
    String name(String code) {
        return names.stream()
                .filter(n -> n.region().equals(code))
                .map(Name::name)
                .findFirst()
                .orElse("");
    }
}
