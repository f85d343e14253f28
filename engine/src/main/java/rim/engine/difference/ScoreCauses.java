package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rim.engine.kernel.attribution.Shapley;
import rim.engine.panel.PanelUnit;
import rim.schemas.RimException;

/// Why scores, ranks and groups differ between two editions: for every node, unit and year that
/// both score, a part for each cause. Parts add up to the difference, and do not depend on the
/// order in which causes are thought to have come: they are Shapley values over what the engine
/// makes of every set of the causes, none left out.
///
/// What the two programs that made the editions did otherwise than this one is not tried out; it is
/// what is left between the scores that were published and those that this program makes.
public final class ScoreCauses {
    private final Coalitions coalitions;
    private final List<Set<Cause>> players;
    private final Reach reach;
    private final List<String> nodes;
    private final List<String> units;
    private final int[] years;
    private final double[][][][] published;
    private final double[][][] first;
    private final double[][][] last;
    private final double[][][][] parts;
    private final double[][][] together;
    private final double[][][] weights;
    private final Cause[] labels;

    private ScoreCauses(
            EditionSide before,
            EditionSide after,
            Coalitions coalitions,
            List<Set<Cause>> players,
            List<String> nodes) {
        this.coalitions = coalitions;
        this.players = players;
        this.nodes = nodes;
        this.units = units(before, after);
        this.years = coalitions.values().years();
        var scores = new CoalitionScores(coalitions, nodes, units, ownCauses());
        this.published =
                new double[][][][] {
                    published(before.published(), scores.buffer()),
                    published(after.published(), scores.buffer())
                };
        this.first = scores.buffer();
        this.last = scores.buffer();
        this.together = scores.buffer();
        this.parts = new double[players.size()][][][];
        Arrays.setAll(parts, player -> scores.buffer());
        this.weights = Shapley.weights(players.size());
        this.labels = players.stream().map(ScoreCauses::label).toArray(Cause[]::new);
        this.reach = Reach.of(coalitions, players, nodes, units, scores.only());
        add(scores);
        addWhereSomeHaveNone(scores);
    }

    /// Finds the causes.
    ///
    /// @param nodes codes of the nodes that are wanted; those that are not in both editions are
    ///   left out
    /// @throws RimException where one of the methodologies does not fit its edition's values
    public static ScoreCauses between(EditionSide before, EditionSide after, List<String> nodes) {
        var both = new TreeSet<>(before.published().nodes());
        both.retainAll(after.published().nodes());
        var wanted = nodes.stream().filter(both::contains).toList();
        var coalitions = new Coalitions(before, after);
        var players = new ArrayList<Set<Cause>>();
        coalitions.present().forEach(cause -> players.add(EnumSet.of(cause)));
        try {
            return new ScoreCauses(before, after, coalitions, players, wanted);
        } catch (RimException e) {
            // choices that fit only together count as one
            return new ScoreCauses(before, after, coalitions, withOneMethodology(players), wanted);
        }
    }

    private static List<Set<Cause>> withOneMethodology(List<Set<Cause>> players) {
        var methods = EnumSet.of(Cause.METHODOLOGY, Cause.TREATMENT, Cause.NUTS);
        var joined = EnumSet.of(Cause.METHODOLOGY);
        var others = new ArrayList<Set<Cause>>();
        for (var player : players) {
            if (Collections.disjoint(player, methods)) {
                others.add(player);
            } else {
                joined.addAll(player);
            }
        }
        others.add(joined);
        return others;
    }

    private static List<String> units(EditionSide before, EditionSide after) {
        var scored = new TreeSet<String>();
        before.units().stream().filter(PanelUnit::isScored).forEach(u -> scored.add(u.code()));
        var both = new TreeSet<String>();
        after.units().stream()
                .filter(u -> u.isScored() && scored.contains(u.code()))
                .forEach(u -> both.add(u.code()));
        return List.copyOf(both);
    }

    private Set<Cause> ownCauses() {
        var own = EnumSet.noneOf(Cause.class);
        players.forEach(player -> player.stream().filter(Cause::isOfOwnValues).forEach(own::add));
        return own;
    }

