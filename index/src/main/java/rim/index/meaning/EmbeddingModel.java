package rim.index.meaning;

/// Turns texts into vectors of length 1, so that the product of two vectors says how much alike
/// their texts are in meaning. May be used by many threads at once.
public interface EmbeddingModel {

    /// Which model it is.
    ModelMark mark();

    /// The vector of a text. It depends on the text alone; what a long text says after the model's
    /// most tokens is not in it.
    float[] vector(String text);
}
