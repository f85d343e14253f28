package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/// E-mail (EML, MSG) and web pages saved as mail (MHTML): the subject and the text, of which one is
/// taken where it is there in two forms. Files that hang on a message are not read, but named.
final class MailReader {
    private MailReader() {}

    static DocumentText read(byte[] bytes) throws IOException {
        var messages = Mailbox.messages(bytes);
        var texts = new ArrayList<DocumentText>();
        for (byte[] message : messages) {
            texts.add(readOne(message));
        }
        var first = texts.getFirst();
        return texts.size() == 1
                ? first
                : new DocumentText(
                        first.title(),
                        first.heading(),
                        first.language(),
                        texts.getLast().year(),
                        texts.stream().flatMap(t -> t.pages().stream()).toList(),
                        null);
    }

    private static DocumentText readOne(byte[] bytes) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        var message = builder.parseMessage(new ByteArrayInputStream(bytes));
        try {
            var subject = message.getSubject();
            var page = SavedPage.read(message);
            if (page.isPresent()) {
                return page.get().called(subject).made(OfficeReader.year(message.getDate()));
            }
            return new DocumentText(
                    null,
                    subject == null ? null : CleanText.paragraph(subject),
                    null,
                    OfficeReader.year(message.getDate()),
                    DocumentText.onePage(ofMessage(message)),
                    Attached.note(attached(message)));
        } finally {
            message.dispose();
        }
    }

    /// Not what mail takes where nothing is said.
    static @Nullable String charset(Entity entity) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                ? type.getParameter("charset")
                : null;
    }

    static byte[] bytes(SingleBody body) throws IOException {
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
            case Message message -> ofMessage(message);
            case TextBody text -> isForPeople(text.getParent()) ? ofText(text) : List.of();
            default -> List.of();
        };
    }

    private static List<String> ofMessage(Message message) throws IOException {
        var paragraphs = new ArrayList<String>();
        var subject = message.getSubject();
        paragraphs.add(subject == null ? "" : subject);
        paragraphs.addAll(paragraphs(message.getBody()));
        return paragraphs;
    }

    private static List<String> ofText(TextBody text) throws IOException {
        var parent = text.getParent();
        var content = TextDecoding.decode(bytes(text), parent == null ? null : charset(parent));
        if (parent != null && isOf(parent, "text/html")) {
            return HtmlReader.paragraphsOf(content);
        }
        var lines = typed(content.lines().toList(), parent);
        return new Paragraphs(List.of(lines)).of(lines);
    }

    private static List<String> typed(List<String> lines, @Nullable Entity entity) {
        return entity != null && says(entity, "format", "flowed")
                ? FlowedText.typed(lines, says(entity, "delsp", "yes"))
                : lines;
    }

    private static boolean says(Entity entity, String parameter, String value) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && value.equalsIgnoreCase(type.getParameter(parameter));
    }

    // Not what programs read, such as calendars.
    private static boolean isForPeople(@Nullable Entity entity) {
        return entity == null || isOf(entity, "text/plain") || isOf(entity, "text/html");
    }

    private static List<String> ofParts(Multipart parts) throws IOException {
        var paragraphs = new ArrayList<String>();
        boolean either = "alternative".equalsIgnoreCase(parts.getSubType());
        for (Entity each : parts.getBodyParts()) {
            if (each.getBody() == null || isAttached(each)) {
                continue;
            }
            var inside = paragraphs(each.getBody());
            if (!either) {
                paragraphs.addAll(inside);
            } else if (saysMore(inside, paragraphs)) {
                paragraphs.clear();
                paragraphs.addAll(inside);
            }
        }
        return paragraphs;
    }

    // Some programs put into the plain form only that there is another one.
    private static boolean saysMore(List<String> one, List<String> other) {
        return words(one) > 2 * words(other);
    }

    private static long words(List<String> paragraphs) {
        return CleanText.words(String.join(" ", paragraphs));
    }

    private static boolean isAttached(Entity entity) {
        return name(entity).isPresent() && !(entity.getBody() instanceof Message);
    }

    // Old programs name a file only where they say what kind it is.
    private static Optional<String> name(Entity entity) {
        return Optional.ofNullable(entity.getFilename())
                .or(() ->
                        entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                                ? Optional.ofNullable(type.getParameter("name"))
                                : Optional.empty())
                .or(() -> nameless(entity));
    }

    // What hangs on a message without a name is called what it is, but text is read as part of it.
    private static Optional<String> nameless(Entity entity) {
        return "attachment".equalsIgnoreCase(entity.getDispositionType()) && !isForPeople(entity)
                ? Optional.ofNullable(entity.getMimeType())
                : Optional.empty();
    }

    private static List<String> attached(Entity entity) {
        var names = new ArrayList<String>();
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity each : parts.getBodyParts()) {
                if (isAttached(each) && !"inline".equalsIgnoreCase(each.getDispositionType())) {
                    name(each).ifPresent(names::add);
                }
                names.addAll(attached(each));
            }
        } else if (entity.getBody() instanceof Message message) {
            names.addAll(attached(message));
        }
        return names;
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
                    Attached.note(
                            Arrays.stream(message.getAttachmentFiles())
                                    .map(MailReader::name)
                                    .flatMap(Optional::stream)
                                    .toList()));
        } catch (ChunkNotFoundException e) {
            throw new UnreadableException(Reason.DAMAGED, "Parts of the message are missing");
        }
    }

    private static Optional<String> name(AttachmentChunks attached) {
        var name = attached.getAttachLongFileName();
        return Optional.ofNullable(name == null ? attached.getAttachFileName() : name)
                .map(StringChunk::getValue);
    }
}
