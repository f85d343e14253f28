package rim.index.meaning;

import java.nio.file.Path;
import rim.schemas.edition.Digests;

/// A model in files, as the tools of its makers write them.
///
/// @param network in ONNX, all in one file
/// @param tokenizer the `tokenizer.json` that it was trained with
/// @param pooling how the vectors of tokens become one
public record ModelFiles(Path network, Path tokenizer, Pooling pooling) {

    /// What they come to, wherever they lie.
    String digest() {
        return Digests.of(network) + Digests.of(tokenizer) + pooling.name();
    }

    /// How the vectors of a text's tokens become one.
    public enum Pooling {
        /// Their mean.
        MEAN,
        /// That of the first token, which stands for the whole text.
        FIRST
    }
}
