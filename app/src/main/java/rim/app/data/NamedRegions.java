package rim.app.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Units;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.table.RegionTable;

/// All regions of an edition or of a NUTS version, found by code or by name.
public final class NamedRegions {
    private static final String SQL =
            "SELECT "
                    + String.join(", ", NamedRegion.COLUMNS)
                    + " FROM "
                    + RegionTable.TABLE.name()
                    + " ORDER BY "
                    + RegionTable.CODE;

    private final List<NamedRegion> all;
    private final String place;
    private final FormerCodes former;

    private NamedRegions(List<NamedRegion> all, String place, FormerCodes former) {
        this.all = List.copyOf(all);
        this.place = place;
        this.former = former;
    }

    /// Those of an edition.
    public static NamedRegions of(EditionDatabase database) throws SQLException {
        return database.regions();
    }

    static NamedRegions read(EditionDatabase database) throws SQLException {
        var all = database.list(SQL, List.of(), NamedRegions::region);
        return new NamedRegions(
                all,
                "edition " + database.edition().name(),
                without(versions(all, database.documents().nuts())));
    }

    /// Those of a NUTS version; needs no edition.
    public static NamedRegions of(NutsVersion version) {
        return new NamedRegions(
                NutsList.of(version).regions().stream().map(r -> named(r, version)).toList(),
                "NUTS " + version.year(),
                without(List.of(version)));
    }

    private static FormerCodes without(List<NutsVersion> versions) {
        return new FormerCodes(versions, note -> {});
    }

    /// The edition's version first, then those of countries that it keeps; none where units are no
    /// regions of NUTS.
    private static List<NutsVersion> versions(List<NamedRegion> all, int edition) {
        return Stream.concat(Stream.of(edition), all.stream().map(NamedRegion::nuts))
                .filter(nuts -> nuts != Units.NO_NUTS)
                .distinct()
                .map(NutsVersion::parse)
                .toList();
    }

    /// The same regions, which tell when they answer for a code of another NUTS version.
    NamedRegions noting(Consumer<String> notes) {
        return new NamedRegions(all, place, new FormerCodes(former.versions(), notes));
    }

    private static NamedRegion region(Cells cells) throws SQLException {
        return new NamedRegion(
                cells.text(RegionTable.CODE),
                cells.integer(RegionTable.NUTS),
                cells.integerOrNull(RegionTable.LEVEL),
                cells.text(RegionTable.KIND),
                cells.textOrNull(RegionTable.COUNTRY),
                cells.textOrNull(RegionTable.PARENT),
                cells.text(RegionTable.NAME),
                cells.text(RegionTable.NAME_LOCAL));
    }

    private static NamedRegion named(Region region, NutsVersion version) {
        return new NamedRegion(
                region.code(),
                version.year(),
                region.level().isPresent() ? region.level().getAsInt() : null,
                region.kind().code(),
                region.country(),
                region.parent(),
                region.name(),
                region.nameLocal());
    }

    public List<NamedRegion> all() {
        return all;
    }

    /// The one by one of regions that were typed, such as `SE33,FI1D`; each is then {@link #meant}.
    public List<String> apart(TypedNames typed) {
        return typed.apart(all.stream().flatMap(region -> region.names().stream()).toList());
    }

    /// The one by one of countries that were typed.
    public List<String> countriesApart(TypedNames typed) {
        return typed.apart(
                all.stream().map(NamedRegion::country).filter(Objects::nonNull).toList());
    }

