package rim.index.extract;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How a worker process is started: by the `java` and the class path of the process that starts it,
/// which may run on another machine than the one that said how.
///
/// @param options of `java`
/// @param main what follows the options that are set for each worker
record WorkerCommand(List<String> options, List<String> main) implements Serializable {

    /// What a worker gets of the environment, which may hold secrets.
    private static final List<String> ENVIRONMENT =
            List.of(
                    "PATH",
                    "LANG",
                    "LC_ALL",
                    "LC_CTYPE",
                    "TZ",
                    "TESSDATA_PREFIX",
                    "LD_LIBRARY_PATH",
                    "SystemRoot");

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
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dlog4j2.StatusLogger.level=OFF",
                        "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                        "-Dorg.apache.commons.logging.Log="
                                + "org.apache.commons.logging.impl.NoOpLog"),
                List.of(ReportWorker.class.getName()));
    }

    /// A worker that ends well where it finds all that this process finds.
    static WorkerCommand trial() {
        var tesseract = Tesseract.installed().map(Tesseract::state).orElse("");
        return new WorkerCommand(
                javaWith(ReadingLimits.DEFAULT).options(),
                List.of(ReportWorker.class.getName(), tesseract));
    }

    /// A process that is about to start. Of the environment it gets what programs need to run.
    ///
    /// @param place of this worker alone
    ProcessBuilder process(WorkerPlace place, Seclusion seclusion) throws IOException {
        var own = place.own();
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.add("-Djava.io.tmpdir=" + own);
        words.add("-Duser.home=" + own);
        words.add("-Dpdfbox.fontcache=" + own);
        words.add("-XX:ErrorFile=" + own.resolve("crash.log"));
        words.addAll(main);
        var process =
                new ProcessBuilder(seclusion.around(words, place))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().keySet().retainAll(ENVIRONMENT);
        process.environment().put("HOME", own.toString());
        // by the environment, since a long class path does not fit on some command lines
        process.environment().put("CLASSPATH", String.join(File.pathSeparator, classPath()));
        return process;
    }

    /// Jars and folders of classes, as this process has them.
    static List<String> classPath() {
        var entries =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.class.path")
                                        .split(Pattern.quote(File.pathSeparator))));
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
        return entries.stream()
                .filter(Predicate.not(String::isEmpty))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .toList();
    }

    private static String fileOf(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a class path entry: " + url, e);
        }
    }
}
