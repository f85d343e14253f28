package rim.pipeline.contribution;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.TableFiles;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.edition.Edition;
import rim.schemas.report.PriorityFinding;
import rim.schemas.table.Column;
import rim.schemas.table.ContributionTable;
import rim.schemas.table.PriorityTable;

/// What accepted lines do to the stated priorities of an update. Where a report or list still says
/// what a line corrects, the row is withdrawn or changed; where it says something else, nothing is
/// changed and the line is asked again. What is missing is added.
public final class PriorityCorrections {
    private static final List<String> COLUMNS =
            PriorityTable.TABLE.columns().stream().map(Column::name).toList();

    private final PriorityFinding finding;
    private final List<List<@Nullable Object>> rows;
    private final List<List<@Nullable Object>> contributions = new ArrayList<>();

    private PriorityCorrections(List<List<@Nullable Object>> rows, PriorityFinding finding) {
        this.rows = new ArrayList<>(rows);
        this.rows.sort(OrderedRows.order(PriorityTable.TABLE));
        this.finding = finding;
    }

    /// Holds the lines against what was found.
    ///
    /// @param accepted lines, of which those about priorities count
    /// @param rows of {@link PriorityTable}, as reports and lists have them, in any order
    /// @param finding knows which activities a theme is
    public static PriorityCorrections of(
            List<Accepted> accepted, List<List<@Nullable Object>> rows, PriorityFinding finding) {
        var corrections = new PriorityCorrections(rows, finding);
        for (Accepted each : accepted) {
            var priority = each.line().priority();
            if (priority != null) {
                corrections.apply(each, priority);
            }
        }
        corrections.rows.sort(OrderedRows.order(PriorityTable.TABLE));
        return corrections;
    }

    private void apply(Accepted line, PriorityCorrection priority) {
        if (priority.change() == PriorityCorrection.Change.ADDED) {
            rows.add(added(line, priority));
            contributions.add(contribution(line, priority, null, true));
            return;
        }
        int at = find(priority);
        if (at < 0) {
            contributions.add(contribution(line, priority, null, false));
            return;
        }
        List<@Nullable Object> before = rows.remove(at);
        if (priority.change() == PriorityCorrection.Change.CHANGED) {
            List<@Nullable Object> row = changed(before, line, priority);
            replace(row);
        }
        contributions.add(contribution(line, priority, before, true));
    }

    /// Where the row is that a line speaks of, the one of the same passage where several say the
    /// same; -1 for none. Passages are numbered anew when a report is read otherwise.
    private int find(PriorityCorrection priority) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean isIt =
                    value(row, PriorityTable.LINE) == null
                            && priority.region().equals(value(row, PriorityTable.REGION))
                            && Objects.equals(priority.report(), value(row, PriorityTable.REPORT))
                            && priority.theme().equals(value(row, PriorityTable.THEME))
                            && priority.isOf(text(row, PriorityTable.SENTENCE));
            if (isIt && Objects.equals(priority.passage(), value(row, PriorityTable.PASSAGE))) {
                return i;
            }
            if (isIt && found < 0) {
                found = i;
            }
        }
        return found;
    }

    // A passage states a theme once.
    private void replace(List<@Nullable Object> row) {
        var key = key(row);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (key(rows.get(i)).equals(key)) {
                rows.remove(i);
            }
        }
        rows.add(row);
    }

    private static List<@Nullable Object> key(List<@Nullable Object> row) {
        var key = new ArrayList<@Nullable Object>();
        PriorityTable.TABLE.order().forEach(column -> key.add(value(row, column)));
        return key;
    }

    private static @Nullable Object value(List<@Nullable Object> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static String text(List<@Nullable Object> row, String column) {
        return String.valueOf(value(row, column));
    }

    private List<@Nullable Object> changed(
            List<@Nullable Object> before, Accepted line, PriorityCorrection priority) {
        var row = new ArrayList<@Nullable Object>(before);
        if (priority.rightRegion() != null) {
            row.set(COLUMNS.indexOf(PriorityTable.REGION), priority.rightRegion());
        }
        if (priority.rightTheme() != null) {
            row.set(COLUMNS.indexOf(PriorityTable.THEME), priority.rightTheme());
            row.set(
                    COLUMNS.indexOf(PriorityTable.ACTIVITIES),
                    String.join(" ", finding.activities(priority.rightTheme())));
            row.set(COLUMNS.indexOf(PriorityTable.MISSING), null);
        }
        if (priority.rightActivities() != null) {
            row.set(
                    COLUMNS.indexOf(PriorityTable.ACTIVITIES),
                    String.join(" ", priority.rightActivities()));
        }
        // what a person says of it is no matter of a rule
        row.set(COLUMNS.indexOf(PriorityTable.CONFIDENCE), null);
        row.set(COLUMNS.indexOf(PriorityTable.LINE), line.name());
        return row;
    }

    private List<@Nullable Object> added(Accepted line, PriorityCorrection priority) {
        var activities =
                Objects.requireNonNullElseGet(
                        priority.rightActivities(), () -> finding.activities(priority.theme()));
        return Arrays.asList(
                priority.region(),
                line.sent().id(),
                line.line().row(),
                priority.theme(),
                null,
                priority.sentence(),
                String.join(" ", activities),
                null,
                line.sent().language(),
                PriorityTable.CONTRIBUTED,
                line.sent().cellOf(line.line()),
                null,
                line.name());
    }

    private static List<@Nullable Object> contribution(
            Accepted accepted,
            PriorityCorrection priority,
            @Nullable List<@Nullable Object> found,
            boolean isApplied) {
        var line = accepted.line();
        return Arrays.asList(
                accepted.name(),
                accepted.sent().region(),
                line.kind().code(),
                isApplied ? ContributionTable.APPLIED : ContributionTable.ASKED_AGAIN,
                accepted.sent().file(),
                (long) line.row(),
                line.col(),
                ContributionTable.PRIORITIES,
                priority.series(),
                priority.region(),
                null,
                priority.report() == null ? null : priority.sentence(),
                found == null ? null : text(found, PriorityTable.SENTENCE),
                priority.right(),
                found == null ? null : (String) value(found, PriorityTable.CELLS),
                line.source(),
                line.comment(),
                line.report(),
                accepted.sent().time(),
                accepted.decision().time(),
                Objects.requireNonNullElse(accepted.decision().reason(), ""));
    }

    /// Rows of {@link PriorityTable} as corrected, in its order.
    public List<List<@Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// Rows of {@link ContributionTable}: what became of the lines.
    List<List<@Nullable Object>> contributions() {
        return Collections.unmodifiableList(contributions);
    }

    /// Writes the table of priorities, and what became of the lines behind what the table of
    /// contributions has, where there are any.
    public void writeTo(Edition draft, TableFiles tables) {
        if (!rows.isEmpty()) {
            tables.write(Map.of(PriorityTable.TABLE, rows::stream));
        }
        if (contributions.isEmpty()) {
            return;
        }
        contributions.sort(OrderedRows.order(ContributionTable.TABLE));
        if (Files.isDirectory(draft.folderOf(ContributionTable.TABLE))) {
            tables.add(ContributionTable.TABLE, contributions::stream);
        } else {
            tables.write(Map.of(ContributionTable.TABLE, contributions::stream));
        }
    }
}
