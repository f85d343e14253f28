package rim.sources.folder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
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
            addPublished(dataset, faults);
            dataset.columns()
                    .map(Columns::faults)
                    .ifPresent(f -> f.forEach(each -> faults.add(each + " " + in(dataset))));
            addQuestions(dataset, faults);
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

    private static void addQuestions(DatasetDescriptor dataset, List<String> faults) {
        for (String question : dataset.unsure()) {
            faults.add(
                    "not sure: "
                            + question
                            + " (answer it in the descriptor, then take it out of 'unsure') "
                            + in(dataset));
        }
    }

    /// What is said of published scores must be said of dimensions that the file has.
    private static void addPublished(DatasetDescriptor dataset, List<String> faults) {
        var publishes = dataset.publishes();
        var columns = dataset.columns();
        if (publishes == null || columns.isEmpty()) {
            return;
        }
        var known = new LinkedHashSet<>(columns.get().dimensions());
        known.addAll(columns.get().fixed().keySet());
        Optional.ofNullable(columns.get().across()).ifPresent(known::add);
        boolean isOpen = columns.get().dimensions().isEmpty();
        if (!isOpen && !known.contains(publishes.item())) {
            faults.add(noDimension("item", publishes.item(), known) + in(dataset));
        }
        var base = publishes.relativeTo();
        if (!isOpen && base != null && !base.equals(Columns.YEAR) && !known.contains(base)) {
            faults.add(noDimension("relative_to", base, known) + in(dataset));
        }
    }

    private static String noDimension(String member, String name, Set<String> known) {
        return "'publishes' names a dimension '"
                + name
                + "' as '"
                + member
                + "' that the layout does not have (expected one of "
                + String.join(", ", known)
                + ") ";
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

    private static String in(DatasetDescriptor dataset) {
        return "[dataset " + dataset.dataset() + "]";
    }
}
