package rim.app.question.neighbours;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.ask.WrongUsage;
import rim.app.map.Boundaries;
import rim.app.map.Contiguity;

/// Whether regions are like their neighbours.
public final class NeighboursQuestion implements Question {
    /// Outlines of the asker's own.
    public static final Parameter<Optional<Path>> BOUNDARIES =
            Parameter.optional(
                            "boundaries",
                            new Kind.LocalFile(),
                            "GeoJSON with the outlines of regions, property NUTS_ID, which says who"
                                    + " touches")
                    .called("FILE")
                    .onlyAtTheCommandLine();

    private static final Parameter<Optional<NeighbourGraph.Rule>> RULE =
            Parameter.optional(
                            "rule",
                            Kind.Choice.of(NeighbourGraph.Rule.class),
                            "who is a neighbour of whom")
                    .unless("touching where there are outlines, country where there are none");
    private static final Parameter<Integer> NEAREST =
            Parameter.usual("nearest", new Kind.Whole(1, 20), 5, "how many are the nearest")
                    .called("N");
    private static final Parameter<Integer> DRAWS =
            Parameter.usual(
                            "draws",
                            new Kind.Whole(99, 9_999),
                            Autocorrelation.USUAL_DRAWS,
                            "how many orders of the scores are drawn")
                    .called("N");
    private static final Parameter<NeighbourRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(NeighbourRows.Listed.class),
                    NeighbourRows.Listed.YEARS,
                    "what tables such as csv have");
    private static final Description DESCRIPTION =
            Description.of(
                            "neighbours",
                            "Whether regions are like their neighbours, and which stand out among them.",
                            new AnswerShape.Document(Neighbours.class, NeighbourRows.FIELDS),
                            List.of(
                                    CommonParameters.NODE,
                                    CommonParameters.YEAR,
                                    CommonParameters.COUNTRY.meaning(
                                            "regions of these countries only, by code or name; all"
                                                    + " count as neighbours"),
                                    RULE,
                                    NEAREST,
                                    DRAWS,
                                    BOUNDARIES,
                                    LIST))
                    .noting(
                            "Spatial autocorrelation, by Moran's I (Moran 1950) with the mean of a"
                                    + " region's neighbours (weights 1 in sum): above its expectation"
                                    + " where neighbours are alike, below where they differ. Chance is"
                                    + " what comes of the same scores in any other order: z by the"
                                    + " moments of all orders (Cliff and Ord 1981), p by orders that are"
                                    + " drawn, the same at each asking.",
                            "Neighbours are regions whose outlines have a point in common, to 0.00001"
                                    + " degrees: of 'boundaries', or those that the service was given. An"
                                    + " island has none and is left out, unless the rule is nearest."
                                    + " Without outlines regions of a country are each other's"
                                    + " neighbours.",
                            "Each region's part is local Moran's I (Anselin 1995). Pattern says whether"
                                    + " the region and its neighbours are above the mean of all that have neighbours (high) or"
                                    + " not (low). Of regions that are sure a tenth may be false."
                                    + " An indicator that is filled from the country's value makes"
                                    + " neighbours alike: see 'rim indicators'.")
                    .trying(
                            "neighbours",
                            "neighbours --rule country --list regions --format csv",
                            "neighbours --year 2019 --draws 999 --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /// Outlines of the asker's, or those that the service was given.
    public static Contiguity contiguity(Subject subject, Given given) {
        return given.the(BOUNDARIES)
                .map(file -> Boundaries.read(file).contiguity())
                .orElseGet(subject::contiguity);
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var contiguity = contiguity(subject, given);
        var rule =
                given.the(RULE)
                        .orElse(
                                contiguity.isEmpty()
                                        ? NeighbourGraph.Rule.COUNTRY
                                        : NeighbourGraph.Rule.TOUCHING);
        if (contiguity.isEmpty() && rule != NeighbourGraph.Rule.COUNTRY) {
            throw new WrongUsage(
                    "No outlines of regions, which say who touches and who is near (expected"
                            + " '--boundaries FILE', here or when the service starts; or the rule"
                            + " country).");
        }
        var choice = new NeighbourGraph.Choice(rule, contiguity, given.the(NEAREST));
        var found =
                new NeighbourAnswering(subject.database(), choice, given.the(DRAWS))
                        .of(
                                given.the(CommonParameters.NODE),
                                given.the(CommonParameters.YEAR),
                                given.the(CommonParameters.COUNTRY));
        return new Answer.Document(
                found,
                NeighbourRows.of(given.the(LIST), found),
                (console, part) -> {
                    NeighbourPage.print(console, found);
                    return 0;
                });
    }
}
