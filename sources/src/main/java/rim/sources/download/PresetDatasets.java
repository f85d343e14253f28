package rim.sources.download;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// The datasets that the indicators of a preset are made from.
final class PresetDatasets {
    private final Catalogue catalogue =
            CheckedJson.read(
                    Catalogue.class, Catalogue.RESOURCE, "catalogue.schema.json", Catalogue.class);
    private final Collection<DatasetDescriptor> datasets;

    /// @param datasets that can be downloaded, those that are preferred first
    PresetDatasets(Collection<DatasetDescriptor> datasets) {
        this.datasets = datasets;
    }

    static boolean isPreset(String name) {
        return Methodology.class.getResource(name + ".json") != null;
    }

    Wanted of(String preset) {
        var methodology =
                CheckedJson.published(
                        CheckedJson.text(Methodology.class, preset + ".json"), Methodology.class);
        var found = new LinkedHashSet<DatasetDescriptor>();
        var without = new ArrayList<String>();
        for (var code :
                methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList()) {
            var feeding = catalogue.find(code).map(this::feeding).orElse(List.of());
            if (feeding.isEmpty()) {
                without.add(code);
            }
            found.addAll(feeding);
        }
        return new Wanted(List.copyOf(found), without);
    }

    /// One dataset for each of an indicator's components; none where a component has none.
    private List<DatasetDescriptor> feeding(Indicator indicator) {
        var found = new ArrayList<DatasetDescriptor>();
        for (var component : indicator.made().components()) {
            var feeding =
                    datasets.stream()
                            .filter(d ->
                                    d.feeds().stream()
                                            .anyMatch(f -> f.component().equals(component)))
                            .findFirst();
            if (feeding.isEmpty()) {
                return List.of();
            }
            found.add(feeding.get());
        }
        return found;
    }
}
