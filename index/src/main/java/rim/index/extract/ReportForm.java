package rim.index.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of a report file, told by its content; the ending only decides between forms of plain
/// text.
enum ReportForm {
    PDF,
    /// An archive of parts: DOCX, PPTX, XLSX.
    OFFICE,
    /// OpenDocument text, presentation and spreadsheet.
    OPEN_DOCUMENT,
    EPUB,
    /// The container of Office files before 2007, of messages of Outlook, and of newer files with a
    /// password.
    OLD_OFFICE,
    RICH_TEXT,
    /// A message as Outlook sends it (TNEF).
    OUTLOOK,
    /// E-mail, and web pages saved in its form.
    MAIL,
    /// XML of laws.
    LAW,
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
    private static final Pattern XML =
            Pattern.compile("\\s*(?:<\\?xml\\s|<!DOCTYPE\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "\\s*(?:<!--.{0,1000}?-->\\s*)?<([A-Za-z][\\w.:-]*)[\\s/>]", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:[ \\t]");
    private static final Pattern MAIL_HEADER =
            Pattern.compile(
                    "(?i)\\A(?:[A-Z][A-Z0-9-]*:.*\\R(?:[ \\t].*\\R)*){1,200}?"
                            + "(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type):");
    private static final Pattern JSON =
            Pattern.compile("\\s*(?:\\{\\s*\"[^\"]*\"\\s*:|\\[\\s*[\\[{]\\s*[\"{\\[\\d])");
    private static final Pattern LATEX = Pattern.compile("(?m)^\\s*\\\\documentclass\\b");
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
            return ofArchive(head);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("x\u009F>\"")) {
            return OUTLOOK;
        }
        if (head.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        refuseKnown(head);
        var text = TextDecoding.decode(bytes);
        refuseBinary(text);
        var small = name.toLowerCase(Locale.ROOT);
        if (TAGS.matcher(text).lookingAt()) {
            return HTML;
        }
        if (isXml(text)) {
            return LAW;
        }
        if (isMail(small, text)) {
            return MAIL;
        }
        refuseSource(small, text);
        return ofText(small, text);
    }

    private static ReportForm ofArchive(String head) {
        if (OpenDocumentReader.isOne(head)) {
            return OPEN_DOCUMENT;
        }
        return head.startsWith("mimetypeapplication/epub+zip", 30) ? EPUB : OFFICE;
    }

    private static boolean isXml(String text) {
        var root = ELEMENT.matcher(text);
        return XML.matcher(text).lookingAt()
                || (root.lookingAt() && text.contains("</" + root.group(1)));
    }

    private static boolean isMail(String name, String beginning) {
        boolean named = name.matches(".*\\.(eml|mht|mhtml|mbox)");
        int from = Mailbox.afterFirstLine(beginning);
        var text = beginning.substring(from);
        return HEADER.matcher(text).lookingAt() && (named || MAIL_HEADER.matcher(text).find());
    }

    // What programs read is not searched as if it were written for people.
    private static void refuseSource(String name, String text) throws UnreadableException {
        if (name.endsWith(".json") || JSON.matcher(text).lookingAt()) {
            throw new UnreadableException(Reason.UNSUPPORTED_FORM, "It is JSON");
        }
        if (LATEX.matcher(text).find()) {
            throw new UnreadableException(Reason.UNSUPPORTED_FORM, "It is the source of LaTeX");
        }
        if (name.matches(
                ".*\\.(bib|c|cpp|css|h|ini|java|js|log|php|pl|py|r|rb|sh|sql|tex|toml|ts|ya?ml)")) {
            throw new UnreadableException(
                    Reason.UNSUPPORTED_FORM, "It is written for a program to read");
        }
    }

    private static void refuseKnown(String head) throws UnreadableException {
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