    private double[][][] published(EditionScores scores, double[][][] into) {
        for (var measure : Measure.values()) {
            for (int node = 0; node < nodes.size(); node++) {
                var column = into[measure.place()][node];
                for (int at = 0; at < column.length; at++) {
                    column[at] = scores.of(measure, nodes.get(node), unit(at), year(at));
                }
            }
        }
        return into;
    }

    private String unit(int at) {
        return units.get(at % units.size());
    }

    private int year(int at) {
        return years[at / units.size()];
    }

    private Set<Cause> come(int set) {
        var come = EnumSet.noneOf(Cause.class);
        for (int player = 0; player < players.size(); player++) {
            if ((set & (1 << player)) != 0) {
                come.addAll(players.get(player));
            }
        }
        return come;
    }

    private int sets() {
        return 1 << players.size();
    }

    private void add(CoalitionScores scores) {
        int all = sets() - 1;
        var found = scores.buffer();
        for (int set = 0; set <= all; set++) {
            int tried = set;
            scores.of(
                    come(set),
                    (node, unit) -> tried == all || reach.isTried(tried, node, unit),
                    found);
            if (set == 0) {
                copy(found, first);
            }
            if (set == all) {
                copy(found, last);
            }
            IntStream.range(0, nodes.size()).parallel().forEach(node -> add(tried, found, node));
        }
    }

    /// Adds what a set comes to in a node, for units where it is tried.
    private void add(int set, double[][][] found, int node) {
        int[] tried =
                IntStream.range(0, units.size())
                        .filter(unit -> reach.isTried(set, node, unit))
                        .toArray();
        if (tried.length == 0) {
            return;
        }
        var weights = new double[tried.length];
        for (int player = 0; player < players.size(); player++) {
            for (int k = 0; k < tried.length; k++) {
                int causes = reach.causes()[node][tried[k]];
                weights[k] =
                        (causes & 1 << player) == 0
                                ? 0
                                : this.weights[Integer.bitCount(causes)][Integer.bitCount(set)][
                                        set >> player & 1];
            }
            for (int m = 0; m < found.length; m++) {
                add(weights, tried, found[m][node], parts[player][m][node]);
            }
        }
    }

    private void add(double[] weights, int[] tried, double[] values, double[] sum) {
        for (int from = 0; from < sum.length; from += units.size()) {
            for (int k = 0; k < tried.length; k++) {
                if (weights[k] != 0) {
                    sum[from + tried[k]] += weights[k] * values[from + tried[k]];
                }
            }
        }
    }

    private static void copy(double[][][] from, double[][][] to) {
        for (int m = 0; m < from.length; m++) {
            for (int n = 0; n < from[m].length; n++) {
                System.arraycopy(from[m][n], 0, to[m][n], 0, from[m][n].length);
            }
        }
    }

    /// A place of a measure.
    private record Spot(int measure, int node, int at) {}

    /// Where a set of causes leaves no score, only orders count on whose way there always is one.
    private void addWhereSomeHaveNone(CoalitionScores scores) {
        var spots = new ArrayList<Spot>();
        var isSpot = new boolean[nodes.size()][units.size()];
        for (int m = 0; m < first.length; m++) {
            for (int n = 0; n < nodes.size(); n++) {
                for (int at = 0; at < first[m][n].length; at++) {
                    var spot = new Spot(m, n, at);
                    if (hasNone(spot) && !Double.isNaN(change(spot))) {
                        spots.add(spot);
                        isSpot[n][at % units.size()] = true;
                    }
                }
            }
        }
        if (spots.isEmpty()) {
            return;
        }
        var results = new double[spots.size()][];
        Arrays.setAll(results, i -> new double[1 << Integer.bitCount(causes(spots.get(i)))]);
        var found = scores.buffer();
        // backwards, since the benchmarks of the last sets are still there
        for (int set = sets() - 1; set >= 0; set--) {
            int tried = set;
            CoalitionScores.Wanted wanted =
                    (node, unit) -> isSpot[node][unit] && reach.isTried(tried, node, unit);
            if (!isAny(wanted)) {
                continue;
            }
            scores.of(come(set), wanted, found);
            for (int i = 0; i < results.length; i++) {
                var spot = spots.get(i);
                if ((set & ~causes(spot)) == 0) {
                    results[i][Integer.compress(set, causes(spot))] =
                            found[spot.measure][spot.node][spot.at];
                }
            }
        }
        for (int i = 0; i < results.length; i++) {
            put(spots.get(i), results[i]);
        }
    }

