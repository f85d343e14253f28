package rim.pipeline.edition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;

/// One Parquet file of a table, written column by column: for tables with so many rows that the way
/// through Spark's own rows costs more than all the rest. Memory is bounded by the size of a group
/// of rows.
public final class TableFile implements Closeable {
    /// A group of rows ends when it has this size in memory, in bytes.
    static final long GROUP = 64L << 20;

    private static final int PAGE = 1 << 20;
    private static final int LONGEST_STATISTIC = 64;
    private static final int ROWS_BETWEEN_CHECKS = 10_000;
    private static final ParquetProperties PROPERTIES =
            ParquetProperties.builder()
                    .withPageSize(PAGE)
                    .withDictionaryPageSize(PAGE)
                    .withAllocator(new HeapByteBufferAllocator())
                    .build();

    private final MessageType schema;
    private final CompressionCodecFactory codecs = new CodecFactory(new Configuration(false), PAGE);
    private final ParquetFileWriter file;
    private final long mostRows;
    private final ColumnWriter[] writers;
    private final Texts[] texts;

    /// By column, 1 for one that may be empty.
    private final int[] levels;

    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore columns;
    private long rows;

    /// Begins a file that is not there yet, with groups of rows as large as memory allows: for what
    /// is read as a whole.
    public TableFile(Table table, Path path) throws IOException {
        this(table, path, Long.MAX_VALUE);
    }

    /// Begins a file that is not there yet.
    ///
    /// @param mostRows in a group
    public TableFile(Table table, Path path, long mostRows) throws IOException {
        this.schema = schema(table);
        this.mostRows = mostRows;
        this.file =
                new ParquetFileWriter(
                        new LocalOutputFile(path),
                        schema,
                        ParquetFileWriter.Mode.CREATE,
                        GROUP,
                        0,
                        LONGEST_STATISTIC,
                        Integer.MAX_VALUE,
                        true);
        file.start();
        this.writers = new ColumnWriter[table.columns().size()];
        this.texts = new Texts[writers.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new Texts();
        }
        this.levels = new int[writers.length];
        Arrays.setAll(
                levels, i -> schema.getType(i).isRepetition(Type.Repetition.OPTIONAL) ? 1 : 0);
        this.pages = newPages();
        this.columns = newColumns();
    }

    private static MessageType schema(Table table) {
        var message = Types.buildMessage();
        for (Column column : table.columns()) {
            var repetition =
                    column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
            var type = Types.primitive(typeOf(column.type()), repetition);
            message.addField(
                    column.type() == ColumnType.TEXT
                            ? type.as(LogicalTypeAnnotation.stringType()).named(column.name())
                            : type.named(column.name()));
        }
        return message.named(table.name());
    }

    private static PrimitiveTypeName typeOf(ColumnType type) {
        return switch (type) {
            case TEXT -> PrimitiveTypeName.BINARY;
            case INTEGER -> PrimitiveTypeName.INT32;
            case LONG -> PrimitiveTypeName.INT64;
            case DOUBLE -> PrimitiveTypeName.DOUBLE;
        };
    }

    private ColumnChunkPageWriteStore newPages() {
        return new ColumnChunkPageWriteStore(
                codecs.getCompressor(CompressionCodecName.ZSTD),
                schema,
                new HeapByteBufferAllocator(),
                LONGEST_STATISTIC,
                true);
    }

    private ColumnWriteStore newColumns() {
        var store = PROPERTIES.newColumnWriteStore(schema, pages);
        int i = 0;
        for (ColumnDescriptor each : schema.getColumns()) {
            writers[i++] = store.getColumnWriter(each);
        }
        return store;
    }

    /// @param column its position in the table, 0 is the first; one that may be empty
    public void optional(int column, @Nullable String text) {
        if (text == null) {
            writers[column].writeNull(0, 0);
        } else {
            writers[column].write(texts[column].binary(text), 0, 1);
        }
    }

    /// @param column one that may be empty
    public void optional(int column, @Nullable Integer number) {
        if (number == null) {
            writers[column].writeNull(0, 0);
        } else {
            writers[column].write(number.intValue(), 0, 1);
        }
    }

    /// @param column one that may be empty
    /// @param number NaN for nothing
    public void optional(int column, double number) {
        if (Double.isNaN(number)) {
            writers[column].writeNull(0, 0);
        } else {
            writers[column].write(number, 0, 1);
        }
    }

    /// @param column one that may not be empty
    public void required(int column, String text) {
        writers[column].write(texts[column].binary(text), 0, 0);
    }

    /// @param column one that may not be empty
    public void required(int column, int number) {
        writers[column].write(number, 0, 0);
    }

    /// @param column one that may not be empty
    public void required(int column, long number) {
        writers[column].write(number, 0, 0);
    }

    /// Writes a row.
    ///
    /// @param values one for each column, of its type; null for nothing
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < writers.length; i++) {
            int level = levels[i];
            switch (values.get(i)) {
                case null -> {
                    if (level == 0) {
                        throw new IllegalArgumentException(
                                "Nothing in " + schema.getFieldName(i) + " of " + values);
                    }
                    writers[i].writeNull(0, 0);
                }
                case String text -> writers[i].write(texts[i].binary(text), 0, level);
                case Integer number -> writers[i].write(number.intValue(), 0, level);
                case Long number -> writers[i].write(number.longValue(), 0, level);
                case Double number -> writers[i].write(number.doubleValue(), 0, level);
                case Object other ->
                        throw new IllegalArgumentException("No value of a table: " + other);
            }
        }
        endRow();
    }

    /// Ends a row of which every column was written.
    public void endRow() throws IOException {
        columns.endRecord();
        rows++;
        if (rows == mostRows
                || (rows % ROWS_BETWEEN_CHECKS == 0 && columns.getBufferedSize() > GROUP)) {
            endGroup();
            pages = newPages();
            columns = newColumns();
        }
    }

    private void endGroup() throws IOException {
        if (rows > 0) {
            file.startBlock(rows);
            columns.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
        columns.close();
        pages.close();
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        endGroup();
        file.end(Map.of());
        codecs.release();
    }

    /// The text of a column that came last, encoded: texts come in runs.
    private static final class Texts {
        private String text = "";
        private Binary binary = Binary.EMPTY;

        Binary binary(String next) {
            if (!next.equals(text)) {
                text = next;
                binary = Binary.fromString(next);
            }
            return binary;
        }
    }
}
