package rim.pipeline.edition;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.package$;
import rim.schemas.RimException;

/// The machines that do an update's work: this one, or those that a Spark master has.
///
/// @param url such as `local[*]` or `spark://HOST:PORT`
/// @param settings of Spark that the user gave, by name
public record SparkMaster(String url, SortedMap<String, String> settings) {
    /// This machine, all its cores.
    public static final String LOCAL = "local[*]";

    private static final String STANDALONE = "spark://";
    private static final int PATIENCE = 5_000;
    private static final String PREFIX = "spark.";
    private static final String AUTHENTICATE = "spark.authenticate";
    private static final String SECRET = "spark.authenticate.secret";

    public SparkMaster {
        settings = new TreeMap<>(settings);
    }

    /// A master that needs no settings.
    public static SparkMaster of(String url) {
        return new SparkMaster(url, new TreeMap<>());
    }

    /// A master with settings from a file of lines `spark.NAME=VALUE` or `spark.NAME VALUE`, as
    /// Spark's own `spark-defaults.conf` has them. A secret stands in a file, so that no list of
    /// processes shows it.
    ///
    /// @throws RimException when the file cannot be read, with every name that is no setting of
    ///   Spark, or when a standalone master is to be asked without a secret
    public static SparkMaster of(String url, Path file) {
        var found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new RimException(
                    "Cannot read the settings of Spark: "
                            + e.getMessage()
                            + " (expected lines such as spark.executor.memory=4g) ["
                            + file
                            + "]",
                    e);
        }
        var settings = new TreeMap<String, String>();
        var faults = new ArrayList<String>();
        for (var name : new TreeSet<>(found.stringPropertyNames())) {
            settings.put(name, found.getProperty(name).strip());
            if (!name.startsWith(PREFIX)) {
                faults.add("'" + name + "' (expected a name that begins with '" + PREFIX + "')");
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Not settings of Spark [" + file + "]:", faults);
        }
        return new SparkMaster(url, settings);
    }

    /// Whether this machine does all the work.
    public boolean isLocal() {
        return url.startsWith("local");
    }

    /// Whether its machines know each other by a secret that the user gives: Kubernetes and YARN
    /// make one for each run.
    private boolean isStandalone() {
        return url.startsWith(STANDALONE);
    }

    /// Looks whether the master may be asked and answers.
    ///
    /// @throws RimException when anyone in the network could take part in the work, or nobody
    ///   answers
    void require() {
        boolean isOpen = "false".equals(settings.get(AUTHENTICATE));
        if (!isStandalone()) {
            return;
        }
        if (!isOpen && settings.getOrDefault(SECRET, "").isEmpty()) {
            throw new RimException(
                    "No secret for "
                            + url
                            + " (expected "
                            + SECRET
                            + " in the file that --spark-settings names, the same that the master and its workers"
                            + " have; in a network that nobody else is in, "
                            + AUTHENTICATE
                            + "=false)");
        }
        if (Stream.of(url.substring(STANDALONE.length()).split(",")).noneMatch(this::answers)) {
            throw new RimException(
                    "Nobody answers at "
                            + url
                            + " (expected a running master of Spark, as spark://HOST:PORT)");
        }
    }

    private boolean answers(String place) {
        var address = place.split(":");
        if (address.length != 2 || !address[1].matches("\\d{1,5}")) {
            throw new RimException(
                    "Not the URL of a master: '" + url + "' (expected such as spark://HOST:7077)");
        }
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address[0], Integer.parseInt(address[1])), PATIENCE);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// There is no session with machines that answered.
    RimException refused(String why) {
        return new RimException(
                url
                        + " did not take up the work: "
                        + why.lines().findFirst().orElse("")
                        + " (expected a master of Spark "
                        + package$.MODULE$.SPARK_VERSION()
                        + " with the same "
                        + SECRET
                        + ", workers with spark.executor.memory and a core free, and a spark.driver.host under"
                        + " which they reach this machine)");
    }
}
