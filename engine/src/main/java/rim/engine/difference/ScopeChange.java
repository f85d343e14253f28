package rim.engine.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Something that one of two editions has and the other has not, or has in another version.
///
/// @param what kind of thing it is
/// @param item its code or path
/// @param before null when it is new
/// @param after null when it is gone
public record ScopeChange(Kind what, String item, @Nullable String before, @Nullable String after) {

    /// Kinds of things, those first that move ranks most.
    public enum Kind {
        NUTS,
        INDICATOR,
        NODE,
        REGION,
        YEAR,
        SOURCE,
        REPORT
    }

    static List<ScopeChange> between(EditionContent before, EditionContent after) {
        var changes = new ArrayList<ScopeChange>();
        var nuts = before.manifest().nuts();
        var nutsNow = after.manifest().nuts();
        if (nuts != nutsNow) {
            changes.add(
                    new ScopeChange(
                            Kind.NUTS, "version", String.valueOf(nuts), String.valueOf(nutsNow)));
        }
        listed(Kind.INDICATOR, indicators(before), indicators(after), changes);
        listed(Kind.NODE, before.nodes(), after.nodes(), changes);
        listed(Kind.REGION, regions(before), regions(after), changes);
        listed(Kind.YEAR, years(before), years(after), changes);
        versions(Kind.SOURCE, sources(before), sources(after), changes);
        versions(Kind.REPORT, reports(before), reports(after), changes);
        return changes;
    }

    private static void listed(
            Kind what,
            Collection<String> before,
            Collection<String> after,
            List<ScopeChange> changes) {
        var all = new TreeSet<>(before);
        all.addAll(after);
        for (var item : all) {
            boolean was = before.contains(item);
            boolean is = after.contains(item);
            if (was != is) {
                changes.add(new ScopeChange(what, item, was ? item : null, is ? item : null));
            }
        }
    }

    private static void versions(
            Kind what,
            Map<String, String> before,
            Map<String, String> after,
            List<ScopeChange> changes) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var item : all) {
            var old = before.get(item);
            var now = after.get(item);
            if (!java.util.Objects.equals(old, now)) {
                changes.add(new ScopeChange(what, item, old, now));
            }
        }
    }

    private static TreeSet<String> indicators(EditionContent content) {
        var codes = new TreeSet<String>();
        content.values().stream()
                .filter(v -> v.value() != null)
                .forEach(v -> codes.add(v.indicator()));
        return codes;
    }

    private static TreeSet<String> regions(EditionContent content) {
        var codes = new TreeSet<String>();
        content.scores().forEach(s -> codes.add(s.region()));
        return codes;
    }

    private static TreeSet<String> years(EditionContent content) {
        var years = new TreeSet<String>();
        content.scores().forEach(s -> years.add(String.valueOf(s.year())));
        return years;
    }

    private static Map<String, String> sources(EditionContent content) {
        var files = new TreeMap<String, String>();
        content.manifest().inputs().forEach(i -> files.put(i.path(), i.sha256()));
        return files;
    }

    private static Map<String, String> reports(EditionContent content) {
        var files = new TreeMap<String, String>();
        content.reports().forEach(r -> files.put(r.file(), r.sha256()));
        return files;
    }
}
