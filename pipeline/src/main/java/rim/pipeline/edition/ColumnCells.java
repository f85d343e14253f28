package rim.pipeline.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/// The cells of one column in the group of rows that is being written. They are kept as bits, a
/// text as its place among the group's texts, and become pages when the group ends: with a
/// dictionary where cells are often the same, plainly where they are not. Parquet's own column
/// writers look every cell up as it comes, and compare it with the least and the greatest.
final class ColumnCells {
    private static final int PAGE_ROWS = 20_000;
    private static final int FIRST_SLAB = 1 << 10;
    private static final int LARGEST_SLAB = 1 << 20;
    private static final ByteBufferAllocator HEAP = new HeapByteBufferAllocator();

    private final ColumnDescriptor column;
    private final PrimitiveTypeName type;
    private final boolean mayBeEmpty;

    /// Of those that hold something, in the order of their rows.
    private long[] cells = new long[FIRST_SLAB];

    private int count;
    private int rows;
    private final BitSet emptyRows = new BitSet();

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Binary> texts = new ArrayList<>();
    private long textBytes;
    private String latest = "";
    private int latestPlace = -1;

    ColumnCells(ColumnDescriptor column) {
        this.column = column;
        this.type = column.getPrimitiveType().getPrimitiveTypeName();
        this.mayBeEmpty = column.getMaxDefinitionLevel() > 0;
    }

    /// @throws IllegalArgumentException when every row must hold something
    void addNothing() {
        if (!mayBeEmpty) {
            throw new IllegalArgumentException(
                    "Nothing in " + column.getPath()[0] + ", which is never empty");
        }
        emptyRows.set(rows++);
    }

    void add(String text) {
        requireType(PrimitiveTypeName.BINARY);
        if (latestPlace < 0 || !text.equals(latest)) {
            latest = text;
            latestPlace = places.computeIfAbsent(text, this::newPlace);
        }
        addBits(latestPlace);
    }

    private int newPlace(String text) {
        var binary = Binary.fromString(text);
        textBytes += binary.length();
        texts.add(binary);
        return texts.size() - 1;
    }

    void add(int number) {
        requireType(PrimitiveTypeName.INT32);
        addBits(number);
    }

    void add(long number) {
        requireType(PrimitiveTypeName.INT64);
        addBits(number);
    }

    /// A zero loses its sign: Spark and other readers by parquet-java look up whether a page's
    /// dictionary has a number by its bits, so that of rows with -0.0 none is where `x = 0` holds.
    void add(double number) {
        requireType(PrimitiveTypeName.DOUBLE);
        addBits(Double.doubleToRawLongBits(0 + number));
    }

    private void requireType(PrimitiveTypeName given) {
        if (type != given) {
            throw new IllegalArgumentException(
                    given + " in " + column.getPath()[0] + ", which has " + type);
        }
    }

