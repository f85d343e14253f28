package rim.app.face.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.ask.WrongUsage;
import rim.schemas.RimException;

class EmbeddingsOptionTest {

    @Command(name = "some")
    private static final class Some {
        @Mixin private final EmbeddingsOption embeddings = new EmbeddingsOption();
    }

    private static EmbeddingsOption given(String... words) {
        var some = new Some();
        new CommandLine(some).parseArgs(words);
        return some.embeddings;
    }

    @Test
    void nobodyIsGivenAModelWhoDoesNotAskForOne() {
        assertThat(given().model()).isNull();
    }

    @Test
    void whereTheModuleIsNotThereTheRemedyIsNamed() {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> given("--embeddings").model())
                .withMessageContaining("mvn package -pl embeddings -am");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> given("--embeddings", "none.onnx").model())
                .withMessageContaining("No such model: 'none.onnx'");
    }

    @Test
    void languagesAreThoseOfAModelInAFile() {
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> given("--embeddings-languages", "en,fi").model());
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> given("--embeddings", "--embeddings-languages", "en,fi").model());
    }
}
