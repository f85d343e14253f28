package rim.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of what a user typed.
///
/// @param kind what it is
/// @param text a word or the inside of a phrase; empty for the others
/// @param field the field before the colon, empty when there is none
/// @param distance the number after `~`; -1 when there is no `~`, 0 when there is no number
/// @param place where it begins, 1 is the first character
record SyntaxToken(Kind kind, String text, String field, int distance, int place) {
    private static final int LONGEST = 2_000;
    private static final int MOST = 128;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<sign>[+\\-!](?=[\\p{L}\\p{N}\"“„«(*?]))"
                            + "|(?<open>\\()|(?<close>\\))"
                            + "|(?:(?<field>\\p{L}{2,12}):(?=[\\S&&[^)]]))?"
                            + "(?:[\"“”„«](?<phrase>[^\"“”„»]*)(?<end>[\"“”„»]?)"
                            + "|(?<word>[^\\s()\"“”„«»~]+))(?:~(?<distance>\\d{0,3}))?");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    enum Kind {
        WORD,
        PHRASE,
        UNENDED_PHRASE,
        AND,
        OR,
        NOT,
        MUST,
        OPEN,
        CLOSE
    }

    /// The pieces of any text at all; of an overlong one those at its beginning. What holds neither
    /// letter nor digit and means nothing is left out.
    static List<SyntaxToken> of(String typed) {
        var text = typed.substring(0, Math.min(LONGEST, typed.length()));
        var tokens = new ArrayList<SyntaxToken>();
        var found = TOKEN.matcher(text);
        while (found.find() && tokens.size() < MOST) {
            var token = token(found);
            boolean isOperand =
                    token.kind == Kind.WORD
                            || token.kind == Kind.PHRASE
                            || token.kind == Kind.UNENDED_PHRASE;
            if (!isOperand || LETTER.matcher(token.text).find() || token.text.contains("*")) {
                tokens.add(token);
            }
        }
        return List.copyOf(tokens);
    }

    private static SyntaxToken token(Matcher found) {
        int place = found.start() + 1;
        var sign = found.group("sign");
        if (sign != null) {
            return sign(sign.equals("+") ? Kind.MUST : Kind.NOT, place);
        }
        if (found.group("open") != null) {
            return sign(Kind.OPEN, place);
        }
        if (found.group("close") != null) {
            return sign(Kind.CLOSE, place);
        }
        var field = found.group("field") == null ? "" : found.group("field");
        if (found.group("phrase") != null) {
            var kind = found.group("end").isEmpty() ? Kind.UNENDED_PHRASE : Kind.PHRASE;
            return new SyntaxToken(kind, found.group("phrase"), field, distance(found), place);
        }
        var word = found.group("word");
        return switch (field + word) {
            case "AND", "&&" -> sign(Kind.AND, place);
            case "OR", "||" -> sign(Kind.OR, place);
            case "NOT" -> sign(Kind.NOT, place);
            default -> new SyntaxToken(Kind.WORD, word, field, distance(found), place);
        };
    }

    private static SyntaxToken sign(Kind kind, int place) {
        return new SyntaxToken(kind, "", "", -1, place);
    }

    private static int distance(Matcher found) {
        var distance = found.group("distance");
        if (distance == null) {
            return -1;
        }
        return distance.isEmpty() ? 0 : Integer.parseInt(distance);
    }
}
