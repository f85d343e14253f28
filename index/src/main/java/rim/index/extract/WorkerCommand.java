package rim.index.extract;

import java.io.File;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a worker process is started: by the `java` and the class path of the process that starts it,
/// which may run on another machine than the one that said how.
///
/// @param options of `java`
/// @param main what follows the options that are set for each worker
record WorkerCommand(List<String> options, List<String> main) implements Serializable {

    WorkerCommand {
        options = List.copyOf(options);
        main = List.copyOf(main);
    }

    // The second compiler costs a worker more than it gains: measured on 44 reports of 25 MB, 13.5
    // s of processor time without it and 22.8 s with it. What the virtual machine itself prints, as
    // its last words when the heap is full, must not stand among the answers on standard output.
    static WorkerCommand javaWith(ReadingLimits limits) {
        return new WorkerCommand(
                List.of(
                        "-Xmx" + limits.megabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-CreateCoredumpOnCrash",
                        "-Djava.awt.headless=true",
                        "-Dlog4j2.StatusLogger.level=OFF",
                        "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                        "-Dorg.apache.commons.logging.Log="
                                + "org.apache.commons.logging.impl.NoOpLog"),
                List.of(ReportWorker.class.getName()));
    }

    /// A process that is about to start.
    ///
    /// @param temporary folder for its temporary files
    ProcessBuilder process(Path temporary) {
        var words = new ArrayList<>(Seclusion.words());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        if (main.contains(ReportWorker.class.getName())) {
            words.add("-Djava.io.tmpdir=" + temporary);
            words.add("-Dpdfbox.fontcache=" + temporary);
            words.add("-XX:ErrorFile=" + temporary.resolve("crash.log"));
        }
        words.addAll(main);
        var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        // by the environment, since a long class path does not fit on some command lines
        process.environment().put("CLASSPATH", classPath());
        return process;
    }

    private static String classPath() {
        var entries = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        // Spark loads the jars of an application by a class loader of its own
        for (var loader = ReportWorker.class.getClassLoader();
                loader != null;
                loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    if ("file".equals(url.getProtocol())) {
                        entries.add(fileOf(url));
                    }
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String fileOf(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a class path entry: " + url, e);
        }
    }
}
