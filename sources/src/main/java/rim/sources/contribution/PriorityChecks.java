package rim.sources.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.contribution.PriorityCorrection.Change;
import rim.schemas.contribution.StatedPlace;
import rim.schemas.dataset.NaceDivisions;
import rim.schemas.table.ContributionTable;

/// Checks rows that speak of stated priorities: that one is none, that its theme, region or
/// activities are others, or that one is missing.
final class PriorityChecks {
    private final Language language;
    private final Optional<KnownCells> against;
    private final List<Fault> faults;
    private final Map<Object, Integer> spokenOf = new HashMap<>();

    /// @param faults takes what is wrong
    PriorityChecks(Language language, Optional<KnownCells> against, List<Fault> faults) {
        this.language = language;
        this.against = against;
        this.faults = faults;
    }

    /// Whether a row speaks of a priority.
    static boolean isOf(SentRow row) {
        return row.text(TemplateColumn.DATASET).equals(ContributionTable.PRIORITIES);
    }

    /// The line of a row; null where it does not say what it speaks of.
    @Nullable Line check(SentRow row, String sender) {
        if (row.has(TemplateColumn.REPORT)) {
            fault(row, TemplateColumn.REPORT, Wrong.TWO_MATTERS);
        }
        var series = SentSeries.of(row.text(TemplateColumn.SERIES), sender);
        var stated = StatedPlace.of(series.series());
        if (!series.series().isEmpty() && stated.isEmpty()) {
            fault(row, TemplateColumn.SERIES, Wrong.NO_SUCH_PRIORITY, series.series());
            return null;
        }
        var activities = activities(row);
        var region = region(row);
        var priority =
                stated.isEmpty()
                        ? missing(row, sender, region, activities)
                        : corrected(row, sender, series.region(), stated.get(), region, activities);
        if (priority == null) {
            return null;
        }
        var line = line(row, priority);
        var first = spokenOf.putIfAbsent(line.subject().orElseThrow(), row.number());
        if (first != null) {
            fault(row, TemplateColumn.VALUE, Wrong.TWICE, String.valueOf(first));
        }
        return line;
    }

    private @Nullable PriorityCorrection missing(
            SentRow row,
            String sender,
            @Nullable String region,
            @Nullable List<String> activities) {
        if (!row.has(TemplateColumn.COMMENT)) {
            fault(row, TemplateColumn.COMMENT, Wrong.NO_TEXT);
        }
        if (!row.has(TemplateColumn.SOURCE)) {
            fault(row, TemplateColumn.SOURCE, Wrong.NOT_STATED_ANYWHERE);
        }
        var theme = theme(row);
        if (theme == null || theme.equals(Line.NO_VALUE)) {
            if (theme != null || !row.has(TemplateColumn.VALUE)) {
                fault(
                        row,
                        TemplateColumn.VALUE,
                        Wrong.UNKNOWN_THEME,
                        row.text(TemplateColumn.VALUE));
            }
            return null;
        }
        var of = region == null ? sender : region;
        checkOwner(row, TemplateColumn.RIGHT_REGION, of, sender);
        return new PriorityCorrection(
                of, null, null, theme, row.text(TemplateColumn.COMMENT), null, null, activities);
    }

    private @Nullable PriorityCorrection corrected(
            SentRow row,
            String sender,
            String of,
            StatedPlace stated,
            @Nullable String region,
            @Nullable List<String> activities) {
        if (!row.has(TemplateColumn.COMMENT)) {
            fault(row, TemplateColumn.COMMENT, Wrong.NO_WHY);
        }
        if (!row.has(TemplateColumn.EXPECTED)) {
            var title = TemplateColumn.EXPECTED.title(language);
            fault(row, TemplateColumn.EXPECTED, Wrong.NO_PLACE, "'" + title + "'");
            return null;
        }
        checkOwner(row, TemplateColumn.SERIES, of, sender);
        var theme = row.has(TemplateColumn.VALUE) ? theme(row) : null;
        boolean isNone = theme != null && theme.equals(Line.NO_VALUE);
        var right = isNone || stated.theme().equals(theme) ? null : theme;
        var other = of.equals(region) ? null : region;
        var priority =
                new PriorityCorrection(
                        of,
                        stated.report(),
                        stated.passage(),
                        stated.theme(),
                        row.text(TemplateColumn.EXPECTED),
                        right,
                        other,
                        activities);
        boolean isWithdrawn = priority.change() == Change.WITHDRAWN;
        if (isNone && !isWithdrawn) {
            fault(row, TemplateColumn.VALUE, Wrong.NONE_AND_SOME);
        } else if (!isNone && isWithdrawn && isRight(row)) {
            boolean isSaid = row.has(TemplateColumn.VALUE) || row.has(TemplateColumn.RIGHT_REGION);
            fault(row, TemplateColumn.VALUE, isSaid ? Wrong.NOTHING_ELSE : Wrong.NOTHING_RIGHT);
        }
        checkAgainst(row, priority);
        return priority;
    }

