package rim.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import rim.index.meaning.EmbeddingModel;
import rim.index.meaning.EmbeddingModels;
import rim.index.meaning.ModelFiles;
import rim.index.meaning.ModelFiles.Pooling;
import rim.schemas.RimException;

/// Models in ONNX.
public final class OnnxModels implements EmbeddingModels {
    /// all-MiniLM-L6-v2 with weights of eight bits, as a jar of LangChain4j brings it from
    /// huggingface.co/Xenova/all-MiniLM-L6-v2 (Apache-2.0).
    private static final String STANDARD = "all-minilm-l6-v2-q";

    @Override
    public EmbeddingModel standard() {
        return OnnxModel.of(
                STANDARD,
                Network.of(resource(STANDARD + ".onnx")),
                resource(STANDARD + "-tokenizer.json"),
                Pooling.MEAN,
                Set.of("en"));
    }

    @Override
    public EmbeddingModel open(ModelFiles files, Set<String> languages) {
        try {
            return OnnxModel.of(
                    String.valueOf(files.network().getFileName()),
                    Network.of(files.network()),
                    Files.readAllBytes(files.tokenizer()),
                    files.pooling(),
                    languages);
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the model: " + e.getMessage() + " [" + files.network() + "]", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = OnnxModels.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("The module has no " + name);
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
