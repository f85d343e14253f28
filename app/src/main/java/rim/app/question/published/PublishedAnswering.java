package rim.app.question.published;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.LikelyGroup;
import rim.app.data.NamedRegion;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.Unanswerable;
import rim.app.question.published.PublishedComparison.Difference;
import rim.app.question.published.PublishedComparison.LeftOut;
import rim.app.question.published.PublishedComparison.NodeAgreement;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.ScoreTable;

/// Compares what somebody else published with the edition's own scores.
final class PublishedAnswering {
    private static final String YEARS_IN_COMMON =
            "SELECT p.dataset, p.base_year, p.year, count(DISTINCT p.region) AS regions"
                    + " FROM published p JOIN scores s ON s.node = p.node AND s.region = p.region"
                    + " AND s.year = p.year AND s.score IS NOT NULL WHERE p.node = ?"
                    + " GROUP BY ALL ORDER BY ALL";
    private static final String LEFT_OUT =
            "SELECT p.code, p.match, p.value, s.score FROM published p LEFT JOIN scores s"
                    + " ON s.node = p.node AND s.region = p.region AND s.year = p.year"
                    + " WHERE p.dataset = ? AND coalesce(p.base_year, 0) = ? AND p.node = ?"
                    + " AND p.year = ? AND s.score IS NULL ORDER BY p.code";

    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final Methodology methodology;

    PublishedAnswering(EditionDatabase database) {
        this.database = database;
        this.documents = database.documents();
        this.methodology =
                CheckedJson.published(database.edition().methodologyFile(), Methodology.class);
    }

    /// What is asked for.
    ///
    /// @param regions only these, by code or name; none for all
    record Asked(
            List<String> regions,
            Optional<String> node,
            Optional<Integer> year,
            Optional<String> dataset,
            Optional<Integer> base) {}

    /// A year that a publication and the edition have in common.
    private record InCommon(Publication publication, int year, int regions) {
        boolean isAskedFor(Asked asked) {
            return asked.dataset().filter(d -> !d.equals(publication.dataset())).isEmpty()
                    && asked.base().filter(b -> !b.equals(publication.baseYear())).isEmpty()
                    && asked.year().filter(y -> y != year).isEmpty();
        }
    }

    /// Compares.
    ///
    /// @throws Unanswerable when the edition has no such published scores
    PublishedComparison of(Asked asked) throws SQLException {
        var node = new PublishedScores(database).node(asked.node());
        var all = inCommon(node);
        var chosen = chosen(all, asked, node);
        var publication = chosen.publication();
        var scales = new Scales(database, methodology, publication);
        var scale = scales.of(node, chosen.year());
        var pairs = pairs(publication, node, chosen.year(), scale);
        var cells = new IndicatorCells(database, methodology, publication, node, chosen.year());
        var why = new Why(database, publication, scales, cells, node, chosen.year());
        var leftOut = leftOut(publication, node, chosen.year(), pairs);
        boolean isAlike = scale.against() != Against.AS_THEY_ARE;
        var grouped = pairs.stream().filter(PublishedAnswering::hasGroups).toList();
        return new PublishedComparison(
                database.edition().name().toString(),
                methodology.name(),
                node,
                documents.nodes().getOrDefault(node, node),
                chosen.year(),
                publication,
                all.stream()
                        .map(InCommon::publication)
                        .filter(other -> !other.equals(publication))
                        .distinct()
                        .toList(),
                scale.against(),
                scale.year(),
                pairs.size(),
                correlation(pairs, CorrelationMethod.PEARSON),
                correlation(pairs, CorrelationMethod.SPEARMAN),
                grouped.size(),
                sameGroup(grouped),
                isAlike ? mean(pairs) : null,
                why.general(),
                new GapCauses(database, cells, scales, node, chosen.year()).of(pairs),
                differences(wanted(pairs, asked.regions(), leftOut), why, node, chosen.year()),
                leftOut,
                nodes(publication, scales, chosen.year()));
    }

    private List<InCommon> inCommon(String node) throws SQLException {
        return database.list(
                YEARS_IN_COMMON,
                List.of(node),
                cells ->
                        new InCommon(
                                Publication.of(
                                        documents,
                                        cells.text(PublishedTable.DATASET),
                                        cells.integerOrNull(PublishedTable.BASE_YEAR)),
                                cells.integer(PublishedTable.YEAR),
                                cells.integer("regions")));
    }

