package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a report is read again by a program that would read it otherwise.
class ReadingRulesTest {
    /// Of a class that is neither the Java platform's nor only a mark for compilers.
    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?m)^import (?:static )?((?:org|com)\\.(?!jspecify|w3c|xml\\.)[a-z0-9.]+\\.[A-Z]\\w*)");

    private static final Pattern OWN_IMPORT =
            Pattern.compile("(?m)^import (?:static )?rim\\.index\\.([a-z]+)\\.");

    @TempDir private Path folder;

    private static String sources() throws IOException {
        var place = Path.of(System.getProperty("rim.root"));
        var text = new StringBuilder();
        try (var files = Files.list(place.resolve("index/src/main/java/rim/index/extract"))) {
            for (Path each : files.sorted().toList()) {
                text.append(Files.readString(each));
            }
        }
        return text.toString();
    }

    private Path jar(String name, List<String> entries) throws IOException {
        var jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String each : entries) {
                out.putNextEntry(new ZipEntry(each));
                out.write(each.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void whatAReadingDependsOnSaysByWhatItIsRead() {
        var reader = new WorkerReportReader(ReadingLimits.DEFAULT);
        assertThat(reader.fingerprint(folder, "a.txt")).startsWith(ReadingRules.mark() + " ");
    }

    @Test
    void classesThatReadAreToldApartAndOthersMakeNoDifference() throws IOException {
        var one = jar("one.jar", List.of("own/A.class", "own/B.class", "other/C.class"));
        var same = jar("same.jar", List.of("own/B.class", "other/D.class", "own/A.class"));
        var more = jar("more.jar", List.of("own/A.class", "own/B.class", "own/C.class"));
        Files.createDirectories(folder.resolve("classes/own"));
        for (String each : List.of("own/A.class", "own/B.class")) {
            Files.writeString(folder.resolve("classes").resolve(each), each);
        }

        var expected = ReadingRules.contents(one, "own");
        assertThat(expected).hasSize(2);
        assertThat(ReadingRules.contents(same, "own")).isEqualTo(expected);
        assertThat(ReadingRules.contents(folder.resolve("classes"), "own")).isEqualTo(expected);
        assertThat(ReadingRules.contents(more, "own")).isNotEqualTo(expected).hasSize(3);
    }

    @Test
    void everyLibraryThatHasAPartInReadingCounts() throws IOException, ClassNotFoundException {
        var used = new TreeSet<String>();
        for (var each : IMPORT.matcher(sources()).results().toList()) {
            used.add(ReadingRules.nameOf(Class.forName(each.group(1))));
        }
        assertThat(used).isNotEmpty();
        assertThat(ReadingRules.LIBRARIES).extracting(ReadingRules::nameOf).containsAll(used);
    }

    /// Of the analysis of words it takes only which languages there are.
    @Test
    void everyPackageThatHasAPartInReadingCounts() throws IOException {
        var used = new ArrayList<String>();
        for (var each : OWN_IMPORT.matcher(sources()).results().toList()) {
            used.add(each.group(1));
        }
        assertThat(used).containsOnly("extract", "language", "xml", "analysis");
    }
}
