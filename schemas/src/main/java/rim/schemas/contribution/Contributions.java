package rim.schemas.contribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Event.Decided;
import rim.schemas.contribution.Event.Published;
import rim.schemas.contribution.Event.Received;

/// What all events about contributions come to.
public final class Contributions {
    /// A line and all that became of it.
    ///
    /// @param steps in the order of time; the first is that it was received
    public record Traced(Received sent, Line line, List<Step> steps) {
        public String name() {
            return sent.nameOf(line);
        }

        /// What is true of it now.
        public Step now() {
            return steps.getLast();
        }

        /// The decision by which it is to be in editions, if it is.
        public Optional<Step> acceptance() {
            return steps.reversed().stream()
                    .filter(s -> s.state() != State.APPLIED && s.state() != State.ASKED_AGAIN)
                    .findFirst()
                    .filter(s -> s.state() == State.ACCEPTED);
        }
    }

    private final Map<String, Received> received = new LinkedHashMap<>();
    private final Map<String, Traced> lines = new LinkedHashMap<>();
    private final Map<Object, String> inForce = new HashMap<>();
    private final Set<String> editions = new LinkedHashSet<>();

    private Contributions() {}

    static Contributions of(List<Event> events) {
        var all = new Contributions();
        for (Event event : events) {
            switch (event) {
                case Received e -> all.receive(e);
                case Decided e -> all.decide(e);
                case Published e -> all.publish(e);
            }
        }
        return all;
    }

    private void receive(Received event) {
        if (received.putIfAbsent(event.id(), event) != null) {
            return;
        }
        for (Line line : event.lines()) {
            var steps = new ArrayList<Step>();
            steps.add(new Step(State.RECEIVED, event.time(), event.by(), null, null));
            lines.put(event.nameOf(line), new Traced(event, line, steps));
        }
    }

    private void decide(Decided event) {
        for (String name : event.lines()) {
            var traced = lines.get(name);
            if (traced == null) {
                continue;
            }
            traced.steps()
                    .add(
                            new Step(
                                    event.decision(),
                                    event.time(),
                                    event.by(),
                                    event.reason(),
                                    null));
            var subject = traced.line().subject();
            if (subject.isEmpty()) {
                continue;
            }
            if (event.decision() == State.ACCEPTED) {
                replace(inForce.put(subject.get(), name), name, event);
            } else {
                inForce.remove(subject.get(), name);
            }
        }
    }

    private void replace(@Nullable String before, String by, Decided event) {
        if (before != null && !before.equals(by)) {
            find(before)
                    .ifPresent(old ->
                            old.steps()
                                    .add(
                                            new Step(
                                                    State.REPLACED,
                                                    event.time(),
                                                    event.by(),
                                                    by,
                                                    null)));
        }
    }

    private void publish(Published event) {
        editions.add(event.edition());
        for (String name : event.applied()) {
            find(name)
                    .ifPresent(line ->
                            line.steps()
                                    .add(
                                            new Step(
                                                    State.APPLIED,
                                                    event.time(),
                                                    event.by(),
                                                    null,
                                                    event.edition())));
        }
        for (var asked : event.askedAgain()) {
            find(asked.line())
                    .ifPresent(line ->
                            line.steps()
                                    .add(
                                            new Step(
                                                    State.ASKED_AGAIN,
                                                    event.time(),
                                                    event.by(),
                                                    asked.found(),
                                                    event.edition())));
        }
    }

    /// The files that were sent, in the order in which they came.
    public List<Received> received() {
        return List.copyOf(received.values());
    }

    /// A contribution, by its id or the beginning of its digest.
    public Optional<Received> contribution(String id) {
        return received.values().stream()
                .filter(r -> r.id().equals(id) || (id.length() > 5 && r.sha256().startsWith(id)))
                .findFirst();
    }

    /// All lines, in the order in which they came.
    public List<Traced> lines() {
        return List.copyOf(lines.values());
    }

    /// The lines of a contribution.
    public List<Traced> linesOf(Received contribution) {
        return contribution.lines().stream()
                .map(line -> find(contribution.nameOf(line)).orElseThrow())
                .toList();
    }

    /// A line by its name, such as `5f0c8a2b91d4#12`.
    public Optional<Traced> find(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    /// The lines that are to be in the next edition, in the order in which they came.
    public List<Accepted> accepted() {
        var accepted = new ArrayList<Accepted>();
        for (Traced each : lines.values()) {
            each.acceptance()
                    .ifPresent(step -> accepted.add(new Accepted(each.sent(), each.line(), step)));
        }
        return Collections.unmodifiableList(accepted);
    }

    /// The editions of which the record says what went into them.
    public Set<String> editions() {
        return Collections.unmodifiableSet(editions);
    }
}
