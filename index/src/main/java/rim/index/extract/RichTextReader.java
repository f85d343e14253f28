package rim.index.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rich Text Format: paragraphs, rows of tables, footnotes after the text, without what was struck
/// out and without the codes of fields.
///
/// Own code, since the reader that comes with Java knows no code page but that of Western Europe,
/// and others weigh more than all readers here together. Rich Text Format Specification 1.9.1.
final class RichTextReader {
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

    private final String rtf;
    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private StringBuilder text = new StringBuilder();
    private Charset codePage = Charset.forName(WESTERN);
    private Group group = new Group(false, false, false, 1, codePage, null);
    private int font;
    private int skipped;
    private int at;
    private @Nullable String title;

    /// What holds until the end of a group.
    ///
    /// @param hidden whether its text is none of the document's
    /// @param isFonts whether it lists the fonts
    /// @param isTitle whether it is the title in the properties
    /// @param replacing how many characters stand after a Unicode one for old programs
    /// @param before the text around it, where it is a note
    private record Group(
            boolean hidden,
            boolean isFonts,
            boolean isTitle,
            int replacing,
            Charset letters,
            @Nullable StringBuilder before) {

        Group hiding() {
            return new Group(true, isFonts, isTitle, replacing, letters, before);
        }
    }

    private RichTextReader(String rtf) {
        this.rtf = rtf;
    }

    static DocumentText read(byte[] bytes) {
        var reading = new RichTextReader(new String(bytes, StandardCharsets.ISO_8859_1));
        reading.readAll();
        return new DocumentText(
                reading.title, null, null, null, DocumentText.pages(reading.pages), null);
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
                    group =
                            new Group(
                                    group.hidden,
                                    group.isFonts,
                                    group.isTitle,
                                    group.replacing,
                                    group.letters,
                                    null);
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

    private void endGroup() {
        flush();
        if (group.isTitle && title == null && !outer.isEmpty() && !outer.peek().isTitle) {
            title = CleanText.paragraph(text.toString());
            text.setLength(0);
        }
        if (group.before != null) {
            notes.add(text.toString());
            text = group.before;
        }
        group = outer.isEmpty() ? group : outer.pop();
    }

    private void plain(char c) {
        if (skipped > 0) {
            skipped--;
        } else if (!group.hidden) {
            bytes.write(c);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            text.append(bytes.toString(group.letters));
            bytes.reset();
        }
    }

    private void append(String written) {
        flush();
        text.append(group.hidden ? "" : written);
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
            case '*' -> group = group.hiding();
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
            case "par", "line", "sect", "row" -> endParagraph();
            case "page" -> {
                endParagraph();
                pages.add(new ArrayList<>());
            }
            case "cell", "nestcell" -> append(text.isEmpty() && bytes.size() == 0 ? "" : " | ");
            case "tab" -> append(" ");
            case "u" -> unicode(value);
            case "uc" -> set(group.letters, value);
            case "bin" -> at = (int) Math.min(rtf.length(), (long) at + Math.max(0, value));
            case "ansicpg" -> codePage(value);
            case "f" -> font(value);
            case "fcharset" -> charset(value);
            case "fonttbl" ->
                    group = new Group(true, true, false, group.replacing, group.letters, null);
            case "title" ->
                    group = new Group(false, false, true, group.replacing, group.letters, null);
            case "footnote" -> {
                flush();
                group = new Group(false, false, false, group.replacing, group.letters, text);
                text = new StringBuilder();
            }
            case "colortbl",
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
                    "datafield" -> {
                flush();
                group = value == 0 ? group : group.hiding();
            }
            default -> append(letter(word));
        }
    }

    private static String letter(String word) {
        return switch (word) {
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace", "enspace", "qmspace" -> " ";
            default -> "";
        };
    }

    private void unicode(int value) {
        append(String.valueOf((char) value));
        skipped = group.replacing;
    }

    private void set(Charset letters, int replacing) {
        flush();
        group =
                new Group(
                        group.hidden,
                        group.isFonts,
                        group.isTitle,
                        Math.max(0, replacing),
                        letters,
                        group.before);
    }

    private void codePage(int value) {
        var name = value == 65001 ? "UTF-8" : "windows-" + value;
        if (Charset.isSupported(name)) {
            codePage = Charset.forName(name);
            set(codePage, group.replacing);
        }
    }

    private void font(int value) {
        font = value;
        if (!group.isFonts) {
            set(fonts.getOrDefault(value, codePage), group.replacing);
        }
    }

    private void charset(int value) {
        var name = CHARACTER_SETS.get(value);
        if (group.isFonts && name != null) {
            fonts.put(font, Charset.forName(name));
        }
    }

    private void endParagraph() {
        flush();
        if (!group.hidden) {
            var paragraph = text.toString().strip();
            boolean isRow = paragraph.endsWith("|");
            pages.getLast().add(isRow ? paragraph.substring(0, paragraph.length() - 1) : paragraph);
            text.setLength(0);
        }
    }
}
