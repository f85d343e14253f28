package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamedCodesTest {
    private static final NamedCodes CODES =
            new NamedCodes(
                    "indicator",
                    new TreeMap<>(
                            Map.of(
                                    "a", "R&D",
                                    "b", "Business R&D",
                                    "c", "Business R&D staff")),
                    "");

    @Test
    void aWholeTitleIsMeantThoughOthersContainIt() {
        assertThat(CODES.meant("business r&d")).isEqualTo("b");
        assertThat(CODES.meant("R&D")).isEqualTo("a");
    }

    @Test
    void aPartOfSeveralTitlesIsNotDecided() {
        assertThatThrownBy(() -> CODES.meant("business")).hasMessageContaining("Several fit");
    }
}
