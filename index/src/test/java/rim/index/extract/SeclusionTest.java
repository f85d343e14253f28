package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.extract.DocumentText.PageText;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.extract.WorkerMessages.Ready;
import rim.index.extract.WorkerMessages.Request;

/// Workers that a report has taken over, and what they can get hold of.
class SeclusionTest {
    private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;
    private static final String THE_REAL = "PATH=\"$REAL\" exec unshare \"$@\"";

    @TempDir Path folder;

    /// A worker that tries what each line of its report says, and answers with what came of it.
    static final class Spy {
        public static void main(String[] arguments) throws IOException {
            var in = new DataInputStream(System.in);
            var out = new DataOutputStream(System.out);
            Frames.write(out, new Ready(0));
            while (true) {
                var report = Path.of(Frames.read(in, Request.class, 1 << 20).file());
                var pages = new ArrayList<PageText>();
                for (String line : Files.readAllLines(report)) {
                    pages.add(new PageText(null, tried(report, line)));
                }
                Frames.write(out, new Answer("spy", "en", null, pages, null, null, 0));
            }
        }

        static String tried(Path report, String line) {
            var words = line.split(" ", 2);
            try {
                return switch (words[0]) {
                    case "read" -> Files.readString(Path.of(words[1]));
                    case "write" -> Files.writeString(Path.of(words[1]), "spied").toString();
                    case "overwrite" -> Files.writeString(report, "spied").toString();
                    case "keep" -> kept(words[1]);
                    case "list" -> listed(Path.of(words[1]));
                    case "environment" -> String.join(" ", new TreeMap<>(System.getenv()).keySet());
                    case "call" -> called(Integer.parseInt(words[1]));
                    case "processes" -> String.valueOf(ProcessHandle.allProcesses().count());
                    case "mount" -> unmounted();
                    default -> throw new IllegalArgumentException(line);
                };
            } catch (IOException e) {
                return "cannot " + words[0];
            }
        }

        private static String kept(String name) throws IOException {
            var file = Path.of(System.getProperty("java.io.tmpdir"), name);
            return Files.readString(Files.writeString(file, "kept"));
        }

        private static String listed(Path folder) throws IOException {
            try (var all = Files.list(folder)) {
                return all.map(each -> String.valueOf(each.getFileName()))
                        .sorted()
                        .collect(Collectors.joining(" "));
            }
        }

        private static String called(int port) throws IOException {
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                return "called";
            }
        }

        private static String unmounted() throws IOException {
            try {
                var code = new ProcessBuilder("umount", "-l", "/usr/lib").start().waitFor();
                return code == 0 ? "unmounted" : "cannot, with " + code;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private Spy() {}
    }

    @BeforeAll
    static void whereTheSystemLetsUs() {
        assumeThat(Seclusion.ofThisSystem().takesFiles())
                .as("this system shuts no process in a world of its own")
                .isTrue();
    }

    private static WorkerCommand command(Class<?> main) {
        return new WorkerCommand(WorkerCommand.javaWith(LIMITS).options(), List.of(main.getName()));
    }

    private List<String> spied(String... lines) throws IOException {
        var report = Files.writeString(folder.resolve("a spy's ö.txt"), String.join("\n", lines));
        try (var worker = WorkerProcess.start(command(Spy.class))) {
            return texts(worker.ask(report, LIMITS));
        }
    }

    private static List<String> texts(Answer answer) {
        return answer.pages().stream().map(page -> page.text()).toList();
    }

    @Test
    void aWorkerSeesItsReportAndNoOtherFile() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "secret");

