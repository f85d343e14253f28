package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;

/// Runs the program as the build leaves it, jars and all; so it comes after the build has made
/// them.
class DistributionCheck {
    private static final Path BUILT = Path.of(System.getProperty("rim.distribution"));
    private static final Path ROOT = Path.of(System.getProperty("rim.root"));
    private static final Path SAMPLE = ROOT.resolve("data-samples");
    private static final int LEAST_REGIONS = 240;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// As the command `rim` has it for the demo.
    private static final List<String> FOR_SMALL_WORK =
            List.of(
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dspark.sql.codegen.wholeStage=false",
                    "-Dspark.sql.codegen.factoryMode=NO_CODEGEN");

    @TempDir Path folder;

    /// Classes of before Java 6 would be loaded and verified anew in every start of a command.
    @Test
    void whatParsesEveryCommandMayStandInAnArchiveOfClasses() throws IOException {
        try (var jars = Files.newDirectoryStream(BUILT.resolve("lib"), "picocli-*.jar")) {
            for (Path jar : jars) {
                try (var zip = new ZipFile(jar.toFile());
                        var read =
                                new DataInputStream(
                                        zip.getInputStream(
                                                zip.getEntry("picocli/CommandLine.class")))) {
                    read.skipNBytes(6);
                    assertThat(read.readUnsignedShort()).isGreaterThanOrEqualTo(50);
                }
            }
        }
        assertThat(BUILT.resolve("lib")).isDirectoryContaining("glob:**/picocli-*.jar");
    }

    @Test
    void aMendedEngineMakesARevisionOfTheSameFilesAndTheSameEngineDoesNot()
            throws IOException, InterruptedException {
        update("");
        assertThat("rim " + home().inForce().manifest().software().get("rim"))
                .as("the version that the command tells too")
                .isEqualTo(run("", "--version").strip())
                .matches("rim \\d+\\..+");
        update("");
        assertThat(home().editions()).extracting(e -> e.name().toString()).containsExactly("2019");
        update(mendedEngine().toString());
        assertThat(home().inForce().name()).hasToString("2019-r2");
        anAnswerFromNothingLeavesNoArchiveOfItsFewClasses();
    }

    private void anAnswerFromNothingLeavesNoArchiveOfItsFewClasses()
            throws IOException, InterruptedException {
        var searched = start("", "search", "innovation", "--data", home().folder().toString());
        assertThat(searched.text()).contains("has no reports");
        assertThat(searched.code()).isZero();
        assertThat(poorArchive()).exists();
        Files.delete(poorArchive());
    }

    @Test
    void theDemoShowsTodaysEurope() throws IOException, InterruptedException {
        var said = run("", "demo", "--data", home().folder().toString());
        assertThat(said)
                .as("why its end takes longer the first time")
                .contains("once for each build");
        var scores =
                Pattern.compile("Scores: (\\d+) regions in 2024, the last of 8 years")
                        .matcher(said);
        assertThat(scores.find()).as(said).isTrue();
        assertThat(Integer.parseInt(scores.group(1))).isGreaterThanOrEqualTo(LEAST_REGIONS);
        assertThat(said)
                .contains("NUTS 2024 level 2; edition sample, methodology sample-2026")
                .contains("$ rim search smart specialisation");
        anAssistantIsToldWhatTheSampleSaysAndNothingElse();
        anAnswerStartsNothingThatItDoesNotNeed();
    }

    /// Flight Recorder, and the annotations of the parser of commands, once took a fifth of it.
    private void anAnswerStartsNothingThatItDoesNotNeed() throws IOException, InterruptedException {
        var command = command("", "rank", "--limit", "5", "--data", home().folder().toString());
        command.add(1, "-Xlog:class+load:file=" + folder.resolve("classes.txt"));
        said(command.toArray(String[]::new));
        assertThat(folder.resolve("classes.txt"))
                .content()
                .contains("rim.app.question.rank.RankQuestion ", "org.duckdb.DuckDBConnection ")
                .doesNotContain("jdk.jfr.internal.", "$Proxy", "java.util.logging.");
    }

