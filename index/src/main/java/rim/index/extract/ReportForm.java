package rim.index.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of a report file, told by its content; the ending only decides between forms of plain
/// text.
enum ReportForm {
    PDF,
    DOCX,
    /// OpenDocument text.
    ODT,
    /// The container of Office files before 2007, and of newer ones with a password.
    OLD_OFFICE,
    HTML,
    MARKDOWN,
    RESTRUCTURED,
    PLAIN;

    private static final int HEAD = 4096;
    private static final Pattern TAGS =
            Pattern.compile(
                    "^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,1000}?-->\\s*)?"
                            + "<(?:!doctype\\s+html|html|head|body|title|meta|h1|p|div)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HASH_HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    private static final Pattern UNDERLINED =
            Pattern.compile("(?m)^\\p{L}.{2,}\\n(?:={3,}|-{3,}|~{3,})\\s*$");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\.\\. [\\w-]+::");

    /// The form of a file.
    ///
    /// @param name the file's name
    /// @param bytes its content, or enough of its beginning
    static ReportForm of(String name, byte[] bytes) throws UnreadableException {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        boolean withoutHeader = head.startsWith("%") && head.contains(" 0 obj");
        if ((pdf >= 0 && pdf < 1024) || withoutHeader) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return OpenDocumentReader.isOne(head) ? ODT : DOCX;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        }
        refuseKnown(head);
        var text = TextDecoding.decode(bytes);
        refuseBinary(text);
        return TAGS.matcher(text).lookingAt() ? HTML : ofText(name.toLowerCase(Locale.ROOT), text);
    }

    private static void refuseKnown(String head) throws UnreadableException {
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableException(Reason.UNSUPPORTED_FORM, "It is an RTF file");
        }
        if (head.startsWith("%!PS")) {
            throw new UnreadableException(Reason.UNSUPPORTED_FORM, "It is a PostScript file");
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF")) {
            throw new UnreadableException(Reason.UNSUPPORTED_FORM, "It is an image");
        }
    }

    private static void refuseBinary(String text) throws UnreadableException {
        int sample = Math.min(text.length(), HEAD);
        int control = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            boolean spacing = c == '\n' || c == '\t' || c == '\f' || c == '\r';
            control += c == 0 || (Character.isISOControl(c) && !spacing) ? 1 : 0;
        }
        if (control * 50 > sample) {
            throw new UnreadableException(Reason.UNKNOWN_FORM, "Its content is not text");
        }
    }

    private static ReportForm ofText(String name, String text) {
        if (name.endsWith(".rst")) {
            return RESTRUCTURED;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MARKDOWN;
        }
        var beginning = text.substring(0, Math.min(text.length(), HEAD));
        if (HASH_HEADING.matcher(beginning).find()) {
            return MARKDOWN;
        }
        boolean structured =
                DIRECTIVE.matcher(beginning).find() || UNDERLINED.matcher(beginning).find();
        return structured ? RESTRUCTURED : PLAIN;
    }
}
