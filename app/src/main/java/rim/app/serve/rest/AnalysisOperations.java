package rim.app.serve.rest;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.coherence.CoherenceReading;
import rim.app.coherence.CoherenceRows;
import rim.app.compare.Comparison;
import rim.app.compare.ComparisonReading;
import rim.app.compare.ComparisonRows;
import rim.app.data.EditionReading;
import rim.app.edition.DifferenceRows;
import rim.app.explain.ExplanationReading;
import rim.app.explain.ExplanationRows;
import rim.app.peers.PeerAnswer;
import rim.app.peers.PeerReading;
import rim.app.peers.PeerRows;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Problem;
import rim.app.whatif.WhatIfReading;
import rim.app.whatif.WhatIfRows;
import rim.engine.coherence.Coherence;
import rim.engine.difference.EditionDifference;
import rim.engine.explain.Explanation;
import rim.engine.peers.PeerChoice;
import rim.engine.peers.PeerChoice.SameCountry;
import rim.engine.whatif.Goal;
import rim.engine.whatif.Lift;
import rim.engine.whatif.WhatIf;
import rim.schemas.methodology.CoherenceScope;

/// Questions to which the answer is worked out: beside whom, why, what if, since when.
final class AnalysisOperations {
    private static final int MOST_PEERS = 500;

    static List<Operation> of(OpenEditions editions) {
        return List.of(
                compare(), peers(), explain(), whatIf(), lift(), coherence(), diff(editions));
    }

    private static Operation compare() {
        return new Operation(
                "/compare",
                "compare",
                "Regions side by side: index, indicators, ranks, gaps to the first of them",
                List.of(
                        Parameter.neededTexts(
                                "region", "two or more regions, by code or name", "SE33,FI1D"),
                        Operations.YEAR),
                new Operation.Shape.OfDocument(Comparison.class),
                true,
                (edition, given) -> {
                    var comparison =
                            new ComparisonReading(edition.database())
                                    .of(given.list("region"), given.year("year"));
                    return new Answer.Document(comparison, ComparisonRows.of(comparison));
                });
    }

    private static Operation peers() {
        return new Operation(
                "/peers/{region}",
                "peers",
                "Regions of similar structure, and strengths and weaknesses beside them",
                List.of(
                        Operations.REGION,
                        Parameter.integer("count", "how many peers; 10 by default"),
                        Parameter.truth("other_countries", "only regions of other countries"),
                        Operations.YEAR),
                new Operation.Shape.OfDocument(PeerAnswer.class),
                true,
                (edition, given) -> {
                    var choice =
                            PeerChoice.nearest(given.integer("count", 1, MOST_PEERS).orElse(10))
                                    .from(
                                            given.truth("other_countries")
                                                    ? SameCountry.EXCLUDED
                                                    : SameCountry.INCLUDED);
                    var answer =
                            new PeerReading(edition.database())
                                    .of(
                                            given.needed("region"),
                                            choice,
                                            Optional.empty(),
                                            given.year("year"));
                    return new Answer.Document(answer, PeerRows.of(answer));
                });
    }

    private static Operation explain() {
        return new Operation(
                "/explain/{node}/{region}",
                "explain",
                "A score as a sum of indicators, down to the cells of source files",
                List.of(
                        Parameter.path(
                                "node",
                                "indicator or aggregate; index is the composite index",
                                "index"),
                        Operations.REGION,
                        Operations.YEAR,
                        Parameter.integer("since", "explain the change since this year as well"),
                        Parameter.texts("against", "explain the gap to these regions as well")),
                new Operation.Shape.OfDocument(Explanation.class),
                true,
                (edition, given) -> {
                    var explanation = new ExplanationReading(edition.database()).of(asked(given));
                    return new Answer.Document(explanation, ExplanationRows.of(explanation));
                });
    }

    private static ExplanationReading.Asked asked(Arguments given) {
        @Nullable Integer since = given.year("since").orElse(null);
        return new ExplanationReading.Asked(
                given.needed("node"),
                given.needed("region"),
                given.year("year"),
                since,
                given.list("against"));
    }

