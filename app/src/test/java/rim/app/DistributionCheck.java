package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.edition.DataHome;

/// Runs the program as the build leaves it, jars and all; so it comes after the build has made
/// them.
class DistributionCheck {
    private static final Path BUILT = Path.of(System.getProperty("rim.distribution"));
    private static final Path SOURCES =
            Path.of(System.getProperty("rim.root"), "data-samples", "sources");

    @TempDir Path folder;

    @Test
    void oneVersionIsToldByTheCommandAndByEveryEdition() throws IOException, InterruptedException {
        update("");
        var told = run("", "--version").strip();
        var software = home().inForce().manifest().software();
        assertThat("rim " + software.get("rim")).isEqualTo(told).matches("rim \\d+\\..+");
    }

    @Test
    void aMendedEngineMakesARevisionOfTheSameFilesAndTheSameEngineDoesNot()
            throws IOException, InterruptedException {
        update("");
        assertThat(update("")).contains("2019-r1");
        assertThat(home().inForce().name()).hasToString("2019");
        update(mendedEngine().toString());
        assertThat(home().inForce().name()).hasToString("2019-r2");
    }

    private DataHome home() {
        return new DataHome(folder.resolve("home"));
    }

    private String update(String before) throws IOException, InterruptedException {
        return run(
                before,
                "update",
                "--edition",
                "2019",
                "--data",
                home().folder().toString(),
                "--sources",
                SOURCES.toString());
    }

    /// The engine's jar with something more in it.
    private Path mendedEngine() throws IOException {
        try (Stream<Path> jars = Files.list(BUILT.resolve("lib"))) {
            var engine =
                    jars.filter(jar -> jar.getFileName().toString().startsWith("rim-engine"))
                            .findFirst()
                            .orElseThrow();
            var mended = folder.resolve("mended.jar");
            try (var from = new ZipFile(engine.toFile());
                    var to = new ZipOutputStream(Files.newOutputStream(mended))) {
                for (var entry : from.stream().toList()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
                to.putNextEntry(new ZipEntry("rim/engine/mended"));
            }
            return mended;
        }
    }

    /// @param before a jar that comes before those of the distribution
    /// @return what it said, on both streams
    private String run(String before, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.add("-cp");
        command.add(
                Stream.of(before, BUILT + "/lib/*", BUILT + "/spark/*")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(java.io.File.pathSeparator)));
        command.add("rim.app.Main");
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