    /// The region of exactly that code.
    public Optional<NamedRegion> find(@Nullable String code) {
        return all.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    /// Those whose code or name contains a text, whatever its case and accents; for a code of
    /// another NUTS version that none contains, those that succeeded it.
    public List<NamedRegion> containing(String text) {
        var plain = Spelling.plain(text);
        var found = matching(name -> name.contains(plain));
        return found.isEmpty()
                ? former.successors(text).stream().flatMap(code -> find(code).stream()).toList()
                : found;
    }

    /// Those that fit all that is asked for.
    ///
    /// @param text part of a code or name
    /// @param level NUTS level
    /// @param countries codes of countries; none means all
    public Listing listing(Optional<String> text, Optional<Integer> level, List<String> countries) {
        var wanted = countries.stream().map(this::country).toList();
        return Listing.of(
                NamedRegion.FIELDS,
                text.map(this::containing).orElse(all).stream()
                        .filter(r -> level.isEmpty() || level.get().equals(r.level()))
                        .filter(r -> wanted.isEmpty() || wanted.contains(r.country()))
                        .map(NamedRegion::row)
                        .toList());
    }

    private List<NamedRegion> matching(Predicate<String> condition) {
        return all.stream()
                .filter(r -> r.names().stream().map(Spelling::plain).anyMatch(condition))
                .toList();
    }

    /// The one region that is meant by a code or a name. A code of another NUTS version stands for
    /// the region of the same territory.
    ///
    /// @param preferred codes that decide where a name fits several regions
    /// @throws Unanswerable with near matches when there is none, with all candidates when there
    ///   are several, with what became of it when it is a code of another NUTS version
    public NamedRegion meant(String typed, Collection<String> preferred) {
        var candidates = candidates(typed);
        if (candidates.size() > 1) {
            var decided = candidates.stream().filter(r -> preferred.contains(r.code())).toList();
            candidates = decided.isEmpty() ? candidates : decided;
        }
        return switch (candidates.size()) {
            case 0 -> throw unknown(typed);
            case 1 -> candidates.getFirst();
            default ->
                    throw new Unanswerable(
                            Unanswerable.Reason.AMBIGUOUS,
                            "Several regions are called '" + typed + "'. Which one, by its code?",
                            named(candidates),
                            "");
        };
    }

    /// By code, then by whole name, then by part of a name.
    private List<NamedRegion> candidates(String typed) {
        var byCode = byCode(typed);
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        var successor = successor(typed).flatMap(this::find);
        if (successor.isPresent()) {
            return List.of(successor.get());
        }
        var plain = Spelling.plain(typed);
        var byName = matching(plain::equals);
        if (!byName.isEmpty()) {
            return byName;
        }
        return plain.length() < 3 ? List.of() : containing(typed);
    }

    /// By exactly that code, then by one that differs in case alone.
    private Optional<NamedRegion> byCode(String typed) {
        var code = typed.strip();
        var exact = find(code);
        return exact.isPresent()
                ? exact
                : all.stream().filter(r -> r.code().equalsIgnoreCase(code)).findFirst();
    }

    private Optional<String> successor(String typed) {
        return former.successor(
                typed,
                code -> find(code).isPresent(),
                codes -> named(codes.stream().flatMap(c -> find(c).stream()).toList()));
    }

    /// The code of the country that is meant by a code, such as `EL` by `GR`, or by a name in any
    /// of many languages; what was typed where nobody knows it.
    ///
    /// @throws Unanswerable when the NUTS version has no regions of it any more
    public String country(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var countries =
                all.stream().map(NamedRegion::country).filter(Objects::nonNull).distinct().toList();
        return countries.stream()
                .filter(country -> country.equalsIgnoreCase(code))
                .findFirst()
                .or(() -> successor(code))
                .or(() -> CountryNames.code(typed, countries))
                .orElse(code);
    }

    /// The beginning of codes that is meant by one, such as `EL3` by `GR3`.
    ///
    /// @throws Unanswerable when no code begins with it, with what became of it where that is known
    public String beginning(String typed) {
        var beginning = typed.strip().toUpperCase(Locale.ROOT);
        var asTyped = typed.strip();
        if (all.stream().anyMatch(r -> r.code().startsWith(asTyped))) {
            return asTyped;
        }
        if (all.stream().anyMatch(r -> r.code().startsWith(beginning))) {
            return beginning;
        }
        return successor(beginning)
                .orElseThrow(() ->
                        new Unanswerable(
                                Unanswerable.Reason.UNKNOWN,
                                "No region's code begins with '"
                                        + beginning
                                        + "' ["
                                        + typed
                                        + "*]"));
    }

    private Unanswerable unknown(String typed) {
        var near = Spelling.nearest(typed, all, NamedRegion::names);
        return new Unanswerable(
                Unanswerable.Reason.UNKNOWN,
                "Unknown region: '" + typed + "' (expected a code or a name in " + place + ").",
                named(near),
                near.isEmpty() ? "'rim regions --find TEXT' looks for one." : "");
    }

    private static List<Unanswerable.Candidate> named(List<NamedRegion> regions) {
        return regions.stream()
                .map(r ->
                        new Unanswerable.Candidate(
                                r.code(),
                                r.name(),
                                r.level() == null
                                        ? "(" + r.kind() + ")"
                                        : "(NUTS level " + r.level() + ")"))
                .toList();
    }

    /// Codes of the region's parents, nearest first.
    public List<String> parentsOf(NamedRegion region) {
        var parents = new ArrayList<String>();
        for (var up = find(region.parent()); up.isPresent(); up = find(up.get().parent())) {
            parents.add(up.get().code());
        }
        return parents;
    }
}
