package rim.app.update.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The program in two folders, as the distribution has it: its own jars with what they need, and
/// the jars that an installation of Spark has.
///
/// @param lib the program's
/// @param spark Spark's
/// @param hadoop what S3 needs beside them
record BuiltProgram(Path lib, Path spark, Path hadoop) {
    /// The program, whose modules are jars where they were packed before, and what it needs and no
    /// installation of Spark has.
    private static final Pattern BESIDE_SPARK =
            Pattern.compile(
                    "(rim-|picocli|progressbar|jline|commons-csv|fastexcel|opczip|duckdb_jdbc|jetty|"
                            + "commons-statistics|commons-rng|commons-numbers|lucene|pdfbox|fontbox|"
                            + "commons-logging|poi|SparseBitSet|xmlbeans|curvesapi|commonmark|jsoup|"
                            + "json-schema-validator|itu|commons-text|apache-mime4j).*");

    /// What S3 needs, in a folder of its own.
    private static final Pattern OF_S3 =
            Pattern.compile(
                    "(hadoop-aws|analyticsaccelerator|wildfly-openssl|httpclient|httpcore|"
                            + "reactive-streams|eventstream).*");

    private static final Pattern TESTS =
            Pattern.compile(
                    "(SDMX2|sdmx|selenium|auto-service|opentelemetry|archunit|assertj|byte-buddy|junit|"
                            + "opentest4j|apiguardian|s3mock|hadoop-client-minicluster).*");

    /// Lays it out in a folder.
    static BuiltProgram in(Path folder) throws IOException {
        var built =
                new BuiltProgram(
                        Files.createDirectories(folder.resolve("lib")),
                        Files.createDirectories(folder.resolve("home").resolve("jars")),
                        Files.createDirectories(folder.resolve("hadoop")));
        for (Path each : classPath()) {
            var name = each.getFileName().toString();
            if (Files.isDirectory(each)) {
                if (name.equals("classes")) {
                    var module = each.getParent().getParent().getFileName();
                    pack(each, built.lib.resolve("rim-" + module + ".jar"));
                }
            } else if (BESIDE_SPARK.matcher(name).matches()) {
                link(each, built.lib.resolve(name));
            } else if (OF_S3.matcher(name).matches() || each.toString().contains("awssdk")) {
                link(each, built.hadoop.resolve(name));
            } else if (!TESTS.matcher(name).matches()) {
                link(each, built.spark.resolve(name));
            }
        }
        return built;
    }

    /// As `SPARK_HOME` names an installation.
    Path sparkHome() {
        return spark.getParent();
    }

    private static List<Path> classPath() throws IOException {
        var entries = new ArrayList<Path>();
        try {
            if (BuiltProgram.class.getClassLoader() instanceof URLClassLoader loader) {
                for (URL each : loader.getURLs()) {
                    entries.add(Path.of(each.toURI()));
                }
                return entries;
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        var words =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        for (String each : words.split(File.pathSeparator)) {
            entries.add(Path.of(each).toAbsolutePath());
        }
        return entries;
    }

    /// The same file, or a copy where the two places are on different disks.
    private static void link(Path file, Path other) throws IOException {
        try {
            Files.createLink(other, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(file, other);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
                Files.copy(each, zip);
            }
        }
    }
}
