package rim.pipeline.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.TablePart;
import rim.schemas.table.Table;

/// Which nodes share a file, in tables that have rows for every node: aggregates apart from
/// indicators, each in the order of their codes. A small table is one file. It depends on the
/// methodology and the panel's size alone, so that a file whose nodes have not changed since the
/// edition in force can be copied.
final class NodeFiles {
    /// A table of fewer rows is one file.
    private static final int ROWS_OF_ONE = 50_000;

    /// A file has at least about so many rows.
    private static final int FEWEST_ROWS = 8_000;

    /// Files of aggregates, and as many of indicators: who asks for a year reads some of each.
    private static final int MOST_FILES = 12;

    private final List<int[]> files;

    private NodeFiles(List<int[]> files) {
        this.files = files;
    }

    static NodeFiles of(Benchmark benchmark) {
        var tree = benchmark.tree();
        long rows = (long) benchmark.scoredYears().length * benchmark.scoredUnits();
        var sorted = tree.nodesByCode();
        if (rows * sorted.length <= ROWS_OF_ONE) {
            return new NodeFiles(List.of(sorted));
        }
        var files = new ArrayList<int[]>();
        for (boolean areIndicators : new boolean[] {false, true}) {
            int[] own =
                    IntStream.of(sorted)
                            .filter(node -> tree.indicator(node) >= 0 == areIndicators)
                            .toArray();
            int together =
                    (int)
                            Math.max(
                                    Math.ceilDiv(own.length, MOST_FILES),
                                    Math.ceilDiv(FEWEST_ROWS, Math.max(1, rows)));
            for (int from = 0; from < own.length; from += together) {
                files.add(Arrays.copyOfRange(own, from, Math.min(own.length, from + together)));
            }
        }
        return new NodeFiles(files);
    }

    /// The files of a table.
    ///
    /// @param digests of what the rows of each node come from
    /// @param rows of some nodes, in the order of the table
    List<TablePart> parts(
            Table table,
            EarlierFiles earlier,
            String[] digests,
            Function<int[], Stream<List<@Nullable Object>>> rows) {
        return files.stream()
                .map(nodes ->
                        new TablePart(
                                madeOf(table, earlier, digests, nodes), () -> rows.apply(nodes)))
                .toList();
    }

    /// The nodes of each file.
    List<int[]> all() {
        return files;
    }

    static String madeOf(Table table, EarlierFiles earlier, String[] digests, int... nodes) {
        return earlier.madeOf(table, IntStream.of(nodes).mapToObj(n -> digests[n]).toList());
    }

    /// The nodes of those files that have to be made for any of some tables.
    ///
    /// @param tables that have rows for every node
    boolean[] made(List<Table> tables, EarlierFiles earlier, String[] digests) {
        var made = new boolean[digests.length];
        for (Table table : tables) {
            for (int[] nodes : files) {
                if (earlier.of(table, madeOf(table, earlier, digests, nodes)).isEmpty()) {
                    IntStream.of(nodes).forEach(node -> made[node] = true);
                }
            }
        }
        return made;
    }
}
