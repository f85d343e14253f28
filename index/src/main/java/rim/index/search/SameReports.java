package rim.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import rim.index.passage.PassageFields;

/// Which reports have much the same text, by their ordinals in the index.
final class SameReports {
    /// The group of a report that is like no other.
    static final int ALONE = -1;

    /// No report is like another.
    static final SameReports NONE = new SameReports(new int[0]);

    private final int[] groups;

    private SameReports(int[] groups) {
        this.groups = groups;
    }

    /// @param first for each report that is much the same as an earlier one, that one
    static SameReports of(DirectoryReader reader, Map<String, String> first) throws IOException {
        if (reader.leaves().isEmpty() || first.isEmpty()) {
            return NONE;
        }
        var reports =
                DocValues.getSorted(reader.leaves().getFirst().reader(), PassageFields.REPORT);
        var groups = new int[reports.getValueCount()];
        Arrays.fill(groups, ALONE);
        for (var each : first.entrySet()) {
            int report = ordinal(reports, each.getKey());
            int group = ordinal(reports, each.getValue());
            if (report >= 0 && group >= 0) {
                groups[report] = group;
                groups[group] = group;
            }
        }
        return new SameReports(groups);
    }

    private static int ordinal(SortedDocValues reports, String id) throws IOException {
        return reports.lookupTerm(new BytesRef(id));
    }

    int group(int report) {
        return groups.length == 0 ? ALONE : groups[report];
    }
}
