package rim.app.face.sdmx;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a message of structures holds.
///
/// @param hasAgency whether the agency is in it
/// @param hasConcepts whether the concepts are in it
record Structures(
        boolean hasAgency,
        Set<Flow.CodeListName> codeLists,
        boolean hasConcepts,
        List<Flow> structures,
        List<Flow> flows) {
    static final String AGENCIES = "AGENCIES";
    static final String AGENCY_NAME = "Regional Innovation Benchmark";

    boolean isEmpty() {
        return !hasAgency
                && codeLists.isEmpty()
                && !hasConcepts
                && structures.isEmpty()
                && flows.isEmpty();
    }

    /// The code lists that structures of flows use.
    static Set<Flow.CodeListName> codeLists(List<Flow> flows) {
        var lists = EnumSet.of(Flow.CodeListName.OBS_STATUS, Flow.CodeListName.UNIT);
        flows.forEach(flow -> flow.dimensions().forEach(each -> lists.add(each.list())));
        return lists;
    }
}
