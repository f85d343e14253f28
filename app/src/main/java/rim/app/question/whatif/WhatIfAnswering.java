package rim.app.question.whatif;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedCodes;
import rim.app.data.NamedRegion;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.ScoredRegions;
import rim.app.question.explain.ExplanationAnswering;
import rim.engine.whatif.Supposition;
import rim.engine.whatif.WhatIf;

/// Asks what a region of an edition would come to.
public final class WhatIfAnswering {
    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final ExplanationAnswering explanations;

    public WhatIfAnswering(EditionDatabase database) throws SQLException {
        this.database = database;
        this.documents = database.documents();
        this.explanations = new ExplanationAnswering(database);
    }

    /// What explains scores of the same edition.
    public ExplanationAnswering explanations() {
        return explanations;
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

    /// The benchmark of a region and year, in which values can be otherwise.
    ///
    /// @param year by default the latest
    public Supposition supposition(String region, Optional<Integer> year) throws SQLException {
        int meant = year(year);
        var scored = new ScoredRegions(database, documents.root(), meant);
        var named = database.regions().find(region);
        if (named.isPresent()) {
            scored.checkScore(named.get());
        }
        return Supposition.of(explanations.results(), region, meant);
    }

    /// The year that was asked for, by default the latest.
    public int year(Optional<Integer> year) throws SQLException {
        return new PublishedScores(database).year(documents.root(), year);
    }
}
