package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CodeIdTest {
    @Test
    void whatIsAnIdentifierStaysAndWhatIsNoneGetsOneOfItsOwn() {
        assertThat(CodeId.of("PC_GDP")).isEqualTo("PC_GDP");
        var ids =
                List.of("PC.GDP", "PC GDP", "PC_GDP", "% of GDP", "€ per inhabitant").stream()
                        .map(CodeId::of)
                        .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_@$-]+"))
                .first()
                .asString()
                .startsWith("PC_GDP_");
    }
}
