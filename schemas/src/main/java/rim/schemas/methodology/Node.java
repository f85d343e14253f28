package rim.schemas.methodology;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A node of a methodology's tree: an indicator, or an aggregate of the nodes below it.
///
/// @param code code of the indicator or of the aggregate, unique in the tree
/// @param title what it is, in English; for an indicator by default the catalogue's title
/// @param languages the same in other languages, by code of the language
/// @param weight among its siblings; 0 for one that is scored and shown, and counts for nothing
///   above; by default 1
/// @param children the nodes below; none for an indicator
/// @param treatment rules of an indicator that differ from the defaults
/// @param weighting an aggregate's own source of weights
/// @param aggregation an aggregate's own way to make one score of many
/// @param minimumCoverage an aggregate's own limit
/// @param note where its choice comes from
public record Node(
        String code,
        @Nullable String title,
        SortedMap<String, Named> languages,
        Double weight,
        List<Node> children,
        @Nullable Treatment treatment,
        @Nullable MethodChoice weighting,
        @Nullable MethodChoice aggregation,
        @Nullable Double minimumCoverage,
        @Nullable String note) {

    public Node {
        languages = Methodology.mapOf(languages);
        weight = Objects.requireNonNullElse(weight, 1.0);
        children = Methodology.listOf(children);
    }

    public boolean isIndicator() {
        return children.isEmpty();
    }

    /// Whether it has any weight among its siblings.
    public boolean counts() {
        return weight > 0;
    }

    /// This node and all below it, parents first.
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
}
