package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to contributions. Events are kept one after the other and never change;
/// what is true of a line is what the events about it come to.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Received.class, name = "received"),
    @JsonSubTypes.Type(value = Event.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = Event.Published.class, name = "published")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Event {

    /// ISO 8601 in UTC.
    String time();

    /// The account that did it, or who sent it.
    String by();

    /// SHA-256 of the event before; null for the first.
    @Nullable String previous();

    /// The same event behind another.
    Event after(@Nullable String digest);

    /// A file came in.
    ///
    /// @param id the first characters of its digest, by which people name it
    /// @param sha256 of the file
    /// @param file where it is kept, inside the data home
    /// @param name that the sender gave it
    /// @param bytes its length
    /// @param region code of the region that sends it
    /// @param language in which it is written, such as `sv`
    /// @param lines in the order of the file
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            String time,
            String by,
            @Nullable String previous,
            String id,
            String sha256,
            String file,
            String name,
            long bytes,
            String region,
            String language,
            List<Line> lines)
            implements Event {
        public Received {
            lines = List.copyOf(lines);
        }

        /// How people and tables name a line.
        public String nameOf(Line line) {
            return id + "#" + line.row();
        }

        /// Where a line stands, as origins of values name cells.
        public String cellOf(Line line) {
            return file + "#" + line.row() + ":" + line.col();
        }

        @Override
        public Received after(@Nullable String digest) {
            return new Received(
                    time, by, digest, id, sha256, file, name, bytes, region, language, lines);
        }
    }

    /// The steward decided about lines.
    ///
    /// @param decision accepted or refused
    /// @param reason as given
    /// @param lines by name
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String time,
            String by,
            @Nullable String previous,
            State decision,
            String reason,
            List<String> lines)
            implements Event {
        public Decided {
            lines = List.copyOf(lines);
        }

        @Override
        public Decided after(@Nullable String digest) {
            return new Decided(time, by, digest, decision, reason, lines);
        }
    }

    /// An edition was published that accepted lines went into.
    ///
    /// @param edition its full name
    /// @param applied lines by name
    /// @param askedAgain lines whose cell says something else by now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            String time,
            String by,
            @Nullable String previous,
            String edition,
            List<String> applied,
            List<AskedAgain> askedAgain)
            implements Event {
        public Published {
            applied = List.copyOf(applied);
            askedAgain = List.copyOf(askedAgain);
        }

        @Override
        public Published after(@Nullable String digest) {
            return new Published(time, by, digest, edition, applied, askedAgain);
        }
    }

    /// A line that was not applied.
    ///
    /// @param found what the source says by now; null for no cell
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedAgain(String line, @Nullable String found) {}
}
