package rim.index.extract;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A web page that a browser or an office program saved in the form of mail (MHTML), with the pages
/// in its frames.
final class SavedPage {
    private @Nullable Document first;
    private final PageFrames others = new PageFrames();

    private SavedPage() {}

    /// The text of a saved page; none for a message that somebody sent.
    static Optional<DocumentText> read(Message message) throws IOException {
        if (!isSaved(message)) {
            return Optional.empty();
        }
        var saved = new SavedPage();
        saved.add(message);
        return Optional.ofNullable(saved.first).map(page -> HtmlReader.read(page, saved.others));
    }

    // Browsers sign what they save, or name no sender.
    private static boolean isSaved(Message message) {
        var sender = message.getHeader().getField("From");
        return sender == null || sender.getBody().toLowerCase(Locale.ROOT).contains("saved by");
    }

    private void add(Entity entity) throws IOException {
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity each : parts.getBodyParts()) {
                add(each);
            }
        } else if (isPage(entity) && entity.getBody() instanceof SingleBody body) {
            var address = field(entity, "Content-Location");
            var page =
                    HtmlParsing.page(MailReader.bytes(body), MailReader.charset(entity), address);
            if (first == null) {
                first = page;
            } else {
                others.add(address, page);
                others.add("cid:" + name(entity), page);
            }
        }
    }

    private static boolean isPage(Entity entity) {
        var type = entity.getMimeType();
        return "text/html".equalsIgnoreCase(type) || "application/xhtml+xml".equalsIgnoreCase(type);
    }

    private static String field(Entity entity, String name) {
        var field = entity.getHeader().getField(name);
        return field == null ? "" : field.getBody().strip();
    }

    private static String name(Entity entity) {
        return field(entity, "Content-ID").replaceAll("^<|>$", "");
    }
}
