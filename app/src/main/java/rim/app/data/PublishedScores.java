package rim.app.data;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rim.schemas.table.RegionTable;
import rim.schemas.table.ScoreTable;

/// The scores of an edition.
public final class PublishedScores {
    private static final String TABLE = ScoreTable.TABLE.name();
    private static final Lookup<Integer> YEARS =
            new Lookup<>(
                    "SELECT DISTINCT year FROM scores WHERE node = ? AND score IS NOT NULL",
                    "year",
                    cells -> cells.integer(ScoreTable.YEAR));
    private static final Lookup<String> REGIONS =
            new Lookup<>(
                    "SELECT DISTINCT region FROM scores WHERE node = ?",
                    "region",
                    cells -> cells.text(ScoreTable.REGION));
    private static final String REASONS =
            "SELECT missing, count(*) AS n, (sum(count(*)) OVER ())::INTEGER AS total FROM scores"
                    + " WHERE node = ? AND score IS NULL AND missing IS NOT NULL"
                    + " GROUP BY missing ORDER BY n DESC, missing";

    private static final String REASONS_OF_ALL =
            "SELECT node, missing FROM scores GROUP BY node, missing QUALIFY missing IS NOT NULL"
                    + " AND sum(count(score)) OVER (PARTITION BY node) = 0 AND row_number() OVER"
                    + " (PARTITION BY node ORDER BY missing IS NULL, count(*) DESC, missing) = 1"
                    + " ORDER BY node";

    /// Of many reasons, this many are told.
    private static final int FEW = 3;

    /// Why no region has a score of a node: the most frequent reason, of equally frequent ones the
    /// first by the alphabet.
    private record Reason(String node, String missing) {}

    private final EditionDatabase database;
    private final PublishedDocuments documents;

    public PublishedScores(EditionDatabase database) {
        this.database = database;
        this.documents = database.documents();
    }

    /// The node that is meant by a code or title, by default the composite index.
    ///
    /// @throws Unanswerable naming what exists, when it does not
    public String node(Optional<String> typed) throws SQLException {
        return typed.isPresent() ? nodes().meant(typed.get()) : documents.root();
    }

    /// The nodes that have scores.
    public NamedCodes nodes() throws SQLException {
        var codes =
                database.list(
                        "SELECT DISTINCT node FROM " + TABLE + " ORDER BY 1",
                        List.of(),
                        cells -> cells.text(ScoreTable.NODE));
        Map<String, String> titles = new LinkedHashMap<>(documents.nodes());
        titles.keySet().retainAll(codes);
        codes.forEach(code -> titles.putIfAbsent(code, documents.title(code)));
        return new NamedCodes("node", titles, "Nodes are " + String.join(", ", codes) + ".");
    }

    /// The years in which a node has scores, in order.
    public List<Integer> years(String node) throws SQLException {
        return database.lookUp(YEARS, List.of(node));
    }

    /// Codes of the regions that have a row for a node, in order.
    public Set<String> regions(String node) throws SQLException {
        return new LinkedHashSet<>(database.lookUp(REGIONS, List.of(node)));
    }

    /// The year that was asked for, by default the latest.
    ///
    /// @throws Unanswerable when the node has no scores in it
    public int year(String node, Optional<Integer> asked) throws SQLException {
        var years = years(node);
        if (years.isEmpty()) {
            throw new Unanswerable(
                    Unanswerable.Reason.NOTHING,
                    "Edition "
                            + database.edition().name()
                            + " has no scores of '"
                            + node
                            + "'"
                            + reasons(node)
                            + ".");
        }
        if (asked.isPresent() && !years.contains(asked.get())) {
            throw new Unanswerable(
                    Unanswerable.Reason.NOTHING,
                    "No scores of '"
                            + node
                            + "' for "
                            + asked.get()
                            + " (known: "
                            + span(years)
                            + ").");
        }
        return asked.orElse(years.getLast());
    }

    /// Why regions have none, the most frequent reason first; nothing where there is no row at all.
    private String reasons(String node) throws SQLException {
        var reasons =
                database.list(
                        REASONS,
                        List.of(node),
                        cells ->
                                cells.text(ScoreTable.MISSING)
                                        + ", "
                                        + cells.integer("n")
                                        + " of "
                                        + cells.integer("total"));
        var below = node.equals(documents.root()) ? below() : List.<String>of();
        return (reasons.isEmpty() ? "" : ": " + few(reasons))
                + (below.isEmpty() ? "" : " (" + few(below) + ")");
    }

    /// Why indicators have no score at all, which the index repeats as nothing but that.
    private List<String> below() throws SQLException {
        var reasons =
                database.list(
                        REASONS_OF_ALL,
                        List.of(),
                        cells ->
                                new Reason(
                                        cells.text(ScoreTable.NODE),
                                        cells.text(ScoreTable.MISSING)));
        return reasons.stream()
                .filter(each -> documents.leaves().contains(each.node()))
                .map(each -> each.node() + ": " + each.missing())
                .toList();
    }

    private static String few(List<String> reasons) {
        var told = String.join("; ", reasons.subList(0, Math.min(FEW, reasons.size())));
        int more = reasons.size() - FEW;
        return more > 0 ? told + "; and " + more + " more" : told;
    }

    private static String span(List<Integer> years) {
        return years.size() == 1
                ? String.valueOf(years.getFirst())
                : years.getFirst() + " to " + years.getLast();
    }

    /// Codes of countries that have a scored region; regions are read only where something was
    /// typed.
    ///
    /// @throws Unanswerable naming what exists, when one has none
    public List<String> countries(String node, TypedNames typed) throws SQLException {
        return typed.isEmpty()
                ? List.of()
                : countries(node, database.regions().countriesApart(typed));
    }

    /// Codes of countries that have a scored region.
    ///
    /// @throws Unanswerable naming what exists, when one has none
    public List<String> countries(String node, List<String> typed) throws SQLException {
        var known =
                new TreeSet<>(
                        database.list(
                                "SELECT DISTINCT r.country FROM regions r JOIN scores s"
                                        + " ON s.region = r.code WHERE s.node = ?"
                                        + " AND r.country IS NOT NULL",
                                List.of(node),
                                cells -> cells.text(RegionTable.COUNTRY)));
        var regions = database.regions();
        var codes = typed.stream().map(regions::country).toList();
        for (var code : codes) {
            if (!known.contains(code)) {
                throw new Unanswerable(
                        Unanswerable.Reason.UNKNOWN,
                        "No scored region in country '"
                                + code
                                + "' ("
                                + (known.isEmpty()
                                        ? "none of this edition has a country"
                                        : "known: " + String.join(", ", known))
                                + ").");
            }
        }
        return codes;
    }
}
