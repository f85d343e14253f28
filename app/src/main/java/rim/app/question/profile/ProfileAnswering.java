package rim.app.question.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.Conditions;
import rim.app.data.CorrectedValues;
import rim.app.data.EditionDatabase;
import rim.app.data.LikelyGroup;
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.Unanswerable;
import rim.app.question.profile.Profile.AboutRegion;
import rim.app.question.profile.Profile.Change;
import rim.app.question.profile.Profile.Comment;
import rim.app.question.profile.Profile.GroupProbability;
import rim.app.question.profile.Profile.Interval;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.profile.Profile.YearStanding;
import rim.app.question.published.PublishedStandings;
import rim.schemas.contribution.Correction;
import rim.schemas.report.Report;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.ReportTable;
import rim.schemas.table.ScoreTable;

/// Puts the profile of a region together.
final class ProfileAnswering {
    private static final int FEW = 3;

    /// Of a region in one year, or of one node in all: who asks for both at once reads everything.
    private static final String STANDINGS =
            """
            SELECT s.*, o.ranked,
                   c.rank_best, c.rank_worst, c.group_probability, c.score_low, c.score_high,
                   g.likely_group
            FROM scores s
                 JOIN (SELECT node, year, count(rank) AS ranked FROM scores WHERE COLUMN = ?
                       GROUP BY node, year) o ON o.node = s.node AND o.year = s.year
                 LEFT JOIN certainty c
                 ON c.node = s.node AND c.year = s.year AND c.region = s.region
                 LEFT JOIN likely_groups g
                 ON g.node = s.node AND g.year = s.year AND g.region = s.region
            WHERE s.COLUMN = ? AND s.region = ? ORDER BY s.node, s.year
            """;

    private final EditionDatabase database;
    private final PublishedDocuments documents;
    private final NamedRegions regions;

    ProfileAnswering(EditionDatabase database) throws SQLException {
        this.database = database;
        this.documents = database.documents();
        this.regions = NamedRegions.of(database);
    }

    /// The profile of a region by code or name, in a year or the latest.
    ///
    /// @throws Unanswerable when there is no such region, or no score of it
    Profile of(String typed, Optional<Integer> asked) throws SQLException {
        var root = documents.root();
        int year = new PublishedScores(database).year(root, asked);
        var scored = scored(root);
        var region = regions.meant(typed, scored);
        var standings = new HashMap<String, Standing>();
        for (var each : standings(ScoreTable.YEAR, year, region)) {
            standings.put(each.standing().code(), each.standing());
        }
        var index =
                Optional.ofNullable(standings.get(root))
                        .orElseThrow(() -> notScored(region, year, scored));
        var indicators = indicators(standings);
        var ranked = indicators.stream().filter(s -> s.relative() != null).toList();
        int strong = Math.min(FEW, (ranked.size() + 1) / 2);
        int weak = Math.min(FEW, ranked.size() - strong);
        var changes = changes(root, region, year);
        return new Profile(
                database.edition().name().toString(),
                database.edition().manifest().methodology().name(),
                region,
                regions.find(region.country()).map(NamedRegion::name).orElse(null),
                year,
                index,
                indicators,
                codes(ranked.subList(0, strong)),
                codes(ranked.subList(ranked.size() - weak, ranked.size()).reversed()),
                history(root, region),
                reports(region),
                changes.stream()
                        .filter(each -> each.to() == year)
                        .max(Comparator.comparingInt(Change::from))
                        .orElse(null),
                changes,
                groups(root, region, year),
                interval(root, region, year),
                PublishedStandings.of(database, region, year),
                comments(region));
    }

    private List<Comment> comments(NamedRegion region) throws SQLException {
        return database.list(
                "SELECT decided[:10] AS day, comment FROM contributions"
                        + " WHERE kind = 'comment' AND sender = ? ORDER BY decided, file, row",
                List.of(region.code()),
                cells -> new Comment(cells.text("day"), cells.text("comment")));
    }

    private static List<String> codes(List<Standing> standings) {
        return standings.stream().map(Standing::code).toList();
    }

    private Set<String> scored(String root) throws SQLException {
        return new TreeSet<>(
                database.list(
                        "SELECT DISTINCT region FROM scores WHERE node = ?",
                        List.of(root),
                        cells -> cells.text(ScoreTable.REGION)));
    }

    private Unanswerable notScored(NamedRegion region, int year, Set<String> scored) {
        var inside = scored.stream().filter(code -> code.startsWith(region.code())).toList();
        var around = regions.parentsOf(region).stream().filter(scored::contains).toList();
        var nearby = inside.isEmpty() ? around : inside;
        return new Unanswerable(
                Unanswerable.Reason.NOTHING,
                region
                        + " has no scores for "
                        + year
                        + " in edition "
                        + database.edition().name()
                        + "."
                        + (nearby.isEmpty() ? "" : " Try " + String.join(", ", nearby) + "."));
    }

    /// What a region has got in a year.
    private record InYear(int year, Standing standing) {}

    /// @param column year or node
    private List<InYear> standings(String column, Object value, NamedRegion region)
            throws SQLException {
        var titles = documents.nodes();
        var corrected = CorrectedValues.of(database, region.code());
        return database.list(
                STANDINGS.replace("COLUMN", column),
                List.of(value, value, region.code()),
                cells ->
                        new InYear(
                                cells.integer(ScoreTable.YEAR),
                                standing(cells, titles, corrected)));
    }

