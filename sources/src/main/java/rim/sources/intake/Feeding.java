package rim.sources.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.Carried;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsChanges;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Region;
import rim.sources.intake.FedCells.Place;
import rim.sources.intake.FolderAccount.Fate;
import rim.sources.intake.FolderAccount.IndicatorAccount;
import rim.sources.intake.FolderAccount.Part;
import rim.sources.intake.FolderAccount.RegionFate;

/// What all files together give to the indicators of a methodology: which regions and years have
/// all parts of each, under the codes of the edition's NUTS version.
///
/// Codes are carried, values shared out, and regions of level 3 summed as an update does, but only
/// as far as it matters whether there is a value; what the value is, also where a copied one is
/// linked to a region's own, only an update finds out, or a dry run of one.
final class Feeding {
    /// The shares of a region that must be there, as an update asks for them.
    private static final double NEEDED_OF_RATE = 0.95;

    private static final double NEEDED_OF_COUNT = 1 - 1e-9;

    private final EditionRegions edition;
    private final Map<String, Component> components = new TreeMap<>();
    private final Map<Key, Gone> gone = new TreeMap<>(Comparator.comparing(Key::text));

    Feeding(EditionRegions edition) {
        this.edition = edition;
    }

    private record Key(String region, int nuts) {
        String text() {
            return nuts + region;
        }
    }

    /// A region and year under the edition's code.
    private record At(String region, int year) {}

    /// What is known of a component.
    private static final class Component {
        final Set<String> files = new TreeSet<>();
        final Set<At> there = new HashSet<>();
    }

    /// A region that is not in the edition's version under its code.
    private static final class Gone {
        final Set<String> to = new TreeSet<>();
        boolean isRenamed;
        @Nullable String reason;
        long cells;
    }

    /// Adds what a file feeds.
    void add(String path, List<Feed> feeds, FedCells cells) {
        for (Feed feed : feeds) {
            var places = cells.placesOf(feed);
            if (places.isEmpty()) {
                continue;
            }
            var component = components.computeIfAbsent(feed.component(), c -> new Component());
            component.files.add(path);
            places.forEach(place -> carry(place, component));
            convert(feed, places, component);
        }
    }

    private void carry(Place place, Component component) {
        var nuts = place.nuts();
        if (nuts == null) {
            component.there.add(new At(place.region(), place.year()));
            return;
        }
        switch (edition.carry(place.region(), NutsVersion.parse(nuts))) {
            case Carried.Same same -> component.there.add(new At(same.code(), place.year()));
            case Carried.Renamed renamed -> {
                component.there.add(new At(renamed.code(), place.year()));
                var region = goneAt(place.region(), nuts);
                region.isRenamed = true;
                region.to.add(renamed.code());
            }
            case Carried.NotCarried not ->
                    goneAt(place.region(), nuts).reason =
                            not.reason().name().toLowerCase(Locale.ROOT);
        }
    }

    private Gone goneAt(String region, int nuts) {
        var found = gone.computeIfAbsent(new Key(region, nuts), k -> new Gone());
        found.cells++;
        return found;
    }

    private void convert(Feed feed, Set<Place> places, Component component) {
        var conversion = feed.conversion();
        if (conversion == null) {
            return;
        }
        double needed = conversion.measure() == Measure.RATE ? NEEDED_OF_RATE : NEEDED_OF_COUNT;
        for (NutsVersion version : NutsVersion.all()) {
            var there = carriedTo(version, places);
            if (there.isEmpty()) {
                continue;
            }
            if (conversion.measure() == Measure.COUNT) {
                sum(version, there, component);
            }
            edition.overlaps(version, conversion.by()).stream()
                    .collect(Collectors.groupingBy(Overlap::to, TreeMap::new, Collectors.toList()))
                    .forEach((to, parts) -> {
                        for (int year :
                                years(
                                        there,
                                        parts.stream()
                                                .map(Overlap::from)
                                                .collect(Collectors.toSet()))) {
                            var have =
                                    parts.stream()
                                            .filter(p -> there.contains(new At(p.from(), year)))
                                            .toList();
                            double covered = have.stream().mapToDouble(Overlap::shareOfTo).sum();
                            double share =
                                    have.stream()
                                            .mapToDouble(p -> p.shareOfTo() * p.shareOfFrom())
                                            .sum();
                            if (covered >= needed && share >= conversion.minimumShare()) {
                                component.there.add(new At(to, year));
                                have.forEach(p -> goesInto(p.from(), version, to));
                            }
                        }
                    });
        }
    }

