package rim.app.face.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/// A workbook whose bytes depend on its cells alone: the library writes the time of day into it,
/// which is taken out again, so that the same question has the same answer tomorrow.
public final class WorkbookFile {
    /// Of what we write; the library wants one.
    private static final String VERSION = "1.0";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED =
            Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    /// Of every part, in any time zone.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /// What makes the sheets.
    @FunctionalInterface
    public interface Filling<E extends Exception> {
        void fill(Workbook book) throws IOException, E;
    }

    public static <E extends Exception> void write(OutputStream out, Filling<E> filling)
            throws IOException, E {
        var file = Files.createTempFile("rim-", ".xlsx");
        try {
            try (var stream = Files.newOutputStream(file);
                    var book = new Workbook(stream, "rim", VERSION)) {
                // it is packed again below
                book.setCompressionLevel(Deflater.BEST_SPEED);
                filling.fill(book);
            }
            copyWithoutTime(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copyWithoutTime(Path file, OutputStream out) throws IOException {
        // not closed: the stream is the caller's
        var copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
        copy.setLevel(Deflater.BEST_SPEED);
        try (var parts = new ZipFile(file.toFile())) {
            for (var each : Collections.list(parts.entries())) {
                var entry = new ZipEntry(each.getName());
                entry.setTimeLocal(TIME);
                copy.putNextEntry(entry);
                try (var in = parts.getInputStream(each)) {
                    if (each.getName().equals(PROPERTIES)) {
                        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        copy.write(
                                CREATED.matcher(text)
                                        .replaceAll("")
                                        .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private WorkbookFile() {}
}
