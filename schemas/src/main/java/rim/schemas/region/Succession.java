package rim.schemas.region;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rim.schemas.region.Overlap.Weight;

/// What became of a region whose code a NUTS version does not have, or what it came from where its
/// code is newer than the version.
///
/// Where several versions have the code, the nearest counts. `GB` and `GR`, as ISO 3166 writes the
/// United Kingdom and Greece, stand for `UK` and `EL` where no version has the code itself.
///
/// @param code as it was asked for
/// @param known the version that has it
/// @param to the version that does not
/// @param fate what became of it
/// @param codes of the regions of `to` that have its territory or parts of it, the one with the
///   largest part first; none where nothing is known of it
public record Succession(
        String code, NutsVersion known, NutsVersion to, Fate fate, List<String> codes) {

    private static final double WHOLE = 1 - 1e-9;

    /// Another way to write the codes of a country.
    private static final Map<String, String> SPELLINGS =
            ResourceTable.rows("spellings.csv").stream()
                    .collect(toMap(row -> row.get(0), row -> row.get(1)));

    /// What became of a region.
    public enum Fate {
        /// The same territory has another code.
        RENAMED,
        /// Its territory is that of several regions together.
        DIVIDED,
        /// It is a part of one region.
        PART,
        /// Its parts lie in several regions that have other parts as well.
        SHARED_OUT,
        /// Nothing is known but in which region of a higher level it lies.
        WITHIN,
        /// The version has no regions of its country.
        COUNTRY_GONE,
        /// Nobody published what became of it.
        UNKNOWN
    }

    /// The succession of a code in a version that does not have it; empty where no version has it.
    public static Optional<Succession> of(String code, NutsVersion to) {
        var known = nearestWith(code, to);
        if (known.isPresent()) {
            return Optional.of(between(code, code, known.get(), to));
        }
        if (code.length() < 2) {
            return Optional.empty();
        }
        var country = SPELLINGS.get(code.substring(0, 2));
        return country == null ? Optional.empty() : spelled(code, country + code.substring(2), to);
    }

    private static Optional<Succession> spelled(String code, String proper, NutsVersion to) {
        return NutsList.of(to).find(proper).isPresent()
                ? Optional.of(new Succession(code, to, to, Fate.RENAMED, List.of(proper)))
                : nearestWith(proper, to).map(known -> between(code, proper, known, to));
    }

    private static Optional<NutsVersion> nearestWith(String code, NutsVersion to) {
        return NutsVersion.all().stream()
                .filter(version -> NutsList.of(version).find(code).isPresent())
                .min(
                        Comparator.<NutsVersion>comparingInt(v -> Math.abs(v.stepsTo(to)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static Succession between(String asked, String code, NutsVersion from, NutsVersion to) {
        return switch (NutsChanges.carry(code, from, to)) {
            case Carried.Same same ->
                    new Succession(asked, from, to, Fate.RENAMED, List.of(same.code()));
            case Carried.Renamed renamed ->
                    new Succession(asked, from, to, Fate.RENAMED, List.of(renamed.code()));
            case Carried.NotCarried not ->
                    not.reason() == Carried.Reason.COUNTRY_NOT_IN_VERSION
                                    || !hasCountry(code, from, to)
                            ? new Succession(asked, from, to, Fate.COUNTRY_GONE, List.of())
                            : ofParts(asked, code, from, to);
        };
    }

    private static boolean hasCountry(String code, NutsVersion from, NutsVersion to) {
        return NutsChanges.carry(code.substring(0, 2), from, to).target().isPresent();
    }

    private static Succession ofParts(String asked, String code, NutsVersion from, NutsVersion to) {
        var parts =
                NutsOverlaps.between(from, to, Weight.POPULATION).stream()
                        .filter(overlap -> overlap.from().equals(code))
                        .sorted(Comparator.comparingDouble(Overlap::shareOfFrom).reversed())
                        .toList();
        if (parts.isEmpty()) {
            return byWay(asked, code, from, to);
        }
        var codes = parts.stream().map(Overlap::to).toList();
        boolean isAllOfThem = parts.stream().allMatch(p -> p.shareOfTo() >= WHOLE);
        var fate = codes.size() == 1 ? Fate.PART : isAllOfThem ? Fate.DIVIDED : Fate.SHARED_OUT;
        return new Succession(asked, from, to, fate, codes);
    }

    /// By way of the versions between, where nothing is known from end to end; or else what its
    /// region of a higher level became.
    private static Succession byWay(String asked, String code, NutsVersion from, NutsVersion to) {
        Set<String> codes = Collections.singleton(code);
        for (var at = from; !at.equals(to) && !codes.isEmpty(); at = at.nextTowards(to)) {
            codes = next(codes, at, at.nextTowards(to));
        }
        if (!codes.isEmpty()) {
            var fate = codes.size() == 1 ? Fate.PART : Fate.SHARED_OUT;
            return new Succession(asked, from, to, fate, List.copyOf(codes));
        }
        return NutsList.of(from)
                .find(code)
                .flatMap(region -> Optional.ofNullable(region.parent()))
                .filter(parent -> parent.length() > 2)
                .map(parent -> above(asked, parent, from, to))
                .orElseGet(() -> new Succession(asked, from, to, Fate.UNKNOWN, List.of()));
    }

    private static Succession above(String asked, String parent, NutsVersion from, NutsVersion to) {
        var codes = between(parent, parent, from, to).codes();
        return new Succession(asked, from, to, codes.isEmpty() ? Fate.UNKNOWN : Fate.WITHIN, codes);
    }

    private static Set<String> next(Set<String> codes, NutsVersion from, NutsVersion to) {
        var next = new LinkedHashSet<String>();
        for (var code : codes) {
            var carried = NutsChanges.carry(code, from, to).target();
            carried.ifPresent(next::add);
            if (carried.isEmpty()) {
                NutsOverlaps.between(from, to, Weight.POPULATION).stream()
                        .filter(overlap -> overlap.from().equals(code))
                        .map(Overlap::to)
                        .forEach(next::add);
                next.addAll(Nesting.of(code, from, to));
            }
        }
        return next;
    }

    /// Whether one region has the same territory, so that it can be asked for instead.
    public boolean isOneToOne() {
        return fate == Fate.RENAMED;
    }

    /// What became of it, such as `HR04 of NUTS 2016 was divided in NUTS 2021 into HR05, HR06 and
    /// HR02`.
    public String said() {
        boolean isOld = known.compareTo(to) <= 0;
        var of = code + " of NUTS " + known;
        var all = inWords(codes);
        return switch (fate) {
            case RENAMED ->
                    known.equals(to)
                            ? code + " is written " + all + " in NUTS"
                            : of + " is " + all + " in NUTS " + to;
            case DIVIDED ->
                    isOld
                            ? of + " was divided " + when() + " into " + all + codesOf()
                            : of + " was made " + when() + " of " + all;
            case PART ->
                    isOld
                            ? of + " became part of " + all + " " + when() + codesOf()
                            : of + " was a part of " + all + " until NUTS " + to;
            case SHARED_OUT ->
                    isOld
                            ? of + " was divided among " + all + " " + when() + codesOf()
                            : of + " was made " + when() + " of parts of " + all;
            case WITHIN ->
                    of
                            + " has no successor that is known; it lay in what is "
                            + all
                            + " in NUTS "
                            + to;
            case COUNTRY_GONE ->
                    of + " has no successor: NUTS " + to + " has no regions of its country";
            case UNKNOWN -> of + " has no successor in NUTS " + to + " that is known";
        };
    }

    private String when() {
        return "in NUTS " + changed();
    }

    /// Of which version the successors' codes are, where they were given later than the change.
    private String codesOf() {
        var then = NutsList.of(changed()).codes();
        return then.containsAll(codes) ? "" : ", by the codes of NUTS " + to;
    }

    /// The version in which it changed: that after the last that has its territory, in the order of
    /// time.
    private NutsVersion changed() {
        var at = known;
        var territory = properCode();
        Predicate<NutsVersion> isStill =
                next -> NutsChanges.carry(territory, known, next).target().isPresent();
        while (!at.equals(to) && isStill.test(at.nextTowards(to))) {
            at = at.nextTowards(to);
        }
        return known.compareTo(to) < 0 && !at.equals(to) ? at.nextTowards(to) : at;
    }

    private String properCode() {
        return NutsList.of(known).find(code).isPresent()
                ? code
                : SPELLINGS.get(code.substring(0, 2)) + code.substring(2);
    }

    private static String inWords(List<String> codes) {
        if (codes.size() < 2) {
            return String.join("", codes);
        }
        var all = new ArrayList<>(codes);
        var last = all.removeLast();
        return all.stream().collect(Collectors.joining(", ")) + " and " + last;
    }
}
