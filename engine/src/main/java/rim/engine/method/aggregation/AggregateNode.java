package rim.engine.method.aggregation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rim.engine.method.MethodFault;

/// The node whose score is made, as far as a methodology file says.
///
/// @param code of the node
/// @param below codes of the nodes below it
/// @param turned those of them that are indicators of which less is better, so that their scores
///   are turned
public record AggregateNode(String code, List<String> below, List<String> turned) {
    public AggregateNode {
        below = List.copyOf(below);
        turned = List.copyOf(turned);
    }

    /// How many nodes are below.
    public int count() {
        return below.size();
    }

    /// That a number of nodes is more than there are.
    Optional<MethodFault> more(String place, int number) {
        return number <= count()
                ? Optional.empty()
                : Optional.of(
                        new MethodFault(
                                place, number + " of " + count() + " nodes below '" + code + "'"));
    }

    /// Those of some codes that are not below.
    List<MethodFault> unknown(String place, List<String> named) {
        return named.stream()
                .filter(each -> !below.contains(Objects.requireNonNull(each)))
                .map(each ->
                        new MethodFault(
                                place,
                                "'"
                                        + each
                                        + "' (expected some of "
                                        + below
                                        + " below '"
                                        + code
                                        + "')"))
                .toList();
    }
}
