package rim.app.face.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;

/// A workbook whose bytes depend on its cells alone: the library writes the time of day into it,
/// which is taken out again, so that the same question has the same answer tomorrow.
public final class WorkbookFile {
    /// Of what we write; the library wants one.
    private static final String VERSION = "1.0";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED =
            Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

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
                filling.fill(book);
            }
            takeTimeOut(file);
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static void takeTimeOut(Path file) throws IOException {
        try (var parts = FileSystems.newFileSystem(file)) {
            var properties = parts.getPath(PROPERTIES);
            var time = Files.getLastModifiedTime(properties);
            var text = Files.readString(properties);
            Files.writeString(properties, CREATED.matcher(text).replaceAll(""));
            Files.setLastModifiedTime(properties, time);
        }
    }

    private WorkbookFile() {}
}
