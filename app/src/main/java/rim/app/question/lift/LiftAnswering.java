package rim.app.question.lift;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.question.explain.ExplanationAnswering;
import rim.app.question.whatif.WhatIfAnswering;
import rim.engine.benchmark.Results;
import rim.engine.whatif.Goal;
import rim.engine.whatif.Lift;
import rim.engine.whatif.LiftSearch;
import rim.engine.whatif.Reach;

/// Looks for what lifts a region of an edition.
final class LiftAnswering {
    private static final int FEWEST = 5;
    private static final String RANKS = "ranks=";

    private final WhatIfAnswering suppositions;
    private final ExplanationAnswering explanations;

    LiftAnswering(EditionDatabase database) throws SQLException {
        this.suppositions = new WhatIfAnswering(database);
        this.explanations = suppositions.explanations();
    }

    /// The region that is meant by a code or name.
    NamedRegion region(String typed) throws SQLException {
        return suppositions.region(typed);
    }

    /// The title of an indicator.
    String title(String indicator) {
        return suppositions.title(indicator);
    }

    /// The unit of an indicator's values.
    String unit(String indicator) {
        return suppositions.unit(indicator);
    }

    /// Whose improvements count as realistic.
    enum Whose {
        /// Regions of similar structure; where the edition has no structural variables of the
        /// region, its class.
        PEERS,
        /// The regions of the same performance group.
        CLASS,
        /// All regions.
        ALL
    }

    /// The goal that a text stands for: `group`, or `ranks=5` for five ranks; empty for any other.
    static Optional<Goal> goal(String typed) {
        if (typed.equals("group")) {
            return Optional.of(new Goal.NextGroup());
        }
        return typed.matches(RANKS + "[0-9]{1,6}")
                ? Optional.of(new Goal.Places(Integer.parseInt(typed.substring(RANKS.length()))))
                : Optional.empty();
    }

    /// What it takes to reach a goal.
    ///
    /// @param whose whose improvements count as realistic
    /// @param span over how many years
    /// @param ambition the share of them, 0 to 1, whose improvement is surpassed
    /// @param isRobust whether to search also what reaches it in most of the draws
    /// @throws rim.schemas.RimException when there is no score, or nothing better to reach
    Lift lift(
            String region,
            Optional<Integer> year,
            Goal goal,
            Whose whose,
            int span,
            double ambition,
            boolean isRobust)
            throws SQLException {
        return LiftSearch.of(
                suppositions.supposition(region, year),
                goal,
                reach(region, year, whose, span, ambition),
                isRobust);
    }

    private Reach reach(
            String region, Optional<Integer> year, Whose whose, int span, double ambition)
            throws SQLException {
        var peers = whose == Whose.PEERS ? explanations.peers(region) : List.<String>of();
        if (peers.size() >= FEWEST) {
            return new Reach("peers", peers, span, ambition);
        }
        var results = explanations.results();
        var ofClass =
                whose == Whose.ALL
                        ? List.<String>of()
                        : group(results, region, suppositions.year(year));
        return ofClass.size() >= FEWEST
                ? new Reach("class", ofClass, span, ambition)
                : new Reach("all", others(results, region), span, ambition);
    }

    private static List<String> group(Results results, String region, int year) {
        var panel = results.panel();
        int y = panel.year(year);
        int own = results.group(0, panel.cell(y, panel.unit(region)));
        return IntStream.range(0, panel.scoredUnits())
                .filter(u -> own >= 0 && results.group(0, panel.cell(y, u)) == own)
                .mapToObj(u -> panel.units().get(u).code())
                .filter(code -> !code.equals(region))
                .toList();
    }

    private static List<String> others(Results results, String region) {
        return results.panel().units().stream()
                .limit(results.panel().scoredUnits())
                .map(u -> u.code())
                .filter(code -> !code.equals(region))
                .toList();
    }
}
