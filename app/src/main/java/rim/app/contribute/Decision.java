package rim.app.contribute;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.schemas.RimException;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Contributions;
import rim.schemas.contribution.Contributions.Traced;
import rim.schemas.contribution.Event.Decided;
import rim.schemas.contribution.State;
import rim.schemas.edition.DataHome;

/// What the steward decides.
///
/// @param lines by name
/// @param reports what reports regions ask for in these lines, by line
/// @param replaced lines that were accepted before for the same cells, with the line in their place
/// @param overtaken those that were asked again, with what their sources said then; empty for
///   nothing
record Decision(
        List<String> lines,
        SortedMap<String, String> reports,
        SortedMap<String, String> replaced,
        SortedMap<String, String> overtaken) {

    /// Records a decision.
    ///
    /// @param named lines, or contributions for those of their lines that are still open
    /// @throws RimException with everything that is not on record
    static Decision take(DataHome home, List<String> named, State decision, String reason) {
        if (reason.isBlank()) {
            throw new RimException("No reason (expected why; the sender reads it)");
        }
        var log = ContributionLog.of(home);
        var before = log.read();
        var lines = lines(before, named);
        log.append(
                new Decided(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        System.getProperty("user.name"),
                        null,
                        decision,
                        reason.strip(),
                        lines));
        var replaced = new TreeMap<String, String>();
        for (Traced each : log.read().lines()) {
            var by = each.now().reason();
            boolean isNew =
                    before.find(each.name()).map(b -> b.now().state()).orElse(State.RECEIVED)
                            != State.REPLACED;
            if (each.now().state() == State.REPLACED && isNew && by != null && lines.contains(by)) {
                replaced.put(each.name(), by);
            }
        }
        return new Decision(lines, reports(before, lines), replaced, overtaken(before, lines));
    }

    private static SortedMap<String, String> overtaken(Contributions before, List<String> lines) {
        var overtaken = new TreeMap<String, String>();
        for (String each : lines) {
            before.find(each)
                    .map(Traced::now)
                    .filter(now -> now.state() == State.ASKED_AGAIN)
                    .ifPresent(now ->
                            overtaken.put(each, Objects.requireNonNullElse(now.reason(), "")));
        }
        return overtaken;
    }

    private static SortedMap<String, String> reports(Contributions all, List<String> lines) {
        var reports = new TreeMap<String, String>();
        for (String each : lines) {
            all.find(each)
                    .map(found -> found.line().report())
                    .ifPresent(report -> reports.put(each, report));
        }
        return reports;
    }

    private static List<String> lines(Contributions all, List<String> named) {
        var lines = new LinkedHashSet<String>();
        var unknown = new ArrayList<String>();
        for (String each : named) {
            if (all.find(each).isPresent()) {
                lines.add(each);
                continue;
            }
            var contribution = all.contribution(each);
            contribution.ifPresentOrElse(
                    found ->
                            all.linesOf(found).stream()
                                    .filter(line -> isOpen(line.now().state()))
                                    .forEach(line -> lines.add(line.name())),
                    () -> unknown.add("'" + each + "'"));
        }
        if (!unknown.isEmpty()) {
            throw new RimException(
                    "Not on record: "
                            + String.join(", ", unknown)
                            + " (expected a line such as 5f0c8a2b91d4#12 or the id of a contribution;"
                            + " 'rim contribute list' has them). Nothing was decided.");
        }
        if (lines.isEmpty()) {
            throw new RimException(
                    "Nothing is open in "
                            + String.join(", ", named)
                            + " (name single lines to decide about them anew).");
        }
        return List.copyOf(lines);
    }

    private static boolean isOpen(State state) {
        return state == State.RECEIVED || state == State.ASKED_AGAIN;
    }
}
