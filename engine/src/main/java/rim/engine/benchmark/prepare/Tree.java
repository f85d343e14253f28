package rim.engine.benchmark.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rim.schemas.methodology.Node;

/// A methodology's tree by numbers: parents before their children, the root is node 0. Indicators
/// are numbered among themselves too, in the same order.
public final class Tree {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final int[][] children;
    private final int[] indicators;
    private final int[] nodesOfIndicators;

    public Tree(Node root) {
        root.all().forEach(nodes::add);
        nodes.forEach(node -> numbers.put(node.code(), numbers.size()));
        int n = nodes.size();
        parents = new int[n];
        children = new int[n][];
        indicators = new int[n];
        parents[0] = -1;
        int count = 0;
        for (int i = 0; i < n; i++) {
            int node = i;
            children[i] =
                    nodes.get(i).children().stream().mapToInt(c -> number(c.code())).toArray();
            Arrays.stream(children[i]).forEach(child -> parents[child] = node);
            indicators[i] = nodes.get(i).isIndicator() ? count++ : -1;
        }
        nodesOfIndicators = new int[count];
        for (int i = 0; i < n; i++) {
            if (indicators[i] >= 0) {
                nodesOfIndicators[indicators[i]] = i;
            }
        }
    }

    /// How many nodes there are.
    public int size() {
        return nodes.size();
    }

    /// How many indicators there are.
    public int indicators() {
        return nodesOfIndicators.length;
    }

    public Node node(int number) {
        return nodes.get(number);
    }

    public String code(int node) {
        return nodes.get(node).code();
    }

    /// The number of a node.
    ///
    /// @throws IllegalArgumentException when there is none of that code
    public int number(String code) {
        var number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("No node '" + code + "'");
        }
        return number;
    }

    public boolean has(String code) {
        return numbers.containsKey(code);
    }

    /// The node above, −1 for the root.
    public int parent(int node) {
        return parents[node];
    }

    /// For each node the one above it.
    public int[] parents() {
        return parents.clone();
    }

    /// The nodes below, none for an indicator.
    public int[] children(int node) {
        return children[node].clone();
    }

    /// As {@link #children}, without a copy: not to be changed.
    public int[] childrenOf(int node) {
        return children[node];
    }

    /// The number of a node among the indicators, −1 for an aggregate.
    public int indicator(int node) {
        return indicators[node];
    }

    /// The node of an indicator.
    public int nodeOf(int indicator) {
        return nodesOfIndicators[indicator];
    }

    /// Whether the methodology gives a node any weight among its siblings.
    public boolean counts(int node) {
        return nodes.get(node).counts();
    }

    /// Whether a node and all between it and one above it have any.
    public boolean countsIn(int node, int above) {
        int at = node;
        while (at != above && counts(at)) {
            at = parents[at];
        }
        return at == above;
    }

    /// All nodes in the order of their codes.
    public int[] nodesByCode() {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(this::code))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Whether a node is another or stands below it.
    public boolean isWithin(int node, int above) {
        int at = node;
        while (at != above && at >= 0) {
            at = parents[at];
        }
        return at == above;
    }

    /// The indicators at or below a node, by their numbers among the indicators.
    public int[] indicatorsBelow(int node) {
        int count = 0;
        var below = new int[indicators()];
        for (int i = 0; i < indicators(); i++) {
            if (isWithin(nodesOfIndicators[i], node)) {
                below[count++] = i;
            }
        }
        return Arrays.copyOf(below, count);
    }
}
