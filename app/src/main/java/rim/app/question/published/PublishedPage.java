package rim.app.question.published;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rounding;
import rim.app.question.published.PublishedRows.Listed;
import rim.schemas.Counted;

/// Prints how published scores and the edition's own agree.
///
/// @param listed which list is printed in full
record PublishedPage(Console console, Listed listed) {
    private static final int FEW = 10;
    private static final List<String> DIFFERENCES =
            List.of(
                    "region",
                    "name",
                    "published",
                    "here",
                    "difference",
                    "published_group",
                    "here_likely_group",
                    "why");
    private static final List<String> CAUSES =
            List.of("cause", "mean_effect", "mean_absolute", "pearson", "spearman");
    private static final List<String> NODES =
            List.of("title", "regions", "pearson", "spearman", "mean_difference");
    private static final List<String> LEFT_OUT = List.of("code", "name", "side", "why", "value");

    void print(PublishedComparison comparison) throws IOException, SQLException {
        head(comparison);
        if (!comparison.causes().isEmpty()) {
            section("What the differences come from", comparison, Listed.CAUSES, CAUSES);
        }
        section("Largest differences", comparison, Listed.DIFFERENCES, DIFFERENCES);
        if (comparison.nodes().size() > 1) {
            section("By node", comparison, Listed.NODES, NODES);
        }
        section("Not compared", comparison, Listed.LEFT_OUT, LEFT_OUT);
    }

    private void head(PublishedComparison comparison) {
        line(comparison.title() + ", " + comparison.year());
        line("  Published   " + comparison.publication().named());
        line(
                "  Here        edition "
                        + comparison.edition()
                        + ", methodology "
                        + comparison.methodology());
        comparison
                .others()
                .forEach(other -> line("  Not shown   " + other.named() + option(other)));
        line("  Relative to " + against(comparison));
        line("  Regions     " + comparison.regions() + " in common");
        line(
                "  Agreement   Pearson "
                        + number(comparison.pearson(), "%.3f")
                        + ", Spearman "
                        + number(comparison.spearman(), "%.3f")
                        + ", mean difference "
                        + number(comparison.meanDifference(), "%+.1f"));
        var same = comparison.sameGroup();
        line(
                "  Groups      "
                        + (same == null
                                ? "not compared: no published score relative to the EU in the same"
                                        + " year"
                                : "the same for "
                                        + Rounding.percent(same)
                                        + " of "
                                        + Counted.of(comparison.grouped(), "region", "regions")));
        comparison.parts().forEach(part -> line("  Note        " + part.text()));
    }

    private static String option(Publication other) {
        return " (--dataset "
                + other.dataset()
                + (other.baseYear() == null ? "" : " --base " + other.baseYear())
                + ")";
    }

    private static String against(PublishedComparison comparison) {
        return switch (comparison.against()) {
            case BASE_YEAR -> "the EU in the base year " + comparison.againstYear();
            case SAME_YEAR -> "the EU in the same year " + comparison.againstYear();
            case AS_THEY_ARE -> "not the same: each as it is";
        };
    }

    private static String number(@Nullable Double number, String format) {
        return number == null ? "-" : String.format(Locale.ROOT, format, number);
    }

    private void section(
            String title, PublishedComparison comparison, Listed list, List<String> columns)
            throws IOException, SQLException {
        var listing = PublishedRows.of(list, comparison).only(columns);
        if (listing.count() == 0) {
            return;
        }
        console.print("\n" + title + "\n");
        long most = listed == list && list != Listed.DIFFERENCES ? Long.MAX_VALUE : FEW;
        long shown = console.print(Format.TABLE, listing.rows(0, most));
        if (shown < listing.count()) {
            console.say(
                    shown
                            + " of "
                            + listing.count()
                            + "; all with --list "
                            + list.name().toLowerCase(Locale.ROOT)
                            + " --format csv.");
        }
    }

    private void line(String text) {
        console.print(text.stripTrailing() + "\n");
    }
}
