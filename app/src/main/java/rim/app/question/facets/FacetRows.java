package rim.app.question.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.index.region.RegionTree;
import rim.index.search.Facets.Count;
import rim.index.search.SearchAnswer;
import rim.index.theme.Vocabulary;
import rim.schemas.region.Region;

/// Facets as rows.
final class FacetRows {
    static final List<Field> FIELDS =
            List.of(
                    Field.text(
                            "facet",
                            "region, theme, year or language; or added, for what was looked for beside"
                                    + " the words"),
                    Field.text(
                            "value",
                            "a value of it; empty for reports without a year; what was added, as without"
                                    + " takes it"),
                    Field.text("name", "the value's name").optional(),
                    Field.integer("reports", "how many reports it leaves; none for what was added")
                            .optional());

    /// Before the codes of regions among what was added.
    private static final String REGION = "region:";

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private final Vocabulary vocabulary;

    private FacetRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A row for each value, and for each region and term that was added to the words.
    ///
    /// @param vocabulary what themes are called
    static Listing of(SearchAnswer answer, Vocabulary vocabulary) {
        var made = new FacetRows(vocabulary);
        var facets = answer.facets();
        for (Count each : facets.regions()) {
            made.add(
                    "region", each, RegionTree.region(each.value()).map(Region::name).orElse(null));
        }
        facets.themes().forEach(each -> made.add("theme", each, made.theme(each.value())));
        facets.years().forEach(each -> made.add("year", each, null));
        if (facets.withoutYear() > 0) {
            made.add("year", new Count("", facets.withoutYear()), "unknown");
        }
        facets.languages().forEach(each -> made.add("language", each, null));
        for (String each : answer.added()) {
            var region =
                    each.startsWith(REGION)
                            ? RegionTree.region(each.substring(REGION.length()))
                                    .map(Region::name)
                                    .orElse(null)
                            : null;
            made.rows.add(Arrays.asList("added", each, region, null));
        }
        return Listing.of(FIELDS, made.rows);
    }

    /// No rows, where an edition has no reports.
    static Listing none() {
        return Listing.of(FIELDS, List.of());
    }

    private @Nullable String theme(String code) {
        return vocabulary
                .find(code)
                .map(t -> t.labels().getOrDefault("en", List.of(code)).getFirst())
                .orElse(null);
    }

    private void add(String facet, Count count, @Nullable String name) {
        rows.add(Arrays.asList(facet, count.value(), name, count.reports()));
    }
}
