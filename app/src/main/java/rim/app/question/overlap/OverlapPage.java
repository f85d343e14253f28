package rim.app.question.overlap;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.app.print.Rounding;
import rim.app.question.overlap.RegionOverlap.Lead;
import rim.app.question.overlap.RegionOverlap.Profiles;
import rim.app.question.overlap.RegionOverlap.SharedActivity;
import rim.app.question.overlap.RegionOverlap.SharedTheme;
import rim.app.question.overlap.RegionOverlap.Standing;

/// Prints what two regions could do together.
record OverlapPage(Console console, RegionOverlap overlap) {
    private static final List<String> OF_ACTIVITIES =
            List.of(
                    "dataset",
                    "activity",
                    "name",
                    "year",
                    "held_by",
                    "is_sure",
                    "low",
                    "high",
                    "density",
                    "probability",
                    "other_low",
                    "other_high",
                    "other_density",
                    "other_probability");
    private static final List<String> OF_THEMES =
            List.of(
                    "theme",
                    "stated_by",
                    "is_stated_by_both",
                    "is_done_by_other",
                    "activity",
                    "low",
                    "high",
                    "report",
                    "page",
                    "source_cell",
                    "sentence");

    /// What people see besides where a region corrected any.
    private static final List<String> OF_CORRECTIONS =
            List.of("change", "corrected_by", "corrected_on", "corrected_because");

    private static final List<String> OF_LEADS =
            List.of(
                    "ahead",
                    "title",
                    "gap",
                    "low",
                    "high",
                    "other_low",
                    "other_high",
                    "value",
                    "other_value",
                    "unit");

    void print() throws IOException, SQLException {
        console.print(overlap.region() + "\n" + overlap.other() + "\n");
        profiles();
        activities("Both are specialised in", Standing.BOTH);
        activities("One is specialised in, and near to the other", Standing.NEAR);
        others();
        themes();
        leads();
    }

    private void profiles() throws IOException {
        console.print("\nHow alike their activities are\n");
        if (overlap.profiles().isEmpty()) {
            console.print("  The edition has no activities.\n");
        }
        for (var each : overlap.profiles()) {
            console.print("  " + told(each) + "\n");
        }
    }

    private String told(Profiles each) {
        var begin = each.dataset() + ", " + each.year() + ": ";
        return each.missing() != null
                ? begin + "not told (" + each.missing() + ")"
                : begin
                        + String.format(
                                Locale.ROOT,
                                "%s in common (Krugman's index %.2f, cosine %.2f); %d of the %d"
                                        + " other regions are more like %s.",
                                Rounding.percent(number(each.inCommon())),
                                number(each.krugman()),
                                number(each.cosine()),
                                each.moreAlike(),
                                each.of(),
                                overlap.region().code());
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private void activities(String title, Standing standing) throws IOException, SQLException {
        var some =
                overlap.activities().stream()
                        .filter(each -> each.standing().equals(standing.code()))
                        .toList();
        if (heading(title, some)) {
            console.print(Format.TABLE, RecordRows.of(SharedActivity.class, some, OF_ACTIVITIES));
        }
    }

    private void others() throws IOException {
        long others =
                overlap.activities().stream()
                        .filter(each ->
                                each.standing().equals(Standing.FAR.code())
                                        || each.standing().equals(Standing.UNKNOWN.code()))
                        .count();
        if (others > 0) {
            console.print(
                    others
                            + " more that one is specialised in are far from the other, or nothing is"
                            + " known of it: --list activities.\n");
        }
    }

    private void themes() throws IOException, SQLException {
        if (heading(
                "Both state as priorities, or one states and the other does", overlap.themes())) {
            var columns = new ArrayList<>(OF_THEMES);
            if (overlap.themes().stream().anyMatch(each -> each.change() != null)) {
                columns.addAll(OF_CORRECTIONS);
            }
            console.print(
                    Format.TABLE, RecordRows.of(SharedTheme.class, overlap.themes(), columns));
        }
    }

    private void leads() throws IOException, SQLException {
        var sure = overlap.indicators().stream().filter(each -> each.ahead() != null).toList();
        if (heading(
                "One leads the other beyond both intervals"
                        + (overlap.year() == null ? "" : ", " + overlap.year()),
                sure)) {
            console.print(Format.TABLE, RecordRows.of(Lead.class, sure, OF_LEADS));
        }
        long untold = overlap.indicators().stream().filter(each -> each.missing() != null).count();
        if (untold > 0) {
            console.print(
                    String.format(
                            Locale.ROOT,
                            "%d of %d indicators cannot be told; why: --list indicators.%n",
                            untold,
                            overlap.indicators().size()));
        }
    }

    private boolean heading(String title, List<?> rows) throws IOException {
        console.print("\n" + title + (rows.isEmpty() ? ": none\n" : "\n"));
        return !rows.isEmpty();
    }
}