    private boolean isAny(CoalitionScores.Wanted wanted) {
        return IntStream.range(0, nodes.size())
                .anyMatch(node ->
                        IntStream.range(0, units.size()).anyMatch(unit -> wanted.is(node, unit)));
    }

    /// The players that reach a place.
    private int causes(Spot spot) {
        return reach.causes()[spot.node][spot.at % units.size()];
    }

    /// Whether some set leaves nothing at a place: then no part of a player that reaches it is a
    /// number.
    private boolean hasNone(Spot spot) {
        int player = Integer.numberOfTrailingZeros(causes(spot));
        return player < players.size()
                && Double.isNaN(parts[player][spot.measure][spot.node][spot.at]);
    }

    private void put(Spot spot, double[] results) {
        var found = Shapley.of(results);
        int next = 0;
        for (int player = 0; player < players.size(); player++) {
            if ((causes(spot) & 1 << player) != 0) {
                parts[player][spot.measure][spot.node][spot.at] =
                        found.isEmpty() ? 0 : found.get()[next++];
            }
        }
        if (found.isEmpty()) {
            together[spot.measure][spot.node][spot.at] = change(spot);
        }
    }

    /// What this program makes of the one edition and of the other.
    private double change(Spot spot) {
        return last[spot.measure][spot.node][spot.at] - first[spot.measure][spot.node][spot.at];
    }

    /// What became of a node in a year, by unit; none of a node or year that is not there.
    public List<CauseOfChange> of(String node, int year) {
        int first = Arrays.binarySearch(years, year);
        int number = nodes.indexOf(node);
        return first < 0 || number < 0
                ? List.of()
                : IntStream.range(0, units.size())
                        .mapToObj(unit -> at((number * years.length + first) * units.size() + unit))
                        .toList();
    }

    /// How many places there are, with and without a difference.
    public int places() {
        return nodes.size() * units.size() * years.length;
    }

    /// What is at a place; places are by node, year and unit, in this order.
    public CauseOfChange at(int place) {
        int all = units.size() * years.length;
        int node = place / all;
        int at = place % all;
        var of = new ArrayList<Map<Cause, Double>>();
        for (var measure : Measure.values()) {
            of.add(parts(new Spot(measure.place(), node, at)));
        }
        return new CauseOfChange(
                nodes.get(node),
                unit(at),
                year(at),
                values(0, node, at),
                values(1, node, at),
                of.get(0),
                of.get(1),
                of.get(2));
    }

    private double[] values(int side, int node, int at) {
        var values = new double[published[side].length];
        for (int m = 0; m < values.length; m++) {
            values[m] = published[side][m][node][at];
        }
        return values;
    }

    /// Parts by cause, without those that are nothing; empty where there is no difference.
    private Map<Cause, Double> parts(Spot spot) {
        double difference =
                published[1][spot.measure][spot.node][spot.at]
                        - published[0][spot.measure][spot.node][spot.at];
        if (Double.isNaN(difference)) {
            return Map.of();
        }
        double made = change(spot);
        if (Double.isNaN(made)) {
            return tell(Cause.PROGRAM, difference, Map.of());
        }
        Map<Cause, Double> told = Map.of();
        for (int player = 0; player < players.size(); player++) {
            told = tell(labels[player], parts[player][spot.measure][spot.node][spot.at], told);
        }
        told = tell(Cause.TOGETHER, together[spot.measure][spot.node][spot.at], told);
        return tell(Cause.PROGRAM, difference - made, told);
    }

    private static final double ROUNDING = 1e-12;

    /// What is told with a part more, unless it is nothing.
    private static Map<Cause, Double> tell(Cause cause, double part, Map<Cause, Double> told) {
        if (Math.abs(part) <= ROUNDING) {
            return told;
        }
        var more = told.isEmpty() ? new EnumMap<Cause, Double>(Cause.class) : told;
        more.put(cause, part);
        return more;
    }

    private static Cause label(Set<Cause> player) {
        return player.contains(Cause.METHODOLOGY) ? Cause.METHODOLOGY : player.iterator().next();
    }

    /// What stands behind the parts.
    public BehindCauses behind() {
        return new BehindCauses(coalitions, come(0), come(sets() - 1));
    }
}
