package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {
    private static final Pattern ROW = Pattern.compile("\\| ([a-z]+/\\S+) \\| .*`.* \\|");

    private static Path folder() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ReferenceTable.class.getResource("/rim/engine/coinr"))
                        .toURI());
    }

    @Test
    void theIndexSaysWhatMadeEveryTable() throws IOException, URISyntaxException {
        var named = new TreeSet<String>();
        Files.readAllLines(folder().resolve("README.md"))
                .forEach(line -> {
                    var row = ROW.matcher(line);
                    if (row.matches()) {
                        named.add(row.group(1));
                    }
                });
        var present = new TreeSet<String>();
        var folder = folder();
        try (var files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".tsv"))
                    .forEach(name -> present.add(name.substring(0, name.length() - 4)));
        }
        assertThat(named).isEqualTo(present).hasSizeGreaterThan(100);
    }

    /// The figures are those of COINr's documentation of the data set.
    @Test
    void aTableTurnedOnItsSideReadsAsRows() {
        var raw = ReferenceTable.read("coin/Raw");
        assertThat(raw.header()).hasSize(50).startsWith("uCode", "LPI", "Flights");
        assertThat(raw.rows()).hasSize(51).allSatisfy(row -> assertThat(row).hasSize(50));
        assertThat(raw.rows().getFirst().getFirst()).isEqualTo("AUS");
        assertThat(ReferenceTable.read("screen/byzeros_0.9_removed").rows()).isEmpty();
    }

    @Test
    void aColumnThatAnotherTableHasIsReadThere() {
        var scaled = ReferenceTable.read("normalise/minmax_1_100");
        var aggregated = ReferenceTable.read("aggregate/amean");
        assertThat(aggregated.numbers("LPI")).containsExactly(scaled.numbers("LPI"));
        assertThat(aggregated.numbers("Index")).hasSize(51).doesNotContain(Double.NaN);
    }
}
