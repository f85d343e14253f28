package rim.app.question.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.engine.peers.Peers;

/// The peers of a region, one in each row, with a column for each dimension of structure.
final class PeerRows {

    private static final List<Field> FIRST =
            List.of(
                    Field.integer("place", "1 is the nearest"),
                    Field.text("region", "code of the peer").key(),
                    Field.text("name", "its name"),
                    Field.number("distance", "synthetic distance, 0 to 1"),
                    Field.number("stays", "share of the draws in which it stays").optional());
    private static final Field DIMENSION =
            Field.number("…", "what each dimension of structure adds, called by its code")
                    .optional();
    private static final Field COVERAGE =
            Field.number("coverage", "share of the weights that both have values for");

    /// The columns; the one called … stands for one of each dimension.
    static final List<Field> FIELDS = fields(List.of(DIMENSION));

    static Listing of(PeerAnswer answer) {
        var peers = answer.peers().peers();
        return Listing.of(
                fields(dimensions(peers.getFirst())),
                peers.stream().map(peer -> row(answer, peer)).toList());
    }

    private static List<Field> fields(List<Field> dimensions) {
        var fields = new ArrayList<>(FIRST);
        fields.addAll(dimensions);
        fields.add(COVERAGE);
        return List.copyOf(fields);
    }

    private static List<Field> dimensions(Peers.Peer peer) {
        return peer.parts().stream().map(part -> DIMENSION.called(part.dimension())).toList();
    }

    private static List<@Nullable Object> row(PeerAnswer answer, Peers.Peer peer) {
        var row = new ArrayList<@Nullable Object>();
        row.addAll(
                Arrays.<@Nullable Object>asList(
                        peer.place(),
                        peer.region(),
                        answer.name(peer.region()),
                        peer.distance(),
                        peer.stays()));
        peer.parts().forEach(part -> row.add(part.distance()));
        row.add(peer.coverage());
        return row;
    }

    private PeerRows() {}
}
