package rim.sources.download;

import java.util.List;
import rim.schemas.dataset.DatasetDescriptor;

/// What is to be downloaded.
///
/// @param datasets each once, in the order in which they were named or are known
/// @param without indicators of presets that nothing which can be downloaded feeds
public record Wanted(List<DatasetDescriptor> datasets, List<String> without) {
    public Wanted {
        datasets = List.copyOf(datasets);
        without = List.copyOf(without);
    }
}
