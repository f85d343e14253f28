package rim.app.question.explain;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionOrigins;
import rim.app.data.EditionStructure;
import rim.app.data.LikelyGroup;
import rim.app.data.NamedCodes;
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.ScoredRegions;
import rim.engine.benchmark.Results;
import rim.engine.explain.Explanation;
import rim.engine.explain.ScoreExplanation;
import rim.engine.peers.PeerChoice;
import rim.engine.peers.PeerChoice.SameCountry;
import rim.engine.peers.PeerChoice.Shape;
import rim.engine.peers.PeerChoice.Stability;
import rim.engine.peers.Peers;
import rim.schemas.table.StructureTable;

/// Explains scores of an edition.
public final class ExplanationAnswering {
    private static final int PEERS = 10;

    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final NamedRegions regions;
    private final Results results;

    public ExplanationAnswering(EditionDatabase database) throws SQLException {
        this.database = database;
        this.documents = database.documents();
        this.regions = database.regions();
        this.results = database.benchmark();
    }

    /// The benchmark behind the edition.
    public Results results() {
        return results;
    }

    /// What is asked, as typed.
    ///
    /// @param node code or title; `index` stands for the composite index
    /// @param region code or name
    /// @param year by default the latest
    /// @param since an earlier year whose difference is explained
    /// @param others regions that are compared with
    public record Asked(
            String node,
            String region,
            Optional<Integer> year,
            @Nullable Integer since,
            List<String> others) {}

    /// Explains a score.
    ///
    /// @throws rim.schemas.RimException naming what exists, when node, region or year do not
    public Explanation of(Asked asked) throws SQLException {
        var node = node(asked.node());
        var region = region(asked.region(), node);
        int year = new PublishedScores(database).year(node, asked.year());
        var scored = new ScoredRegions(database, node, year);
        scored.check(region);
        var others = new LinkedHashSet<String>();
        for (var each : asked.others()) {
            var other = region(each, node);
            scored.check(other);
            others.add(other.code());
        }
        var question =
                new ScoreExplanation.Question(
                        node,
                        region.code(),
                        year,
                        asked.since(),
                        peers(region.code()),
                        List.copyOf(others));
        return new ScoreExplanation(results, new EditionOrigins(database, region.code()))
                .explain(question)
                .withLikelyGroup(LikelyGroup.in(database, node, region.code(), year));
    }

    /// The region that is meant.
    public NamedRegion region(String typed, String node) throws SQLException {
        var scored = new PublishedScores(database).regions(node);
        return regions.meant(typed, scored);
    }

    /// The node that is meant.
    public String node(String typed) {
        if (typed.equals("index")) {
            return documents.root();
        }
        var titles = documents.nodes();
        return new NamedCodes(
                        "node", titles, "Nodes are " + String.join(", ", titles.keySet()) + ".")
                .meant(typed);
    }

    /// The nearest in structure that are scored; none where the edition has no structural variables
    /// of the region, or too few.
    public List<String> peers(String region) throws SQLException {
        var there =
                database.list(
                        "SELECT DISTINCT region FROM structure",
                        List.of(),
                        cells -> cells.text(StructureTable.REGION));
        if (!there.contains(region)) {
            return List.of();
        }
        var choice =
                new PeerChoice(PEERS, SameCountry.INCLUDED, Shape.USUAL, new Stability(0, 0, 0, 1));
        return Peers.find(EditionStructure.of(database), region, choice).stream()
                .flatMap(peers -> peers.peers().stream())
                .map(Peers.Peer::region)
                .filter(code -> results.panel().unit(code) >= 0)
                .toList();
    }
}
