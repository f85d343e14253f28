package rim.app.question.neighbours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.print.RecordRows;
import rim.engine.kernel.spatial.MoranI;

/// Whether regions are like their neighbours in a year.
///
/// @param of code of the country whose regions they are, or `all`
/// @param rule who is a neighbour of whom
/// @param regions how many have a score and a neighbour with one
/// @param withoutNeighbours how many with a score were left out since they have no neighbour
/// @param withoutOutline how many with a score were left out since there is no outline of them
/// @param moran Moran's I; null where it says nothing
/// @param expectation of it by chance
/// @param z how many standard deviations of chance it lies from that
/// @param p share of drawn orders of the scores that lie as far from it, of both sides
/// @param missing why there is none, null where there is
public record Autocorrelation(
        String of,
        int year,
        NeighbourGraph.Rule rule,
        int regions,
        int withoutNeighbours,
        int withoutOutline,
        @Nullable Double moran,
        @Nullable Double expectation,
        @Nullable Double z,
        @Nullable Double p,
        @Nullable String missing) {
    /// The column that says what neighbours are.
    static final Field RULE =
            Field.text("rule", "touching, nearest or country: who is a neighbour of whom");

    /// The columns of a list.
    public static final List<Field> FIELDS =
            List.of(
                    Field.text("of", "code of the country whose regions they are, or all").key(),
                    Field.integer("year", "year of the scores").key(),
                    RULE,
                    Field.integer("regions", "how many have a score and a neighbour with one"),
                    Field.integer(
                            "without_neighbours",
                            "how many with a score have no neighbour with one, and are left out"),
                    Field.integer(
                            "without_outline",
                            "how many with a score have no outline, and are left out"),
                    Field.number(
                                    "moran",
                                    "Moran's I: above the expectation where neighbours are alike")
                            .optional(),
                    Field.number("expectation", "of it by chance, -1 / (regions - 1)").optional(),
                    Field.number("z", "how many standard deviations of chance it lies from that")
                            .optional(),
                    Field.number(
                                    "p",
                                    "share of drawn orders of the scores that lie as far from the"
                                            + " expectation, on either side")
                            .optional(),
                    Field.text("missing", "why there is none").optional());

    /// The regions of a benchmark.
    public static final String ALL = "all";

    /// How many orders are drawn where nobody says.
    public static final int USUAL_DRAWS = 9_999;

    /// The least p-value of which a sentence says that neighbours are alike or differ.
    static final double SURE = 0.1;

    static final long SEED = 1;

    /// Works it out.
    ///
    /// @param of code of the country, or {@link #ALL}
    /// @param draws how many orders of the scores
    public static Autocorrelation in(String of, int year, NeighbourGraph found, int draws) {
        var scores = found.scores();
        return MoranI.of(scores, found.weights(), draws, SEED)
                .map(moran ->
                        new Autocorrelation(
                                of,
                                year,
                                found.rule(),
                                scores.length,
                                found.withoutNeighbours(),
                                found.withoutOutline(),
                                moran.coefficient(),
                                moran.expectation(),
                                moran.z(),
                                moran.pValue(),
                                null))
                .orElseGet(() -> missing(of, year, found));
    }

    /// Why there is none where nothing says who touches.
    ///
    /// @param of code of the country, or {@link #ALL}
    public static Autocorrelation withoutOutlines(String of, int year) {
        return new Autocorrelation(
                of,
                year,
                NeighbourGraph.Rule.TOUCHING,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                "no outlines of regions, which --boundaries FILE names");
    }

    /// Some of them as a list.
    public static Listing listing(List<Autocorrelation> several) {
        return Listing.of(FIELDS, several.stream().map(RecordRows::values).toList());
    }

    private static Autocorrelation missing(String of, int year, NeighbourGraph found) {
        return new Autocorrelation(
                of,
                year,
                found.rule(),
                found.units().size(),
                found.withoutNeighbours(),
                found.withoutOutline(),
                null,
                null,
                null,
                null,
                found.units().size() < MoranI.LEAST_UNITS
                        ? "fewer than " + MoranI.LEAST_UNITS + " regions with neighbours"
                        : "equal scores, or all are neighbours of all");
    }

    /// What it says in words, no more than the p-value does.
    public String told() {
        if (moran == null || expectation == null || p == null) {
            return "not told (" + missing + ")";
        }
        if (p > SURE) {
            return "no more alike or unlike than by chance";
        }
        return moran > expectation ? "neighbours are alike" : "neighbours differ";
    }
}
