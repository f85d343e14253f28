package rim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of the engine and of the schemas that only their source can tell.
class SourceRulesTest {
    private static final Path ENGINE = Path.of("src/main/java");
    private static final Path SCHEMAS = Path.of("../schemas/src/main/java");

    private static List<Path> sources(Path... roots) {
        var all = new ArrayList<Path>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static List<String> linesWith(String pattern, List<Path> files) {
        var forbidden = Pattern.compile(pattern);
        return files.stream()
                .flatMap(file ->
                        read(file)
                                .lines()
                                .filter(line -> !line.strip().startsWith("//"))
                                .filter(line -> forbidden.matcher(line).find())
                                .map(line -> file.getFileName() + ": " + line.strip()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The order of these changes from run to run, and what has it can be hashed or written.
    @Test
    void noMapOrSetHasAnOrderThatChangesFromRunToRun() {
        assertThat(
                        linesWith(
                                "\\b(Map|Set)\\.(copyOf\\(|of\\((?!\\))|ofEntries)",
                                sources(ENGINE, SCHEMAS)))
                .isEmpty();
    }

    /// A default hides the kind that somebody forgot. The kernel has one, over a number.
    @Test
    void noSwitchHasADefault() {
        assertThat(linesWith("\\bdefault\\s*(->|:)", sources(ENGINE, SCHEMAS)))
                .allMatch(line -> line.startsWith("PowerRoot.java: "));
    }

    /// What a method is, is asked of the method.
    @Test
    void noMethodIsToldByItsClass() {
        assertThat(
                        linesWith(
                                "instanceof \\w*(Method|Scoring|GapFilling|WeightSource)\\b",
                                sources(ENGINE, SCHEMAS)))
                .isEmpty();
    }

    /// A constructor that gives `this` away gives it away half made.
    @Test
    void nothingOfTheBenchmarkHandsItselfOut() {
        var benchmark =
                sources(ENGINE).stream()
                        .filter(file -> file.toString().contains("benchmark"))
                        .toList();
        assertThat(benchmark).hasSizeGreaterThan(20);
        assertThat(linesWith("[(,]\\s*this\\s*[,)]", benchmark))
                .filteredOn(line -> !line.contains("switch (this)"))
                .isEmpty();
    }

    @Test
    void noTwoPublicClassesHaveOneName() {
        var top =
                Pattern.compile(
                        "^public (?:final |sealed |abstract )*(?:class|record|interface|enum) (\\w+)",
                        Pattern.MULTILINE);
        var named = new TreeMap<String, List<Path>>();
        for (Path file : sources(ENGINE, SCHEMAS)) {
            var found = top.matcher(read(file));
            while (found.find()) {
                named.computeIfAbsent(found.group(1), name -> new ArrayList<>()).add(file);
            }
        }
        named.values().removeIf(files -> files.size() == 1);
        assertThat(named).isEmpty();
    }
}
