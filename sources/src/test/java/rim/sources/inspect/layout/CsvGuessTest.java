package rim.sources.inspect.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a CSV is laid out.
class CsvGuessTest {
    @TempDir Path folder;

    private static FileLines lines(List<String> lines) {
        return new FileLines(lines, List.of(), List.of());
    }

    private static List<String> csv(char delimiter, int above) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < above; i++) {
            lines.add("Table " + i + " of a report");
        }
        lines.add(String.join(String.valueOf(delimiter), "geo", "time", "value"));
        for (String region : List.of("SE31", "SE32", "SE33", "FI1D")) {
            for (int year = 2010; year < 2020; year++) {
                lines.add(
                        String.join(
                                String.valueOf(delimiter),
                                region,
                                String.valueOf(year),
                                "1" + year % 7));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"',',0", "';',0", "'|',3", "',',5", "';',39"})
    void delimiterAndHeaderOfACsvAreFound(char delimiter, int above) {
        var guess = CsvGuess.of(lines(csv(delimiter, above))).orElseThrow();
        assertThat(guess.delimiter()).isEqualTo(delimiter);
        assertThat(guess.headerRow()).isEqualTo(above + 1);
        var members = guess.members(null);
        assertThat(members).containsEntry("region", "geo").containsEntry("year", "time");
        assertThat(members.containsKey("delimiter")).isEqualTo(delimiter != ',');
        assertThat(members.containsKey("header_row")).isEqualTo(above > 0);
    }

    @Test
    void aTextThatIsNoTableHasNoLayout() {
        assertThat(CsvGuess.of(lines(List.of("This is", "a text", "of several lines.")))).isEmpty();
        assertThat(CsvGuess.of(lines(List.of()))).isEmpty();
    }

    @Test
    void linesOfACsvAreReadWithoutItsMarkAndItsCarriageReturns() throws IOException {
        var file = Files.writeString(folder.resolve("x"), "\uFEFFa\r\nb\n\nc");
        assertThat(FileLines.of(file, "utf-8").first()).containsExactly("a", "b", "", "c");
    }
}