    private Standing standing(
            Cells cells, Map<String, String> titles, Map<CorrectedValues.Key, Correction> corrected)
            throws SQLException {
        var code = cells.text(ScoreTable.NODE);
        var valueYear = cells.integerOrNull(ScoreTable.VALUE_YEAR);
        var group = cells.textOrNull(ScoreTable.PERFORMANCE_GROUP);
        var unit = documents.unit(code);
        return new Standing(
                code,
                titles.getOrDefault(code, code),
                cells.numberOrNull(ScoreTable.VALUE),
                unit.isEmpty() ? null : unit,
                unit.isEmpty() ? null : documents.unitName(unit),
                valueYear,
                cells.numberOrNull(ScoreTable.SCORE),
                cells.numberOrNull(ScoreTable.RELATIVE),
                cells.integerOrNull(ScoreTable.RANK),
                cells.integer("ranked"),
                group,
                group == null ? null : documents.groupTitle(group),
                cells.textOrNull(LikelyGroup.COLUMN),
                cells.number(ScoreTable.COVERAGE),
                cells.textOrNull(ScoreTable.MISSING),
                cells.integerOrNull(CertaintyTable.RANK_BEST),
                cells.integerOrNull(CertaintyTable.RANK_WORST),
                cells.numberOrNull(CertaintyTable.GROUP_PROBABILITY),
                cells.numberOrNull(CertaintyTable.SCORE_LOW),
                cells.numberOrNull(CertaintyTable.SCORE_HIGH),
                valueYear == null ? null : corrected.get(new CorrectedValues.Key(code, valueYear)));
    }

    private List<Change> changes(String root, NamedRegion region, int year) throws SQLException {
        return database.list(
                "SELECT * FROM changes WHERE node = ? AND region = ? AND to_year <= ?"
                        + " ORDER BY to_year DESC, from_year",
                List.of(root, region.code(), year),
                cells ->
                        new Change(
                                cells.integer(ChangeTable.FROM_YEAR),
                                cells.integer(ChangeTable.TO_YEAR),
                                cells.number(ChangeTable.CHANGE_MEAN),
                                cells.number(ChangeTable.CHANGE_LOW),
                                cells.number(ChangeTable.CHANGE_HIGH),
                                cells.number(ChangeTable.P_VALUE)));
    }

    private List<GroupProbability> groups(String root, NamedRegion region, int year)
            throws SQLException {
        return database.list(
                "SELECT outcome, probability FROM probabilities WHERE node = ? AND region = ?"
                        + " AND year = ? AND event = 'group' ORDER BY probability DESC, outcome",
                List.of(root, region.code(), year),
                cells -> {
                    var code = cells.text(ProbabilityTable.OUTCOME);
                    return new GroupProbability(
                            code,
                            documents.groupTitle(code),
                            cells.number(ProbabilityTable.PROBABILITY));
                });
    }

    private @Nullable Interval interval(String root, NamedRegion region, int year)
            throws SQLException {
        return database
                .list(
                        "SELECT draws FROM certainty WHERE node = ? AND region = ? AND year = ?",
                        List.of(root, region.code(), year),
                        cells ->
                                new Interval(
                                        documents.intervalLevel(),
                                        cells.integer(CertaintyTable.DRAWS)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Standing> indicators(Map<String, Standing> ofYear) {
        var strongestFirst =
                Comparator.comparing(
                        Standing::relative, Comparator.nullsLast(Comparator.reverseOrder()));
        return documents.leaves().stream()
                .filter(ofYear::containsKey)
                .map(ofYear::get)
                .sorted(strongestFirst)
                .toList();
    }

    private List<YearStanding> history(String root, NamedRegion region) throws SQLException {
        return standings(ScoreTable.NODE, root, region).stream()
                .map(each -> yearStanding(each.year(), each.standing()))
                .toList();
    }

    private static YearStanding yearStanding(int year, Standing index) {
        return new YearStanding(
                year,
                index.score(),
                index.relative(),
                index.rank(),
                index.of(),
                index.group(),
                index.likelyGroup(),
                index.scoreLow(),
                index.scoreHigh(),
                index.rankBest(),
                index.rankWorst());
    }

    private List<AboutRegion> reports(NamedRegion region) throws SQLException {
        var around = new ArrayList<>(List.of(region.code()));
        around.addAll(regions.parentsOf(region));
        var conditions =
                new Conditions()
                        .and("status = ?", Report.INDEXED)
                        .any(
                                around.stream()
                                        .map(c -> "list_contains(string_split(regions, ' '), ?)")
                                        .toList(),
                                around);
        return database.list(
                "SELECT * FROM reports" + conditions.where() + " ORDER BY year DESC, report",
                conditions.values(),
                cells -> report(cells, around));
    }

    private static AboutRegion report(Cells cells, List<String> around) throws SQLException {
        var named = List.of(cells.text(ReportTable.REGIONS).split(" "));
        return new AboutRegion(
                cells.text(ReportTable.REPORT),
                cells.textOrNull(ReportTable.TITLE),
                cells.textOrNull(ReportTable.LANGUAGE),
                cells.integerOrNull(ReportTable.YEAR),
                cells.text(ReportTable.THEMES),
                around.stream().filter(named::contains).findFirst().orElse(around.getFirst()));
    }
}
