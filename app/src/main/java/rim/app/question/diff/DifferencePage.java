package rim.app.question.diff;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.app.print.Rows;
import rim.app.question.diff.DifferenceRows.Listed;
import rim.engine.difference.CausePart;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.MethodChange;
import rim.engine.difference.ScopeChange;
import rim.engine.difference.ValueChange;

/// Prints how two editions differ.
///
/// @param listed which list is printed in full
record DifferencePage(Console console, Listed listed) {
    private static final int FEW = 12;
    private static final List<String> CAUSES =
            List.of("region", "node", "cause", "score", "places", "groups", "cells");

    void print(EditionDifference difference) throws IOException, SQLException {
        console.print(difference.before() + " → " + difference.after() + "\n");
        difference.headlines().forEach(line -> console.print("  " + line + "\n"));
        section(
                "Ranks in the index of " + difference.year(),
                RankRows.first(difference.ranks(), FEW),
                Listed.RANKS,
                difference.ranks().size());
        if (difference.unexplained() != null) {
            console.print("\nWhy cannot be told: " + difference.unexplained() + "\n");
        }
        section(
                "Causes of the differences in " + difference.year() + ", parts that add up",
                RecordRows.of(CausePart.class, few(Listed.CAUSES, difference.causes()), CAUSES),
                Listed.CAUSES,
                difference.causes().size());
        section(
                "Method",
                RecordRows.of(MethodChange.class, few(Listed.METHOD, difference.method())),
                Listed.METHOD,
                difference.method().size());
        section(
                "Scope",
                RecordRows.of(ScopeChange.class, few(Listed.SCOPE, difference.scope())),
                Listed.SCOPE,
                difference.scope().size());
        if (!difference.indicators().isEmpty()) {
            console.print("\nValues by indicator (largest revision in standard deviations)\n");
            console.print(
                    Format.TABLE, RecordRows.of(ValueChange.Count.class, difference.indicators()));
        }
        section(
                "Values",
                RecordRows.of(ValueChange.class, few(Listed.VALUES, difference.values())),
                Listed.VALUES,
                difference.values().size());
    }

    private <T> List<T> few(Listed list, List<T> all) {
        return list == listed ? all : all.subList(0, Math.min(FEW, all.size()));
    }

    private void section(String title, Rows rows, Listed list, int count)
            throws IOException, SQLException {
        if (count == 0) {
            return;
        }
        console.print("\n" + title + "\n");
        long shown = console.print(Format.TABLE, rows);
        if (shown < count) {
            console.say(
                    shown
                            + " of "
                            + count
                            + "; all with --list "
                            + list.name().toLowerCase(Locale.ROOT)
                            + " --format csv.");
        }
    }
}
