package rim.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.meaning.EmbeddingModel;
import rim.index.meaning.ModelPlace;
import rim.schemas.RimException;

class OnnxModelTest {
    private static final EmbeddingModel MODEL = ModelPlace.STANDARD.open();

    private static double alike(String one, String other) {
        var a = MODEL.vector(one);
        var b = MODEL.vector(other);
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }

    @Test
    void theModelSaysWhichItIs() {
        var mark = MODEL.mark();

        assertThat(mark.name()).isEqualTo("all-minilm-l6-v2-q");
        assertThat(mark.dimensions()).isEqualTo(384);
        assertThat(mark.languages()).containsExactly("en");
        assertThat(mark.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void vectorsHaveTheLengthOne() {
        for (String each : List.of("", "jobs", "innovation ".repeat(2_000))) {
            assertThat(alike(each, each)).as(each).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void textsThatMeanAlikeAreNearerThanThoseThatShareAWord() {
        var cars = "Car makers have closed their plants.";

        assertThat(alike(cars, "The automobile industry lost its factories."))
                .isGreaterThan(alike(cars, "Rare plants grow on the closed island."));
    }

    @Test
    void aVectorDependsOnItsTextAlone() {
        var text = "Firms learn from universities.";
        var alone = MODEL.vector(text);

        var among =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> MODEL.vector(i % 2 == 0 ? text : "word ".repeat(i)))
                        .toList();

        for (int i = 0; i < among.size(); i += 2) {
            assertThat(among.get(i)).isEqualTo(alone);
        }
    }

    @Test
    void aFileThatIsNoModelIsNamedWithWhatIsExpected(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some.onnx"), "no model");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        var place = ModelPlace.of(folder, Set.of());

        assertThatExceptionOfType(RimException.class)
                .isThrownBy(place::open)
                .withMessageContaining("some.onnx")
                .withMessageContaining("expected ONNX in one file");
    }
}
