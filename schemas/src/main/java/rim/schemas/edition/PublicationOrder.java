package rim.schemas.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The order in which editions were published: by the time of each, but none before the edition
/// that it names as its parent, since the clock of a machine may have been set back between the
/// two.
public final class PublicationOrder {
    private final Map<String, ManifestHead> heads = new HashMap<>();

    private PublicationOrder(List<Edition> editions) {
        for (var each : editions) {
            ManifestHead.of(each.manifestFile())
                    .ifPresent(head -> heads.put(each.name().toString(), head));
        }
    }

    /// The editions, the earliest first.
    public static List<Edition> of(List<Edition> editions) {
        var order = new PublicationOrder(editions);
        var places = new HashMap<EditionName, Place>();
        editions.forEach(each -> places.put(each.name(), order.place(each.name().toString(), 0)));
        var ordered = new ArrayList<>(editions);
        ordered.sort(
                Comparator.comparing((Edition each) -> places.get(each.name()), Place.ORDER)
                        .thenComparing(Edition::name));
        return ordered;
    }

    /// @param time the latest of an edition's own and its forebears', ISO 8601 in UTC
    /// @param forebears how many there are
    private record Place(String time, int forebears) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::time).thenComparingInt(Place::forebears);
    }

    private Place place(String name, int depth) {
        var head = Optional.ofNullable(heads.get(name));
        var own = head.map(ManifestHead::ended).orElse("");
        var parent = head.map(ManifestHead::parent).filter(heads::containsKey);
        // a chain that comes back to itself was written by no program
        if (parent.isEmpty() || depth > heads.size()) {
            return new Place(own, 0);
        }
        var before = place(parent.get(), depth + 1);
        var time = own.compareTo(before.time) < 0 ? before.time : own;
        return new Place(time, before.forebears + 1);
    }
}
