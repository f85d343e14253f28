package rim.app.face.sdmx;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.schemas.edition.Edition;
import rim.schemas.edition.PublicationOrder;

/// The observations as one edition had them, a data set of its own.
interface Vintage {
    /// Attributes of the data set that say from when to when they were in force; none where only
    /// one edition is asked.
    Map<String, String> validity();

    void each(Observations observations, Observations.Reader reader)
            throws IOException, SQLException;

    /// Of an edition that is open.
    static List<Vintage> only(EditionDatabase database) {
        return List.of(new Only(database));
    }

    /// Of all editions up to one, the newest first, since clients are known that read only the
    /// first of several series of one name. Each is opened when it is its turn.
    static List<Vintage> upTo(AskedEdition asked, OpenEditions editions) {
        var all =
                upTo(asked.edition(), editions.home().editions()).stream()
                        .map(Published::of)
                        .toList();
        var vintages = new ArrayList<Vintage>();
        @Nullable String to = null;
        for (var each : all) {
            vintages.add(new Historic(each, to, editions));
            to = each.from();
        }
        return vintages;
    }

    /// An edition and those that were published before it, the newest first.
    static List<Edition> upTo(Edition last, List<Edition> all) {
        var ordered = PublicationOrder.of(all);
        var names = ordered.stream().map(Edition::name).toList();
        return ordered.subList(0, names.indexOf(last.name()) + 1).reversed();
    }

    /// @param from when it was published
    record Published(Edition edition, String from) {
        static Published of(Edition edition) {
            return new Published(edition, edition.manifest().times().ended());
        }
    }

    /// The only one that is asked.
    record Only(EditionDatabase database) implements Vintage {
        @Override
        public Map<String, String> validity() {
            return Map.of();
        }

        @Override
        public void each(Observations observations, Observations.Reader reader)
                throws IOException, SQLException {
            observations.each(database, reader);
        }
    }

    /// One of several.
    ///
    /// @param to when the next was published, null after the last
    record Historic(Published published, @Nullable String to, OpenEditions editions)
            implements Vintage {
        @Override
        public Map<String, String> validity() {
            var validity = new LinkedHashMap<String, String>();
            validity.put("action", "Information");
            validity.put("validFromDate", published.from());
            if (to != null) {
                validity.put("validToDate", to);
            }
            return validity;
        }

        @Override
        public void each(Observations observations, Observations.Reader reader)
                throws IOException, SQLException {
            try (var open = editions.ask(Optional.of(published.edition().name().toString()))) {
                observations.each(open.database(), reader);
            }
        }
    }
}