    private void addBits(long bits) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = bits;
        rows++;
    }

    /// How long the different texts are, in bytes.
    long textBytes() {
        return textBytes;
    }

    /// Writes all cells, and forgets them.
    void writeTo(PageWriter pages) throws IOException {
        var dictionary =
                type == PrimitiveTypeName.BINARY
                        ? ofTexts()
                        : CellDictionary.of(Arrays.copyOf(cells, count));
        int from = 0;
        for (int row = 0; row < rows; row += PAGE_ROWS) {
            int end = Math.min(rows, row + PAGE_ROWS);
            int to = from + end - row - emptyRows.get(row, end).cardinality();
            writePage(pages, row, end, from, to, dictionary);
            from = to;
        }
        if (dictionary.isPresent()) {
            var different = dictionary.get().different();
            pages.writeDictionaryPage(
                    new DictionaryPage(
                            plain(different, 0, different.length),
                            different.length,
                            Encoding.PLAIN));
        }
        forget();
    }

    /// The texts' places are those of a dictionary already.
    private Optional<CellDictionary> ofTexts() {
        if (count == 0 || texts.size() > CellDictionary.most(count)) {
            return Optional.empty();
        }
        var different = new long[texts.size()];
        Arrays.setAll(different, place -> place);
        var all = new int[count];
        Arrays.setAll(all, cell -> (int) cells[cell]);
        return Optional.of(new CellDictionary(different, all));
    }

    private void writePage(
            PageWriter pages, int row, int end, int from, int to, Optional<CellDictionary> known)
            throws IOException {
        var values = known.isPresent() ? places(known.get(), from, to) : plain(cells, from, to);
        pages.writePage(
                mayBeEmpty ? BytesInput.concat(levels(row, end), values) : values,
                end - row,
                end - row,
                statistics(end - row, from, to),
                Encoding.RLE,
                Encoding.RLE,
                known.isPresent() ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
    }

    private BytesInput levels(int row, int end) throws IOException {
        try (var levels =
                new RunLengthBitPackingHybridValuesWriter(1, FIRST_SLAB, LARGEST_SLAB, HEAP)) {
            for (int i = row; i < end; i++) {
                levels.writeInteger(emptyRows.get(i) ? 0 : 1);
            }
            return copied(levels.getBytes());
        }
    }

    private static BytesInput places(CellDictionary dictionary, int from, int to)
            throws IOException {
        int width = BytesUtils.getWidthFromMaxInt(dictionary.different().length - 1);
        try (var places =
                new RunLengthBitPackingHybridEncoder(width, FIRST_SLAB, LARGEST_SLAB, HEAP)) {
            for (int i = from; i < to; i++) {
                places.writeInt(dictionary.places()[i]);
            }
            return BytesInput.concat(
                    BytesInput.from(new byte[] {(byte) width}), copied(places.toBytes()));
        }
    }

    private static BytesInput copied(BytesInput bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        bytes.writeAllTo(out);
        return BytesInput.from(out.toByteArray());
    }

    private BytesInput plain(long[] bits, int from, int to) {
        int size = 0;
        if (type == PrimitiveTypeName.BINARY) {
            for (int i = from; i < to; i++) {
                size += Integer.BYTES + texts.get((int) bits[i]).length();
            }
        } else {
            size = (to - from) * (type == PrimitiveTypeName.INT32 ? Integer.BYTES : Long.BYTES);
        }
        var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            switch (type) {
                case BINARY -> {
                    var text = texts.get((int) bits[i]);
                    buffer.putInt(text.length()).put(text.getBytesUnsafe());
                }
                case INT32 -> buffer.putInt((int) bits[i]);
                default -> buffer.putLong(bits[i]);
            }
        }
        return BytesInput.from(buffer.array());
    }

    private Statistics<?> statistics(int rowsOfPage, int from, int to) {
        var statistics = Statistics.createStats(column.getPrimitiveType());
        statistics.incrementNumNulls(rowsOfPage - (to - from));
        if (from == to) {
            return statistics;
        }
        switch (type) {
            case BINARY -> {
                var seen = new BitSet(texts.size());
                for (int i = from; i < to; i++) {
                    int place = (int) cells[i];
                    if (!seen.get(place)) {
                        seen.set(place);
                        statistics.updateStats(texts.get(place));
                    }
                }
            }
            case DOUBLE -> {
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    double number = Double.longBitsToDouble(cells[i]);
                    least = Math.min(least, number);
                    greatest = Math.max(greatest, number);
                }
                statistics.updateStats(least);
                statistics.updateStats(greatest);
            }
            default -> {
                long least = Long.MAX_VALUE;
                long greatest = Long.MIN_VALUE;
                for (int i = from; i < to; i++) {
                    least = Math.min(least, cells[i]);
                    greatest = Math.max(greatest, cells[i]);
                }
                include(statistics, least);
                include(statistics, greatest);
            }
        }
        return statistics;
    }

    private void include(Statistics<?> statistics, long number) {
        if (type == PrimitiveTypeName.INT32) {
            statistics.updateStats((int) number);
        } else {
            statistics.updateStats(number);
        }
    }

    private void forget() {
        count = 0;
        rows = 0;
        emptyRows.clear();
        places.clear();
        texts.clear();
        textBytes = 0;
        latestPlace = -1;
    }
}
