package rim.app.serve.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.data.Unanswerable;
import rim.app.map.Contiguity;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// The edition in force, always open, and a few older ones that were asked for by name.
///
/// A newly published edition is opened aside and takes over when it is ready; until then, and if it
/// cannot be opened at all, the one before answers.
public final class OpenEditions implements AutoCloseable {
    private static final int OLDER = 3;
    private static final long LOOK_MILLIS = 250;

    /// A store elsewhere is asked less often.
    private static final long LOOK_ELSEWHERE_MILLIS = 5_000;

    private static final int TRIES = 5;

    private final DataHome home;
    private final Contiguity contiguity;
    private final ReentrantLock olderLock = new ReentrantLock();
    private final Map<String, OpenEdition> older = new LinkedHashMap<>(8, 0.75f, true);
    private final Thread looking =
            Thread.ofPlatform().name("rim-editions").daemon().unstarted(this::look);
    private volatile OpenEdition current;
    private volatile Runnable afterOpening = () -> {};
    private volatile boolean isNew = true;
    private volatile @Nullable String refused;
    private volatile String all = "";

    private OpenEditions(DataHome home, Contiguity contiguity, OpenEdition current) {
        this.home = home;
        this.contiguity = contiguity;
        this.current = current;
    }

    /// Opens the edition in force and begins to look for newer ones.
    ///
    /// @throws RimException when there is none, or it cannot be read
    public static OpenEditions in(DataHome home) throws SQLException {
        return in(home, Contiguity.NONE);
    }

    /// The same with which regions lie beside each other.
    public static OpenEditions in(DataHome home, Contiguity contiguity) throws SQLException {
        var editions = new OpenEditions(home, contiguity, OpenEdition.of(home.inForce()));
        editions.all = editions.names();
        editions.looking.start();
        return editions;
    }

    public DataHome home() {
        return home;
    }

    /// Has something done soon, beside all questions, and again whenever another edition has come
    /// into force.
    public void afterOpening(Runnable work) {
        afterOpening = work;
        isNew = true;
    }

    /// Which regions lie beside each other, of all editions.
    public Contiguity contiguity() {
        return contiguity;
    }

    /// Names the edition in force and all others that there are; says the same as long as answers
    /// hold.
    public String inForce() {
        return current.key() + all;
    }

    public String inForceName() {
        return current.edition().name().toString();
    }

    /// The name of an edition that should be in force and cannot be read, if there is one.
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /// What the reports of the edition in force could be asked and cannot be here, when something.
    public Optional<String> note() {
        return current.note();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                lookOnce();
                workOnNew();
                Thread.sleep(home.isHere() ? LOOK_MILLIS : LOOK_ELSEWHERE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOnNew() {
        if (isNew) {
            isNew = false;
            afterOpening.run();
        }
    }

    private String names() {
        try {
            return home.storage().entries().stream()
                    .sorted()
                    .map(each -> " " + each)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the editions", e);
        }
    }

    private void lookOnce() {
        try {
            all = names();
            var wrong = home.wronglyInForce();
            if (wrong.isPresent()) {
                refuse(wrong.get());
                return;
            }
            var published = home.inForce();
            var name = published.name().toString();
            if (published.name().equals(current.edition().name())) {
                refused = null;
            } else if (!name.equals(refused)) {
                takeOver(published);
            }
        } catch (RuntimeException e) {
            say("Cannot see which edition is in force", e);
        }
    }

    /// What is said to be in force is no edition: the one before stays.
    private void refuse(String wrong) {
        if (!wrong.equals(refused)) {
            refused = wrong;
            System.getLogger("rim.serve")
                    .log(
                            System.Logger.Level.ERROR,
                            "There is no edition " + wrong + "; the one before stays");
        }
    }

    private void takeOver(Edition published) {
        try {
            var before = current;
            current = OpenEdition.of(published);
            isNew = true;
            refused = null;
            before.drop();
        } catch (SQLException | RuntimeException e) {
            refused = published.name().toString();
            say("Cannot open edition " + published.name() + "; the one before stays", e);
        }
    }

    private static void say(String what, Exception failure) {
        System.getLogger("rim.serve").log(System.Logger.Level.ERROR, what, failure);
    }

    /// An edition to ask: the one in force, or another by name.
    ///
    /// @throws Unanswerable when there is none of that name
    public AskedEdition ask(Optional<String> name) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            var asked = name.isEmpty() ? current.ask() : older(named(name.get())).ask();
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        throw new IllegalStateException("Editions change faster than they can be asked");
    }

    private OpenEdition older(Edition edition) throws SQLException {
        var inForce = current;
        if (edition.name().equals(inForce.edition().name())) {
            return inForce;
        }
        olderLock.lock();
        try {
            var name = edition.name().toString();
            var open = older.get(name);
            if (open == null) {
                open = OpenEdition.of(edition);
                older.put(name, open);
                dropOldest();
            }
            return open;
        } finally {
            olderLock.unlock();
        }
    }

    private void dropOldest() {
        if (older.size() > OLDER) {
            var oldest = older.entrySet().iterator();
            oldest.next().getValue().drop();
            oldest.remove();
        }
    }

    private Edition named(String name) {
        return found(name)
                .orElseThrow(() ->
                        new Unanswerable(
                                Unanswerable.Reason.UNKNOWN,
                                "Unknown edition: '" + name + "'.",
                                candidates(),
                                ""));
    }

    private Optional<Edition> found(String name) {
        try {
            return home.find(name);
        } catch (RimException e) {
            // what can be no name is the name of no edition
            return Optional.empty();
        }
    }

    private List<Unanswerable.Candidate> candidates() {
        return home.editions().stream()
                .map(each -> new Unanswerable.Candidate(each.name().toString(), "", ""))
                .toList();
    }

    @Override
    public void close() {
        looking.interrupt();
        current.drop();
        olderLock.lock();
        try {
            new ArrayList<>(older.values()).forEach(OpenEdition::drop);
            older.clear();
        } finally {
            olderLock.unlock();
        }
    }
}
