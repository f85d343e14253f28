package rim.schemas.methodology;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A recipe that turns indicators into scores. `methodology.schema.json` describes its file for
/// editors.
///
/// @param name short name, such as `open-6`
/// @param title what it is, in words
/// @param description what it does and for whom
/// @param source where its numbers come from and what is unconfirmed
/// @param nuts NUTS version of the regions that are scored
/// @param regions which of them
/// @param years which years get scores
/// @param indicatorDefaults what holds for every indicator that does not say otherwise
/// @param minimumCoverage share of the weights below a node, 0 to 1, that must have a score
/// @param tree the composite index and what it is made of
/// @param reference what 100 means
/// @param groups performance groups, the best first; the last takes all that is left
public record Methodology(
        String name,
        String title,
        String description,
        String source,
        int nuts,
        RegionChoice regions,
        YearChoice years,
        Treatment indicatorDefaults,
        double minimumCoverage,
        Node tree,
        Reference reference,
        List<Group> groups) {

    public Methodology {
        groups = List.copyOf(groups);
    }

    /// How an indicator of the tree is treated: its own rules, then the defaults.
    public Treatment treatmentOf(Node leaf) {
        return leaf.treatment() == null
                ? indicatorDefaults
                : leaf.treatment().orElse(indicatorDefaults);
    }

    /// @param level NUTS level
    /// @param countries country codes; by default all
    public record RegionChoice(int level, List<String> countries) {
        public RegionChoice {
            countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        }
    }

    /// @param to the last year; by default the newest in which any indicator has a value
    /// @param count how many years up to it
    public record YearChoice(@Nullable Integer to, int count) {}

    /// What 100 means.
    ///
    /// @param region code of the aggregate whose own figures count, such as `EU28`; null for none
    /// @param countries its members: where it has no figure, the mean score of their regions in the
    ///   same year counts; by default all
    public record Reference(@Nullable String region, List<String> countries) {
        public Reference {
            countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        }
    }

    /// @param above relative score that a member exceeds; null for the last group
    public record Group(String code, String title, @Nullable Double above) {}
}