    /// Regions that are whole regions of level 3 of another version together are their sum.
    private void sum(NutsVersion version, Set<At> there, Component component) {
        edition.sums(version)
                .forEach((to, atoms) -> {
                    for (int year : years(there, new HashSet<>(atoms))) {
                        if (atoms.stream().allMatch(a -> there.contains(new At(a, year)))) {
                            component.there.add(new At(to, year));
                            atoms.forEach(atom -> goesInto(atom, version, to));
                        }
                    }
                });
    }

    /// The places of one version, with those of others that are carried to it.
    private static Set<At> carriedTo(NutsVersion version, Set<Place> places) {
        var own = places.stream().anyMatch(p -> isOf(p, version));
        if (!own) {
            return Set.of();
        }
        var there = new HashSet<At>();
        for (Place place : places) {
            var nuts = place.nuts();
            if (nuts != null) {
                NutsChanges.carry(place.region(), NutsVersion.parse(nuts), version)
                        .target()
                        .ifPresent(code -> there.add(new At(code, place.year())));
            }
        }
        return there;
    }

    private static boolean isOf(Place place, NutsVersion version) {
        var nuts = place.nuts();
        return nuts != null && nuts == version.year();
    }

    private static Set<Integer> years(Set<At> there, Set<String> codes) {
        return there.stream()
                .filter(at -> codes.contains(at.region()))
                .map(At::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void goesInto(String region, NutsVersion version, String to) {
        var found = gone.get(new Key(region, version.year()));
        if (found != null && !found.isRenamed) {
            found.to.add(to);
        }
    }

    /// The indicators of a methodology, each with what it gets.
    List<IndicatorAccount> indicators(
            List<String> codes, Catalogue catalogue, RegionChoice choice) {
        var scored = scored(choice);
        var told = new ArrayList<IndicatorAccount>();
        for (String code : codes) {
            var indicator = catalogue.find(code);
            if (indicator.isEmpty()) {
                told.add(new IndicatorAccount(code, code, code, List.of(), 0, new TreeMap<>()));
                continue;
            }
            told.add(account(indicator.get(), scored));
        }
        return told;
    }

    private IndicatorAccount account(Indicator indicator, Set<String> scored) {
        var parts = new ArrayList<Part>();
        Set<At> all = null;
        for (String component : indicator.made().components()) {
            var known = components.getOrDefault(component, new Component());
            parts.add(new Part(component, List.copyOf(known.files)));
            if (all == null) {
                all = new HashSet<>(known.there);
            } else {
                all.retainAll(known.there);
            }
        }
        var years = new TreeMap<Integer, Integer>();
        var regions = new HashSet<String>();
        for (At at : all == null ? Set.<At>of() : all) {
            if (scored.contains(at.region())) {
                years.merge(at.year(), 1, Integer::sum);
                regions.add(at.region());
            }
        }
        var swedish = indicator.in("sv").map(Indicator.Texts::title).orElse(indicator.title());
        return new IndicatorAccount(
                indicator.code(), indicator.title(), swedish, parts, regions.size(), years);
    }

    /// The codes of the regions that are scored.
    Set<String> scored(RegionChoice choice) {
        return edition.regions().stream()
                .filter(r -> r.level().orElse(-1) == choice.level())
                .filter(r ->
                        choice.countries().isEmpty()
                                || choice.countries().contains(String.valueOf(r.country())))
                .map(Region::code)
                .collect(Collectors.toSet());
    }

    /// What becomes of regions, the lost ones first.
    List<RegionFate> regions() {
        var told = new ArrayList<RegionFate>();
        gone.forEach((key, found) -> {
            var region = NutsList.of(NutsVersion.parse(key.nuts())).find(key.region());
            var fate =
                    found.isRenamed
                            ? Fate.RENAMED
                            : found.to.isEmpty() ? Fate.LOST : Fate.CONVERTED;
            told.add(
                    new RegionFate(
                            key.region(),
                            region.map(Region::name).orElse(key.region()),
                            key.nuts(),
                            region.map(r -> r.level().orElse(-1)).orElse(-1),
                            fate,
                            List.copyOf(found.to),
                            found.reason,
                            found.cells));
        });
        told.sort(
                Comparator.comparing(RegionFate::fate)
                        .reversed()
                        .thenComparing(RegionFate::region)
                        .thenComparingInt(RegionFate::nuts));
        return told;
    }
}
