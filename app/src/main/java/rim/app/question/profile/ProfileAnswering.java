package rim.app.question.profile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rim.app.data.Cells;
import rim.app.data.CorrectedValues;
import rim.app.data.EditionDatabase;
import rim.app.data.Lookup;
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.app.data.NodeStanding;
import rim.app.data.PublishedDocuments;
import rim.app.data.PublishedScores;
import rim.app.data.ScoredRegions;
import rim.app.question.profile.Profile.AboutRegion;
import rim.app.question.profile.Profile.Change;
import rim.app.question.profile.Profile.Comment;
import rim.app.question.profile.Profile.GroupProbability;
import rim.app.question.profile.Profile.Interval;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.profile.Profile.YearStanding;
import rim.app.question.published.PublishedStandings;
import rim.schemas.contribution.ValueCorrection;
import rim.schemas.report.Report;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.ReportTable;

/// Puts the profile of a region together.
final class ProfileAnswering {
    private static final int FEW = 3;

    private static final Lookup<Change> CHANGES =
            new Lookup<>(
                    "SELECT * FROM changes WHERE node = ?",
                    "to_year DESC, from_year",
                    ProfileAnswering::change);
    private static final Lookup<GroupShare> GROUPS =
            new Lookup<>(
                    "SELECT region, outcome, probability FROM probabilities"
                            + " WHERE node = ? AND year = ? AND event = 'group'",
                    "probability DESC, outcome",
                    ProfileAnswering::groupShare);
    private static final Lookup<NamingReport> REPORTS =
            new Lookup<>(
                    "SELECT * FROM reports WHERE status = '" + Report.INDEXED + "'",
                    "year DESC, report",
                    ProfileAnswering::report);

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
        var scores = new PublishedScores(database);
        int year = scores.year(root, asked);
        var scored = scores.regions(root);
        var region = regions.meant(typed, scored);
        new ScoredRegions(database, root, year).check(region);
        var standings = new HashMap<String, Standing>();
        var titles = documents.nodes();
        var corrected = CorrectedValues.of(database, region.code());
        Integer draws = null;
        for (var each : NodeStanding.inYear(database, year, region.code())) {
            standings.put(each.node(), standing(each, titles, corrected));
            draws = each.node().equals(root) ? each.draws() : draws;
        }
        var index = Objects.requireNonNull(standings.get(root), root);
        var indicators = indicators(standings);
        boolean isRelative = Profile.isRelative(indicators);
        var ranked =
                indicators.stream()
                        .filter(s -> isRelative ? s.relative() != null : s.rank() != null)
                        .toList();
        int strong = Math.min(FEW, (ranked.size() + 1) / 2);
        int weak = Math.min(FEW, ranked.size() - strong);
        var changes = changes(root, region, year);
        return new Profile(
                database.edition().name().toString(),
                documents.methodologyName(),
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
                draws == null ? null : new Interval(documents.intervalLevel(), draws),
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

    private Standing standing(
            NodeStanding each,
            Map<String, String> titles,
            Map<CorrectedValues.Key, ValueCorrection> corrected) {
        var code = each.node();
        var group = each.group();
        var valueYear = each.valueYear();
        var unit = documents.unit(code);
        return new Standing(
                code,
                titles.getOrDefault(code, code),
                each.value(),
                unit.isEmpty() ? null : unit,
                unit.isEmpty() ? null : documents.unitName(unit),
                valueYear,
                each.filledBy(),
                each.score(),
                each.relative(),
                each.rank(),
                each.of(),
                group,
                group == null ? null : documents.groupTitle(group),
                each.likelyGroup(),
                each.coverage(),
                each.missing(),
                each.rankBest(),
                each.rankWorst(),
                each.groupProbability(),
                each.scoreLow(),
                each.scoreHigh(),
                valueYear == null ? null : corrected.get(new CorrectedValues.Key(code, valueYear)));
    }

    private List<Change> changes(String root, NamedRegion region, int year) throws SQLException {
        return database.lookUp(CHANGES, List.of(root), region.code()).stream()
                .filter(each -> each.to() <= year)
                .toList();
    }

    private static Change change(Cells cells) throws SQLException {
        return new Change(
                cells.integer(ChangeTable.FROM_YEAR),
                cells.integer(ChangeTable.TO_YEAR),
                cells.number(ChangeTable.CHANGE_MEAN),
                cells.number(ChangeTable.CHANGE_LOW),
                cells.number(ChangeTable.CHANGE_HIGH),
                cells.number(ChangeTable.P_VALUE));
    }

    /// How many of the draws put a region in a group.
    private record GroupShare(String group, double probability) {}

    private static GroupShare groupShare(Cells cells) throws SQLException {
        return new GroupShare(
                cells.text(ProbabilityTable.OUTCOME), cells.number(ProbabilityTable.PROBABILITY));
    }

    private List<GroupProbability> groups(String root, NamedRegion region, int year)
            throws SQLException {
        return database.lookUp(GROUPS, List.of(root, year), region.code()).stream()
                .map(each ->
                        new GroupProbability(
                                each.group(),
                                documents.groupTitle(each.group()),
                                each.probability()))
                .toList();
    }

    private List<Standing> indicators(Map<String, Standing> ofYear) {
        var some =
                documents.leaves().stream().filter(ofYear::containsKey).map(ofYear::get).toList();
        var strongestFirst =
                Profile.isRelative(some)
                        ? Comparator.comparing(
                                Standing::relative, Comparator.nullsLast(Comparator.reverseOrder()))
                        : Comparator.comparingDouble(ProfileAnswering::place);
        return some.stream().sorted(strongestFirst).toList();
    }

    /// Its rank as a share of all, 2 for none.
    private static double place(Standing each) {
        var rank = each.rank();
        return rank == null ? 2 : (double) rank / each.of();
    }

    private List<YearStanding> history(String root, NamedRegion region) throws SQLException {
        return NodeStanding.ofNode(database, root, region.code()).stream()
                .map(ProfileAnswering::yearStanding)
                .toList();
    }

    private static YearStanding yearStanding(NodeStanding index) {
        return new YearStanding(
                index.year(),
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
        var about = new ArrayList<AboutRegion>();
        for (var each : database.lookUp(REPORTS, List.of())) {
            around.stream()
                    .filter(each.regions()::contains)
                    .findFirst()
                    .ifPresent(nearest -> about.add(each.about(nearest)));
        }
        return about;
    }

    /// A report with the codes of all regions that it names.
    private record NamingReport(AboutRegion report, List<String> regions) {
        AboutRegion about(String region) {
            return new AboutRegion(
                    report.report(),
                    report.title(),
                    report.language(),
                    report.year(),
                    report.themes(),
                    region);
        }
    }

    private static NamingReport report(Cells cells) throws SQLException {
        return new NamingReport(
                new AboutRegion(
                        cells.text(ReportTable.REPORT),
                        cells.textOrNull(ReportTable.TITLE),
                        cells.textOrNull(ReportTable.LANGUAGE),
                        cells.integerOrNull(ReportTable.YEAR),
                        cells.text(ReportTable.THEMES),
                        ""),
                List.of(cells.text(ReportTable.REGIONS).split(" ")));
    }
}
