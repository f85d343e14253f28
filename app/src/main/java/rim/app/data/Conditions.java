package rim.app.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// What rows must fulfil, with the values for the question marks in it.
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// Adds a condition that must hold as well.
    public Conditions and(String condition, Object... bound) {
        conditions.add("(" + condition + ")");
        Collections.addAll(values, bound);
        return this;
    }

    /// Demands one of these values; none demands nothing.
    public Conditions in(String column, Collection<?> wanted) {
        return wanted.isEmpty()
                ? this
                : and(
                        column
                                + " IN ("
                                + String.join(", ", Collections.nCopies(wanted.size(), "?"))
                                + ")",
                        wanted.toArray());
    }

    /// Demands one of several alternatives; none demands nothing.
    public Conditions any(List<String> alternatives, List<?> bound) {
        return alternatives.isEmpty()
                ? this
                : and(String.join(" OR ", alternatives), bound.toArray());
    }

    /// Adds all that others demand.
    public Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        values.addAll(others.values);
        return this;
    }

    /// The WHERE clause, empty when nothing is demanded.
    public String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public List<Object> values() {
        return Collections.unmodifiableList(values);
    }
}
