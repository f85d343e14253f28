package rim.app.store;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// A server of S3 on loopback, in a process of its own: S3Mock, which knows conditional writes.
public final class S3Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the server with an empty bucket.
    ///
    /// @param folder for its objects and what it says
    public static S3Server start(Path folder) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(folder);
        var server =
                new S3Server(
                        new ProcessBuilder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx512m",
                                        "-jar",
                                        jar().toString(),
                                        "--http.port=" + port,
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--com.adobe.testing.s3mock.store.root=" + folder,
                                        "--com.adobe.testing.s3mock.store.initial-buckets="
                                                + bucket(port))
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("server.log").toFile())
                                .start(),
                        port);
        server.await(folder.resolve("server.log"));
        return server;
    }

    /// Of its own for each server: Hadoop keeps what it knows of a bucket as long as the process
    /// lives.
    private static String bucket(int port) {
        return "rim-" + port;
    }

    private static Path jar() throws IOException {
        return classPath()
                .filter(f -> f.getFileName().toString().matches("s3mock-.*-exec\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("No S3Mock on the class path"));
    }

    private static Stream<Path> classPath() {
        if (S3Server.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())));
        }
        var words =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(words.split(File.pathSeparator)).map(Path::of);
    }

    private void await(Path log) throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) {
                close();
                throw new IOException(Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection)
                            URI.create(endpoint() + "/" + bucket(port)).toURL().openConnection();
            connection.setRequestMethod("HEAD");
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /// The bucket, as places in it begin.
    public String bucket() {
        return "s3a://" + bucket(port);
    }

    /// Writes how the server is reached.
    ///
    /// @param folder as `HADOOP_CONF_DIR` names it
    public void describe(Path folder) throws IOException {
        var text = new StringBuilder("<configuration>\n");
        String[][] settings = {
            {"fs.s3a.endpoint", endpoint()},
            {"fs.s3a.endpoint.region", "eu-north-1"},
            {"fs.s3a.path.style.access", "true"},
            {"fs.s3a.connection.ssl.enabled", "false"},
            {"fs.s3a.access.key", "anyone"},
            {"fs.s3a.secret.key", "anything"},
            {"fs.s3a.attempts.maximum", "2"},
        };
        for (String[] each : settings) {
            text.append("<property><name>")
                    .append(each[0])
                    .append("</name><value>")
                    .append(each[1])
                    .append("</value></property>\n");
        }
        Files.writeString(
                Files.createDirectories(folder).resolve("core-site.xml"),
                text.append("</configuration>\n"),
                StandardCharsets.UTF_8);
    }

    /// Puts all files of a folder into the bucket. How the server is reached must be known by now.
    public void upload(Path folder, String path) throws IOException {
        var store = new RemoteFolder(bucket() + "/" + path, StoreSettings.read());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                store.upload(each, folder.relativize(each).toString());
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
