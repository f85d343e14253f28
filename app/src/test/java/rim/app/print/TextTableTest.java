package rim.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void noChanceIsSoSmallThatThereIsNone() throws Exception {
        var out = new StringWriter();
        new TextTable(Terminal.NONE)
                .print(
                        Rows.of(
                                List.of("region", "amount", "p_value"),
                                List.of(
                                        List.of("SE33", 0.0, 0.0),
                                        List.of("SE32", 0.25, 0.0004),
                                        List.of("SE31", 0.5, 0.046))),
                        out);
        assertThat(out.toString().lines().skip(2))
                .containsExactly(
                        "SE33     0.000   <0.001",
                        "SE32     0.250   <0.001",
                        "SE31     0.500    0.046");
    }

    @Test
    void columnsInWhichNothingStandsAreLeftAway() throws Exception {
        assertThat(
                        printed(
                                List.of("region", "group", "rank", "missing"),
                                List.of(
                                        Arrays.asList("SE33", null, 2, ""),
                                        Arrays.asList("SE32", null, null, ""))))
                .containsExactly("region  rank", "──────  ────", "SE33       2", "SE32");
        assertThat(printed(List.of("group"), List.of(Collections.singletonList(null))))
                .containsExactly("group", "─────", "");
    }

    /// What comes after the rows that widths are taken from is not known yet.
    @Test
    void aColumnThatALongAnswerMayStillFillStays() throws Exception {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(Arrays.asList(i, i == 2_999 ? "late" : null));
        }
        assertThat(printed(List.of("number", "note"), rows)).last().asString().endsWith("late");
    }

    private static List<String> printed(
            List<String> columns, List<? extends List<@Nullable Object>> rows) throws Exception {
        var out = new StringWriter();
        new TextTable(Terminal.NONE).print(Rows.of(columns, rows), out);
        return out.toString().lines().toList();
    }
}
