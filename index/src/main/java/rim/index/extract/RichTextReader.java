package rim.index.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rich Text Format: paragraphs, rows of tables, then notes, comments and text boxes, without what
/// was struck out and without the codes of fields.
///
/// Own code, since the reader that comes with Java knows no code page but that of Western Europe,
/// and others weigh more than all readers here together. Rich Text Format Specification 1.9.1.
final class RichTextReader {
    private static final int NOWHERE = -1;
    private static final Pattern RAISED = Pattern.compile("\\s?(\\d{1,3}|\\*)(?=[\\\\{}])");

    /// Half points of letters whose size is not stated.
    private static final int USUAL_SIZE = 24;

    private static final String WESTERN = "windows-1252";

    /// Code pages of the character sets of fonts (`\fcharset`).
    private static final Map<Integer, String> CHARACTER_SETS =
            new HashMap<>(
                    Map.ofEntries(
                            Map.entry(161, "windows-1253"),
                            Map.entry(162, "windows-1254"),
                            Map.entry(186, "windows-1257"),
                            Map.entry(204, "windows-1251"),
                            Map.entry(238, "windows-1250")));

    /// Groups that are no text of the document.
    private static final Set<String> NO_TEXT =
            new HashSet<>(
                    List.of(
                            "colortbl",
                            "stylesheet",
                            "info",
                            "pict",
                            "object",
                            "fldinst",
                            "xe",
                            "tc",
                            "listtext",
                            "header",
                            "headerl",
                            "headerr",
                            "headerf",
                            "footer",
                            "footerl",
                            "footerr",
                            "footerf",
                            "deleted",
                            "datafield",
                            "shprslt"));

    private final String rtf;
    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<RichTextGroup> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private StringBuilder text = new StringBuilder();
    private Charset codePage = Charset.forName(WESTERN);
    private RichTextGroup group =
            new RichTextGroup(false, false, false, 1, USUAL_SIZE, codePage, null);
    private int font;
    private int notesAround;
    private boolean isInTable;
    private boolean isHeading;
    private boolean isInitial;
    private boolean isMaking;

    /// In how many groups stands the one whose letters are not shown.
    private int unseenIn = NOWHERE;

    private boolean hiddenAround;
    private final RichTextHeading heading = new RichTextHeading();
    private @Nullable Integer made;
    private int skipped;
    private int at;
    private @Nullable String title;

    private RichTextReader(String rtf) {
        this.rtf = rtf;
    }

    static DocumentText read(byte[] bytes) {
        var reading = new RichTextReader(new String(bytes, StandardCharsets.ISO_8859_1));
        reading.readAll();
        return new DocumentText(
                        reading.title,
                        reading.heading.text(),
                        null,
                        null,
                        DocumentText.pages(reading.pages),
                        null)
                .made(reading.made);
    }

    /// The paragraphs of such a text.
    static List<String> paragraphs(String rtf) {
        var reading = new RichTextReader(rtf);
        reading.readAll();
        return reading.pages.stream().flatMap(List::stream).toList();
    }

