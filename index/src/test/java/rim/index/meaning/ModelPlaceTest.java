package rim.index.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.meaning.ModelFiles.Pooling;
import rim.schemas.RimException;

class ModelPlaceTest {
    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aFolderIsTakenAsTheToolsOfMakersWriteIt() throws IOException {
        var network = write("onnx/model.onnx", "network");
        var tokenizer = write("tokenizer.json", "{}");
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\" : true}");

        var files = ModelPlace.of(folder, Set.of()).files();

        assertThat(files.network()).isEqualTo(network);
        assertThat(files.tokenizer()).isEqualTo(tokenizer);
        assertThat(files.pooling()).isEqualTo(Pooling.FIRST);
    }

    @Test
    void aCopyInAnIndexIsTheSameModel(@TempDir Path index) throws IOException {
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}");
        write("tokenizer.json", "{}");
        var place = ModelPlace.of(write("some.onnx", "network"), Set.of("fi"));
        place.copyTo(index);

        var copy = ModelPlace.in(index, Set.of("fi"));

        assertThat(copy.languages()).containsExactly("fi");
        assertThat(copy.files().network()).hasContent("network");
        assertThat(copy.files().tokenizer()).hasContent("{}");
        assertThat(copy.files().pooling()).isEqualTo(Pooling.FIRST);
    }

    @Test
    void theStandardModelIsInNoIndex(@TempDir Path index) throws IOException {
        ModelPlace.STANDARD.copyTo(index);

        assertThat(index).isEmptyDirectory();
        assertThat(ModelPlace.in(index, Set.of("en"))).isEqualTo(ModelPlace.STANDARD);
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() throws IOException {
        assertRefused(folder, "No such model", "tokenizer.json beside it");

        write("one.onnx", "");
        assertRefused(folder, "No tokenizer.json beside the model", "one.onnx");

        write("two.onnx", "");
        assertRefused(folder, "Several models", "one.onnx, two.onnx", "name the file");

        write("tokenizer.json", "{}");
        write("one.onnx_data", "");
        assertRefused(folder.resolve("one.onnx"), "one.onnx_data", "all in one file");
    }

    private static void assertRefused(Path place, String... said) {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ModelPlace.of(place, Set.of()))
                .satisfies(e -> assertThat(e.getMessage()).contains(said));
    }

    @Test
    void whereTheModuleIsNotThereTheRemedyIsNamed() {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(ModelPlace.STANDARD::open)
                .withMessageContaining("embeddings/target/jars")
                .withMessageContaining("mvn package -pl embeddings -am");
    }
}
