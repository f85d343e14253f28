package rim.sources.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rim.schemas.RimException;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.json.CheckedJson;

/// Finds out from `NAME.structure.json` which indicators say what regions are like.
final class StructureFiles {
    static final String ENDING = ".structure.json";

    /// The structural variables of a folder's one such file; empty without one.
    ///
    /// @param files all that have the ending
    /// @param indicators all that are known
    /// @throws RimException for several files, or with all faults of one
    static Optional<StructuralVariables> read(List<Path> files, List<Indicator> indicators) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        if (files.size() > 1) {
            throw new RimException(
                    "several files of structural variables: " + files + " (expected one)");
        }
        var file = files.getFirst();
        var structure =
                CheckedJson.read(
                        file,
                        StructuralVariables.class,
                        StructuralVariables.SCHEMA,
                        StructuralVariables.class);
        var faults = faults(structure, new Catalogue(indicators));
        if (!faults.isEmpty()) {
            throw new RimException(file + ":", faults);
        }
        return Optional.of(structure);
    }

    private static List<String> faults(StructuralVariables structure, Catalogue catalogue) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int d = 0; d < structure.dimensions().size(); d++) {
            var place = "/dimensions/" + d + ": ";
            var dimension = structure.dimensions().get(d);
            if (!seen.add("dimension " + dimension.code())) {
                faults.add(place + "two dimensions '" + dimension.code() + "'");
            }
            for (var variable : dimension.variables()) {
                if (!seen.add(variable)) {
                    faults.add(place + "'" + variable + "' appears twice");
                }
                if (catalogue.find(variable).isEmpty()) {
                    faults.add(place + "unknown indicator '" + variable + "'");
                }
            }
        }
        return faults;
    }

    private StructureFiles() {}
}
