package rim.sources.folder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.SheetLayout;
import rim.schemas.indicator.Indicator;
import rim.schemas.region.NationalCodes;

/// What no JSON Schema can say about descriptors and indicators taken together.
final class DescriptorFaults {
    private final Collection<DatasetDescriptor> datasets;
    private final List<Indicator> indicators;

    DescriptorFaults(Collection<DatasetDescriptor> datasets, List<Indicator> indicators) {
        this.datasets = datasets;
        this.indicators = indicators;
    }

    void addTo(List<String> faults) {
        var codes = new HashSet<String>();
        for (Indicator each : indicators) {
            if (!codes.add(each.code())) {
                faults.add("two indicators '" + each.code() + "' in the catalogues");
            }
        }
        var fedBy = new HashMap<String, String>();
        for (DatasetDescriptor dataset : datasets) {
            dataset.ranges().stream()
                    .filter(r -> r.min() != null && r.max() != null && r.min() > r.max())
                    .forEach(r ->
                            faults.add(
                                    "range '" + r.name() + "' has min above max " + in(dataset)));
            layoutOf(dataset)
                    .map(Columns::faults)
                    .ifPresent(f -> f.forEach(each -> faults.add(each + " " + in(dataset))));
            addNational(dataset, faults);
            for (Feed feed : dataset.feeds()) {
                var other = fedBy.put(feed.component(), dataset.dataset());
                if (other != null) {
                    faults.add(
                            "component '"
                                    + feed.component()
                                    + "' is fed by "
                                    + other
                                    + " and again "
                                    + in(dataset));
                }
                if (feed.sumOver() != null && feed.meanOver() != null) {
                    faults.add(
                            "feed of '"
                                    + feed.component()
                                    + "' has 'sum_over' and 'mean_over' (expected one of them) "
                                    + in(dataset));
                }
                if (feed.over() != null && feed.cellsPerValue() < 2) {
                    faults.add(
                            "feed of '"
                                    + feed.component()
                                    + "' takes several cells over '"
                                    + feed.over()
                                    + "' (expected two or more codes of it in 'where') "
                                    + in(dataset));
                }
            }
        }
    }

    private void addNational(DatasetDescriptor dataset, List<String> faults) {
        var national = dataset.nationalCodes();
        if (national == null) {
            return;
        }
        if (!NationalCodes.countries().contains(national.country())) {
            faults.add(
                    "no codes of the country '"
                            + national.country()
                            + "' (expected one of "
                            + String.join(", ", NationalCodes.countries())
                            + ") "
                            + in(dataset));
        }
        var weight = national.weight();
        if (weight != null && !isFed(weight)) {
            faults.add(
                    "nothing feeds '"
                            + weight
                            + "', by which rates of areas are to be averaged (expected a component"
                            + " that some dataset feeds) "
                            + in(dataset));
        }
        dataset.feeds().stream()
                .filter(feed -> feed.conversion() == null)
                .forEach(feed ->
                        faults.add(
                                "feed of '"
                                        + feed.component()
                                        + "' does not say whether values of areas add up (expected"
                                        + " 'conversion' with the measure 'count' or 'rate') "
                                        + in(dataset)));
    }

    private boolean isFed(String component) {
        return datasets.stream()
                .flatMap(dataset -> dataset.feeds().stream())
                .anyMatch(feed -> feed.component().equals(component));
    }

    private static Optional<Columns> layoutOf(DatasetDescriptor dataset) {
        return dataset.csv() != null
                ? Optional.of(dataset.csv().columns())
                : Optional.ofNullable(dataset.sheet()).map(SheetLayout::columns);
    }

    private static String in(DatasetDescriptor dataset) {
        return "[dataset " + dataset.dataset() + "]";
    }
}
