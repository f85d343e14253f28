package rim.index.region;

import java.util.regex.Pattern;
import rim.index.company.LegalForms;

/// Names of others in which the name of a region stands and which name no region: of a company
/// (`Turismo Piemonte S.p.A.`, `Norrlands Energi AB`), a person (`J. Holland`, `Holland, J.H.`) and
/// a club (`FC Utrecht`). An authority of a region is in it, and its name names the region.
final class OtherNames {
    /// So many words may stand between a region's name and the legal form.
    private static final int LONGEST_REST = 4;

    /// So far back stands what is looked at before a name.
    private static final int FARTHEST_BEFORE = 40;

    private static final Pattern JOINT = Pattern.compile("\\h|-|\\h?[&+]\\h?");

    /// Great letters with points. One alone may be of a quarter (*N. Ireland*, *V. Götaland*), and
    /// number what follows at the beginning of a line or in a heading: *B. Bretagne*, *Annex B.*
    private static final Pattern INITIAL_BEFORE =
            Pattern.compile(
                    "(?<=(?<!\\p{L})\\p{Ll}{1,20}\\h|[,;&(]\\h?)[\\p{Lu}&&[^NSEWOÖV]]\\.\\h?$"
                            + "|(?<![\\p{L}\\p{N}.])\\p{Lu}\\.[-\\h]?(?:\\p{Lu}\\.[-\\h]?)+$");

    private static final Pattern INITIALS_BEHIND =
            Pattern.compile(",\\h\\p{Lu}\\.(?:[-\\h]?\\p{Lu}\\.)*\\h?(?:\\h[(&]|[,;:&(]|$)");

    private static final Pattern CLUB_BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:FC|AFC|FSV|IFK|TSV|VfB|VfL|SpVgg)\\h"
                            + "(?:\\p{Lu}[\\p{L}-]+\\h)?$");
    private static final Pattern CLUB_BEHIND =
            Pattern.compile("\\h(?:FC|AFC|BK|CF|FF|IF|IFK|IK)(?![\\p{L}\\p{N}])");

    private OtherNames() {}

    /// Whether a name of regions is part of such a name.
    ///
    /// @param at its first word
    /// @param last its last word
    static boolean have(Tokens tokens, int at, int last, String language) {
        return isOfCompany(tokens, at, last, language)
                || isOfPerson(tokens, at, last)
                || isOfClub(tokens, at, last);
    }

    private static boolean isOfCompany(Tokens tokens, int at, int last, String language) {
        var text = tokens.text();
        if (LegalForms.follows(text, tokens.start(at), tokens.end(last))
                || LegalForms.precedes(text, tokens.start(at), language)) {
            return true;
        }
        // a region alone in its cell may have a letter beside it: *Stockholm | AB*, *Salerno | SA*
        boolean isBehindOther = at > 0 && tokens.isGreat(at - 1) && areJoined(tokens, at);
        if (isBehindOther
                && LegalForms.followsInNextCell(text, tokens.start(at), tokens.end(last))) {
            return true;
        }
        int end = Math.min(last + LONGEST_REST, tokens.size() - 1);
        for (int next = last + 1; next <= end; next++) {
            if (!tokens.isGreat(next) || !areJoined(tokens, next)) {
                return false;
            }
            if (LegalForms.follows(text, tokens.start(at), tokens.end(next))
                    || LegalForms.followsInNextCell(text, tokens.start(at), tokens.end(next))) {
                return true;
            }
        }
        return false;
    }

    // Nothing but a blank or a sign for *and* before a word.
    private static boolean areJoined(Tokens tokens, int token) {
        return JOINT.matcher(tokens.text())
                .region(tokens.end(token - 1), tokens.start(token))
                .matches();
    }

    private static boolean isOfPerson(Tokens tokens, int at, int last) {
        return isBefore(tokens, at, '.', INITIAL_BEFORE)
                || isBehind(tokens, last, ',', INITIALS_BEHIND);
    }

    private static boolean isOfClub(Tokens tokens, int at, int last) {
        return isBefore(tokens, at, ' ', CLUB_BEFORE) || isBehind(tokens, last, ' ', CLUB_BEHIND);
    }

    private static boolean isBefore(Tokens tokens, int at, char near, Pattern pattern) {
        int start = tokens.start(at);
        int from = Math.max(0, start - FARTHEST_BEFORE);
        var text = tokens.text();
        boolean isNear =
                start > 1 && (text.charAt(start - 1) == near || text.charAt(start - 2) == near);
        return isNear
                && pattern.matcher(text).region(from, start).useTransparentBounds(true).find();
    }

    private static boolean isBehind(Tokens tokens, int last, char next, Pattern pattern) {
        int end = tokens.end(last);
        var text = tokens.text();
        return end < text.length()
                && text.charAt(end) == next
                && pattern.matcher(text).region(end, text.length()).lookingAt();
    }
}
