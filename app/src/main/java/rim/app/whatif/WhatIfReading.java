package rim.app.whatif;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionDocuments;
import rim.app.data.NamedCodes;
import rim.app.data.NamedRegion;
import rim.app.data.Scores;
import rim.app.explain.ExplanationReading;
import rim.engine.benchmark.Results;
import rim.engine.whatif.Goal;
import rim.engine.whatif.Lift;
import rim.engine.whatif.LiftSearch;
import rim.engine.whatif.Reach;
import rim.engine.whatif.Supposition;
import rim.engine.whatif.WhatIf;

/// Asks what a region of an edition would come to.
public final class WhatIfReading {
    private static final int FEWEST = 5;
    private static final String RANKS = "ranks=";

    private final EditionDatabase database;
    private final EditionDocuments documents;
    private final ExplanationReading explanations;

    public WhatIfReading(EditionDatabase database) throws SQLException {
        this.database = database;
        this.documents = database.documents();
        this.explanations = new ExplanationReading(database);
    }

    /// Whose improvements count as realistic.
    public enum Whose {
        /// Regions of similar structure; where the edition has no structural variables of the
        /// region, its class.
        PEERS,
        /// The regions of the same performance group.
        CLASS,
        /// All regions.
        ALL
    }

    /// The goal that a text stands for: `group`, or `ranks=5` for five ranks; empty for any other.
    public static Optional<Goal> goal(String typed) {
        if (typed.equals("group")) {
            return Optional.of(new Goal.NextGroup());
        }
        return typed.matches(RANKS + "[0-9]{1,6}")
                ? Optional.of(new Goal.Places(Integer.parseInt(typed.substring(RANKS.length()))))
                : Optional.empty();
    }

    /// The region that is meant by a code or name.
    public NamedRegion region(String typed) throws SQLException {
        return explanations.region(typed, documents.root());
    }

    /// The title of an indicator.
    public String title(String indicator) {
        return documents.nodes().getOrDefault(indicator, indicator);
    }

    /// The unit of an indicator's values.
    public String unit(String indicator) {
        return documents.unit(indicator);
    }

    /// What other values come to.
    ///
    /// @param region code of the region
    /// @param year by default the latest
    /// @param values by indicator, by code or title
    /// @throws rim.schemas.RimException when an indicator or the score does not exist
    public WhatIf suppose(String region, Optional<Integer> year, Map<String, Double> values)
            throws SQLException {
        var titles = new LinkedHashMap<String, String>();
        documents.leaves().forEach(code -> titles.put(code, title(code)));
        var codes =
                new NamedCodes(
                        "indicator of the index",
                        titles,
                        "They are " + String.join(", ", titles.keySet()) + ".");
        var meant = new LinkedHashMap<String, Double>();
        values.forEach((typed, value) -> meant.put(codes.meant(typed), value));
        return supposition(region, year).suppose(meant);
    }

    /// What it takes to reach a goal.
    ///
    /// @param whose whose improvements count as realistic
    /// @param span over how many years
    /// @param ambition the share of them, 0 to 1, whose improvement is surpassed
    /// @throws rim.schemas.RimException when there is no score, or nothing better to reach
    public Lift lift(
            String region,
            Optional<Integer> year,
            Goal goal,
            Whose whose,
            int span,
            double ambition)
            throws SQLException {
        return LiftSearch.of(
                supposition(region, year), goal, reach(region, year, whose, span, ambition));
    }

    private Supposition supposition(String region, Optional<Integer> year) throws SQLException {
        return Supposition.of(explanations.results(), region, year(year));
    }

    private int year(Optional<Integer> year) throws SQLException {
        return new Scores(database).year(documents.root(), year);
    }

    private Reach reach(
            String region, Optional<Integer> year, Whose whose, int span, double ambition)
            throws SQLException {
        var peers = whose == Whose.PEERS ? explanations.peers(region) : List.<String>of();
        if (peers.size() >= FEWEST) {
            return new Reach("peers", peers, span, ambition);
        }
        var results = explanations.results();
        var ofClass = whose == Whose.ALL ? List.<String>of() : group(results, region, year(year));
        return ofClass.size() >= FEWEST
                ? new Reach("class", ofClass, span, ambition)
                : new Reach("all", scored(results), span, ambition);
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

    private static List<String> scored(Results results) {
        return results.panel().units().stream()
                .limit(results.panel().scoredUnits())
                .map(u -> u.code())
                .toList();
    }
}