        assertThat(
                        spied(
                                "read " + other,
                                "read " + Path.of("pom.xml").toAbsolutePath(),
                                "read /etc/passwd",
                                "read /proc/1/root" + other,
                                "list " + folder,
                                "list " + System.getProperty("user.home"),
                                "list /.outside"))
                .containsExactly(
                        "cannot read",
                        "cannot read",
                        "cannot read",
                        "cannot read",
                        "cannot list",
                        listedWithin(Path.of(System.getProperty("user.home"))),
                        "");
    }

    /// The class path may lie in the home: what leads there is seen, and nothing beside.
    private static String listedWithin(Path home) {
        var code = new TreeSet<String>();
        for (String each : WorkerCommand.classPath()) {
            if (Path.of(each).startsWith(home)) {
                code.add(home.relativize(Path.of(each)).getName(0).toString());
            }
        }
        return code.isEmpty() ? "cannot list" : String.join(" ", code);
    }

    @Test
    void aWorkerWritesOnlyToAFolderOfItsOwn() throws IOException {
        var written =
                spied(
                        "write " + folder.resolve("mark.txt"),
                        "write /usr/lib/mark.txt",
                        "write /proc/sys/kernel/domainname",
                        "write /mark.txt",
                        "overwrite",
                        "keep mark.txt",
                        "mount");

        assertThat(written.subList(0, 5)).allMatch(each -> each.startsWith("cannot"));
        assertThat(written.get(5)).isEqualTo("kept");
        assertThat(written.get(6)).startsWith("cannot");
        assertThat(folder.resolve("mark.txt")).doesNotExist();
    }

    @Test
    void aWorkerReachesNobody() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var call = "call " + listening.getLocalPort();

            assertThat(Spy.tried(folder, call)).isEqualTo("called");
            assertThat(spied(call, "processes")).containsExactly("cannot call", "1");
        }
    }

    /// Of this environment it gets what programs need to run.
    @Test
    void aWorkerIsToldNoSecretsByTheEnvironment() throws IOException {
        var told = List.of("CLASSPATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "PATH", "TZ");
        var more = List.of("LD_LIBRARY_PATH", "OLDPWD", "PWD", "TESSDATA_PREFIX", "_");
        assertThat(System.getenv()).as("something to keep").containsKey("JAVA_HOME");

        var names = List.of(spied("environment").getFirst().split(" "));

        assertThat(names).contains("CLASSPATH", "HOME");
        assertThat(names).isSubsetOf(Stream.of(told, more).flatMap(List::stream).toList());
    }

    @Test
    void reportsAreReadAsTheyAreWithoutSeclusion() throws IOException {
        var lines = List.of("Regional policy for the north", "The regions of the north are large.");
        var files = new ArrayList<Path>();
        files.add(SampleDocuments.pdf(folder.resolve("printed ö.pdf"), List.of(lines, lines)));
        files.add(
                SampleDocuments.docx(
                        folder.resolve("written.docx"),
                        document -> SampleDocuments.paragraph(document, lines.getFirst())));
        files.add(RecognisedPagesTest.scanned(folder.resolve("scanned.pdf"), lines));

        try (var shut = WorkerProcess.start(WorkerCommand.javaWith(LIMITS));
                var open = WorkerProcess.start(WorkerCommand.javaWith(LIMITS), Seclusion.NONE)) {
            for (Path each : files) {
                var request = Request.of(each, LIMITS).recognising("en");
                var answer = shut.ask(request, LIMITS);
                assertThat(answer).isEqualTo(open.ask(request, LIMITS));
                if (Tesseract.installed().isPresent() || !each.endsWith("scanned.pdf")) {
                    assertThat(String.join(" ", texts(answer))).contains("Regional policy");
                }
            }
        }
    }

    @Test
    void aWorkerThatIsKilledLeavesNothing() throws IOException {
        var before = places();
        var worker = WorkerProcess.start(command(Spy.class));
        var its = places();
        its.removeAll(before);
        assertThat(its).hasSize(1);

        worker.close();

        assertThat(places()).doesNotContainAnyElementsOf(its);
        assertThat(Files.readString(Path.of("/proc/self/mounts"))).doesNotContain("rim-reading");
    }

    /// As when the program itself is killed: nobody is left who could clear up.
    @Test
    void aWorkerWhoseStarterIsNoMoreLeavesNothing() throws Exception {
        var place = WorkerPlace.made();
        Files.writeString(place.handed().resolve("report.txt"), "half read");
        var process =
                WorkerCommand.javaWith(LIMITS)
                        .process(place, Seclusion.ofThisSystem())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();

        process.getOutputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(place.folder()).doesNotExist();
    }

    /// As when Ctrl-C reaches all that the terminal runs.
    @Test
    void aWorkerThatIsInterruptedLeavesNothing() throws Exception {
        var place = WorkerPlace.made();
        var process = command(Spy.class).process(place, Seclusion.ofThisSystem()).start();

        Frames.read(new DataInputStream(process.getInputStream()), Ready.class, 1 << 20);
        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(place.folder()).doesNotExist();
    }

    private static Set<Path> places() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.toString().contains("rim-reading"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Tells what this system allows.
    static final class Allowed {
        public static void main(String[] arguments) {
            var allowed = Seclusion.ofThisSystem();
            System.exit((allowed.takesNetwork() ? 2 : 0) + (allowed.takesFiles() ? 1 : 0));
        }

        private Allowed() {}
    }

    /// By an `unshare` that does less than that of this system.
    @Test
    void whatTheSystemDoesNotAllowIsDoneWithout() throws Exception {
        assertThat(allowed(THE_REAL)).isEqualTo(3);
        assertThat(allowed("case \"$*\" in *--mount*) exit 1;; esac; " + THE_REAL)).isEqualTo(2);
        if ("root".equals(System.getProperty("user.name"))) {
            assertThat(allowed("case \"$*\" in *--user*) exit 1;; esac; " + THE_REAL)).isEqualTo(3);
        }
        assertThat(allowed("exit 1")).isZero();
    }

    private int allowed(String unshare) throws IOException, InterruptedException {
        var programs = Files.createDirectories(folder.resolve("programs"));
        var real = System.getenv("PATH");
        var stub = programs.resolve("unshare");
        Files.writeString(stub, "#!/bin/sh\nREAL='" + real + "'\n" + unshare + "\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        var process =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, WorkerCommand.classPath()),
                        Allowed.class.getName());
        process.environment().put("PATH", programs + File.pathSeparator + real);
        return process.inheritIO().start().waitFor();
    }
}
