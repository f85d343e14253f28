package rim.sources.folder;

import java.util.List;
import java.util.Optional;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.report.PriorityList;
import rim.sources.priority.PriorityListFile;

/// What the sources folders hold.
///
/// @param files the files to read, by path
/// @param datasets the datasets they belong to, by code
/// @param catalogue the program's indicators and those added in the folders
/// @param structure which indicators say what regions are like, for choosing peers
/// @param lists files of lists of priorities, by path
/// @param ignored files that no descriptor names
/// @param passedOver what known tables could have fed and another dataset feeds
public record Sources(
        List<SourceFile> files,
        List<DatasetDescriptor> datasets,
        Catalogue catalogue,
        Optional<StructuralVariables> structure,
        List<PriorityListFile> lists,
        List<String> ignored,
        List<PassedOver> passedOver) {

    /// A component that a known table could have fed.
    ///
    /// @param dataset code of the known table
    /// @param component code of the component
    /// @param by code of the dataset that feeds it: one with a descriptor in the folders, or a
    ///   known table that is preferred
    public record PassedOver(String dataset, String component, String by) {}

    public Sources {
        files = List.copyOf(files);
        datasets = List.copyOf(datasets);
        lists = List.copyOf(lists);
        ignored = List.copyOf(ignored);
        passedOver = List.copyOf(passedOver);
    }

    /// What the lists of priorities are, each once.
    public List<PriorityList> priorityLists() {
        return lists.stream().map(PriorityListFile::list).distinct().toList();
    }
}
