package rim.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
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
}
