package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFDateAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;

/// Messages as Outlook keeps them (MSG) and sends them (TNEF, `winmail.dat`): the subject, the text
/// in one of its forms, and the messages within. Files that hang on a message are not read, but
/// named.
final class OutlookReader {
    private OutlookReader() {}

    /// What a message says.
    ///
    /// @param paragraphs its text, and the messages within
    /// @param files names of those that hang on it and on the messages within
    record Said(List<String> paragraphs, List<String> files) {}

    static DocumentText read(MAPIMessage message) throws IOException {
        try {
            var said = said(message);
            var date = message.getMessageDate();
            return text(message.getSubject(), said, date == null ? null : date.get(Calendar.YEAR));
        } catch (ChunkNotFoundException e) {
            throw new UnreadableException(Reason.DAMAGED, "Parts of the message are missing");
        }
    }

    /// A message as it is sent.
    static DocumentText read(byte[] sent) throws IOException {
        var message = sent(sent);
        var date = message.getMessageAttribute(TNEFProperty.ID_DATESENT);
        var year = OfficeReader.year(date == null ? null : TNEFDateAttribute.getAsDate(date));
        return text(subject(message), said(message), year);
    }

    /// What hangs on another message in this form says; nothing where it is broken.
    static Optional<Said> saidWithin(byte[] sent) {
        try {
            return Optional.of(said(sent(sent)));
        } catch (IOException | RuntimeException e) {
            // the library tells a broken one by whatever exception it stumbles into
            return Optional.empty();
        }
    }

    private static HMEFMessage sent(byte[] bytes) throws IOException {
        return new HMEFMessage(new ByteArrayInputStream(bytes));
    }

    private static @Nullable String subject(HMEFMessage message) {
        var old = message.getMessageAttribute(TNEFProperty.ID_SUBJECT);
        return message.getSubject() == null && old != null
                ? TNEFStringAttribute.getAsString(old)
                : message.getSubject();
    }

    private static DocumentText text(@Nullable String subject, Said said, @Nullable Integer year) {
        var paragraphs = new ArrayList<String>();
        Optional.ofNullable(subject).ifPresent(paragraphs::add);
        paragraphs.addAll(said.paragraphs());
        return new DocumentText(
                null,
                subject == null ? null : CleanText.paragraph(subject),
                null,
                year,
                DocumentText.onePage(paragraphs),
                Attached.note(said.files()));
    }

    private static Said said(MAPIMessage message) throws IOException, ChunkNotFoundException {
        message.setReturnNullOnMissingChunk(true);
        setLetters(message);
        var paragraphs =
                fullest(message.getTextBody(), message.getHtmlBody(), message.getRtfBody());
        var files = new ArrayList<String>();
        for (AttachmentChunks each : message.getAttachmentFiles()) {
            if (each.isEmbeddedMessage()) {
                var inner = each.getEmbeddedMessage();
                var within = said(inner);
                Optional.ofNullable(inner.getSubject()).ifPresent(paragraphs::add);
                paragraphs.addAll(within.paragraphs());
                files.addAll(within.files());
            } else {
                Stream.of(each.getAttachLongFileName(), each.getAttachFileName())
                        .flatMap(Stream::ofNullable)
                        .map(StringChunk::getValue)
                        .findFirst()
                        .ifPresent(files::add);
            }
        }
        return new Said(paragraphs, files);
    }

    // Text of a byte a letter; the library takes its body for Western unless all is told.
    private static void setLetters(MAPIMessage message) throws IOException {
        if (message.has7BitEncodingStrings()) {
            message.guess7BitEncoding();
            for (PropertyValue each :
                    message.getMainChunks()
                            .getProperties()
                            .getOrDefault(MAPIProperty.MESSAGE_CODEPAGE, List.of())) {
                if (each.getValue() instanceof Integer page && page > 0) {
                    var letters = CodePageUtil.codepageToEncoding(page, true);
                    if (Charset.isSupported(letters)) {
                        message.set7BitEncoding(letters);
                    }
                }
            }
        }
    }

    private static Said said(HMEFMessage message) {
        var paragraphs =
                fullest(
                        string(message.getMessageMAPIAttribute(MAPIProperty.BODY)),
                        string(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML)),
                        message.getBody());
        var files = new ArrayList<String>();
        for (Attachment each : message.getAttachments()) {
            Stream.of(each.getLongFilename(), each.getFilename())
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .ifPresent(files::add);
        }
        return new Said(paragraphs, files);
    }

    private static @Nullable String string(@Nullable MAPIAttribute attribute) {
        if (attribute == null) {
            return null;
        }
        return attribute instanceof MAPIStringAttribute string
                ? string.getDataString()
                : TextDecoding.decode(attribute.getData());
    }

    // The same in up to three forms; a program may put into one that there is another.
    private static List<String> fullest(
            @Nullable String plain, @Nullable String html, @Nullable String rtf) {
        var found = new ArrayList<String>();
        if (plain != null) {
            var lines = plain.lines().toList();
            found.addAll(new Paragraphs(List.of(lines)).of(lines));
        }
        if (html != null) {
            takeWhereItSaysMore(HtmlReader.paragraphsOf(html), found);
        }
        if (rtf != null) {
            takeWhereItSaysMore(RichTextReader.paragraphs(rtf), found);
        }
        return found;
    }

    private static void takeWhereItSaysMore(List<String> other, List<String> found) {
        if (MailReader.saysMore(other, found)) {
            found.clear();
            found.addAll(other);
        }
    }
}
