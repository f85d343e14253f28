package rim.schemas.methodology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import rim.schemas.methodology.Methodology.Group;

/// What no JSON Schema can say about a methodology.
public final class MethodologyFaults {

    /// Every fault with its place; none when it is sound.
    public static List<String> of(Methodology methodology) {
        var faults = new ArrayList<String>();
        var codes = new HashSet<String>();
        methodology
                .tree()
                .all()
                .filter(node -> !codes.add(node.code()))
                .forEach(node -> faults.add("/tree: two nodes '" + node.code() + "'"));
        methodology
                .tree()
                .all()
                .filter(node -> !node.isIndicator() && node.treatment() != null)
                .forEach(node ->
                        faults.add(
                                "/tree: '"
                                        + node.code()
                                        + "' has children, so no treatment of its own"));
        if (methodology.tree().isIndicator()) {
            faults.add("/tree: the index has no children");
        }
        faults.addAll(groupFaults(methodology.groups()));
        return faults;
    }

    private static List<String> groupFaults(List<Group> groups) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            var above = groups.get(i).above();
            boolean isLast = i == groups.size() - 1;
            if (isLast != (above == null)) {
                faults.add(
                        "/groups/"
                                + i
                                + (isLast
                                        ? ": the last group takes all that is left (expected no 'above')"
                                        : ": every group but the last needs 'above'"));
            }
            var before = i == 0 ? null : groups.get(i - 1).above();
            if (above != null && before != null && above >= before) {
                faults.add(
                        "/groups/"
                                + i
                                + "/above: "
                                + above
                                + " (expected less than "
                                + before
                                + " of the group before)");
            }
        }
        return faults;
    }

    private MethodologyFaults() {}
}
