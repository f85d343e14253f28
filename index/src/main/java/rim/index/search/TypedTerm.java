package rim.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A part of what a user typed.
///
/// @param need what it asks for
/// @param form how its text is to be taken
/// @param text without quotes, signs and star
record TypedTerm(Need need, Form form, String text) {
    private static final int LONGEST = 1_000;
    private static final int MOST = 32;
    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern PART =
            Pattern.compile("([+\\-]?)(?:[\"“”„«]([^\"“”„»]*)[\"“”„»]?|(\\S+))");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    enum Need {
        MAY,
        MUST,
        MUST_NOT
    }

    enum Form {
        WORD,
        PHRASE,
        BEGINNING
    }

    /// The terms of any text at all; of an overlong one those at its beginning.
    static List<TypedTerm> of(String typed) {
        var text = typed.substring(0, Math.min(LONGEST, typed.length())).replace("\u00AD", "");
        var terms = new ArrayList<TypedTerm>();
        var parts = PART.matcher(text);
        while (parts.find() && terms.size() < MOST) {
            var need = need(parts.group(1));
            var phrase = parts.group(2);
            if (phrase == null) {
                add(terms, word(need, parts.group(3)));
            } else {
                add(terms, new TypedTerm(need, Form.PHRASE, phrase));
            }
        }
        return List.copyOf(terms);
    }

    private static void add(List<TypedTerm> terms, TypedTerm term) {
        if (LETTER.matcher(term.text()).find()) {
            terms.add(term);
        }
    }

    private static Need need(String sign) {
        return switch (sign) {
            case "+" -> Need.MUST;
            case "-" -> Need.MUST_NOT;
            case null, default -> Need.MAY;
        };
    }

    private static TypedTerm word(Need need, String text) {
        int star = text.indexOf('*');
        boolean beginning = star >= SHORTEST_BEGINNING && star == text.length() - 1;
        return beginning
                ? new TypedTerm(need, Form.BEGINNING, text.substring(0, star))
                : new TypedTerm(need, Form.WORD, text.replace('*', ' '));
    }

    /// Letters all great, such as `IT`, mean a name and not a small word.
    boolean isAcronym() {
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }
}