    /// The publication with the most regions in common in some year, the newest base of several; of
    /// its years the latest.
    private InCommon chosen(List<InCommon> all, Asked asked, String node) {
        var possible = all.stream().filter(each -> each.isAskedFor(asked)).toList();
        var best =
                possible.stream()
                        .max(
                                Comparator.comparingInt(InCommon::regions)
                                        .thenComparingInt(each -> each.publication().base()))
                        .orElseThrow(() -> nothing(all, asked, node));
        return possible.stream()
                .filter(each -> each.publication().equals(best.publication()))
                .max(Comparator.comparingInt(InCommon::year))
                .orElse(best);
    }

    private Unanswerable nothing(List<InCommon> all, Asked asked, String node) {
        var edition = "Edition " + database.edition().name();
        if (all.isEmpty()) {
            return new Unanswerable(
                    Unanswerable.Reason.NOTHING,
                    edition
                            + " has no published scores of '"
                            + node
                            + "' for a region and year that it scores itself. Put a database of the"
                            + " Scoreboard, such as RIS_web_download.xlsx, into the sources folder"
                            + " and update.");
        }
        var known = new LinkedHashMap<String, Set<Integer>>();
        all.forEach(each ->
                known.computeIfAbsent(
                                each.publication().dataset()
                                        + (each.publication().baseYear() == null
                                                ? ""
                                                : " with base " + each.publication().baseYear()),
                                key -> new TreeSet<>())
                        .add(each.year()));
        return new Unanswerable(
                Unanswerable.Reason.NOTHING,
                edition
                        + " has no published scores of '"
                        + node
                        + "'"
                        + asked.dataset().map(d -> " in dataset '" + d + "'").orElse("")
                        + asked.base().map(b -> " relative to " + b).orElse("")
                        + asked.year().map(y -> " for " + y).orElse("")
                        + " (known: "
                        + known.entrySet().stream()
                                .map(each -> each.getKey() + ": " + words(each.getValue()))
                                .collect(Collectors.joining("; "))
                        + ").");
    }

