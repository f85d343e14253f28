package rim.sources.folder;

import java.nio.file.Path;
import rim.schemas.dataset.DatasetDescriptor;

/// A source file and what it is.
///
/// @param dataset its descriptor
/// @param file where it lies
/// @param path its path inside the sources folder, with forward slashes
public record SourceFile(DatasetDescriptor dataset, Path file, String path) {}
