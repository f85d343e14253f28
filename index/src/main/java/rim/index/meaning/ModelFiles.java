package rim.index.meaning;

import java.nio.file.Path;

/// A model in files, as the tools of its makers write them.
///
/// @param network in ONNX, all in one file
/// @param tokenizer the `tokenizer.json` that it was trained with
/// @param pooling how the vectors of tokens become one
public record ModelFiles(Path network, Path tokenizer, Pooling pooling) {

    /// How the vectors of a text's tokens become one.
    public enum Pooling {
        /// Their mean.
        MEAN,
        /// That of the first token, which stands for the whole text.
        FIRST
    }
}
