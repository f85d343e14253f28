package rim.app.ask;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rim.app.data.YearRange;
import rim.sources.check.Numbers;

/// What a value of a parameter is, and how it is read from text.
///
/// @param <V> what it is read as
public sealed interface Kind<V> {

    /// The value that a text stands for; empty for a text that stands for none.
    Optional<V> read(String text);

    /// What is expected, as a refusal and a help text say it; empty where every text will do.
    String expected();

    /// Whether a help text says what is expected: not where the meaning of the parameter does.
    default boolean saysWhatIsExpected() {
        return true;
    }

    /// What a text that holds where nothing is given stands for, as a number or a word that could
    /// have been given; empty where that is worked out.
    default Optional<Object> standard(String usually) {
        return Optional.empty();
    }

    /// A year, of scores or of values.
    static Kind<Integer> year() {
        return new Whole(Whole.FIRST_YEAR, Whole.LAST_YEAR);
    }

    /// Any text.
    record Text() implements Kind<String> {
        @Override
        public Optional<String> read(String text) {
            return Optional.of(text);
        }

        @Override
        public String expected() {
            return "";
        }

        @Override
        public boolean saysWhatIsExpected() {
            return false;
        }
    }

    /// A whole number within bounds, both included.
    record Whole(int least, int most) implements Kind<Integer> {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        /// Whether it is a year.
        boolean isYear() {
            return least == FIRST_YEAR && most == LAST_YEAR;
        }

        @Override
        public Optional<Integer> read(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                return number >= least && number <= most ? Optional.of(number) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String expected() {
            return most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
        }

        @Override
        public boolean saysWhatIsExpected() {
            return !isYear();
        }

        @Override
        public Optional<Object> standard(String usually) {
            return read(usually).map(Object.class::cast);
        }
    }

    /// A number within bounds, both included.
    record Decimal(double least, double most) implements Kind<Double> {
        @Override
        public Optional<Double> read(String text) {
            return number(text).filter(number -> number >= least && number <= most);
        }

        @Override
        public String expected() {
            return plain(least) + " to " + plain(most);
        }

        @Override
        public Optional<Object> standard(String usually) {
            return read(usually).map(Object.class::cast);
        }

        private static String plain(double bound) {
            return bound == Math.rint(bound) ? String.valueOf((long) bound) : bound + "";
        }
    }

    /// Whether something is wanted.
    record Truth() implements Kind<Boolean> {
        @Override
        public Optional<Boolean> read(String text) {
            return switch (text.strip()) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public boolean saysWhatIsExpected() {
            return false;
        }
    }

    /// A year or a range of years.
    record Years() implements Kind<YearRange> {
        @Override
        public Optional<YearRange> read(String text) {
            return YearRange.read(text);
        }

        @Override
        public String expected() {
            return "2019, 2015..2020, 2015.. or ..2020";
        }
    }

    /// One of several words: the names of an enumeration, in lower case.
    ///
    /// @param of the constants that can be chosen
    record Choice<E extends Enum<E>>(List<E> of) implements Kind<E> {
        public Choice {
            of = List.copyOf(of);
        }

        /// All constants of an enumeration.
        public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
            return new Choice<>(Arrays.asList(type.getEnumConstants()));
        }

        /// The words.
        public List<String> words() {
            return of.stream().map(Choice::word).toList();
        }

        static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<E> read(String text) {
            return of.stream()
                    .filter(each -> each.name().equalsIgnoreCase(text.strip()))
                    .findFirst();
        }

        @Override
        public String expected() {
            var words = words();
            int last = words.size() - 1;
            return last == 0
                    ? words.getFirst()
                    : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
        }

        @Override
        public Optional<Object> standard(String usually) {
            return read(usually).map(Choice::word);
        }
    }

    /// A number with a name, written `name=number`.
    record Setting(String example) implements Kind<Map.Entry<String, Double>> {
        @Override
        public Optional<Map.Entry<String, Double>> read(String text) {
            int sign = text.lastIndexOf('=');
            return sign < 1
                    ? Optional.empty()
                    : number(text.substring(sign + 1))
                            .map(number -> Map.entry(text.substring(0, sign).strip(), number));
        }

        @Override
        public String expected() {
            return "a number by its name, such as " + example;
        }

        @Override
        public boolean saysWhatIsExpected() {
            return false;
        }
    }

    /// A word with a grammar of its own.
    record Worded<V>(Function<String, Optional<V>> reading, String expected) implements Kind<V> {
        @Override
        public Optional<V> read(String text) {
            return reading.apply(text);
        }
    }

    /// A file of the asker's machine.
    record LocalFile() implements Kind<Path> {
        @Override
        public Optional<Path> read(String text) {
            return Optional.of(Path.of(text));
        }

        @Override
        public String expected() {
            return "";
        }

        @Override
        public boolean saysWhatIsExpected() {
            return false;
        }
    }

    private static Optional<Double> number(String text) {
        double number = Numbers.parse(text.strip());
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    }
}
