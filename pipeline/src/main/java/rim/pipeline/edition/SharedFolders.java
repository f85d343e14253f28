package rim.pipeline.edition;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import rim.schemas.RimException;

/// Whether the machines that work see what they are to read, and may write where the edition is
/// made: what is missing there is told before the work begins.
public final class SharedFolders {

    /// Asks the machines; on one machine there is nobody to ask.
    ///
    /// @param read what they read, files or folders
    /// @param written the folder that they write to
    /// @throws RimException with each place that some machine does not see
    public static void require(SparkSession spark, List<Path> read, Path written) {
        if (spark.sparkContext().isLocal()) {
            return;
        }
        var look =
                new Look(
                        read.stream().map(p -> p.toUri().toString()).toList(),
                        written.toUri().toString());
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int tasks = 2 * context.defaultParallelism();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < tasks; i++) {
            numbers.add(i);
        }
        var faults =
                new TreeSet<>(
                        context.parallelize(numbers, tasks)
                                .flatMap(n -> look.faults(n).iterator())
                                .collect());
        for (int n : numbers) {
            if (!look.isWritten(n)) {
                faults.add(written + " is another folder on some machine than here");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException(
                    "Not every machine of "
                            + spark.sparkContext().master()
                            + " sees the same files (expected sources, reports and data home in a folder that all"
                            + " machines share):",
                    List.copyOf(faults));
        }
    }

    /// What a machine looks at.
    private record Look(List<String> read, String written) implements Serializable {

        List<String> faults(int number) {
            var faults = new ArrayList<String>();
            for (String each : read) {
                var place = Path.of(URI.create(each));
                if (!Files.isReadable(place)) {
                    faults.add(place + " cannot be read on " + here());
                }
            }
            try {
                Files.writeString(trace(number), "");
            } catch (IOException e) {
                faults.add(Path.of(URI.create(written)) + " cannot be written on " + here());
            }
            return faults;
        }

        boolean isWritten(int number) {
            try {
                return Files.deleteIfExists(trace(number));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove " + trace(number), e);
            }
        }

        private Path trace(int number) {
            return Path.of(URI.create(written)).resolve("seen-" + number);
        }

        private static String here() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException e) {
                return "a machine without a name";
            }
        }
    }

    private SharedFolders() {}
}
