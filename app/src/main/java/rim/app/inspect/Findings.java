package rim.app.inspect;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rim.app.print.Console;
import rim.sources.inspect.Contents;
import rim.sources.inspect.Inspection;
import rim.sources.inspect.reading.Reading;

/// What an inspection found, in words.
record Findings(Inspection inspection) {
    private static final int FEW = 12;
    private static final int MOST_COLUMNS = 30;

    void sayOn(Console console) {
        var contents = inspection.contents();
        var dataset = inspection.dataset();
        console.say("Form       " + inspection.form());
        console.say(cells(contents));
        console.say("Years      " + contents.firstYear() + " to " + contents.lastYear());
        console.say(regions(contents));
        console.say("NUTS       " + fits());
        if (dataset.nuts().size() > 1) {
            console.say("           its codes need " + joined(dataset.nuts()) + " together");
        }
        inspection.columns().stream().limit(MOST_COLUMNS).forEach(c -> console.say(column(c)));
        contents.codes()
                .forEach((name, codes) ->
                        console.say("Dimension  " + name + ": " + codes.size() + " " + few(codes)));
        if (!contents.flags().isEmpty()) {
            console.say("Flags      " + joined(contents.flags().entrySet()));
        }
        contents.examples().forEach(e -> console.say("Refused    " + e));
        inspection.remarks().forEach(r -> console.say("Look at    " + r));
        inspection.questions().forEach(q -> console.say("Answer     " + q));
    }

    private static String column(Reading column) {
        var second = column.second();
        return "Column     "
                + column.column()
                + ": "
                + column.meaning().word()
                + " ("
                + column.why()
                + (second == null || column.sure() >= 1 ? "" : "; or " + second.word())
                + ")";
    }

    private static String cells(Contents contents) {
        return "Cells      "
                + contents.cells()
                + (contents.isAll() ? "" : " (only the beginning was read)")
                + ": "
                + contents.accepted()
                + " with a value, "
                + contents.missing()
                + " missing, "
                + contents.refusedCells()
                + " refused "
                + (contents.refused().isEmpty() ? "" : contents.refused());
    }

    private static String regions(Contents contents) {
        var unknown = contents.unknownRegions();
        var share = 100.0 * contents.unknownCells() / Math.max(1, contents.cells());
        return "Regions    "
                + contents.regions().size()
                + " codes, "
                + unknown.size()
                + " unknown ("
                + String.format(Locale.ROOT, "%.2f", share)
                + "% of the cells)"
                + (unknown.isEmpty() ? "" : ": " + few(unknown));
    }

    private String fits() {
        return inspection.fits().stream()
                .map(f -> f.version() + " knows " + f.known() + " of " + f.of())
                .collect(Collectors.joining(", "));
    }

    private static String few(Collection<String> codes) {
        var few = codes.stream().limit(FEW).collect(Collectors.joining(", "));
        return "(" + few + (codes.size() > FEW ? ", …" : "") + ")";
    }

    private static String joined(Collection<?> things) {
        return List.copyOf(things).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
