package rim.engine.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.ValueCorrection;

/// A score taken apart. This is also its JSON form, names in lower snake case.
///
/// @param unit code of the region or other unit
/// @param node what is explained
/// @param group code of the performance group
/// @param likelyGroup the group in the words that its certainty allows, where that is known
/// @param of how many units have a rank
/// @param coverage share of the weights below the node that had a value
/// @param correction what the composite index was multiplied by to bring a country in line; 1 for
///   nothing
/// @param missing why there is no score, null when there is one
/// @param tree the node and all below it; parts of the indicators and the rest add up to the score
/// @param rest of the score that belongs to no indicator, 0 for most means
/// @param note why there are no parts, null when there are
/// @param gaps differences to others
/// @param change the difference to an earlier year of the same unit, null when none was asked
public record Explanation(
        String unit,
        int year,
        String node,
        String title,
        @Nullable Double score,
        @Nullable Double relative,
        @Nullable Integer rank,
        int of,
        @Nullable String group,
        @Nullable String likelyGroup,
        double coverage,
        double correction,
        @Nullable String missing,
        Part tree,
        double rest,
        @Nullable String note,
        List<Gap> gaps,
        @Nullable Change change) {

    public Explanation {
        gaps = List.copyOf(gaps);
    }

    /// The same with the group in the words that its certainty allows.
    public Explanation withLikelyGroup(@Nullable String likely) {
        return new Explanation(
                unit,
                year,
                node,
                title,
                score,
                relative,
                rank,
                of,
                group,
                likely,
                coverage,
                correction,
                missing,
                tree,
                rest,
                note,
                gaps,
                change);
    }

    /// A node with what it adds to the node that is explained.
    ///
    /// @param weight among its siblings
    /// @param score of the unit in it
    /// @param contribution part of the score that is explained; null when that cannot be taken
    ///   apart
    /// @param missing why it has no score
    /// @param path how the indicator's score came about; null for an aggregate
    public record Part(
            String node,
            String title,
            double weight,
            @Nullable Double score,
            @Nullable Double relative,
            @Nullable Integer rank,
            @Nullable Double contribution,
            @Nullable String missing,
            @Nullable Path path,
            List<Part> parts) {
        public Part {
            parts = List.copyOf(parts);
        }
    }

    /// How an indicator's value became a score.
    ///
    /// @param value the value that was scored
    /// @param valueYear the year that it describes, null when it comes from no one year
    /// @param filledBy the method that filled the gap, null for an observed value
    /// @param bounded what the outlier rule replaced the value by; null when it did not
    /// @param excluded whether it was left out of the bounds as an outlier
    /// @param treated after outlier rule and transformation
    /// @param score normalised
    /// @param unit of the value
    /// @param status of an observed value: observed, derived or converted
    /// @param flags of the source
    /// @param conversion where a converted value came from
    /// @param cells that it was made from
    public record Path(
            double value,
            @Nullable Integer valueYear,
            @Nullable String filledBy,
            @Nullable Double bounded,
            boolean excluded,
            double treated,
            double score,
            @Nullable String unit,
            @Nullable String status,
            @Nullable String flags,
            @Nullable String conversion,
            List<Cell> cells) {
        public Path {
            cells = List.copyOf(cells);
        }
    }

    /// A cell of a source file.
    ///
    /// @param sha256 of the file
    /// @param row 1 is the first line
    /// @param column 1 is the first
    /// @param correction where a region sent it in the place of a cell of a source; null otherwise
    public record Cell(
            String file,
            @Nullable String sha256,
            long row,
            int column,
            @Nullable ValueCorrection correction) {

        /// A cell of a source.
        public Cell(String file, @Nullable String sha256, long row, int column) {
            this(file, sha256, row, column, null);
        }
    }

    /// The difference to someone else.
    ///
    /// @param to whom: `reference`, `leader`, `peers` or `unit`
    /// @param name code of the other, or of each of several, with `, ` between
    /// @param score theirs; of several, the mean
    /// @param difference score minus theirs
    /// @param terms that add up to the difference, the most negative first
    public record Gap(String to, String name, double score, double difference, List<Term> terms) {
        public Gap {
            terms = List.copyOf(terms);
        }
    }

    /// The difference to another year.
    ///
    /// @param from the earlier year
    /// @param score in that year
    /// @param difference score minus that
    /// @param terms that add up to the difference, the most negative first
    public record Change(int from, double score, double difference, List<Term> terms) {
        public Change {
            terms = List.copyOf(terms);
        }
    }

    /// One part of a difference.
    ///
    /// @param node the indicator; null for what belongs to none
    /// @param amount what it adds
    /// @param own score of the unit
    /// @param other score it is compared with; of several, the mean
    /// @param ownValue in the indicator's unit
    /// @param otherValue in the indicator's unit
    public record Term(
            @Nullable String node,
            String title,
            Cause cause,
            double amount,
            @Nullable Double own,
            @Nullable Double other,
            @Nullable Double ownValue,
            @Nullable Double otherValue) {}

    /// What a part of a difference comes from.
    public enum Cause {
        /// Values differ.
        DATA,
        /// One of the values was filled in: what its method adds.
        IMPUTATION,
        /// The outlier rule brought in one of the values: what that adds.
        TREATMENT,
        /// One of the two has no score.
        COVERAGE,
        /// The correction by country differs.
        CORRECTION
    }
}
