package rim.app.question.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;

/// What sets published scores of a node and year and the edition's own apart.
final class Why {
    private static final int MOST_INDICATORS = 3;
    private static final double NOTABLE = 0.05;
    private final Map<String, String> titles;
    private final Publication publication;
    private final int year;
    private final Scales scales;
    private final Scale scale;
    private final List<String> leaves;
    private final IndicatorCells cells;

    Why(
            EditionDatabase database,
            Publication publication,
            Scales scales,
            IndicatorCells cells,
            String node,
            int year) {
        this.titles = database.documents().nodes();
        this.publication = publication;
        this.year = year;
        this.scales = scales;
        this.scale = scales.of(node, year);
        this.cells = cells;
        this.leaves = cells.leaves();
    }

    /// What holds for all regions alike.
    List<PublishedPart> general() {
        var parts = new ArrayList<PublishedPart>();
        addScale(parts);
        var there = scales.unionThere();
        var here = scales.unionHere();
        if (there.isPresent() && !there.equals(here)) {
            parts.add(
                    part(
                            "reference",
                            List.of(there.get()),
                            "100 is "
                                    + there.get()
                                    + " there, and here "
                                    + here.orElse("no aggregate")));
        }
        var weights = cells.weights().values().stream().mapToDouble(w -> w).summaryStatistics();
        double least = weights.getCount() == 0 ? 0 : weights.getMin();
        double greatest = weights.getCount() == 0 ? 0 : weights.getMax();
        if (greatest - least > 1e-6) {
            parts.add(
                    part(
                            "weights",
                            List.of(),
                            String.format(
                                    Locale.ROOT,
                                    "indicators weigh from %.1f%% to %.1f%% here; the Scoreboard's"
                                            + " weigh alike",
                                    100 * least,
                                    100 * greatest)));
        }
        var unknownItems = List.copyOf(cells.unknown().keySet());
        if (!unknownItems.isEmpty()) {
            parts.add(
                    part(
                            "not_here",
                            unknownItems,
                            "published, and no node here: " + String.join(", ", unknownItems)));
        }
        return parts;
    }

    private void addScale(List<PublishedPart> parts) {
        var base = publication.baseYear();
        var theirs = base == null ? "a year that the file does not say" : "the EU in " + base;
        switch (scale.against()) {
            case BASE_YEAR -> {}
            case SAME_YEAR ->
                    parts.add(
                            part(
                                    "base_year",
                                    List.of(),
                                    "published relative to "
                                            + theirs
                                            + ", of which this edition has no score; both are taken"
                                            + " relative to the EU in "
                                            + year));
            case AS_THEY_ARE ->
                    parts.add(
                            part(
                                    "base_year",
                                    List.of(),
                                    "published relative to "
                                            + theirs
                                            + ", here to the reference; nothing brings the two to one"
                                            + " level, so that only the order can be compared"));
        }
    }

    /// What holds for a region.
    List<PublishedPart> of(Common pair) {
        var own = cells.here(pair.region());
        var theirs = cells.published(pair.region());
        var parts = new ArrayList<PublishedPart>();
        if (!pair.code().equals(pair.region())) {
            parts.add(
                    part(
                            "region",
                            List.of(pair.code()),
                            "published as "
                                    + pair.code()
                                    + (pair.nuts() == null ? "" : " of NUTS " + pair.nuts())));
        }
        add(parts, "converted", "from regions of another NUTS version here", own, Why::isConverted);
        add(parts, "missing_here", "no score here", own, cell -> cell.score() == null);
        add(parts, "filled_here", "gap filled here", own, Why::isFilled);
        boolean hasIndicators = leaves.stream().anyMatch(theirs::containsKey);
        var without =
                leaves.stream()
                        .filter(leaf -> hasIndicators && !theirs.containsKey(leaf))
                        .filter(leaf -> hasScore(own.get(leaf)))
                        .toList();
        if (!without.isEmpty()) {
            parts.add(part("not_published", without, "not published: " + named(without)));
        }
        parts.addAll(indicators(own, theirs));
        return parts;
    }

    private static boolean isConverted(IndicatorCells.Cell cell) {
        return cell.score() != null && cell.conversion() != null;
    }

    private static boolean isFilled(IndicatorCells.Cell cell) {
        return cell.score() != null && cell.filledBy() != null;
    }

    private static boolean hasScore(IndicatorCells.@Nullable Cell cell) {
        return cell != null && cell.score() != null;
    }

    private void add(
            List<PublishedPart> parts,
            String kind,
            String said,
            Map<String, IndicatorCells.Cell> own,
            Predicate<IndicatorCells.Cell> isSo) {
        var which =
                leaves.stream()
                        .filter(leaf -> {
                            var cell = own.get(leaf);
                            return cell != null && isSo.test(cell);
                        })
                        .toList();
        if (!which.isEmpty()) {
            parts.add(part(kind, which, said + ": " + named(which)));
        }
    }

    /// The indicators that differ most, where the publication has them.
    private List<PublishedPart> indicators(
            Map<String, IndicatorCells.Cell> own, Map<String, Double> theirs) {
        var parts = new ArrayList<PublishedPart>();
        for (var leaf : leaves) {
            var cell = own.get(leaf);
            var value = theirs.get(leaf);
            var score = cell == null ? null : cell.score();
            if (value != null && score != null) {
                var at = scales.of(leaf, year);
                double there = value * at.published();
                double here = score * at.here();
                if (at.against() != Against.AS_THEY_ARE && Math.abs(here - there) >= NOTABLE) {
                    parts.add(
                            new PublishedPart(
                                    "indicator",
                                    List.of(leaf),
                                    here - there,
                                    String.format(
                                            Locale.ROOT,
                                            "%s: published %.1f, here %.1f",
                                            title(leaf),
                                            there,
                                            here)));
                }
            }
        }
        parts.sort(Comparator.comparingDouble(Why::size).reversed());
        return parts.subList(0, Math.min(MOST_INDICATORS, parts.size()));
    }

    private static double size(PublishedPart part) {
        return part.amount() == null ? 0 : Math.abs(part.amount());
    }

    private String named(List<String> nodes) {
        return nodes.stream().map(this::title).collect(Collectors.joining(", "));
    }

    private String title(String node) {
        return titles.getOrDefault(node, node);
    }

    private static PublishedPart part(String kind, List<String> codes, String text) {
        return new PublishedPart(kind, codes, null, text);
    }
}
