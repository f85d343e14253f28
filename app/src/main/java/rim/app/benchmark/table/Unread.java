package rim.app.benchmark.table;

import java.util.Collection;
import java.util.stream.Collectors;

/// Tells what is there and is not read; of very much, the first.
final class Unread {
    private static final int TOLD = 12;

    /// @param what it is, such as `Columns of numbers that nobody names`
    /// @param names at least one
    static String note(String what, Collection<String> names) {
        return what + ", not read: " + listed(names);
    }

    /// Names in quotes; of very many, the first.
    static String listed(Collection<String> names) {
        var told =
                names.stream()
                        .limit(TOLD)
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(", "));
        int more = names.size() - TOLD;
        return told + (more > 0 ? " and " + more + " more" : "");
    }

    private Unread() {}
}
