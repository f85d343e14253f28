package rim.pipeline.quality;

import static rim.pipeline.quality.PageText.both;
import static rim.pipeline.quality.PageText.number;
import static rim.pipeline.quality.PageText.paragraph;
import static rim.pipeline.quality.PageText.part;
import static rim.pipeline.quality.PageText.rest;
import static rim.pipeline.quality.PageText.table;
import static rim.pipeline.quality.PageText.text;
import static rim.pipeline.quality.PageText.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.pipeline.quality.PageText.Head;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Comparison;

/// What is other than in the edition before, as a part of the page.
final class ComparisonSection {
    static String of(Quality quality) {
        var comparison = quality.comparison();
        if (comparison == null) {
            return "";
        }
        var before = comparison.before();
        return part(
                "since",
                "Since edition " + before,
                "Sedan utgåva " + before,
                cells(quality, comparison)
                        + coverage(quality, comparison)
                        + surprises(quality, comparison));
    }

    private static String cells(Quality quality, Comparison comparison) {
        if (comparison.datasets().isEmpty()) {
            return paragraph("No cell differs.", "Ingen cell skiljer sig.");
        }
        var rows = new ArrayList<List<String>>();
        comparison
                .datasets()
                .forEach(d ->
                        rows.add(
                                List.of(
                                        text(d.dataset()),
                                        number(d.added()),
                                        number(d.revised()),
                                        number(d.gone()))));
        return "<h3>"
                + both("Cells", "Celler")
                + "</h3>\n"
                + table(
                        List.of(
                                Head.text("dataset", "datamängd"),
                                Head.number("new", "nya"),
                                Head.number("revised", "ändrade"),
                                Head.number("gone", "borta")),
                        rows)
                + rest(rows.size(), quality.count("datasets_changed", rows.size()), DIFF);
    }

    private static final String DIFF = "rim diff BEFORE AFTER --list values --format csv";

    private static String coverage(Quality quality, Comparison comparison) {
        if (comparison.coverage().isEmpty()) {
            return "";
        }
        var rows = new ArrayList<List<String>>();
        comparison
                .coverage()
                .forEach(c ->
                        rows.add(
                                List.of(
                                        text(c.indicator()),
                                        number(c.before()),
                                        number(c.after()),
                                        year(c.lastBefore()),
                                        year(c.lastAfter()))));
        return "<h3>"
                + both("Values of indicators", "Indikatorernas värden")
                + "</h3>\n"
                + table(
                        List.of(
                                Head.text("indicator", "indikator"),
                                Head.number("before", "före"),
                                Head.number("now", "nu"),
                                Head.number("last year before", "sista år före"),
                                Head.number("last year now", "sista år nu")),
                        rows)
                + rest(rows.size(), quality.count("coverage_changed", rows.size()), DIFF);
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "–" : String.valueOf(year);
    }

    private static String surprises(Quality quality, Comparison comparison) {
        if (comparison.surprises().isEmpty()) {
            return paragraph(
                    "No new or revised value goes beyond what its series' own past explains.",
                    "Inget nytt eller ändrat värde går utöver vad seriens egen historia förklarar.");
        }
        var rows = new ArrayList<List<String>>();
        comparison
                .surprises()
                .forEach(s ->
                        rows.add(
                                List.of(
                                        text(s.indicator()),
                                        text(s.region()),
                                        String.valueOf(s.year()),
                                        s.kind().equals("new")
                                                ? both("new", "nytt")
                                                : both("revised", "ändrat"),
                                        value(s.from()),
                                        value(s.value()),
                                        value(s.step()))));
        return "<h3>"
                + both(
                        "Values beyond what the series' own past explains",
                        "Värden utöver vad seriens egen historia förklarar")
                + "</h3>\n"
                + paragraph(
                        "The step is more than "
                                + Comparison.FACTOR
                                + " times the largest of any year in the edition before.",
                        "Steget är mer än "
                                + Comparison.FACTOR
                                + " gånger så stort som det största i utgåvan före.")
                + table(
                        List.of(
                                Head.text("indicator", "indikator"),
                                Head.text("region", "region"),
                                Head.number("year", "år"),
                                Head.text("kind", "slag"),
                                Head.number("from", "från"),
                                Head.number("to", "till"),
                                Head.number("largest step before", "största steg före")),
                        rows)
                + rest(rows.size(), quality.count("surprises", rows.size()), DIFF);
    }

    private ComparisonSection() {}
}
