package rim.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rim.index.search.Expression.InLanguage;
import rim.index.search.Expression.InRegion;
import rim.index.search.Expression.InTitle;
import rim.index.search.Expression.InYears;
import rim.index.search.Expression.OnTheme;
import rim.index.search.Expression.Phrase;
import rim.index.search.Expression.Similar;
import rim.index.search.Expression.Word;
import rim.index.search.SyntaxToken.Kind;

/// Reads words, phrases and fields with their values, and explains those that it cannot.
final class Operands {
    private static final Pattern YEARS =
            Pattern.compile("(\\d{4})|(\\d{4})?(?:\\.\\.|-|–)(\\d{4})?");
    private static final Pattern REGION = Pattern.compile("[A-Za-z]{2}[A-Za-z0-9]{0,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern THEME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}");
    private static final int MOST_EDITS = 2;
    private static final int FEWEST_LETTERS = 2;
    private static final int FARTHEST = 100;

    private final List<String> faults = new ArrayList<>();

    List<String> faults() {
        return List.copyOf(faults);
    }

    Optional<Expression> of(SyntaxToken token) {
        return switch (token.field().toLowerCase(Locale.ROOT)) {
            case "" -> plain(token);
            case "title" -> plain(token).map(InTitle::new);
            case "region" -> value(token, REGION, "a NUTS code such as SE33", InRegion::new, true);
            case "theme" -> value(token, THEME, "a code such as clusters", OnTheme::new, false);
            case "lang", "language" ->
                    value(token, LANGUAGE, "a code such as sv", InLanguage::new, false);
            case "year" -> years(token);
            default -> unknownField(token);
        };
    }

    private interface Making {
        Expression of(String code);
    }

    private Optional<Expression> value(
            SyntaxToken token, Pattern form, String expected, Making making, boolean upper) {
        var text = token.text().strip();
        if (!form.matcher(text).matches()) {
            return invalid(token, expected);
        }
        return Optional.of(
                making.of(upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT)));
    }

    private Optional<Expression> invalid(SyntaxToken token, String expected) {
        faults.add(
                "Invalid "
                        + token.field()
                        + ": '"
                        + token.text()
                        + "' (expected "
                        + expected
                        + ") at character "
                        + token.place()
                        + ": left out.");
        return Optional.empty();
    }

    private Optional<Expression> years(SyntaxToken token) {
        var years = YEARS.matcher(token.text());
        if (!years.matches() || token.text().length() < 4) {
            return invalid(token, "a year or years such as 2012..2015, 2012.. or ..2015");
        }
        if (years.group(1) != null) {
            int year = Integer.parseInt(years.group(1));
            return Optional.of(new InYears(year, year));
        }
        int first = years.group(2) == null ? 0 : Integer.parseInt(years.group(2));
        int last = years.group(3) == null ? 9999 : Integer.parseInt(years.group(3));
        return first > last
                ? invalid(token, "the earlier year first")
                : Optional.of(new InYears(first, last));
    }

    private Optional<Expression> unknownField(SyntaxToken token) {
        faults.add(
                "Unknown field '"
                        + token.field()
                        + "' at character "
                        + token.place()
                        + " (known: title, region, theme, year, lang): taken as words.");
        var text = token.field() + " " + token.text();
        return plain(new SyntaxToken(token.kind(), text, "", token.distance(), token.place()));
    }

    private Optional<Expression> plain(SyntaxToken token) {
        if (token.kind() == Kind.UNENDED_PHRASE) {
            faults.add(
                    "The quotation mark at character "
                            + token.place()
                            + " is not closed: taken as closed at the end.");
        }
        if (token.kind() != Kind.WORD) {
            int apart = Math.clamp(token.distance(), 0, FARTHEST);
            return Optional.of(new Phrase(token.text(), apart));
        }
        return word(token);
    }

    private Optional<Expression> word(SyntaxToken token) {
        // a question mark at the end of a word ends a question
        var text = token.text().replaceAll("\\?+$", "");
        if (text.contains("*") || text.contains("?")) {
            return pattern(token, text);
        }
        if (token.distance() >= 0) {
            int edits = token.distance() == 0 ? MOST_EDITS : Math.min(token.distance(), MOST_EDITS);
            return Optional.of(new Similar(text, text.length() < 5 ? 1 : edits));
        }
        return Optional.of(new Word(text));
    }

    private Optional<Expression> pattern(SyntaxToken token, String text) {
        long letters = text.chars().filter(Character::isLetterOrDigit).count();
        if (letters < FEWEST_LETTERS) {
            faults.add(
                    "'"
                            + text
                            + "' at character "
                            + token.place()
                            + " stands for too many words (expected at least two letters beside *"
                            + " and ?): left out.");
            return Optional.empty();
        }
        return Optional.of(new Expression.Pattern(text));
    }
}
