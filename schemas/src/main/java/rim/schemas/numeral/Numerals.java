package rim.schemas.numeral;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a language writes figures: `12,345` and `33%` in English, `12 345` and `33 %`, with spaces
/// that do not break, in Swedish.
public final class Numerals {
    private static final String PERCENT = "%";
    private static final char SPACE = '\u00a0';

    /// A unit that is some per cent, in the words of either language.
    private static final Pattern PERCENT_IN_WORDS =
            Pattern.compile("^(?:per ?cent|procent)(?!\\p{L})");

    public static final Numerals ENGLISH = of("en");
    public static final Numerals SWEDISH = of("sv");

    private final boolean isEnglish;
    private final DecimalFormatSymbols symbols;

    private Numerals(Locale locale) {
        isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        symbols.setGroupingSeparator(symbols.getGroupingSeparator() == ',' ? ',' : SPACE);
    }

    /// @param language its code, such as `sv`
    public static Numerals of(String language) {
        return new Numerals(Locale.of(language));
    }

    /// A form of numbers, as patterns of [DecimalFormat] say.
    public DecimalFormat format(String pattern) {
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /// A number with that many decimals.
    public String fixed(double number, int decimals) {
        var format = format("#,##0.#");
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /// A number as short as it may be without saying less than four digits.
    public String measured(double number) {
        int whole = number == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(number))) + 1;
        var format = format("#,##0.#");
        format.setMaximumFractionDigits(Math.max(0, 4 - whole));
        return format.format(number);
    }

    /// How many there are of something.
    public String count(long number) {
        return format("#,##0").format(number);
    }

    /// A number in per cent.
    public String percent(String number) {
        return united(number, PERCENT);
    }

    /// A number and its unit, which may be none or begin with the sign of per cent.
    public String united(String number, String unit) {
        return unit.isBlank() ? number : number + gap(unit) + unit;
    }

    /// A unit as it stands behind a number: the sign for per cent, in place of its words.
    public static String behind(String unit) {
        return PERCENT_IN_WORDS.matcher(unit).replaceFirst(PERCENT);
    }

    /// What stands between a number and a unit.
    public String gap(String unit) {
        if (!unit.startsWith(PERCENT)) {
            return " ";
        }
        return isEnglish ? "" : String.valueOf(SPACE);
    }
}
