package rim.app.question.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that a sentence says: a number as it is in the edition, or a name.
///
/// @param name under which the rule knows it
/// @param kind how it is written
/// @param number as it is in the edition; null for a text
/// @param text null for a number
public record Figure(String name, Kind kind, @Nullable Double number, @Nullable String text) {
    /// How a figure is written.
    public enum Kind {
        TEXT,
        /// A whole number.
        COUNT,
        /// A year: without signs that part thousands.
        YEAR,
        /// A score relative to the reference: one decimal.
        RELATIVE,
        /// A score: three decimals.
        SCORE,
        /// A difference of scores: three decimals and its sign.
        DIFFERENCE,
        /// A share: whole per cent, and with decimals where it is not quite none or all.
        SHARE,
        /// A p-value: three decimals.
        CHANCE,
        /// A measured value: three significant digits, four from a thousand on.
        MEASURED,
        /// A value that may be typed back: all its digits.
        EXACT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Figure text(String name, String value) {
        return new Figure(name, Kind.TEXT, null, value);
    }

    static Figure of(String name, Kind kind, Number value) {
        return new Figure(name, kind, value.doubleValue(), null);
    }
}
