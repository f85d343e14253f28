package rim.app.face.sdmx;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rim.app.data.EditionDatabase;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;

/// Which version each code list of an edition has: the time of publication of the edition that
/// brought it, `YEAR.MONTHDAY.HOURMINUTESECOND` in UTC without leading zeros. An archive from which
/// editions were removed so never gives a version to something else: the oldest edition that is
/// left brings all it has.
final class VersionsOfEditions {
    private static final Set<Flow.CodeListName> OF_EDITIONS =
            EnumSet.of(
                    Flow.CodeListName.INDICATOR,
                    Flow.CodeListName.NODE,
                    Flow.CodeListName.DATASET,
                    Flow.CodeListName.ACTIVITY,
                    Flow.CodeListName.GEO,
                    Flow.CodeListName.UNIT);

    private final OpenEditions editions;

    /// What each list of an edition comes to; an edition never changes.
    private final Map<Key, Map<Flow.CodeListName, String>> digests = new ConcurrentHashMap<>();

    private final Map<Key, Versions> known = new ConcurrentHashMap<>();

    private record Key(String name, String ended) {}

    /// An edition as it was published.
    ///
    /// @param time when, or a second after the edition before where a clock was set back
    private record Publication(Edition edition, Key key, Instant time) {}

    VersionsOfEditions(OpenEditions editions) {
        this.editions = editions;
    }

    Versions of(AskedEdition asked) throws SQLException {
        var key = new Key(asked.edition().name().toString(), asked.manifest().times().ended());
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var versions = worked(asked, publications(asked.edition()));
        known.put(key, versions);
        return versions;
    }

    private Versions worked(AskedEdition asked, List<Publication> publications)
            throws SQLException {
        var versions = new EnumMap<Flow.CodeListName, String>(Flow.CodeListName.class);
        var lists = digests(publications.getFirst().key(), asked.database());
        var open = EnumSet.copyOf(OF_EDITIONS);
        open.forEach(list -> versions.put(list, version(publications.getFirst().time())));
        for (var earlier : publications.subList(1, publications.size())) {
            var had = digests(earlier);
            open.removeIf(list -> !Objects.equals(lists.get(list), had.get(list)));
            if (open.isEmpty()) {
                break;
            }
            open.forEach(list -> versions.put(list, version(earlier.time())));
        }
        return new Versions(versions);
    }

    /// An edition and those before it, the newest first.
    private List<Publication> publications(Edition last) {
        var publications = new ArrayList<Publication>();
        var time = Instant.EPOCH;
        for (var edition : Vintage.upTo(last, editions.home().editions()).reversed()) {
            var ended = Vintage.Published.of(edition).from();
            var own = Instant.parse(ended);
            time = own.isAfter(time) ? own : time.plusSeconds(1);
            publications.add(
                    new Publication(edition, new Key(edition.name().toString(), ended), time));
        }
        return publications.reversed();
    }

    /// Of an earlier edition; empty where it cannot be read, so that what follows it is new.
    private Map<Flow.CodeListName, String> digests(Publication publication) {
        var before = digests.get(publication.key());
        if (before != null) {
            return before;
        }
        try (var open = editions.ask(Optional.of(publication.key().name()))) {
            return digests(publication.key(), open.database());
        } catch (SQLException | RuntimeException e) {
            System.getLogger("rim.serve")
                    .log(
                            System.Logger.Level.WARNING,
                            "Versions of structures go no further back than the edition after "
                                    + publication.key().name()
                                    + ", which cannot be read",
                            e);
            return Map.of();
        }
    }

    private Map<Flow.CodeListName, String> digests(Key key, EditionDatabase database)
            throws SQLException {
        var before = digests.get(key);
        if (before != null) {
            return before;
        }
        var lists = new EnumMap<Flow.CodeListName, String>(Flow.CodeListName.class);
        for (var list : OF_EDITIONS) {
            lists.put(list, digest(new CodeLists(database).codes(list)));
        }
        digests.put(key, lists);
        return lists;
    }

    private static String digest(Map<String, String> codes) {
        return Digests.of(
                codes.entrySet().stream()
                        .map(code -> code.getKey() + "\t" + code.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static String version(Instant time) {
        var at = time.atZone(ZoneOffset.UTC);
        return at.getYear()
                + "."
                + (at.getMonthValue() * 100 + at.getDayOfMonth())
                + "."
                + (at.getHour() * 10_000 + at.getMinute() * 100 + at.getSecond());
    }
}
