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
        var publications = publications(asked, key);
        var versions = new EnumMap<Flow.CodeListName, String>(Flow.CodeListName.class);
        var lists = digests(key, asked.database());
        var open = EnumSet.copyOf(OF_EDITIONS);
        open.forEach(list -> versions.put(list, version(publications.getFirst().time())));
        boolean isKnown = true;
        for (var earlier : publications.subList(1, publications.size())) {
            var had = digests(earlier);
            isKnown &= !had.isEmpty();
            open.removeIf(list -> !Objects.equals(lists.get(list), had.get(list)));
            if (open.isEmpty()) {
                break;
            }
            open.forEach(list -> versions.put(list, version(earlier.time())));
        }
        var all = new Versions(versions);
        if (isKnown) {
            known.put(key, all);
        }
        return all;
    }

    /// The name of the edition before one that brought a version, if it is kept.
    Optional<String> broughtBy(String version, AskedEdition asked) {
        var key = new Key(asked.edition().name().toString(), asked.manifest().times().ended());
        return publications(asked, key).stream()
                .skip(1)
                .filter(each -> version(each.time()).equals(version))
                .map(each -> each.key().name())
                .findFirst();
    }

    /// An edition and those before it, the newest first.
    private List<Publication> publications(AskedEdition asked, Key key) {
        var before = new ArrayList<>(Vintage.upTo(asked.edition(), editions.home().editions()));
        if (!before.isEmpty()) {
            before.removeFirst();
        }
        var publications = new ArrayList<Publication>();
        var time = Instant.EPOCH;
        for (var edition : before.reversed()) {
            var ended = ended(edition);
            time = later(time, ended);
            publications.add(
                    new Publication(edition, new Key(edition.name().toString(), ended), time));
        }
        publications.add(new Publication(asked.edition(), key, later(time, key.ended())));
        return publications.reversed();
    }

    private static Instant later(Instant time, String ended) {
        var own = ended.isEmpty() ? time : Instant.parse(ended);
        return own.isAfter(time) ? own : time.plusSeconds(1);
    }

    /// Empty where the edition cannot be read.
    private static String ended(Edition edition) {
        try {
            var ended = edition.manifest().times().ended();
            Instant.parse(ended);
            return ended;
        } catch (RuntimeException e) {
            return "";
        }
    }

    /// Of an earlier edition; empty where it cannot be read, so that what follows it is new.
    private Map<Flow.CodeListName, String> digests(Publication publication) {
        try {
            var before = digests.get(publication.key());
            if (before != null) {
                return before;
            }
            try (var database = EditionDatabase.open(publication.edition())) {
                return digests(publication.key(), database);
            }
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
