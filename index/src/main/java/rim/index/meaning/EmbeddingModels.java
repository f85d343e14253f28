package rim.index.meaning;

import java.util.Set;

/// What can run models; a service of the module `embeddings`.
public interface EmbeddingModels {

    /// The model that comes with the module.
    EmbeddingModel standard();

    /// A model in files.
    ///
    /// @param languages that it knows, as ISO 639-1 codes; none means any
    /// @throws rim.schemas.RimException when the files are not those of a model for texts
    EmbeddingModel open(ModelFiles files, Set<String> languages);
}
