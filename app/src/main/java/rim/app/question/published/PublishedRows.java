package rim.app.question.published;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;

/// The lists of a comparison, as rows.
final class PublishedRows {

    /// Which list.
    enum Listed {
        DIFFERENCES,
        CAUSES,
        EFFECTS,
        NODES,
        LEFT_OUT
    }

    private static final Field YEAR = Field.integer("year", "year of the scores").key();
    private static final Field AGAINST =
            Field.text(
                    "against",
                    "what both are relative to: base_year or same_year of the European Union, or"
                            + " as_they_are");
    private static final List<Field> DIFFERENCES =
            List.of(
                    Field.text("region", "code of the region").key(),
                    Field.text("name", "its name"),
                    YEAR,
                    Field.text("node", "code of the node").key(),
                    Field.text("code", "code of the region as published"),
                    Field.number("value", "the published score as it is").in("percent"),
                    AGAINST,
                    Field.integer("against_year", "the year of that").optional().in("year"),
                    Field.number("published", "the published score, comparable").in("percent"),
                    Field.number("here", "the edition's own score, comparable").in("percent"),
                    Field.number("difference", "here less published").in("points"),
                    Field.text("published_group", "the published performance group").optional(),
                    Field.text("here_group", "the edition's performance group").optional(),
                    Field.text(
                                    "here_likely_group",
                                    "the same in the words that its certainty allows")
                            .optional(),
                    Field.text("why", "what sets the two apart").optional());
    private static final Field CAUSE =
            Field.text(
                            "cause",
                            "indicators that only one has, country's level, years, nuts,"
                                    + " treatment of outliers, values, aggregation, or the rest")
                    .key();
    private static final List<Field> CAUSES =
            List.of(
                    CAUSE,
                    YEAR,
                    Field.number("mean_effect", "mean of what it adds to here less published")
                            .in("points"),
                    Field.number(
                                    "mean_absolute",
                                    "by how much the mean absolute difference falls without it")
                            .in("points"),
                    Field.number("pearson", "by how much the correlation rises without it").in("1"),
                    Field.number("spearman", "by how much the rank correlation rises").in("1"));
    private static final List<Field> EFFECTS =
            List.of(
                    Field.text("region", "code of the region").key(),
                    YEAR,
                    CAUSE,
                    Field.number("effect", "what it adds to here less published").in("points"));
    private static final List<Field> NODES =
            List.of(
                    Field.text("node", "code of the node").key(),
                    Field.text("title", "its title"),
                    YEAR,
                    Field.integer("regions", "how many regions both have").in("regions"),
                    Field.number("pearson", "product-moment correlation").optional().in("1"),
                    Field.number("spearman", "rank correlation").optional().in("1"),
                    Field.number("mean_difference", "mean of here less published")
                            .optional()
                            .in("points"),
                    AGAINST);
    private static final List<Field> LEFT_OUT =
            List.of(
                    Field.text("code", "code of the region that is not compared").key(),
                    Field.text("name", "its name"),
                    YEAR,
                    Field.text("side", "which of the two has it: published or here").key(),
                    Field.text("why", "why it is not compared"),
                    Field.number("value", "the published score as it is").optional().in("percent"));

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("differences", DIFFERENCES);
        fields.put("causes", CAUSES);
        fields.put("effects", EFFECTS);
        fields.put("nodes", NODES);
        fields.put("left_out", LEFT_OUT);
        return fields;
    }

    static Listing of(Listed listed, PublishedComparison comparison) {
        return switch (listed) {
            case DIFFERENCES ->
                    Listing.of(
                            DIFFERENCES,
                            comparison.differences().stream()
                                    .map(each -> row(comparison, each))
                                    .toList());
            case CAUSES ->
                    Listing.of(
                            CAUSES,
                            comparison.causes().stream()
                                    .map(each -> row(comparison, each))
                                    .toList());
            case EFFECTS ->
                    Listing.of(
                            EFFECTS,
                            comparison.causes().stream()
                                    .flatMap(cause ->
                                            cause.effects().stream()
                                                    .map(each -> row(comparison, cause, each)))
                                    .sorted(Comparator.comparing(row -> String.valueOf(row.get(0))))
                                    .toList());
            case NODES ->
                    Listing.of(
                            NODES,
                            comparison.nodes().stream()
                                    .map(each -> row(comparison, each))
                                    .toList());
            case LEFT_OUT ->
                    Listing.of(
                            LEFT_OUT,
                            comparison.leftOut().stream()
                                    .map(each -> row(comparison, each))
                                    .toList());
        };
    }

    private static List<@Nullable Object> row(
            PublishedComparison comparison, PublishedComparison.Difference each) {
        var why = each.parts().stream().map(PublishedPart::text).collect(Collectors.joining("; "));
        return Arrays.asList(
                each.region(),
                each.name(),
                comparison.year(),
                comparison.node(),
                each.code(),
                each.value(),
                word(comparison.against()),
                comparison.againstYear(),
                each.published(),
                each.here(),
                each.difference(),
                each.publishedGroup(),
                each.hereGroup(),
                each.hereLikelyGroup(),
                why.isEmpty() ? null : why);
    }

    private static List<@Nullable Object> row(
            PublishedComparison comparison, PublishedComparison.CauseOfAll each) {
        return Arrays.asList(
                each.cause(),
                comparison.year(),
                each.meanEffect(),
                each.meanAbsolute(),
                each.pearson(),
                each.spearman());
    }

    private static List<@Nullable Object> row(
            PublishedComparison comparison,
            PublishedComparison.CauseOfAll cause,
            PublishedComparison.CauseEffect each) {
        return Arrays.asList(each.region(), comparison.year(), cause.cause(), each.effect());
    }

    private static List<@Nullable Object> row(
            PublishedComparison comparison, PublishedComparison.NodeAgreement each) {
        return Arrays.asList(
                each.node(),
                each.title(),
                comparison.year(),
                each.regions(),
                each.pearson(),
                each.spearman(),
                each.meanDifference(),
                word(each.against()));
    }

    private static List<@Nullable Object> row(
            PublishedComparison comparison, PublishedComparison.LeftOut each) {
        return Arrays.asList(
                each.code(), each.name(), comparison.year(), each.side(), each.why(), each.value());
    }

    private static String word(Against against) {
        return against.name().toLowerCase(Locale.ROOT);
    }

    private PublishedRows() {}
}
