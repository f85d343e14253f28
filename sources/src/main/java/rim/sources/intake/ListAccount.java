package rim.sources.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.sources.priority.PriorityListFile;
import rim.sources.priority.ReadPriorities;

/// A file of a list of priorities, read as an update would.
///
/// @param path inside the folder
/// @param list code of the list
/// @param title what it is, in words
/// @param read rows below the header
/// @param accepted rows that are priorities
/// @param refused rows that are none, by reason
/// @param refusals the first of them
/// @param fault why an update would stop; null when it would not
public record ListAccount(
        String path,
        String list,
        String title,
        long read,
        long accepted,
        SortedMap<String, Long> refused,
        List<Refusal> refusals,
        @Nullable String fault) {
    private static final int FEW = 20;

    public ListAccount {
        refusals = List.copyOf(refusals);
    }

    /// A row that is no priority.
    ///
    /// @param row of the file, 1 is the first
    /// @param column that is wrong, 1 is the first; 0 for the whole row
    /// @param detail what was wrong and what was expected
    public record Refusal(int row, int column, String reason, String detail) {}

    /// Reads the files, those of a list one after the other.
    static List<ListAccount> of(List<PriorityListFile> files) {
        var said = new TreeMap<String, Map<String, String>>();
        var accounts = new ArrayList<ListAccount>();
        for (PriorityListFile each : files) {
            var before = said.computeIfAbsent(each.list().dataset(), l -> new HashMap<>());
            accounts.add(of(each, before));
        }
        return accounts;
    }

    private static ListAccount of(PriorityListFile file, Map<String, String> said) {
        var list = file.list();
        try {
            var read = ReadPriorities.of(file, said);
            return new ListAccount(
                    file.path(),
                    list.dataset(),
                    list.title(),
                    (long) read.listed().size() + read.refused().size(),
                    read.listed().size(),
                    read.refused().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            each -> each.reason().code(),
                                            TreeMap::new,
                                            Collectors.counting())),
                    read.refused().stream()
                            .limit(FEW)
                            .map(each ->
                                    new Refusal(
                                            each.row(),
                                            each.column(),
                                            each.reason().code(),
                                            each.detail()))
                            .toList(),
                    read.tooManyRefused().orElse(null));
        } catch (RimException e) {
            return new ListAccount(
                    file.path(),
                    list.dataset(),
                    list.title(),
                    0,
                    0,
                    new TreeMap<>(),
                    List.of(),
                    String.valueOf(e.getMessage()));
        }
    }
}
