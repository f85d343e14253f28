package rim.index.extract;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/// E-mail (EML, MSG) and web pages saved as mail (MHTML): the subject and the text, of which one is
/// taken where it is there in two forms. Files that hang on a message are not read.
final class MailReader {
    private MailReader() {}

    static DocumentText read(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        var message = builder.parseMessage(new ByteArrayInputStream(bytes));
        try {
            var subject = message.getSubject();
            var page = webPage(message);
            if (page != null && isSavedPage(message)) {
                return HtmlReader.read(page);
            }
            var paragraphs = new ArrayList<String>();
            paragraphs.add(subject == null ? "" : subject);
            paragraphs.addAll(paragraphs(message.getBody()));
            return new DocumentText(
                    null,
                    subject == null ? null : CleanText.paragraph(subject),
                    null,
                    OfficeReader.year(message.getDate()),
                    DocumentText.onePage(paragraphs),
                    null);
        } finally {
            message.dispose();
        }
    }

    // Browsers sign what they save, or name no sender.
    private static boolean isSavedPage(Message message) {
        var sender = message.getHeader().getField("From");
        return sender == null || sender.getBody().toLowerCase(Locale.ROOT).contains("saved by");
    }

    private static byte @Nullable [] webPage(Entity entity) throws IOException {
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity each : parts.getBodyParts()) {
                var page = webPage(each);
                if (page != null) {
                    return page;
                }
            }
        }
        return isOf(entity, "text/html") && entity.getBody() instanceof SingleBody body
                ? bytes(body)
                : null;
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static boolean isOf(Entity entity, String type) {
        return type.equalsIgnoreCase(entity.getMimeType());
    }

    private static List<String> paragraphs(Body body) throws IOException {
        return switch (body) {
            case Multipart parts -> ofParts(parts);
            case Message message -> paragraphs(message.getBody());
            case TextBody text -> ofText(text);
            default -> List.of();
        };
    }

    private static List<String> ofText(TextBody text) throws IOException {
        var parent = text.getParent();
        if (parent != null && isOf(parent, "text/html")) {
            return HtmlReader.paragraphsOf(HtmlReader.decoded(bytes(text), text.getMimeCharset()));
        }
        try (var reader = text.getReader()) {
            var lines = new BufferedReader(reader).lines().toList();
            return new Paragraphs(List.of(lines)).of(lines);
        }
    }

    private static List<String> ofParts(Multipart parts) throws IOException {
        var paragraphs = new ArrayList<String>();
        boolean either = "alternative".equalsIgnoreCase(parts.getSubType());
        for (Entity each : parts.getBodyParts()) {
            if (either && !paragraphs.isEmpty()) {
                break;
            }
            if (each.getFilename() == null && each.getBody() != null) {
                var inside = paragraphs(each.getBody());
                if (inside.stream().anyMatch(p -> !p.isBlank())) {
                    paragraphs.addAll(inside);
                }
            }
        }
        return paragraphs;
    }

    /// A message as Outlook keeps it.
    static DocumentText read(MAPIMessage message) throws IOException {
        message.setReturnNullOnMissingChunk(true);
        try {
            var subject = message.getSubject();
            var paragraphs = new ArrayList<String>();
            paragraphs.add(subject == null ? "" : subject);
            var text = message.getTextBody();
            var html = message.getHtmlBody();
            if (text != null && !text.isBlank()) {
                var lines = text.lines().toList();
                paragraphs.addAll(new Paragraphs(List.of(lines)).of(lines));
            } else if (html != null) {
                paragraphs.addAll(HtmlReader.paragraphsOf(html));
            } else if (message.getRtfBody() != null) {
                paragraphs.addAll(RichTextReader.paragraphs(message.getRtfBody()));
            }
            var date = message.getMessageDate();
            return new DocumentText(
                    null,
                    subject == null ? null : CleanText.paragraph(subject),
                    null,
                    date == null ? null : date.get(Calendar.YEAR),
                    DocumentText.onePage(paragraphs),
                    null);
        } catch (ChunkNotFoundException e) {
            throw new UnreadableException(Reason.DAMAGED, "Parts of the message are missing");
        }
    }
}