    private static String words(Set<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Pair> pairs(Publication publication, String node, int year, Scale scale)
            throws SQLException {
        var wanted =
                new Conditions()
                        .and("p.dataset = ?", publication.dataset())
                        .and("coalesce(p.base_year, 0) = ?", publication.base())
                        .and("p.node = ?", node)
                        .and("p.year = ?", year);
        return Common.latest(database, wanted).stream()
                .map(each -> Pair.of(each, scale, methodology))
                .toList();
    }

    private static boolean hasGroups(Pair pair) {
        return pair.group() != null && pair.scores().group() != null;
    }

    private static @Nullable Double sameGroup(List<Pair> grouped) {
        if (grouped.isEmpty()) {
            return null;
        }
        long same =
                grouped.stream()
                        .filter(p -> String.valueOf(p.group()).equals(p.scores().group()))
                        .count();
        return (double) same / grouped.size();
    }

    private static @Nullable Double correlation(List<Pair> pairs, CorrelationMethod method) {
        return Correlation.of(numbers(pairs, Pair::published), numbers(pairs, Pair::here), method)
                .map(Correlation::coefficient)
                .orElse(null);
    }

    private static double[] numbers(List<Pair> pairs, ToDoubleFunction<Pair> number) {
        return pairs.stream().mapToDouble(number).toArray();
    }

    private static @Nullable Double mean(List<Pair> pairs) {
        var mean = pairs.stream().mapToDouble(Pair::difference).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /// @throws Unanswerable when a region that is asked for is not compared, with the reason
    private List<Pair> wanted(List<Pair> pairs, List<String> typed, List<LeftOut> leftOut)
            throws SQLException {
        if (typed.isEmpty()) {
            return pairs;
        }
        var known = pairs.stream().map(p -> p.scores().region()).toList();
        var codes = new HashSet<String>();
        for (var each : typed) {
            var region = database.regions().meant(each, known);
            if (!known.contains(region.code())) {
                throw notCompared(region, leftOut);
            }
            codes.add(region.code());
        }
        return pairs.stream().filter(p -> codes.contains(p.scores().region())).toList();
    }

    private Unanswerable notCompared(NamedRegion region, List<LeftOut> leftOut)
            throws SQLException {
        var around = database.regions().parentsOf(region);
        var why =
                leftOut.stream()
                        .filter(each ->
                                each.code().equals(region.code()) || around.contains(each.code()))
                        .map(each -> each.code() + ": " + each.why().replace('_', ' '))
                        .collect(Collectors.joining("; "));
        return new Unanswerable(
                Unanswerable.Reason.NOTHING,
                region
                        + " is not compared"
                        + (why.isEmpty() ? "" : " (" + why + ")")
                        + "; 'rim published --list left_out' names all that are not.");
    }

    private List<Difference> differences(List<Pair> pairs, Why why, String node, int year)
            throws SQLException {
        var regions = database.regions();
        var differences = new ArrayList<Difference>();
        var likely = LikelyGroup.all(database, node, year);
        for (var pair : pairs) {
            var scores = pair.scores();
            differences.add(
                    new Difference(
                            scores.region(),
                            regions.find(scores.region())
                                    .map(NamedRegion::name)
                                    .orElse(scores.region()),
                            scores.code(),
                            scores.value(),
                            pair.published(),
                            pair.here(),
                            pair.difference(),
                            pair.group(),
                            scores.group(),
                            likely.get(scores.region()),
                            why.of(scores)));
        }
        differences.sort(
                Comparator.comparingDouble((Difference each) -> -Math.abs(each.difference()))
                        .thenComparing(Difference::region));
        return differences;
    }

    private List<LeftOut> leftOut(Publication publication, String node, int year, List<Pair> pairs)
            throws SQLException {
        var regions = database.regions();
        var all =
                new ArrayList<>(
                        database.list(
                                LEFT_OUT,
                                List.of(publication.dataset(), publication.base(), node, year),
                                cells -> {
                                    var code = cells.text(PublishedTable.CODE);
                                    return new LeftOut(
                                            code,
                                            regions.find(code).map(NamedRegion::name).orElse(code),
                                            "published",
                                            whyNot(code, cells.text(PublishedTable.MATCH)),
                                            cells.number(PublishedTable.VALUE));
                                }));
        var compared = pairs.stream().map(p -> p.scores().region()).collect(Collectors.toSet());
        database
                .list(
                        "SELECT region FROM scores WHERE node = ? AND year = ?"
                                + " AND score IS NOT NULL ORDER BY region",
                        List.of(node, year),
                        cells -> cells.text(ScoreTable.REGION))
                .stream()
                .filter(code -> !compared.contains(code))
                .forEach(code ->
                        all.add(
                                new LeftOut(
                                        code,
                                        regions.find(code).map(NamedRegion::name).orElse(code),
                                        "here",
                                        "not_published",
                                        null)));
        return all;
    }

    /// A region that was found has no score here; an aggregate is what others are compared with.
    private static String whyNot(String code, String match) {
        return switch (match) {
            case "same", "renamed", "only_region" -> "no_score_here";
            case "outside_nuts" -> code.startsWith("EU") ? "reference" : "not_scored";
            default -> match;
        };
    }

    /// How each node agrees, in the order of the methodology.
    private List<NodeAgreement> nodes(Publication publication, Scales scales, int year)
            throws SQLException {
        var wanted =
                new Conditions()
                        .and("p.dataset = ?", publication.dataset())
                        .and("coalesce(p.base_year, 0) = ?", publication.base())
                        .and("p.year = ?", year);
        Map<String, List<Common>> byNode =
                Common.latest(database, wanted).stream()
                        .collect(Collectors.groupingBy(Common::node));
        var agreements = new ArrayList<NodeAgreement>();
        documents
                .nodes()
                .forEach((node, title) -> {
                    var common = byNode.getOrDefault(node, List.of());
                    if (!common.isEmpty()) {
                        agreements.add(agreement(node, title, common, scales.of(node, year)));
                    }
                });
        return agreements;
    }

    private NodeAgreement agreement(String node, String title, List<Common> common, Scale scale) {
        var pairs = common.stream().map(each -> Pair.of(each, scale, methodology)).toList();
        return new NodeAgreement(
                node,
                title,
                pairs.size(),
                correlation(pairs, CorrelationMethod.PEARSON),
                correlation(pairs, CorrelationMethod.SPEARMAN),
                scale.against() == Against.AS_THEY_ARE ? null : mean(pairs),
                scale.against());
    }
}