    /// As somebody does who has Java and nothing else: unpack, and ask.
    @Test
    void aReleaseRunsFromAFolderWithASpaceInItsName() throws IOException, InterruptedException {
        var archives = folder.resolve("archives");
        said(
                "sh",
                ROOT.resolve("bin/release").toString(),
                "--built",
                BUILT.toString(),
                "--to",
                archives.toString());
        var tar = only(archives, ".tar.gz");
        var zip = only(archives, ".zip");
        assertThat(Files.readString(archives.resolve("SHA256SUMS")))
                .contains(Digests.of(tar) + "  " + tar.getFileName())
                .contains(Digests.of(zip) + "  " + zip.getFileName());
        var place = Files.createDirectories(folder.resolve("my programs"));
        said("tar", "-xzf", tar.toString(), "-C", place.toString());
        var release = only(place, "");
        var rim = release.resolve("rim").toString();
        assertThat(said(rim, "--version")).matches("rim \\d+\\..+\\s*");
        assertThat(said(rim, "regions", "--nuts", "2024", "--find", "norrland")).contains("SE33");
        temporaryFilesGoWhereTheyAreToldTo(rim);
        for (var line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
            var parts = line.split(" {2}", 2);
            assertThat(Digests.of(release.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        try (var files = new ZipFile(zip.toFile())) {
            var inside = release.getFileName() + "/";
            assertThat(files.getEntry(inside + "rim.cmd")).isNotNull();
            assertThat(files.getEntry(inside + "program/lib/rim-app.jar")).isNotNull();
            assertThat(files.getEntry(inside + "data-samples/sample-2026.json")).isNotNull();
        }
    }

    private void temporaryFilesGoWhereTheyAreToldTo(String rim)
            throws IOException, InterruptedException {
        var missing = folder.resolve("no such folder");
        var refused = withTemporary(missing, rim, "update", "--edition", "2019");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text())
                .isEqualTo(
                        "rim: No temporary file can be written in "
                                + missing
                                + ". Make that folder or room in it, or name another by TMPDIR.\n");
        var temporary = Files.createDirectory(folder.resolve("my temporary files"));
        var wrong = withTemporary(temporary, rim, "update", "--nonsense");
        assertThat(wrong.code()).as(wrong.text()).isEqualTo(2);
        assertThat(temporary).isEmptyDirectory();
    }

    private static RimProcess.Said withTemporary(Path temporary, String... words)
            throws IOException, InterruptedException {
        var prepared = new ProcessBuilder(words);
        prepared.environment().put("JAVA_HOME", System.getProperty("java.home"));
        prepared.environment().put("TMPDIR", temporary.toString());
        return RimProcess.run(prepared, (process, line) -> {});
    }

    private static Path only(Path in, String end) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .reduce((a, b) -> {
                        throw new AssertionError("Two: " + a + " and " + b);
                    })
                    .orElseThrow();
        }
    }

    /// What a command says, with nothing but the Java of this test to be found.
    private static String said(String... words) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private void anAssistantIsToldWhatTheSampleSaysAndNothingElse() throws IOException {
        var questions = SampleQuestions.all();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(120);
        assertThat(questions.stream().filter(SampleQuestions::hasNoAnswer).count())
                .isGreaterThanOrEqualTo(questions.size() / 5);
        var command = command("", "mcp", "--data", home().folder().toString());
        var program =
                new StdioClientTransport(
                        ServerParameters.builder(command.getFirst())
                                .args(command.subList(1, command.size()))
                                .build(),
                        new JacksonMcpJsonMapper(new ObjectMapper()));
        try (var assistant =
                McpClient.sync(program)
                        .initializationTimeout(PATIENCE)
                        .requestTimeout(PATIENCE)
                        .build()) {
            assistant.initialize();
            questions.forEach(each -> each.ask(assistant));
        }
    }

    /// Nothing of what the libraries log, which is for those who write programs.
    @Test
    void aBrokenWorkbookIsRefusedInOneLine() throws IOException, InterruptedException {
        var broken = folder.resolve("broken.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types><cut".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        var said = start("", "inspect", broken.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("rim: Cannot read the file: the workbook is damaged: ")
                .endsWith("[" + broken + "]");
        assertThat(poorArchive()).as("says that its archive of classes is poor").exists();
        Files.delete(poorArchive());
        Files.createFile(archive());
        assertThat(start("", "inspect", broken.toString()).code()).isEqualTo(1);
        assertThat(poorArchive()).as("the archive is that of an earlier run").doesNotExist();
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private Path poorArchive() {
        return folder.resolve("classes.jsa.poor");
    }

    private DataHome home() {
        return new DataHome(folder.resolve("home"));
    }

    private void update(String before) throws IOException, InterruptedException {
        run(
                before,
                "update",
                "--edition",
                "2019",
                "--data",
                home().folder().toString(),
                "--sources",
                SAMPLE.resolve("sources").toString(),
                "--methodology",
                SAMPLE.resolve("sample-2026.json").toString());
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

    private String run(String before, String... words) throws IOException, InterruptedException {
        var said = start(before, words);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(poorArchive()).doesNotExist();
        return said.text();
    }

    /// @param text what was said on both streams
    private record Said(int code, String text) {}

    /// @param before a jar that comes before those of the distribution
    private Said start(String before, String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(before, words)).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private List<String> command(String before, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .filter(argument -> !argument.contains("sun.security.action"))
                .forEach(command::add);
        command.addAll(FOR_SMALL_WORK);
        command.add("-Drim.home=" + ROOT);
        command.add("-Drim.archive=" + archive());
        command.add("-cp");
        command.add(
                Stream.of(before, BUILT + "/lib/*", BUILT + "/spark/*")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add("rim.app.Main");
        command.addAll(List.of(words));
        return command;
    }
}
