package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/// Finds the numbers that come more than once in a column of many. Nearly always there are none, so
/// that only numbers are moved and sorted, and the rows themselves not looked at again.
final class RepeatedHashes {
    private static final int MOST_AT_ONCE = 1 << 16;

    /// @param hashes one column of whole numbers
    static List<Long> in(Dataset<Row> hashes) {
        var rows =
                ((org.apache.spark.sql.classic.Dataset<Row>) hashes)
                        .queryExecution()
                        .toRdd()
                        .toJavaRDD();
        int parts = Math.max(rows.getNumPartitions(), rows.context().defaultParallelism());
        return rows.mapPartitionsToPair(found -> new Chunks(found, parts))
                .partitionBy(new HashPartitioner(parts))
                .mapPartitions(RepeatedHashes::repeated)
                .collect();
    }

    private static Iterator<Long> repeated(Iterator<Tuple2<Integer, long[]>> chunks) {
        var all = new ArrayList<long[]>();
        chunks.forEachRemaining(chunk -> all.add(chunk._2()));
        var sorted = new long[all.stream().mapToInt(chunk -> chunk.length).sum()];
        int at = 0;
        for (long[] chunk : all) {
            System.arraycopy(chunk, 0, sorted, at, chunk.length);
            at += chunk.length;
        }
        Arrays.sort(sorted);
        var repeated = new ArrayList<Long>();
        for (int i = 1; i < sorted.length; i++) {
            boolean isFirst = i == 1 || sorted[i - 1] != sorted[i - 2];
            if (sorted[i] == sorted[i - 1] && isFirst) {
                repeated.add(sorted[i]);
            }
        }
        return repeated.iterator();
    }

    /// The numbers of some rows by their part, in chunks.
    private static final class Chunks implements Iterator<Tuple2<Integer, long[]>> {
        private final Iterator<InternalRow> rows;
        private final long[][] numbers;
        private final int[] counts;
        private Iterator<Integer> rest = Collections.emptyIterator();
        private boolean isAtEnd;

        Chunks(Iterator<InternalRow> rows, int parts) {
            this.rows = rows;
            this.numbers = new long[parts][Math.max(1024, MOST_AT_ONCE / parts)];
            this.counts = new int[parts];
        }

        @Override
        public boolean hasNext() {
            if (!isAtEnd && !rows.hasNext()) {
                isAtEnd = true;
                var left = new ArrayList<Integer>();
                for (int part = 0; part < counts.length; part++) {
                    if (counts[part] > 0) {
                        left.add(part);
                    }
                }
                rest = left.iterator();
            }
            return !isAtEnd || rest.hasNext();
        }

        @Override
        public Tuple2<Integer, long[]> next() {
            while (rows.hasNext()) {
                long number = rows.next().getLong(0);
                int part = Math.floorMod(number, counts.length);
                numbers[part][counts[part]++] = number;
                if (counts[part] == numbers[part].length) {
                    return taken(part);
                }
            }
            return hasNext() && rest.hasNext() ? taken(rest.next()) : taken(0);
        }

        private Tuple2<Integer, long[]> taken(int part) {
            var chunk = Arrays.copyOf(numbers[part], counts[part]);
            counts[part] = 0;
            return new Tuple2<>(part, chunk);
        }
    }

    private RepeatedHashes() {}
}
