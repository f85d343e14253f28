package rim.app.update.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A standalone master of Spark and its workers, each a process of its own, on loopback. They have
/// Spark's jars and none of the program's, and know each other by a secret.
final class StandaloneCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOOPBACK = "127.0.0.1";

    private final BuiltProgram program;
    private final Path folder;
    private final int port;
    private final Path settings;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(BuiltProgram program, Path folder, String secret) throws IOException {
        this.program = program;
        this.folder = Files.createDirectories(folder);
        this.settings = folder.resolve("cluster.conf");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Files.writeString(
                settings, "spark.authenticate true\nspark.authenticate.secret " + secret + "\n");
    }

    /// Starts a master, waits for it, and starts workers of one core each.
    static StandaloneCluster start(BuiltProgram program, Path folder, String secret, int workers)
            throws IOException, InterruptedException {
        var cluster = new StandaloneCluster(program, folder, secret);
        try {
            cluster.start(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    "--port",
                    String.valueOf(cluster.port));
            cluster.await("I have been elected leader", 1);
            for (int i = 1; i <= workers; i++) {
                cluster.startWorker(i);
            }
            cluster.await("Registering worker", workers);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private void startWorker(int number) throws IOException {
        start(
                "worker-" + number,
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "1",
                // which it may give to executors, and does not take itself
                "--memory",
                "8g",
                "--work-dir",
                folder.resolve("work-" + number).toString(),
                url());
    }

    private void start(String name, String main, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Processes.addOpens());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        program.spark() + "/*",
                        main,
                        "--host",
                        LOOPBACK,
                        "--webui-port",
                        "0",
                        "--properties-file",
                        settings.toString()));
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve(name + ".out").toFile())
                        .redirectError(folder.resolve(name + ".log").toFile());
        process.environment().put("SPARK_HOME", program.sparkHome().toString());
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        processes.add(process.start());
    }

    private void await(String text, int times) throws IOException, InterruptedException {
        var log = folder.resolve("master.log");
        var until = Instant.now().plus(PATIENCE);
        while (count(log, text) < times) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(
                        "Not '" + text + "' " + times + " times: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private static long count(Path log, String text) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        }
    }

    String url() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    /// Kills a worker and what it runs, as a power failure would.
    void killWorker(int number) {
        kill(processes.get(number));
    }

    /// How many applications a worker was given work by.
    long executors(int worker) throws IOException {
        return count(folder.resolve("worker-" + worker + ".log"), "Asked to launch executor");
    }

    private static void kill(Process process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        for (Process each : processes.reversed()) {
            kill(each);
        }
    }
}
