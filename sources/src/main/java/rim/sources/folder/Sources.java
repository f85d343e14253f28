package rim.sources.folder;

import java.util.List;
import java.util.Optional;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.StructuralVariables;

/// What the sources folders hold.
///
/// @param files the files to read, by path
/// @param datasets the datasets they belong to, by code
/// @param catalogue the program's indicators and those added in the folders
/// @param structure which indicators say what regions are like, for choosing peers
/// @param ignored files that no descriptor names
public record Sources(
        List<SourceFile> files,
        List<DatasetDescriptor> datasets,
        Catalogue catalogue,
        Optional<StructuralVariables> structure,
        List<String> ignored) {

    public Sources {
        files = List.copyOf(files);
        datasets = List.copyOf(datasets);
        ignored = List.copyOf(ignored);
    }
}