    private void readAll() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> {
                    flush();
                    outer.push(group);
                    group = group.within();
                }
                case '}' -> endGroup();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> plain(c);
            }
        }
        endParagraph();
        notes.forEach(pages.getLast()::add);
    }

    // Letters that are not shown; groups that are no text stay so.
    private void show(boolean shown) {
        flush();
        if (shown && unseenIn == outer.size()) {
            group = group.hiding(false);
            unseenIn = NOWHERE;
        } else if (!shown && !group.hidden()) {
            group = group.hiding(true);
            unseenIn = outer.size();
        }
    }

    private void raised() {
        flush();
        var mark = RAISED.matcher(rtf).region(at, rtf.length());
        if (mark.lookingAt() && NoteMark.is(text, mark.group(1))) {
            append(" ");
        }
    }

    private void endGroup() {
        flush();
        if (group.isTitle() && title == null && !outer.isEmpty() && !outer.peek().isTitle()) {
            title = CleanText.paragraph(text.toString());
            text.setLength(0);
        }
        if (group.before() != null) {
            notes.add(text.toString());
            text = group.before();
            notesAround--;
        }
        group = outer.isEmpty() ? group : outer.pop();
        unseenIn = unseenIn > outer.size() ? NOWHERE : unseenIn;
    }

    private void plain(char c) {
        if (skipped > 0) {
            skipped--;
        } else if (!group.hidden()) {
            bytes.write(c);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            var written = bytes.toString(group.letters());
            text.append(written);
            bytes.reset();
            if (notesAround == 0 && !group.isTitle() && !written.isBlank()) {
                heading.wrote(group.size());
            }
        }
    }

    private void append(String written) {
        flush();
        text.append(group.hidden() ? "" : written);
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (!isLetter(c)) {
            at++;
            sign(c);
            return;
        }
        int from = at;
        while (at < rtf.length() && isLetter(rtf.charAt(at))) {
            at++;
        }
        var word = rtf.substring(from, at);
        int start = at;
        if (at < rtf.length() && rtf.charAt(at) == '-') {
            at++;
        }
        while (at < rtf.length() && at - start < 9 && Character.isDigit(rtf.charAt(at))) {
            at++;
        }
        var figures = rtf.substring(start, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        boolean none = figures.isEmpty() || figures.equals("-");
        word(word, none ? 1 : Integer.parseInt(figures));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void sign(char c) {
        switch (c) {
            case '\'' -> {
                int code = at + 2 <= rtf.length() ? hexadecimal(rtf.substring(at, at + 2)) : 0;
                at = Math.min(rtf.length(), at + 2);
                plain((char) code);
            }
            case '~' -> append(" ");
            case '-' -> append("\u00AD");
            case '_' -> append("-");
            case '\r', '\n' -> endParagraph();
            // what follows is for programs that know it
            case '*' -> group = group.hiding(true);
            default -> plain(c);
        }
    }

    private static int hexadecimal(String digits) {
        int high = Character.digit(digits.charAt(0), 16);
        int low = Character.digit(digits.charAt(1), 16);
        return high < 0 || low < 0 ? ' ' : 16 * high + low;
    }

    private void word(String word, int value) {
        switch (word) {
            case "par", "line" -> endLine();
            case "sect", "row" -> endParagraph();
            case "pard" -> {
                isInTable = false;
                isHeading = false;
                isInitial = false;
            }
            case "dropcapli" -> isInitial = value > 0;
            case "intbl" -> isInTable = true;
            case "outlinelevel" -> isHeading |= value == 0 && !group.hidden();
            case "page" -> {
                endParagraph();
                pages.add(new ArrayList<>());
            }
            case "cell", "nestcell" -> append(text.isEmpty() && bytes.size() == 0 ? "" : " | ");
            case "tab" -> append(" ");
            case "u" -> unicode(value);
            case "uc" -> {
                flush();
                group = group.in(group.letters(), Math.max(0, value));
            }
            case "bin" -> at = (int) Math.min(rtf.length(), (long) at + Math.max(0, value));
            default -> beside(word, value);
        }
    }

    // What holds for a group, and groups beside the text.
    private void beside(String word, int value) {
        switch (word) {
            case "super" -> raised();
            case "v" -> show(value == 0);
            case "plain" -> {
                size(USUAL_SIZE);
                show(true);
            }
            case "fs" -> size(value);
            case "creatim" -> isMaking = true;
            case "revtim", "printim", "buptim" -> isMaking = false;
            case "yr" -> made = isMaking ? Integer.valueOf(value) : made;
            case "ansicpg" -> codePage(value);
            case "f" -> font(value);
            case "fcharset" -> charset(value);
            case "fonttbl" -> group = group.listing(true, false);
            case "title" -> group = group.listing(false, true);
            case "footnote" -> aside(isHiddenAround(), "");
            case "annotation" -> aside(isHiddenAround(), "Comment: ");
            case "shp" -> hiddenAround = group.hidden();
            case "shptxt" -> aside(hiddenAround, "");
            // the same once for old programs and once in Unicode
            case "upr" -> {
                hiddenAround = group.hidden();
                group = group.hiding(true);
            }
            case "ud" -> group = group.hiding(hiddenAround);
            default -> {
                if (NO_TEXT.contains(word)) {
                    flush();
                    group = value == 0 ? group : group.hiding(true);
                } else {
                    append(RichTextSigns.of(word));
                }
            }
        }
    }

    // Notes may be marked as what only programs know that know them.
    private boolean isHiddenAround() {
        return !outer.isEmpty() && outer.peek().hidden();
    }

    private void size(int halfPoints) {
        flush();
        group = group.of(halfPoints);
    }

    private void aside(boolean hide, String kind) {
        flush();
        group = group.aside(hide, text);
        text = new StringBuilder(hide ? "" : kind);
        notesAround++;
    }

    private void unicode(int value) {
        append(String.valueOf((char) value));
        skipped = group.replacing();
    }

    private void set(Charset letters) {
        flush();
        group = group.in(letters, group.replacing());
    }

    private void codePage(int value) {
        var name = value == 65001 ? "UTF-8" : "windows-" + value;
        if (Charset.isSupported(name)) {
            codePage = Charset.forName(name);
            set(codePage);
        }
    }

    private void font(int value) {
        font = value;
        if (!group.isFonts()) {
            set(fonts.getOrDefault(value, codePage));
        }
    }

    private void charset(int value) {
        var name = CHARACTER_SETS.get(value);
        if (group.isFonts() && name != null) {
            fonts.put(font, Charset.forName(name));
        }
    }

    // The words behind a large initial go on with it.
    private void endLine() {
        if (isInTable || notesAround > 0) {
            append(" ");
        } else if (!isInitial) {
            endParagraph();
        }
    }

    private void endParagraph() {
        flush();
        if (!group.hidden()) {
            var paragraph = text.toString().strip();
            boolean isRow = paragraph.endsWith("|");
            pages.getLast().add(isRow ? paragraph.substring(0, paragraph.length() - 1) : paragraph);
            heading.ended(paragraph, isHeading);
            text.setLength(0);
        }
    }
}
