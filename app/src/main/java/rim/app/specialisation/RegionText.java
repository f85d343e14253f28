package rim.app.specialisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.ActivityMeasures;
import rim.engine.specialisation.NumberOrReason;

/// A region in the newest year: what it is strongest in, and which activities that it has not are
/// nearest.
///
/// @param code of the region
record RegionText(Measurement of, String code) {
    private static final int MOST = 8;

    List<String> lines() {
        var lines = new ArrayList<>(List.of("", "## " + code, ""));
        int region = of.panel().regions().indexOf(code);
        var absence = of.newest().absence(region);
        var measures = of.newest().measures();
        if (absence.isPresent() || measures.isEmpty()) {
            lines.add("Not measured: " + absence.orElse(Absence.NO_VALUE).text() + ".");
            return lines;
        }
        int r = of.newest().regionAt(region);
        strongest(lines, measures.get(), r);
        nearest(lines, measures.get(), r);
        return lines;
    }

    /// Activities that the region has or has not, by their places in the panel.
    private IntStream activities(ActivityMeasures m, int region, boolean isOwn) {
        return IntStream.range(0, of.panel().activities().size())
                .filter(i -> of.newest().activityAt(i) >= 0)
                .filter(i -> m.portfolio().has(region, of.newest().activityAt(i)) == isOwn);
    }

    private int cell(ActivityMeasures m, int region, int activity) {
        return m.cell(region, of.newest().activityAt(activity));
    }

    /// By the low end of the interval, so that a few counts put nothing first.
    private void strongest(List<String> lines, ActivityMeasures m, int region) {
        lines.add("| strongest | share | location quotient | shrunk, with interval |");
        lines.add("|---|---:|---:|---:|");
        activities(m, region, true)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -m.shrunk().low()[cell(m, region, i)]))
                .limit(MOST)
                .forEach(i -> {
                    int cell = cell(m, region, i);
                    lines.add(
                            String.format(
                                    Locale.ROOT,
                                    "| %s | %.1f %% | %.2f | %.2f (%.2f to %.2f) |",
                                    of.panel().activities().get(i),
                                    100 * m.table().share(region, of.newest().activityAt(i)),
                                    m.quotients()[cell],
                                    m.shrunk().mean()[cell],
                                    m.shrunk().low()[cell],
                                    m.shrunk().high()[cell]));
                });
        lines.add("");
    }

    /// By the probability that they come, else by density.
    private void nearest(List<String> lines, ActivityMeasures m, int region) {
        lines.add(
                "| not yet its own | location quotient | density | complexity gain | probability"
                        + " within "
                        + of.choice().horizon()
                        + " years | of those foretold alike came |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        activities(m, region, false)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -nearness(m, region, i)))
                .limit(MOST)
                .forEach(i -> lines.add(candidate(m, region, i)));
    }

    private double nearness(ActivityMeasures m, int region, int activity) {
        int i = of.newest().activityAt(activity);
        return switch (of.entries().probability(m, region, i)) {
            case NumberOrReason.Known known -> known.value();
            case NumberOrReason.None none ->
                    switch (m.density(region, i)) {
                        case NumberOrReason.Known density -> density.value();
                        case NumberOrReason.None neither -> -1;
                    };
        };
    }

    private String candidate(ActivityMeasures m, int region, int activity) {
        int i = of.newest().activityAt(activity);
        var probability = of.entries().probability(m, region, i);
        var observed =
                switch (probability) {
                    case NumberOrReason.None none -> "–";
                    case NumberOrReason.Known known -> {
                        var rate = of.entries().rates().band(known.value()).observed();
                        yield String.format(
                                Locale.ROOT,
                                "%d of %d: %.0f %% (%.0f to %.0f)",
                                rate.happened(),
                                rate.cases(),
                                100 * rate.rate(),
                                100 * rate.low(),
                                100 * rate.high());
                    }
                };
        return "| "
                + of.panel().activities().get(activity)
                + " | "
                + text("%.2f", NumberOrReason.of(m.quotients()[m.cell(region, i)]))
                + " | "
                + text("%.1f %%", m.density(region, i))
                + " | "
                + text("%+.2f", m.complexityGain(region, i))
                + " | "
                + text("%.2f", probability)
                + " | "
                + observed
                + " |";
    }

    private static String text(String format, NumberOrReason figure) {
        return switch (figure) {
            case NumberOrReason.Known known -> String.format(Locale.ROOT, format, known.value());
            case NumberOrReason.None none -> none.why().text();
        };
    }
}
