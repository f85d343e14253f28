package rim.app.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import rim.app.data.TypedNames;

/// A parameter of a question.
///
/// @param name lower snake case; an option of the command has dashes instead
/// @param label what stands for a value in a synopsis
/// @param kind what one value is
/// @param place where it stands
/// @param count how many values it takes
/// @param meaning what it says, in few words
/// @param usually what holds where it is not given, in words; empty for nothing
/// @param example a value that has an answer in most editions, empty where none is needed
/// @param reach which faces can offer it
/// @param reading makes of all values what a question wants
/// @param <T> what a question wants
public record Parameter<T>(
        String name,
        String label,
        Kind<?> kind,
        Place place,
        Count count,
        String meaning,
        String usually,
        String example,
        Reach reach,
        Function<List<?>, T> reading) {

    /// Where a parameter stands. Over HTTP all but the first are parameters of the query.
    public enum Place {
        /// A part of the path over HTTP, a word at the command line.
        PATH,
        /// A word at the command line.
        WORD,
        /// All words at the command line that are left, put together with spaces.
        WORDS,
        /// An option at the command line.
        OPTION
    }

    /// How many values are taken; several are separated by commas.
    public enum Count {
        ONE_OR_NONE,
        ONE,
        /// One, unless another parameter does in its place, which the question checks.
        ONE_UNLESS_OTHERS,
        ANY,
        ONE_OR_MORE,
        TWO_OR_MORE;

        /// Whether several values can be given.
        public boolean isSeveral() {
            return switch (this) {
                case ONE_OR_NONE, ONE, ONE_UNLESS_OTHERS -> false;
                case ANY, ONE_OR_MORE, TWO_OR_MORE -> true;
            };
        }

        int least() {
            return switch (this) {
                case ONE_OR_NONE, ONE_UNLESS_OTHERS, ANY -> 0;
                case ONE, ONE_OR_MORE -> 1;
                case TWO_OR_MORE -> 2;
            };
        }
    }

    /// Which faces can offer a parameter.
    public enum Reach {
        EVERYWHERE,
        /// Only the command: it names a file of the asker's, or is about what is printed.
        COMMAND,
        /// Only HTTP: programs that send it with every question need not make an exception.
        HTTP
    }

    /// A value that need not be given.
    public static <V> Parameter<Optional<V>> optional(String name, Kind<V> kind, String meaning) {
        return made(name, kind, Count.ONE_OR_NONE, meaning, all -> Parameter.<V>cast(all));
    }

    /// A value that must be given.
    ///
    /// @param example a value that has an answer in most editions
    public static <V> Parameter<V> needed(
            String name, Kind<V> kind, String meaning, String example) {
        return Parameter.<V>made(
                        name, kind, Count.ONE, meaning, all -> Parameter.<V>cast(all).orElseThrow())
                .like(example);
    }

    /// A value that something else is taken for where it is not given.
    public static <V> Parameter<V> usual(String name, Kind<V> kind, V usual, String meaning) {
        return Parameter.<V>made(
                        name,
                        kind,
                        Count.ONE_OR_NONE,
                        meaning,
                        all -> Parameter.<V>cast(all).orElse(usual))
                .unless(usual instanceof Enum<?> e ? Kind.Choice.word(e) : String.valueOf(usual));
    }

    /// Whether something is wanted that by default is not.
    public static Parameter<Boolean> truth(String name, String meaning) {
        return made(
                name,
                new Kind.Truth(),
                Count.ONE_OR_NONE,
                meaning,
                all -> Parameter.<Boolean>cast(all).orElse(false));
    }

    /// Any number of names, which whoever knows what there is takes apart.
    public static Parameter<TypedNames> names(String name, String meaning) {
        return made(
                name,
                new Kind.Text(),
                Count.ANY,
                meaning,
                all -> new TypedNames(Parameter.<String>castAll(all)));
    }

    /// Any number of words, none of which has commas.
    public static Parameter<List<String>> words(String name, String meaning) {
        return names(name, meaning).as(TypedNames::parted);
    }

    /// Any number of values that are no text.
    public static <V> Parameter<List<V>> several(String name, Kind<V> kind, String meaning) {
        return made(name, kind, Count.ANY, meaning, Parameter::castAll);
    }

    private static <T> Parameter<T> made(
            String name, Kind<?> kind, Count count, String meaning, Function<List<?>, T> reading) {
        return new Parameter<>(
                name,
                name.toUpperCase(Locale.ROOT),
                kind,
                Place.OPTION,
                count,
                meaning,
                "",
                "",
                Reach.EVERYWHERE,
                reading);
    }

    @SuppressWarnings("unchecked") // the kind that reads is the one that was given with V
    private static <V> Optional<V> cast(List<?> values) {
        return (Optional<V>) values.stream().findFirst();
    }

    @SuppressWarnings("unchecked") // likewise
    private static <V> List<V> castAll(List<?> values) {
        return (List<V>) List.copyOf(values);
    }

    /// The same with what stands for a value in a synopsis.
    public Parameter<T> called(String label) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same in another place.
    public Parameter<T> in(Place place) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same with another number of values.
    public Parameter<T> taking(Count count) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same with what holds where it is not given.
    public Parameter<T> unless(String usually) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same with an example of a value.
    public Parameter<T> like(String example) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same with another meaning.
    public Parameter<T> meaning(String meaning) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The same, read as something else.
    public <U> Parameter<U> as(Function<T, U> made) {
        return new Parameter<>(
                name,
                label,
                kind,
                place,
                count,
                meaning,
                usually,
                example,
                reach,
                reading.andThen(made));
    }

    /// The same for the command only.
    public Parameter<T> onlyAtTheCommandLine() {
        return within(Reach.COMMAND);
    }

    /// The same for HTTP only.
    public Parameter<T> onlyOverHttp() {
        return within(Reach.HTTP);
    }

    private Parameter<T> within(Reach reach) {
        return new Parameter<>(
                name, label, kind, place, count, meaning, usually, example, reach, reading);
    }

    /// The option at the command line.
    public String option() {
        return "--" + name.replace('_', '-');
    }

    /// Whether a value must be given.
    public boolean isNeeded() {
        return count.least() > 0;
    }

    /// Meaning, what is expected and what holds otherwise, in one line.
    public String description() {
        return meaning
                + (kind.saysWhatIsExpected() ? ": " + kind.expected() : "")
                + (usually.isEmpty() ? "" : " (default: " + usually + ")");
    }

    /// What holds where it is not given, as a number or a word that could have been given; empty
    /// where that is worked out.
    public Optional<Object> standard() {
        return kind.standard(usually);
    }

    /// Reads what was given.
    ///
    /// @throws WrongUsage when it makes no sense
    T read(List<String> texts) {
        var parted = new TypedNames(texts).parted();
        var given =
                count.isSeveral() && !(kind instanceof Kind.Text)
                        ? parted
                        : texts.stream().filter(this::isGiven).toList();
        if (given.size() > 1 && !count.isSeveral()) {
            throw new WrongUsage("'" + name + "' was given " + given.size() + " times.");
        }
        if ((count.isSeveral() ? parted : given).size() < count.least()) {
            throw new WrongUsage("'" + name + "' is needed: " + description() + ".");
        }
        return reading.apply(given.stream().map(this::value).toList());
    }

    /// An empty text gives nothing, unless something must be given: then it is that.
    private boolean isGiven(String text) {
        return count == Count.ONE || !text.isBlank();
    }

    private Object value(String text) {
        return kind.read(text)
                .map(Object.class::cast)
                .orElseThrow(() ->
                        new WrongUsage(
                                "Invalid "
                                        + name
                                        + ": '"
                                        + text
                                        + "' (expected "
                                        + kind.expected()
                                        + ")."));
    }
}
