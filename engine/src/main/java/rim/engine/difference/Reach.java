package rim.engine.difference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.aggregation.Scoring;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// Which causes can change what a node of a unit comes to on a scale that all make. Any other is a
/// dummy there: its part is nothing, the others' parts are what they are without it, and no set
/// with it need be tried.
///
/// Methods and other units' values reach everything. A unit's own values reach what is made of
/// them: a node by the variables below it. Where gaps are filled from other units, or scores are
/// made by comparing units, any unit's values do.
///
/// @param causes by node and unit, a bit for each cause by its number
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Reach(int[][] causes) {

    /// @param players causes by their number, some of them several that come together
    /// @param nodes codes
    /// @param units codes of units that both editions score
    /// @param only the unit that is the only one whose values moved, −1 for none: it makes the
    ///   scale
    static Reach of(
            Coalitions coalitions,
            List<Set<Cause>> players,
            List<String> nodes,
            List<String> units,
            int only) {
        return new Finding(coalitions, players, units, only).of(nodes);
    }

    /// Whether no cause of a set is a dummy.
    boolean isTried(int set, int node, int unit) {
        return (set & ~causes[node][unit]) == 0;
    }

    private static final class Finding {
        private final Coalitions coalitions;
        private final List<Methodology> methodologies;
        private final List<Set<Cause>> players;
        private final List<String> units;
        private final int only;
        private final GapReach gaps;
        private final boolean isScreened;
        private final int always;
        private final Map<String, int[]> ofVariables = new HashMap<>();

        Finding(Coalitions coalitions, List<Set<Cause>> players, List<String> units, int only) {
            this.coalitions = coalitions;
            this.methodologies = coalitions.methodologies();
            this.players = players;
            this.units = units;
            this.only = only;
            this.gaps = gaps();
            this.isScreened = methodologies.stream().anyMatch(m -> m.screening() != null);
            int always = bits(coalitions.values().unsureYears(indicatorsOfBoth(), units));
            for (int player = 0; player < players.size(); player++) {
                boolean isOwn = players.get(player).stream().allMatch(Cause::isOfOwnValues);
                always |= isOwn ? 0 : 1 << player;
            }
            this.always = always;
        }

        Reach of(List<String> nodes) {
            var causes = new int[nodes.size()][units.size()];
            int all = (1 << players.size()) - 1;
            for (int node = 0; node < causes.length; node++) {
                if (gaps == GapReach.ANY || isByUnits(nodes.get(node))) {
                    Arrays.fill(causes[node], all);
                } else {
                    var variables =
                            isScreened ? coalitions.variables() : variables(nodes.get(node));
                    for (int unit = 0; unit < units.size(); unit++) {
                        causes[node][unit] =
                                unit == only ? all : always | own(variables, units.get(unit));
                    }
                }
            }
            return new Reach(causes);
        }

        private int own(Set<String> variables, String unit) {
            int own = 0;
            for (var variable : variables) {
                var byUnit =
                        ofVariables.computeIfAbsent(variable, coalitions.values()::causesByUnit);
                int number = coalitions.values().number(unit);
                while (number >= 0) {
                    own |= byUnit[number];
                    number = gaps == GapReach.PARENTS ? coalitions.values().parent(number) : -1;
                }
            }
            return playersOf(own);
        }

        /// @param causes a bit for each by its place
        private int playersOf(int causes) {
            int bits = 0;
            for (var cause : Cause.values()) {
                if ((causes & 1 << cause.place()) != 0) {
                    bits |= bits(EnumSet.of(cause));
                }
            }
            return bits;
        }

        private int bits(Set<Cause> causes) {
            int bits = 0;
            for (int player = 0; player < players.size(); player++) {
                bits |= causes.stream().anyMatch(players.get(player)::contains) ? 1 << player : 0;
            }
            return bits;
        }

        /// Regions above may be others in another NUTS version.
        private GapReach gaps() {
            var found = GapReach.of(methodologies);
            return found == GapReach.PARENTS && !coalitions.hasOneNuts() ? GapReach.ANY : found;
        }

        /// Whether a node is made of units that are compared, or brought in line with their
        /// country.
        private boolean isByUnits(String code) {
            return methodologies.stream()
                    .anyMatch(methodology ->
                            (isCorrected(methodology) && methodology.tree().code().equals(code))
                                    || below(methodology, code).stream()
                                            .filter(node -> !node.isIndicator())
                                            .anyMatch(node -> comparesUnits(methodology, node)));
        }

        private static boolean isCorrected(Methodology methodology) {
            var correction = methodology.countryCorrection();
            return correction != null && correction.apply();
        }

        private static boolean comparesUnits(Methodology methodology, Node node) {
            var chosen = Aggregations.ALL.of(methodology.aggregationOf(node));
            var parts =
                    switch (chosen.method().parts(chosen.settings())) {
                        case CHILDREN -> node.children();
                        case INDICATORS -> node.all().filter(Node::isIndicator).toList();
                    };
            return switch (chosen.method().scoring(chosen.settings(), parts.size())) {
                case Scoring.ByUnit byUnit -> false;
                case Scoring.Fitted fitted -> true;
                case Scoring.ByYear byYear -> true;
            };
        }

        private Set<String> variables(String code) {
            var variables = new TreeSet<String>();
            for (var methodology : methodologies) {
                below(methodology, code).stream()
                        .filter(Node::isIndicator)
                        .flatMap(leaf -> Coalitions.variables(methodology, leaf))
                        .forEach(variables::add);
            }
            return variables;
        }

        private Set<String> indicatorsOfBoth() {
            var both = coalitions.variables();
            for (var methodology : methodologies) {
                both.retainAll(
                        methodology
                                .tree()
                                .all()
                                .filter(Node::isIndicator)
                                .map(Node::code)
                                .toList());
            }
            return both;
        }

        /// A node and all below it; none where there is no such node.
        private static List<Node> below(Methodology methodology, String code) {
            return methodology
                    .tree()
                    .all()
                    .filter(node -> node.code().equals(code))
                    .flatMap(Node::all)
                    .toList();
        }
    }
}