    private static Operation whatIf() {
        return new Operation(
                "/whatif/{region}",
                "whatif",
                "Other values of a region and what they come to",
                List.of(
                        Operations.REGION,
                        Parameter.neededTexts(
                                "set",
                                "other values of indicators, in their units",
                                "business_rd=1.5"),
                        Operations.YEAR),
                new Operation.Shape.OfDocument(WhatIf.class),
                true,
                (edition, given) -> {
                    var reading = new WhatIfReading(edition.database());
                    var code = reading.region(given.needed("region")).code();
                    var prospect = reading.suppose(code, given.year("year"), given.numbers("set"));
                    return new Answer.Document(
                            prospect, new WhatIfRows(reading::unit).of(prospect));
                });
    }

    private static Operation lift() {
        return new Operation(
                "/lift/{region}",
                "lift",
                "The smallest realistic change that lifts a region to a goal",
                List.of(
                        Operations.REGION,
                        Parameter.needed(
                                "goal",
                                "group for the next group, ranks=5 for five ranks",
                                "ranks=1"),
                        Operations.YEAR,
                        Parameter.integer("span", "years over which others improved; 5 by default"),
                        Parameter.number(
                                "ambition",
                                "share of the others whose improvement is surpassed; 0.75 by"
                                        + " default"),
                        Parameter.text(
                                "whose", "whose improvements are realistic: peers, class or all")),
                new Operation.Shape.OfDocument(Lift.class),
                true,
                (edition, given) -> {
                    var reading = new WhatIfReading(edition.database());
                    var lift = lift(reading, given);
                    return new Answer.Document(lift, new WhatIfRows(reading::unit).of(lift));
                });
    }

    private static Lift lift(WhatIfReading reading, Arguments given) throws SQLException {
        return reading.lift(
                reading.region(given.needed("region")).code(),
                given.year("year"),
                goal(given.needed("goal")),
                given.constant("whose", WhatIfReading.Whose.PEERS),
                given.integer("span", 1, 100).orElse(5),
                given.number("ambition", 0, 1).orElse(0.75));
    }

    private static Goal goal(String typed) {
        return WhatIfReading.goal(typed)
                .orElseThrow(() ->
                        Problem.badRequest(
                                "Invalid goal: '" + typed + "' (expected group or ranks=5)."));
    }

    private static Operation coherence() {
        return new Operation(
                "/coherence",
                "coherence",
                "Whether the index hangs together: correlations, alpha, KMO, influence",
                List.of(
                        Operations.YEAR,
                        Parameter.truth("all_years", "all scored years at once"),
                        Parameter.text(
                                "stage",
                                "data of indicators: indicators, denominated, imputed, treated or"
                                        + " normalised"),
                        Parameter.text(
                                "list",
                                "what tables have: correlations, aggregates, components or"
                                        + " importance")),
                new Operation.Shape.OfDocument(Coherence.class),
                true,
                (edition, given) -> {
                    var stage = given.constant("stage", CoherenceScope.Stage.NORMALISED);
                    var reading = new CoherenceReading(edition.database(), stage);
                    var coherence =
                            given.truth("all_years")
                                    ? reading.pooled()
                                    : reading.of(given.year("year"));
                    var list = given.constant("list", CoherenceRows.Listed.IMPORTANCE);
                    return new Answer.Document(coherence, CoherenceRows.of(list, coherence));
                });
    }

    private static Operation diff(OpenEditions editions) {
        return new Operation(
                "/diff",
                "diff",
                "What changed since an earlier edition: method, scope, values, ranks. A record"
                        + " holds the "
                        + DifferenceRows.FEW
                        + " values that changed most, 'list=values' as a table all of them",
                List.of(
                        Parameter.needed("before", "name of the earlier edition", "2018"),
                        Operations.YEAR,
                        Parameter.text("list", "what tables have: ranks, values, method or scope")),
                new Operation.Shape.OfDocument(EditionDifference.class),
                true,
                (edition, given) -> {
                    var difference = difference(editions, edition, given);
                    var list = given.constant("list", DifferenceRows.Listed.RANKS);
                    return new Answer.Document(
                            DifferenceRows.withFewValues(difference),
                            DifferenceRows.of(list, difference));
                });
    }

    private static EditionDifference difference(
            OpenEditions editions, AskedEdition after, Arguments given) throws SQLException {
        try (var before = editions.ask(Optional.of(given.needed("before")))) {
            return EditionDifference.between(
                    EditionReading.of(before.database()),
                    EditionReading.of(after.database()),
                    given.year("year").orElse(null));
        }
    }

    private AnalysisOperations() {}
}
