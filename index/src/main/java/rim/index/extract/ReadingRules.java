package rim.index.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.POIDocument;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.xmlbeans.XmlObject;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import rim.index.language.LanguageGuess;
import rim.index.xml.SafeXml;
import rim.schemas.edition.Digests;

/// By what reports are read. Where any of it is another, the same file may give another text, and
/// is read again.
final class ReadingRules {
    /// One class of each package that has a part in reading.
    private static final List<Class<?>> OWN =
            List.of(ReadingRules.class, LanguageGuess.class, SafeXml.class);

    /// One class of each library that has a part in reading; those behind them come with them.
    static final List<Class<?>> LIBRARIES =
            List.of(
                    PDDocument.class,
                    RandomAccessRead.class,
                    POIDocument.class,
                    OPCPackage.class,
                    HWPFDocument.class,
                    XmlObject.class,
                    Jsoup.class,
                    Message.class,
                    MimeConfig.class,
                    Parser.class,
                    TablesExtension.class,
                    FootnotesExtension.class,
                    JsonFactory.class,
                    ObjectMapper.class);

    private ReadingRules() {}

    /// A digest of the classes and resources that read, and of the names of the libraries, which
    /// tell their versions. It is not kept by hand: that is forgotten.
    static String mark() {
        return Mark.OF_ALL;
    }

    private static final class Mark {
        private static final String OF_ALL =
                Digests.of(
                        String.join(
                                "\n",
                                Stream.concat(
                                                OWN.stream().flatMap(ReadingRules::contents),
                                                LIBRARIES.stream().map(ReadingRules::nameOf))
                                        .toList()));
    }

    private static Stream<String> contents(Class<?> type) {
        return contents(place(type), type.getPackageName().replace('.', '/')).stream();
    }

    /// What a folder within a jar, or within a folder of classes, holds.
    static List<String> contents(Path place, String folder) {
        if (Files.isDirectory(place)) {
            return Digests.ofAll(place.resolve(folder));
        }
        try (var jar = FileSystems.newFileSystem(place)) {
            return Digests.ofAll(jar.getPath(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the program's own " + place, e);
        }
    }

    /// The file name of the library that a class is of.
    static String nameOf(Class<?> type) {
        return String.valueOf(place(type).getFileName());
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds " + type, e);
        }
    }
}
