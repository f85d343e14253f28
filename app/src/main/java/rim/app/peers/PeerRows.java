package rim.app.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.engine.peers.Peers;

/// The peers of a region, one in each row, with a column for each dimension of structure.
public final class PeerRows {

    public static Listing of(PeerAnswer answer) {
        var peers = answer.peers().peers();
        return Listing.of(
                fields(peers.getFirst()), peers.stream().map(peer -> row(answer, peer)).toList());
    }

    private static List<Field> fields(Peers.Peer peer) {
        var fields = new ArrayList<Field>();
        fields.add(Field.integer("place", "1 is the nearest"));
        fields.add(Field.text("region", "code of the peer").key());
        fields.add(Field.text("name", "its name"));
        fields.add(Field.number("distance", "synthetic distance, 0 to 1"));
        fields.add(Field.number("stays", "share of the draws in which it stays").optional());
        peer.parts()
                .forEach(part ->
                        fields.add(
                                Field.number(part.dimension(), "what this dimension adds")
                                        .optional()));
        fields.add(Field.number("coverage", "share of the weights that both have values for"));
        return fields;
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
