package rim.pipeline.edition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;

/// One Parquet file of a table, written group of rows by group of rows: for tables with so many
/// rows that the way through Spark's own rows costs more than all the rest. Memory is bounded by
/// the size of a group.
public final class TableFile implements Closeable {
    /// In a group of a file that is read as a whole.
    private static final int MOST_ROWS = 1 << 17;

    /// A group ends when its different texts have this size, in bytes.
    private static final long MOST_TEXT = 32L << 20;

    private static final int ROWS_BETWEEN_CHECKS = 1_000;
    private static final int LONGEST_STATISTIC = 64;
    private static final int BUFFER = 1 << 20;

    private final MessageType schema;
    private final CompressionCodecFactory codecs =
            new CodecFactory(new Configuration(false), BUFFER);
    private final ParquetFileWriter file;
    private final int mostRows;
    private final ColumnCells[] columns;
    private final SortedMap<String, String> says = new TreeMap<>();
    private int rows;

    /// Begins a file that is not there yet, with large groups of rows: for what is read as a whole.
    public TableFile(Table table, Path path) throws IOException {
        this(table, path, MOST_ROWS);
    }

    /// Begins a file that is not there yet.
    ///
    /// @param mostRows in a group
    public TableFile(Table table, Path path, int mostRows) throws IOException {
        this.schema = schema(table);
        this.mostRows = mostRows;
        this.file =
                new ParquetFileWriter(
                        new LocalOutputFile(path),
                        schema,
                        ParquetFileWriter.Mode.CREATE,
                        Long.MAX_VALUE,
                        0,
                        LONGEST_STATISTIC,
                        Integer.MAX_VALUE,
                        true);
        file.start();
        this.columns =
                schema.getColumns().stream().map(ColumnCells::new).toArray(ColumnCells[]::new);
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

    /// Writes into the footer what the file says of itself, such as what it is made of.
    public void says(String name, String value) {
        says.put(name, value);
    }

    /// @param column its position in the table, 0 is the first
    /// @param text null for nothing
    public void put(int column, @Nullable String text) {
        if (text == null) {
            columns[column].addNothing();
        } else {
            columns[column].add(text);
        }
    }

    /// @param column its position
    public void put(int column, int number) {
        columns[column].add(number);
    }

    /// @param column its position
    /// @param number null for nothing
    public void put(int column, @Nullable Integer number) {
        if (number == null) {
            columns[column].addNothing();
        } else {
            columns[column].add(number.intValue());
        }
    }

    /// @param column its position
    public void put(int column, long number) {
        columns[column].add(number);
    }

    /// @param column its position
    /// @param number NaN for nothing
    public void put(int column, double number) {
        if (Double.isNaN(number)) {
            columns[column].addNothing();
        } else {
            columns[column].add(number);
        }
    }

    /// Writes a row.
    ///
    /// @param values one for each column, of its type; null for nothing
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            switch (values.get(i)) {
                case null -> columns[i].addNothing();
                case String text -> columns[i].add(text);
                case Integer number -> columns[i].add(number.intValue());
                case Long number -> columns[i].add(number.longValue());
                case Double number -> columns[i].add(number.doubleValue());
                case Object other ->
                        throw new IllegalArgumentException("No value of a table: " + other);
            }
        }
        endRow();
    }

    /// Ends a row of which every column was put.
    public void endRow() throws IOException {
        rows++;
        if (rows == mostRows || (rows % ROWS_BETWEEN_CHECKS == 0 && textBytes() > MOST_TEXT)) {
            endGroup();
        }
    }

    private long textBytes() {
        long bytes = 0;
        for (var column : columns) {
            bytes += column.textBytes();
        }
        return bytes;
    }

    private void endGroup() throws IOException {
        if (rows == 0) {
            return;
        }
        try (var pages =
                new ColumnChunkPageWriteStore(
                        codecs.getCompressor(CompressionCodecName.ZSTD),
                        schema,
                        new HeapByteBufferAllocator(),
                        LONGEST_STATISTIC,
                        true)) {
            file.startBlock(rows);
            for (int i = 0; i < columns.length; i++) {
                columns[i].writeTo(pages.getPageWriter(schema.getColumns().get(i)));
            }
            pages.flushToFileWriter(file);
            file.endBlock();
        }
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        endGroup();
        file.end(says);
        codecs.release();
    }
}
