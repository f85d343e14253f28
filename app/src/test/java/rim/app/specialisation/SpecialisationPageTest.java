package rim.app.specialisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.engine.specialisation.Absence;

class SpecialisationPageTest {
    private static final Path PAGE = Path.of("../docs/reference/specialisation.md");

    @TempDir Path folder;

    @Test
    void thePageHasEveryTableWithItsColumnsInTheirOrder() throws IOException {
        var table =
                Files.writeString(
                        folder.resolve("t.csv"),
                        "region,year,a,b,c\nAT,2015,1,5,1\nBE,2015,2,2,4\nAT,2020,7,1,1\nBE,2020,1,1,2\n");
        var out = folder.resolve("out");
        assertThat(
                        Answer.to(
                                        "activities",
                                        "--table",
                                        table.toString(),
                                        "--out",
                                        out.toString())
                                .err())
                .contains("9 tables");
        var lines = Files.readAllLines(PAGE);
        try (var files = Files.list(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                var name = String.valueOf(file.getFileName()).replace(".csv", "");
                var columns = List.of(Files.readAllLines(file).getFirst().split(","));
                assertThat(lines)
                        .filteredOn(line -> line.startsWith("| `" + name + "` |"))
                        .singleElement()
                        .satisfies(line -> assertThat(codes(line)).isEqualTo(columns));
            }
        }
    }

    /// What stands in backquotes in the last cell of a line.
    private static List<String> codes(String line) {
        var parts = line.substring(line.lastIndexOf("| `") + 2).split("`");
        return IntStream.range(0, parts.length)
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> parts[i])
                .toList();
    }

    @Test
    void thePageHasEveryReasonInWords() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .containsAll(
                        Arrays.stream(Absence.values())
                                .map(each -> "| `" + each.code() + "` | " + each.text() + " |")
                                .toList());
    }
}
