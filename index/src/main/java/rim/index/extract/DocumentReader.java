package rim.index.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rim.index.extract.DocumentText.PageText;

/// Reads one document of any form, in this process.
final class DocumentReader {
    private static final int HEAD = 1 << 16;

    private DocumentReader() {}

    /// The text of a document.
    ///
    /// @throws UnreadableException when it has none or cannot be read
    static DocumentText read(Path file, ReadingLimits limits) throws UnreadableException {
        return read(file, limits, Optional.empty());
    }

    /// The text of a document.
    ///
    /// @param recognising how pages that are pictures are read; none to leave them without text
    /// @throws UnreadableException when it has none or cannot be read
    static DocumentText read(
            Path file, ReadingLimits limits, Optional<PdfReader.Recognising> recognising)
            throws UnreadableException {
        try {
            var form = ReportForm.of(String.valueOf(file.getFileName()), head(file));
            var text = textOf(form, file, limits, recognising);
            // only pages that were printed can be pictures of text
            requireText(
                    text.pages(), limits, form == ReportForm.PDF ? Reason.NO_TEXT : Reason.EMPTY);
            return text;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the libraries tell a broken file by whatever exception it makes them stumble into
            throw new UnreadableException(damageOf(e), "Its content is broken: " + brief(e));
        } catch (StackOverflowError e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are nested too deeply");
        }
    }

    private static DocumentText textOf(
            ReportForm form,
            Path file,
            ReadingLimits limits,
            Optional<PdfReader.Recognising> recognising)
            throws IOException {
        return switch (form) {
            case PDF -> PdfReader.read(file, limits, recognising);
            case OFFICE -> OfficeReader.readParts(file, limits);
            case OPEN_DOCUMENT -> OpenDocumentReader.read(file, limits);
            case EPUB -> EpubReader.read(file, limits);
            case OLD_OFFICE -> OfficeReader.readContainer(file, limits);
            case OUTLOOK -> OutlookReader.read(Files.readAllBytes(file));
            case RICH_TEXT -> RichTextReader.read(Files.readAllBytes(file));
            case MAIL -> MailReader.read(Files.readAllBytes(file));
            case LAW -> LawReader.read(Files.readAllBytes(file));
            case HTML -> HtmlReader.read(Files.readAllBytes(file));
            case MARKDOWN -> MarkdownReader.read(decoded(file));
            case RESTRUCTURED -> PlainTextReader.readRestructured(decoded(file));
            case PLAIN -> PlainTextReader.read(decoded(file));
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static String decoded(Path file) throws IOException {
        return TextDecoding.decode(Files.readAllBytes(file));
    }

    private static void requireText(
            Iterable<PageText> pages, ReadingLimits limits, Reason withoutText)
            throws UnreadableException {
        long characters = 0;
        boolean words = false;
        for (PageText page : pages) {
            characters += page.text().length();
            words |= CleanText.words(page.text()) > 0;
        }
        if (characters > limits.characters()) {
            throw new UnreadableException(
                    Reason.TOO_LARGE,
                    "It has more than " + limits.characters() + " characters of text");
        }
        if (!words) {
            throw new UnreadableException(withoutText, "It has no text");
        }
    }

    // The archive guard of the DOCX library has no exception of its own.
    private static Reason damageOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            var message = String.valueOf(each.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
                return Reason.TOO_LARGE;
            }
        }
        return Reason.DAMAGED;
    }

    private static String brief(Throwable failure) {
        var message = CleanText.paragraph(String.valueOf(failure.getMessage()));
        return message.length() > 120 ? message.substring(0, 120) + "…" : message;
    }
}
