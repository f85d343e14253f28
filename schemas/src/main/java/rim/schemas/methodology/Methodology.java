package rim.schemas.methodology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A recipe that turns indicators into scores. `methodology.schema.json` describes its file for
/// editors, `docs/explanation/methodology.md` explains it.
///
/// @param name short name, such as `open-6`
/// @param title what it is, in words, in English
/// @param languages the same in other languages, by code of the language
/// @param description what it does and for whom
/// @param source where its numbers come from and what is unconfirmed
/// @param nuts NUTS version of the regions that are scored; null where units are not regions
/// @param regions which of them; null where units are not regions
/// @param years which years get scores; by default all
/// @param baseYears the years over which bounds, outlier rules, transformations and derived weights
///   are found, which then hold for all years; none for all years that get scores
/// @param denominators variables of a table that indicators are divided by
/// @param screening which units have too few values to be scored; null for none
/// @param indicatorDefaults what holds for every indicator that does not say otherwise
/// @param minimumCoverage share of the weights below a node, 0 to 1, that must have a score
/// @param weighting where weights come from, for nodes that do not say otherwise
/// @param aggregation how scores below a node become one, for nodes that do not say otherwise
/// @param tree the composite index and what it is made of
/// @param reference what 100 means; null when nothing does
/// @param groups performance groups by relative score, the best first; the last takes all that is
///   left
/// @param subgroups how a group is parted; null for not at all
/// @param countryCorrection a factor that brings a country's regions in line with its own index
/// @param uncertainty what is varied to see how sure scores and ranks are
/// @param sensitivity how it is asked which variation matters
/// @param coherence how far the index is looked at as a whole; by default as far as it costs little
public record Methodology(
        String name,
        String title,
        SortedMap<String, Named> languages,
        String description,
        String source,
        @Nullable Integer nuts,
        @Nullable RegionChoice regions,
        YearChoice years,
        List<Integer> baseYears,
        List<String> denominators,
        @Nullable Screening screening,
        Treatment indicatorDefaults,
        Double minimumCoverage,
        MethodChoice weighting,
        MethodChoice aggregation,
        Node tree,
        @Nullable Reference reference,
        List<Group> groups,
        @Nullable Subgroups subgroups,
        @Nullable CountryCorrection countryCorrection,
        @Nullable Uncertainty uncertainty,
        @Nullable Sensitivity sensitivity,
        CoherenceScope coherence) {

    public Methodology {
        languages = mapOf(languages);
        years = Objects.requireNonNullElse(years, new YearChoice(null, null));
        baseYears = listOf(baseYears);
        denominators = listOf(denominators);
        indicatorDefaults = Objects.requireNonNullElse(indicatorDefaults, Treatment.NONE);
        minimumCoverage = Objects.requireNonNullElse(minimumCoverage, 0.0);
        weighting = Objects.requireNonNullElse(weighting, new MethodChoice("given"));
        aggregation = Objects.requireNonNullElse(aggregation, new MethodChoice("arithmetic"));
        groups = listOf(groups);
        coherence = Objects.requireNonNullElse(coherence, CoherenceScope.ALL);
    }

    /// What it is called in a language; in English where it has no title in it.
    ///
    /// @param language such as `sv`
    public String titleIn(String language) {
        var named = languages.get(language);
        return named == null ? title : named.title();
    }

    /// How an indicator of the tree is treated: its own rules, then the defaults.
    public Treatment treatmentOf(Node leaf) {
        return leaf.treatment() == null
                ? indicatorDefaults
                : leaf.treatment().orElse(indicatorDefaults);
    }

    /// How the scores below a node become one.
    public MethodChoice aggregationOf(Node node) {
        return node.aggregation() == null ? aggregation : node.aggregation();
    }

    /// The performance group of a relative score, by its number; −1 for none, as of NaN.
    public int groupOf(double relative) {
        for (int i = 0; i < groups.size() && !Double.isNaN(relative); i++) {
            var group = groups.get(i);
            if (group.above() == null || relative > group.limit()) {
                return i;
            }
        }
        return -1;
    }

    /// Where the weights of the nodes below a node come from.
    public MethodChoice weightingOf(Node node) {
        return node.weighting() == null ? weighting : node.weighting();
    }

    /// The share of the weights below a node that must have a score.
    public double minimumCoverageOf(Node node) {
        return node.minimumCoverage() == null ? minimumCoverage : node.minimumCoverage();
    }

    /// This methodology with another tree, other defaults and other base years.
    public Methodology with(
            Treatment defaults,
            MethodChoice weights,
            MethodChoice means,
            Node root,
            Double coverage) {
        return new Methodology(
                name,
                title,
                languages,
                description,
                source,
                nuts,
                regions,
                years,
                baseYears,
                denominators,
                screening,
                defaults,
                coverage,
                weights,
                means,
                root,
                reference,
                groups,
                subgroups,
                countryCorrection,
                uncertainty,
                sensitivity,
                coherence);
    }

    /// A copy in the order of codes, which is the same in every run; empty where there is none.
    static SortedMap<String, Double> byCode(@Nullable Map<String, Double> numbers) {
        return numbers == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    static <T> SortedMap<String, T> mapOf(@Nullable Map<String, T> map) {
        return map == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// @param level NUTS level
    /// @param countries country codes; by default all
    /// @param kept countries that left the NUTS version and are kept as an earlier version has
    ///   them, the year of that version by the country's code; by default none
    public record RegionChoice(int level, List<String> countries, SortedMap<String, Integer> kept) {
        public RegionChoice {
            countries = listOf(countries);
            kept = kept == null ? new TreeMap<>() : new TreeMap<>(kept);
        }
    }

    /// @param to the last year; by default the newest in which any indicator has a value
    /// @param count how many years up to it; by default all that have values
    public record YearChoice(@Nullable Integer to, @Nullable Integer count) {}

    /// What 100 means.
    ///
    /// @param region code of the aggregate whose own figures count, such as `EU28`; null for none
    /// @param countries its members, as countries: where it has no figure, the mean score of their
    ///   regions in the same year counts
    /// @param units its members, as units, where units are not regions; with neither, all
    /// @param year the year whose score counts for all years; null for the same year
    public record Reference(
            @Nullable String region,
            List<String> countries,
            List<String> units,
            @Nullable Integer year) {
        public Reference {
            countries = listOf(countries);
            units = listOf(units);
        }
    }

    /// @param title what it is called, in English
    /// @param languages the same in other languages, by code of the language
    /// @param above relative score that a member exceeds; null for the last group
    public record Group(
            String code, String title, SortedMap<String, Named> languages, @Nullable Double above) {
        private static final double ROUNDING = 1e-12;

        public Group {
            languages = mapOf(languages);
        }

        /// What a member's relative score exceeds: more than rounding makes of a score that is just
        /// `above`.
        public double limit() {
            return above == null ? Double.NEGATIVE_INFINITY : above + ROUNDING * Math.abs(above);
        }
    }

    /// Groups parted into ranges of equal width, the best first. The open end of the first and of
    /// the last group is closed by the greatest and the least relative score of the year.
    public record Subgroups(List<Part> parts) {
        public Subgroups {
            parts = listOf(parts);
        }

        /// @param code what is put behind the group's code, such as `+`; may be empty
        /// @param title in words
        public record Part(String code, String title) {}
    }
}
