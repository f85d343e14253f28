package rim.engine.method;

import java.util.List;
import java.util.regex.Pattern;

/// What is known of a method, whatever it is used on. Reference page, JSON Schema and messages are
/// made from it.
///
/// @param name in methodology files, lower snake case
/// @param title what it does, in a few words
/// @param formula how, in one line or a few
/// @param source paper or section of a handbook
/// @param parameters what a file can say of it, in the order in which they are explained
/// @param example with its numbers
public record MethodCard(
        String name,
        String title,
        String formula,
        String source,
        List<MethodParameter<?>> parameters,
        Example example) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public MethodCard {
        parameters = List.copyOf(parameters);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a method (expected " + NAME + ")");
        }
    }

    /// A card without parameters and example.
    public static MethodCard of(String name, String title, String formula, String source) {
        return new MethodCard(name, title, formula, source, List.of(), Example.NONE);
    }

    /// This card with parameters.
    public MethodCard with(MethodParameter<?>... all) {
        return new MethodCard(name, title, formula, source, List.of(all), example);
    }

    /// This card with an example.
    ///
    /// @param settings parameters as a file has them, with single quotes; may be empty
    /// @param table see {@link Example}
    /// @param result see {@link Example}
    public MethodCard example(String settings, String table, String result) {
        return new MethodCard(
                name, title, formula, source, parameters, new Example(settings, table, result));
    }

    /// Small numbers that a method can be followed on.
    ///
    /// The table has a line for each unit and year and a column for each indicator (one letter from
    /// `a` to `h`), `year`, `parent`, a grouping `group` or another variable; `-` stands for no
    /// value. What the result lists depends on the kind of method: filled, treated or normalised
    /// values of `a`, or scores, by unit and year; or weights, by indicator. Indicators are as they
    /// are but for the method.
    ///
    /// @param settings parameters as a file has them, with single quotes; may be empty
    /// @param table lines of words
    /// @param result numbers, `-` for none
    public record Example(String settings, String table, String result) {
        static final Example NONE = new Example("", "", "");

        public boolean isThere() {
            return !table.isEmpty();
        }
    }
}
