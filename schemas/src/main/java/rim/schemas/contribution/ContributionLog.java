package rim.schemas.contribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;
import rim.schemas.edition.HomeStorage;
import rim.schemas.json.CheckedJson;

/// What was sent to a data home and what was decided: the folder `contributions` beside the
/// editions. Files stand there as they were sent, under their digest, and each event in a file of
/// one line that is numbered and names the digest of the one before. Nothing there is ever written
/// again.
public final class ContributionLog {
    /// The folder inside the home.
    public static final String FOLDER = "contributions";

    private static final String EVENTS = FOLDER + "/log";
    private static final String SCHEMA = "event.schema.json";

    private final HomeStorage storage;

    private ContributionLog(HomeStorage storage) {
        this.storage = storage;
    }

    public static ContributionLog of(DataHome home) {
        return new ContributionLog(home.storage());
    }

    /// Where a file is kept, inside the home.
    ///
    /// @param ending such as `csv`
    public static String pathOf(String sha256, String ending) {
        return FOLDER + "/" + sha256 + "." + ending;
    }

    /// All that happened.
    ///
    /// @throws RimException when an event is not as it was written, or one is gone
    public Contributions read() {
        try {
            return Contributions.of(events());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + place(), e);
        }
    }

    private List<Event> events() throws IOException {
        var events = new ArrayList<Event>();
        String before = null;
        for (String name : storage.names(EVENTS)) {
            var bytes = bytes(EVENTS + "/" + name);
            var event = parsed(name, bytes);
            int number = events.size() + 1;
            if (!name.equals(nameOf(number)) || !isSame(before, event.previous())) {
                throw broken(
                        place()
                                + "/log/"
                                + name
                                + " does not follow what is before it (expected event "
                                + number
                                + ", which names the digest of the one before)");
            }
            before = Digests.of(bytes);
            events.add(event);
        }
        return events;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private Event parsed(String name, byte[] bytes) {
        try {
            return CheckedJson.parse(
                    new String(bytes, StandardCharsets.UTF_8),
                    place() + "/log/" + name,
                    Event.class,
                    SCHEMA,
                    Event.class);
        } catch (RimException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private static RimException broken(String how) {
        return new RimException(
                "The record of contributions is not as it was written: "
                        + how
                        + ". Get the folder back from a copy; nothing is decided or published until"
                        + " then.");
    }

    private byte[] bytes(String path) throws IOException {
        return storage.bytes(path)
                .orElseThrow(() -> new IOException(path + " is gone while it was to be read"));
    }

    private String place() {
        return storage.place() + "/" + FOLDER;
    }

    /// Keeps a file as it was sent, then writes that it came. A file that is kept already is not
    /// kept again.
    ///
    /// @param content of the file
    public void receive(Event.Received received, byte[] content) {
        try {
            storage.keep(received.file(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a file in " + place(), e);
        }
        append(received);
    }

    /// The bytes of a file as it was sent.
    public byte[] file(Event.Received received) {
        try {
            return bytes(received.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + received.file(), e);
        }
    }

    /// Writes what happened behind all that happened before. Whoever writes at the same time comes
    /// before or behind.
    public void append(Event event) {
        try {
            boolean isKept = false;
            while (!isKept) {
                var names = storage.names(EVENTS);
                String previous =
                        names.isEmpty() ? null : Digests.of(bytes(EVENTS + "/" + names.getLast()));
                var text = CheckedJson.canonical(event.after(previous)) + "\n";
                isKept =
                        storage.keep(
                                EVENTS + "/" + nameOf(names.size() + 1),
                                text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + place(), e);
        }
    }

    private static String nameOf(int number) {
        return String.format(Locale.ROOT, "%06d.json", number);
    }
}
