package rim.pipeline.edition;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;

/// What Parquet files say of themselves, read without Hadoop's configuration, which would be parsed
/// anew for each.
public final class Footers {
    private static final ParquetReadOptions OPTIONS =
            ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

    public static ParquetMetadata of(Path file) throws IOException {
        try (var reader = ParquetFileReader.open(new LocalInputFile(file), OPTIONS)) {
            return reader.getFooter();
        }
    }

    public static long rows(ParquetMetadata footer) {
        return footer.getBlocks().stream().mapToLong(block -> block.getRowCount()).sum();
    }

    private Footers() {}
}
