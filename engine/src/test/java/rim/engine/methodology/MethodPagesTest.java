package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is made from the cards and stands in the project is as the cards have it. After a change of
/// a card: `mvn test -pl engine -am -Dtest=MethodPagesTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Drim.write=true`.
class MethodPagesTest {
    private static final Path SCHEMA =
            Path.of(
                    "../schemas/src/main/resources/rim/schemas/methodology/methodology.schema.json");
    private static final Path REFERENCE = Path.of("../docs/reference/methods.md");

    @Test
    void theJsonSchemaHasOurMethodsAsTheirCardsHaveThem() throws IOException {
        var made = MethodologySchema.ours();
        var file = CheckedIn.text(SCHEMA, JsonLines.of(made));
        assertThat(JsonMapper.builder().build().readTree(file)).hasToString(made.toString());
    }

    @Test
    void theReferencePageHasOurMethodsAsTheirCardsHaveThem() throws IOException {
        var made = MethodReference.ours();
        assertThat(CheckedIn.text(REFERENCE, made)).isEqualTo(made);
    }

    @Test
    void everyMethodHasAnExampleAFormulaAndATitle() {
        for (var kind : MethodKinds.ALL) {
            for (var method : kind.methods().ours()) {
                var card = method.card();
                assertThat(card.example().isThere()).as(card.name()).isTrue();
                assertThat(card.formula()).as(card.name()).isNotEmpty();
                assertThat(card.title()).as(card.name()).isNotEmpty().doesNotEndWith(".");
            }
        }
    }
}
