package rim.schemas.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Carries a region's code from one NUTS version to another where the territory stayed the same.
///
/// A region that was split, merged or moved is not carried: its figures would have to be converted
/// by weights.
public final class CodeCarrier {

    /// Where a code goes.
    public sealed interface Carried {}

    /// The same code stands for the same territory.
    public record Same(String code) implements Carried {}

    /// Another code stands for the same territory.
    public record Renamed(String code) implements Carried {}

    /// No code stands for the same territory.
    public record NotCarried(Reason reason) implements Carried {}

    public enum Reason {
        /// The code ends: its region was split, merged or redrawn.
        SPLIT_OR_MERGED,
        /// The code goes on, for another territory.
        AREA_CHANGED;

        /// As it stands in the manifest.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Step(NutsVersion from, NutsVersion to, String code) {}

    private static final Map<Step, String> RENAMES = renames();
    private static final Set<Step> CHANGED = changed();

    /// Carries a code over all versions between the two, in either direction.
    public static Carried carry(String code, NutsVersion from, NutsVersion to) {
        var versions = List.of(NutsVersion.values());
        int at = versions.indexOf(from);
        int end = versions.indexOf(to);
        var current = code;
        while (at != end) {
            int nextAt = at < end ? at + 1 : at - 1;
            var next = versions.get(nextAt);
            var step = new Step(versions.get(at), next, current);
            var renamed = RENAMES.get(step);
            if (renamed != null) {
                current = renamed;
            } else if (CHANGED.contains(step)) {
                return new NotCarried(Reason.AREA_CHANGED);
            } else if (NutsList.of(next).find(current).isEmpty()) {
                return new NotCarried(Reason.SPLIT_OR_MERGED);
            }
            at = nextAt;
        }
        return current.equals(code) ? new Same(code) : new Renamed(current);
    }

    private static Map<Step, String> renames() {
        var renames = new HashMap<Step, String>();
        for (var row : ListFile.rows("renames.csv")) {
            var from = version(row.get(0));
            var to = version(row.get(2));
            renames.put(new Step(from, to, row.get(1)), row.get(3));
            renames.put(new Step(to, from, row.get(3)), row.get(1));
        }
        return renames;
    }

    private static Set<Step> changed() {
        var changed = new HashSet<Step>();
        for (var row : ListFile.rows("area-changed.csv")) {
            var from = version(row.get(0));
            var to = version(row.get(2));
            changed.add(new Step(from, to, row.get(1)));
            changed.add(new Step(to, from, row.get(1)));
        }
        return changed;
    }

    private static NutsVersion version(String year) {
        return NutsVersion.of(Integer.parseInt(year));
    }

    private CodeCarrier() {}
}
