package rim.app.question.peers;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import rim.app.data.EditionDatabase;
import rim.app.data.EditionStructure;
import rim.app.data.NamedRegions;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.StructureFile;
import rim.app.data.Unanswerable;
import rim.engine.peers.PeerChoice;
import rim.engine.peers.PeerComparison;
import rim.engine.peers.PeerComparison.Standing;
import rim.engine.peers.Peers;
import rim.engine.peers.RegionStructure;
import rim.schemas.RimException;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ScoreTable;

/// Finds a region's peers and compares it with them.
final class PeerAnswering {
    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final NamedRegions regions;

    PeerAnswering(EditionDatabase database) throws SQLException {
        this.database = database;
        this.documents = database.documents();
        this.regions = database.regions();
    }

    /// The answer for a region by code or name.
    ///
    /// @param file a structural table; by default the edition's own variables
    /// @param year year of the scores; by default the latest
    /// @throws rim.schemas.RimException when region, table or year do not exist
    PeerAnswer of(String typed, PeerChoice choice, Optional<Path> file, Optional<Integer> year)
            throws SQLException {
        var structure = structure(file);
        var region = regions.meant(typed, new TreeSet<>(structure.regions()));
        var peers = peers(structure, region.code(), choice);
        var codes = peers.peers().stream().map(Peers.Peer::region).toList();
        var root = documents.root();
        int scored = new PublishedScores(database).year(root, year);
        var titles = documents.nodes();
        var compared =
                PeerComparison.of(
                        region.code(),
                        codes,
                        List.copyOf(titles.keySet()),
                        standings(scored, Stream.concat(Stream.of(region.code()), codes.stream())));
        return new PeerAnswer(
                database.edition().name().toString(),
                region,
                peers,
                names(peers),
                compared.isEmpty() ? null : scored,
                compared.stream()
                        .map(c -> new PeerAnswer.Named(titles.getOrDefault(c.node(), c.node()), c))
                        .toList());
    }

    private static Peers peers(RegionStructure structure, String region, PeerChoice choice) {
        try {
            return Peers.of(structure, region, choice);
        } catch (RimException e) {
            throw new Unanswerable(Unanswerable.Reason.NOTHING, String.valueOf(e.getMessage()));
        }
    }

    private RegionStructure structure(Optional<Path> file) throws SQLException {
        return file.isPresent() ? StructureFile.of(file.get()) : EditionStructure.of(database);
    }

    private List<PeerAnswer.Name> names(Peers peers) {
        var names = new ArrayList<PeerAnswer.Name>();
        Stream.concat(peers.peers().stream(), peers.near().stream())
                .forEach(p ->
                        regions.find(p.region())
                                .ifPresent(
                                        r -> names.add(new PeerAnswer.Name(r.code(), r.name()))));
        return names;
    }

    private Map<String, Map<String, Standing>> standings(int year, Stream<String> wanted)
            throws SQLException {
        var codes = new TreeSet<>(wanted.toList());
        var standings = new HashMap<String, Map<String, Standing>>();
        database.list(
                "SELECT s.node, s.region, s.score, c.score_low, c.score_high FROM scores s"
                        + " LEFT JOIN certainty c ON c.node = s.node AND c.year = s.year"
                        + " AND c.region = s.region WHERE s.year = ? AND s.score IS NOT NULL",
                List.of(year),
                cells -> {
                    var region = cells.text(ScoreTable.REGION);
                    if (codes.contains(region)) {
                        standings
                                .computeIfAbsent(cells.text(ScoreTable.NODE), n -> new HashMap<>())
                                .put(
                                        region,
                                        new Standing(
                                                cells.number(ScoreTable.SCORE),
                                                cells.numberOrNull(CertaintyTable.SCORE_LOW),
                                                cells.numberOrNull(CertaintyTable.SCORE_HIGH)));
                    }
                    return region;
                });
        return standings;
    }
}