    // Without a fault in what is to be right.
    private boolean isRight(SentRow row) {
        return faults.stream()
                .noneMatch(fault ->
                        fault.row() == row.number()
                                && (fault.what() == Wrong.UNKNOWN_THEME
                                        || fault.what() == Wrong.UNKNOWN_REGION
                                        || fault.what() == Wrong.UNKNOWN_ACTIVITY));
    }

    private void checkOwner(SentRow row, TemplateColumn column, String region, String sender) {
        if (!sender.isEmpty() && !region.startsWith(sender)) {
            fault(row, column, Wrong.OF_ANOTHER_REGION, region, sender);
        }
    }

    private void checkAgainst(SentRow row, PriorityCorrection priority) {
        if (against.isEmpty()) {
            return;
        }
        var found = against.get().stated(priority);
        if (found == null || !priority.isOf(found)) {
            fault(row, TemplateColumn.EXPECTED, Wrong.STATED_NO_LONGER);
        }
    }

    /// The code of a theme, or `:`; null where it is neither.
    private @Nullable String theme(SentRow row) {
        var text = row.text(TemplateColumn.VALUE);
        if (text.isEmpty() || text.equals(Line.NO_VALUE)) {
            return text.isEmpty() ? null : text;
        }
        if (against.isEmpty()) {
            return text.toLowerCase(Locale.ROOT);
        }
        var theme = against.get().theme(text);
        if (theme.isEmpty()) {
            fault(row, TemplateColumn.VALUE, Wrong.UNKNOWN_THEME, text);
        }
        return theme.orElse(null);
    }

    private @Nullable String region(SentRow row) {
        if (!row.has(TemplateColumn.RIGHT_REGION)) {
            return null;
        }
        var text = row.text(TemplateColumn.RIGHT_REGION);
        var known = against.map(a -> a.region(text)).orElse(Optional.of(text));
        if (known.isEmpty()) {
            fault(row, TemplateColumn.RIGHT_REGION, Wrong.UNKNOWN_REGION, text);
        }
        return known.orElse(null);
    }

    /// Codes of NACE, none where `:` says that it is no activity; null where nothing is said.
    private @Nullable List<String> activities(SentRow row) {
        if (!row.has(TemplateColumn.ACTIVITIES)) {
            return null;
        }
        var codes = new ArrayList<String>();
        var text = row.text(TemplateColumn.ACTIVITIES);
        if (text.equals(Line.NO_VALUE)) {
            return codes;
        }
        for (String each : text.split("[\\s,;|]+")) {
            var code = each.replace(".", "").toUpperCase(Locale.ROOT);
            if (NaceDivisions.of(code).isEmpty()) {
                fault(row, TemplateColumn.ACTIVITIES, Wrong.UNKNOWN_ACTIVITY, each);
            } else if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static Line line(SentRow row, PriorityCorrection priority) {
        var column =
                row.has(TemplateColumn.VALUE)
                        ? TemplateColumn.VALUE
                        : row.has(TemplateColumn.RIGHT_REGION)
                                ? TemplateColumn.RIGHT_REGION
                                : TemplateColumn.ACTIVITIES;
        return new Line(
                row.number(),
                row.placeOf(column),
                null,
                null,
                null,
                null,
                row.has(TemplateColumn.SOURCE) ? row.text(TemplateColumn.SOURCE) : null,
                row.text(TemplateColumn.COMMENT),
                null,
                priority);
    }

    private void fault(SentRow row, TemplateColumn column, Wrong what, String... details) {
        faults.add(Fault.of(row, column, what, details));
    }
}
