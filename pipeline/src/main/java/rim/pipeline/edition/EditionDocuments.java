package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.engine.methodology.LoadedMethodology;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Edition;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.json.CheckedJson;
import rim.schemas.report.PriorityList;

/// What an edition says about itself beside its tables, so that its readers need nothing else.
///
/// @param methodology written as it came to `methodology.json`
/// @param indicators those that were made, to `indicators.json`
/// @param datasets what was read, to `datasets.json`
/// @param lists of priorities that were read, to `datasets.json` too
/// @param structure which indicators say what regions are like, to `structure.json`
public record EditionDocuments(
        LoadedMethodology methodology,
        Catalogue indicators,
        List<DatasetDescriptor> datasets,
        List<PriorityList> lists,
        Optional<StructuralVariables> structure) {

    private List<Object> described() {
        var all = new ArrayList<Object>(datasets);
        all.addAll(lists);
        return all;
    }

    /// Writes the documents into a draft.
    public void writeTo(Edition draft) {
        try {
            Files.writeString(draft.methodologyFile(), methodology.text());
            Files.writeString(draft.indicatorsFile(), CheckedJson.write(indicators));
            Files.writeString(draft.datasetsFile(), CheckedJson.write(described()));
            if (structure.isPresent()) {
                Files.writeString(draft.structureFile(), CheckedJson.write(structure.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the documents of " + draft.folder(), e);
        }
    }
}
