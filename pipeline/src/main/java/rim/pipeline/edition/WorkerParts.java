package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.classic.SparkSession;
import rim.schemas.Folders;
import rim.schemas.RimException;
import rim.schemas.region.NutsVersion;

/// What other machines are sent before they can work: the program, and the user's tables of NUTS
/// versions. Each worker fetches it once, from the process that runs the update.
///
/// @param temporary folder of what was made to be sent
record WorkerParts(Path temporary) implements AutoCloseable {
    private static final String NUTS = "nuts";

    static WorkerParts made() {
        try {
            return new WorkerParts(Files.createTempDirectory("rim-workers"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    /// Has a session send it.
    ///
    /// @throws RimException when the program does not run from jars
    void addTo(SparkSession.Builder session) {
        session.config("spark.jars", jars().stream().map(Path::toString).collect(joined()));
        NutsVersion.folderOfFurther()
                .ifPresent(folder ->
                        session.config("spark.archives", zipped(folder) + "#" + NUTS)
                                // where a worker unpacks archives is where it runs
                                .config("spark.executorEnv.RIM_NUTS", "./" + NUTS));
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(",");
    }

    /// The jars of the program and of all that it needs beside Spark, which lie in one folder.
    private static List<Path> jars() {
        try {
            var own =
                    Path.of(
                            WorkerParts.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isDirectory(own)) {
                throw new RimException(
                        "The program runs from classes, not from jars, and cannot be sent to other"
                                + " machines. Build it, and run it by 'rim'. ["
                                + own
                                + "]");
            }
            try (Stream<Path> files = Files.list(own.resolveSibling("."))) {
                return files.map(Path::normalize)
                        .filter(f -> f.toString().endsWith(".jar"))
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds the program", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the program's jars", e);
        }
    }

    private Path zipped(Path folder) {
        var archive = temporary.resolve(NUTS + ".zip");
        try (Stream<Path> files = Files.list(folder);
                var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(each.getFileName())));
                Files.copy(each, zip);
            }
            return archive;
        } catch (IOException e) {
            throw new RimException("Cannot read '" + folder + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + temporary, e);
        }
    }
}
