package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import rim.index.extract.OutlookReader.Said;

/// E-mail (EML) and web pages saved as mail (MHTML): the subject and the text, of which one is
/// taken where it is there in two forms. Files that hang on a message are not read, but named.
final class MailReader {
    private static final Set<String> OUTLOOK =
            new HashSet<>(List.of("application/ms-tnef", "application/vnd.ms-tnef"));

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
            case SingleBody sent -> ofOutlook(sent).map(Said::paragraphs).orElse(List.of());
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

    // Outlook may send the text once more in a form of its own, or only there, with the files.
    private static Optional<Said> ofOutlook(@Nullable Body body) throws IOException {
        return body instanceof SingleBody sent
                        && sent.getParent() != null
                        && OUTLOOK.contains(String.valueOf(sent.getParent().getMimeType()))
                ? OutlookReader.saidWithin(bytes(sent))
                : Optional.empty();
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
            boolean isOutlook = ofOutlook(each.getBody()).isPresent();
            if (each.getBody() == null || (isAttached(each) && !isOutlook)) {
                continue;
            }
            var inside = paragraphs(each.getBody());
            if (!either && !isOutlook) {
                paragraphs.addAll(inside);
            } else if (saysMore(inside, paragraphs)) {
                paragraphs.clear();
                paragraphs.addAll(inside);
            }
        }
        return paragraphs;
    }

    // Some programs put into the plain form only that there is another one.
    static boolean saysMore(List<String> one, List<String> other) {
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

    private static List<String> attached(Entity entity) throws IOException {
        var names = new ArrayList<String>();
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity each : parts.getBodyParts()) {
                var said = ofOutlook(each.getBody());
                if (said.isPresent()) {
                    names.addAll(said.get().files());
                } else if (isAttached(each)
                        && !"inline".equalsIgnoreCase(each.getDispositionType())) {
                    name(each).ifPresent(names::add);
                }
                names.addAll(attached(each));
            }
        } else if (entity.getBody() instanceof Message message) {
            names.addAll(attached(message));
        }
        return names;
    }
}
