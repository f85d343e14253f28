package rim.app.face.sdmx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The versions of an edition's structures. A code list has another version when it has another
/// code or name than in the edition before; what a program of ours alone decides is always `1.0`.
final class Versions {
    /// Of what does not change with editions, and of a dataflow, which always is of the newest
    /// structure.
    static final String FIXED = "1.0";

    /// Of the concepts, which first had no flags and reasons of their own.
    static final String OF_CONCEPTS = "1.1";

    /// Of the codes of a status, which first were made of flags and reasons.
    private static final String OF_STATUS = "2.0";

    private final Map<Flow.CodeListName, String> lists;

    /// @param lists the version of each list that changes with editions
    Versions(Map<Flow.CodeListName, String> lists) {
        this.lists = new EnumMap<>(lists);
    }

    String of(Flow.CodeListName list) {
        return list == Flow.CodeListName.OBS_STATUS ? OF_STATUS : lists.getOrDefault(list, FIXED);
    }

    /// Of the data structure of a flow: that of its newest code list.
    String ofStructure(Flow flow) {
        return Structures.codeLists(List.of(flow)).stream()
                .map(this::of)
                .max(Versions::compare)
                .orElse(FIXED);
    }

    /// By their numbers from left to right.
    private static int compare(String one, String other) {
        var ones = one.split("\\.", -1);
        var others = other.split("\\.", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int difference =
                    Integer.compare(Integer.parseInt(ones[i]), Integer.parseInt(others[i]));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(ones.length, others.length);
    }
}
