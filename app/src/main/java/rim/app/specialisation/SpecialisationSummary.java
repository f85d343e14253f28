package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rim.engine.kernel.multivariate.AreaUnderCurve;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.EntrySkill;
import rim.engine.specialisation.Measurement;
import rim.schemas.Counted;

/// What to look at first, as a text in Markdown.
///
/// @param hasYears whether the table has years
/// @param told regions that are told of
record SpecialisationSummary(Measurement of, boolean hasYears, String table, List<String> told) {
    String text() {
        var lines = new ArrayList<String>();
        lines.add("# What regions are specialised in: " + table);
        lines.add("");
        lines.add(size());
        notMeasured(lines);
        hierarchy(lines);
        skill(lines);
        told.forEach(region -> lines.addAll(new RegionText(of, region).lines()));
        lines.add("");
        return String.join("\n", lines);
    }

    /// In one line.
    String size() {
        var panel = of.panel();
        var newest = of.newest();
        long measured =
                IntStream.range(0, panel.regions().size())
                        .filter(r -> newest.regionAt(r) >= 0)
                        .count();
        return String.format(
                Locale.ROOT,
                "%s, %s, %s; measured in the newest year, with a value of every activity and something of"
                        + " one: %s.",
                Counted.of(panel.regions().size(), "region", "regions"),
                Counted.of(panel.activities().size(), "activity", "activities"),
                hasYears
                        ? of.years().size() == 1
                                ? "the year " + newest.year()
                                : of.years().size()
                                        + " years from "
                                        + of.years().getFirst().year()
                                        + " to "
                                        + newest.year()
                        : "no years",
                Counted.of(measured, "region", "regions"));
    }

    private void notMeasured(List<String> lines) {
        var reasons = new TreeMap<Absence, List<String>>();
        for (int r = 0; r < of.panel().regions().size(); r++) {
            var code = of.panel().regions().get(r);
            of.newest()
                    .absence(r)
                    .ifPresent(
                            why -> reasons.computeIfAbsent(why, w -> new ArrayList<>()).add(code));
        }
        reasons.forEach((why, regions) -> {
            lines.add("");
            lines.add(
                    "Not measured, since "
                            + why.text()
                            + " (`"
                            + why.code()
                            + "`): "
                            + String.join(", ", regions)
                            + ".");
        });
    }

    /// Activities that begin like another may be parts of it, and would be counted twice.
    private void hierarchy(List<String> lines) {
        var codes = of.panel().activities();
        for (int i = 1; i < codes.size(); i++) {
            if (codes.get(i).startsWith(codes.get(i - 1))) {
                lines.add("");
                lines.add(
                        "Activities `"
                                + codes.get(i - 1)
                                + "` and `"
                                + codes.get(i)
                                + "` begin alike. If one is a part of the other, everything is"
                                + " counted twice: leave one level out (`--leave-out`).");
                return;
            }
        }
    }

    private void skill(List<String> lines) {
        lines.add("");
        lines.add("## How well entries are foretold");
        lines.add("");
        if (of.entries().skills().isEmpty()) {
            lines.add(
                    "Not at all: a probability needs two years that are "
                            + Counted.of(of.choice().horizon(), "year", "years")
                            + " apart (`--horizon`), and regions of two groups"
                            + " (`--hold-out`).");
            return;
        }
        lines.add(
                "An entry is a location quotient below 1 that is 1 or more "
                        + Counted.of(of.choice().horizon(), "year", "years")
                        + " later. Regions whose codes begin alike were held out together."
                        + " The area under the ROC curve is the probability that an activity that"
                        + " came was ranked above one that did not; chance is 0.5.");
        lines.add("");
        lines.add(
                "| years | cases | entries | model | density alone | quotient alone | model less density |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|");
        of.entries().skills().forEach(each -> lines.add(line(each)));
        if (of.entries().skills().stream().anyMatch(each -> each.model().isEmpty())) {
            lines.add("");
            lines.add(
                    "–: not told, since "
                            + Absence.TOO_FEW_ENTRIES.text()
                            + " (`"
                            + Absence.TOO_FEW_ENTRIES.code()
                            + "`).");
        }
    }

    private String line(EntrySkill each) {
        return "| "
                + each.from()
                + "–"
                + each.to()
                + " | "
                + each.cases()
                + " | "
                + each.entries()
                + " | "
                + each.model().map(this::area).orElse("–")
                + " | "
                + each.density().map(this::area).orElse("–")
                + " | "
                + each.quotient().map(this::area).orElse("–")
                + " | "
                + each.aboveDensity().map(this::area).orElse("–")
                + " |";
    }

    private String area(AreaUnderCurve area) {
        double level = of.choice().level();
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", area.area(), area.low(level), area.high(level));
    }
}
