package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rim.index.extract.DocumentText.PageText;

/// Plain text, paragraphs parted by empty lines, pages by form feeds; and reStructuredText, which
/// is plain text with a light markup that is taken away.
final class PlainTextReader {
    private static final Pattern UNDERLINE = Pattern.compile("^([=\\-~^\"'`#*+.:_])\\1{2,}$");
    private static final Pattern DIRECTIVE = Pattern.compile("^\\.\\. [\\w|:-]+::\\s*");
    private static final Pattern OPTION = Pattern.compile("^:[\\w -]+:(?: .*)?$");
    private static final Pattern COMMENT = Pattern.compile("^\\.\\. (?:_.*|[^\\[].*)?$");
    private static final Pattern ROLE = Pattern.compile(":[\\w:-]+:`([^`<]+)(?:<[^`>]*>)?`");
    private static final Pattern LINK = Pattern.compile("`([^`<]+?)\\s*(?:<[^`>]*>)?`__?");
    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*|``|(?<!\\w)\\*(?=\\S)|(?<=\\S)\\*(?!\\w)|\\\\ ");

    private PlainTextReader() {}

    /// Plain text.
    static DocumentText read(String text) {
        var pages = new ArrayList<List<String>>();
        for (String page : text.split("\f", -1)) {
            pages.add(page.lines().toList());
        }
        if (pages.size() > 1 && pages.getLast().stream().allMatch(String::isBlank)) {
            pages.removeLast();
        }
        var printed = pages.stream().map(PrintedLine::ofPlainText).toList();
        var texts = Paragraphs.ofPages(printed).stream().map(t -> new PageText(null, t)).toList();
        var first = pages.stream().flatMap(List::stream).filter(l -> !l.isBlank()).findFirst();
        return new DocumentText(
                null, first.map(CleanText::paragraph).orElse(null), null, null, texts, null);
    }

    /// reStructuredText.
    static DocumentText readRestructured(String text) {
        var lines = new ArrayList<String>();
        String heading = null;
        for (String line : text.lines().toList()) {
            var stripped = line.strip();
            if (UNDERLINE.matcher(stripped).matches()) {
                boolean underText = !lines.isEmpty() && !lines.getLast().isBlank();
                heading = heading == null && underText ? lines.getLast().strip() : heading;
                lines.add("");
            } else {
                lines.add(withoutMarkup(stripped));
            }
        }
        return DocumentText.ofParagraphs(
                heading == null ? null : CleanText.paragraph(heading),
                new Paragraphs(List.of(lines)).of(lines));
    }

    private static String withoutMarkup(String line) {
        var text = DIRECTIVE.matcher(line).replaceFirst("");
        if (COMMENT.matcher(text).matches() || OPTION.matcher(text).matches()) {
            return "";
        }
        text = ROLE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        return MARKUP.matcher(text).replaceAll("");
    }
}
