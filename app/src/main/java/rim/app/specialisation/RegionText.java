package rim.app.specialisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rim.app.print.Rounding;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.NumberOrReason;
import rim.schemas.Counted;

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
        if (absence.isPresent()) {
            lines.add("Not measured: " + absence.get().text() + ".");
            return lines;
        }
        strongest(lines, region);
        nearest(lines, region);
        return lines;
    }

    /// An activity of the region.
    private record Named(String code, MeasuredCell cell) {}

    /// Activities that the region has or has not.
    private Stream<Named> activities(int region, boolean isOwn) {
        var codes = of.panel().activities();
        return IntStream.range(0, codes.size())
                .boxed()
                .flatMap(i ->
                        of
                                .newest()
                                .cell(region, i)
                                .map(cell -> new Named(codes.get(i), cell))
                                .stream())
                .filter(each -> each.cell().isOwn() == isOwn);
    }

    /// By the low end of the interval, so that a few counts put nothing first.
    private void strongest(List<String> lines, int region) {
        lines.add("| strongest | share | location quotient | shrunk, with interval |");
        lines.add("|---|---:|---:|---:|");
        activities(region, true)
                .sorted(Comparator.comparingDouble(each -> -each.cell().low()))
                .limit(MOST)
                .forEach(each ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %s | %.2f | %.2f (%.2f to %.2f) |",
                                        each.code(),
                                        Rounding.percent(each.cell().share()),
                                        each.cell().quotient(),
                                        each.cell().shrunk(),
                                        each.cell().low(),
                                        each.cell().high())));
        lines.add("");
    }

    /// By the probability that they come, else by density.
    private void nearest(List<String> lines, int region) {
        lines.add(
                "| not yet its own | location quotient | density | complexity gain | probability"
                        + " within "
                        + Counted.of(of.choice().horizon(), "year", "years")
                        + " | of those foretold alike came |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        activities(region, false)
                .sorted(Comparator.comparingDouble(each -> -nearness(each.cell())))
                .limit(MOST)
                .forEach(each -> lines.add(candidate(each)));
    }

    private double nearness(MeasuredCell cell) {
        return switch (of.entries().probability(cell)) {
            case NumberOrReason.Known known -> known.value();
            case NumberOrReason.None none ->
                    switch (cell.density()) {
                        case NumberOrReason.Known density -> density.value();
                        case NumberOrReason.None neither -> -1;
                    };
        };
    }

    private String candidate(Named each) {
        var probability = of.entries().probability(each.cell());
        var observed =
                switch (probability) {
                    case NumberOrReason.None none -> "–";
                    case NumberOrReason.Known known -> {
                        var rate = of.entries().rates().band(known.value()).observed();
                        yield String.format(
                                Locale.ROOT,
                                "%d of %d: %s (%s to %s)",
                                rate.happened(),
                                rate.cases(),
                                Rounding.percent(rate.rate()),
                                Rounding.inPerCent(rate.low()).toPlainString(),
                                Rounding.inPerCent(rate.high()).toPlainString());
                    }
                };
        return "| "
                + each.code()
                + " | "
                + String.format(Locale.ROOT, "%.2f", each.cell().quotient())
                + " | "
                + inPerCent(each.cell().density(), 100)
                + " | "
                + gain(each.cell().complexityGain())
                + " | "
                + inPerCent(probability, 1)
                + " | "
                + observed
                + " |";
    }

    private static String inPerCent(NumberOrReason figure, double all) {
        return text(figure, number -> Rounding.percent(number / all));
    }

    private static String gain(NumberOrReason figure) {
        return text(figure, number -> String.format(Locale.ROOT, "%+.2f", number));
    }

    private static String text(NumberOrReason figure, DoubleFunction<String> written) {
        return switch (figure) {
            case NumberOrReason.Known known -> written.apply(known.value());
            case NumberOrReason.None none -> none.why().text();
        };
    }
}
