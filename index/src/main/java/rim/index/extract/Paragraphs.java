package rim.index.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Paragraphs from the lines of a printed page.
///
/// A word that was broken at a line's end is put together again, unless the document writes it with
/// its hyphen elsewhere, or the hyphen stands for a part left out (`forsknings- och
/// innovationspolitik`).
final class Paragraphs {
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
    private static final Pattern REST_OF_WORD = Pattern.compile("^(\\p{Ll}+)[.,;:!?)]*(?=\\s|$)");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:;…)\"”»]$");

    /// Words after a hyphen that stands for a part left out.
    private static final Set<String> JOINING =
            Set.of(
                    "och", "eller", "samt", "and", "or", "und", "oder", "bzw", "sowie", "og", "en",
                    "of", "ja", "tai", "sekä", "et", "ou", "e", "y", "lub");

    /// So many paragraphs of foot or head may stand between the parts of a word on two pages.
    private static final int MOST_BETWEEN = 6;

    private final Set<String> hyphenated = new HashSet<>();

    /// @param pages the lines of all pages, to know which words the document writes with a hyphen
    Paragraphs(List<List<String>> pages) {
        for (List<String> lines : pages) {
            for (String line : lines) {
                if (line.indexOf('-') < 0) {
                    continue;
                }
                HYPHENATED
                        .matcher(line)
                        .results()
                        .forEach(m -> hyphenated.add(m.group().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /// The texts of pages without running heads and feet, each word whole on the page where it
    /// begins.
    static List<String> ofPages(List<List<PrintedLine>> pages) {
        var joining = new Paragraphs(pages.stream().map(PrintedLine::texts).toList());
        var paragraphs = new ArrayList<List<String>>();
        for (List<PrintedLine> page : RunningLines.without(pages)) {
            paragraphs.add(new ArrayList<>(joining.of(PrintedLine.texts(page))));
        }
        paragraphs.forEach(joining::joinWithin);
        for (int page = 1; page < paragraphs.size(); page++) {
            joining.joinAcross(paragraphs.get(page - 1), paragraphs.get(page));
        }
        return paragraphs.stream().map(CleanText::page).toList();
    }

    // A footnote may stand between the parts of a word, at the end of a column.
    private void joinWithin(List<String> page) {
        for (int last = 0; last < page.size() - 2; last++) {
            join(page, last, page.subList(last + 2, page.size()));
        }
    }

    // The foot of a page may stand below its text, and a head above that of the next.
    private void joinAcross(List<String> page, List<String> next) {
        int fewest = Math.max(0, page.size() - MOST_BETWEEN);
        for (int last = page.size() - 1; last >= fewest; last--) {
            if (join(page, last, next)) {
                return;
            }
        }
    }

    private boolean join(List<String> page, int last, List<String> next) {
        if (!mayBreak(page.get(last))
                || !LAST_WORD.matcher(lastCharacters(page.get(last))).find()) {
            return false;
        }
        for (int first = 0; first < Math.min(MOST_BETWEEN, next.size()); first++) {
            var word = REST_OF_WORD.matcher(next.get(first));
            if (word.find() && !JOINING.contains(word.group(1))) {
                var whole = new StringBuilder(page.get(last));
                append(whole, word.group());
                page.set(last, whole.toString());
                next.set(first, next.get(first).substring(word.end()).strip());
                return true;
            }
        }
        return false;
    }

    /// The paragraphs of a page.
    ///
    /// @param lines lines in reading order, an empty one between paragraphs
    List<String> of(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        boolean broken = false;
        for (String each : lines) {
            var line = each.strip();
            if (line.isEmpty()) {
                broken = true;
                continue;
            }
            if (broken && !continues(current, line)) {
                paragraphs.add(current.toString());
                current.setLength(0);
            }
            broken = false;
            append(current, line);
        }
        paragraphs.add(current.toString());
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    // Layout programs part the lines of one sentence when a figure stands between them.
    private static boolean continues(StringBuilder paragraph, String line) {
        return !paragraph.isEmpty()
                && Character.isLowerCase(line.codePointAt(0))
                && !ENDS_SENTENCE.matcher(paragraph).find();
    }

    private void append(StringBuilder paragraph, String line) {
        if (paragraph.isEmpty()) {
            paragraph.append(line);
            return;
        }
        if (!mayBreak(paragraph)) {
            paragraph.append(' ').append(line);
            return;
        }
        var last = LAST_WORD.matcher(lastCharacters(paragraph));
        var first = FIRST_WORD.matcher(line);
        if (!last.find() || !first.find() || isLeftOutPart(paragraph, first.group())) {
            paragraph.append(' ').append(line);
        } else {
            if (isBroken(paragraph, last.group(1), first.group())) {
                paragraph.setLength(paragraph.length() - 1);
            }
            paragraph.append(line);
        }
    }

    // Most lines end in none of the signs, which is seen at once.
    private static boolean mayBreak(CharSequence line) {
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return last == '-' || last == '\u2010' || last == '\u00AD';
    }

    private static String lastCharacters(CharSequence paragraph) {
        int from = Math.max(0, paragraph.length() - 80);
        return paragraph.subSequence(from, paragraph.length()).toString();
    }

    private static boolean isLeftOutPart(StringBuilder paragraph, String next) {
        return paragraph.charAt(paragraph.length() - 1) != '\u00AD' && JOINING.contains(next);
    }

    private boolean isBroken(StringBuilder paragraph, String before, String after) {
        if (paragraph.charAt(paragraph.length() - 1) == '\u00AD') {
            return true;
        }
        boolean lowerCase =
                Character.isLowerCase(before.codePointBefore(before.length()))
                        && Character.isLowerCase(after.codePointAt(0));
        var withHyphen = (before + "-" + after).toLowerCase(Locale.ROOT);
        return lowerCase && !hyphenated.contains(withHyphen);
    }
}
