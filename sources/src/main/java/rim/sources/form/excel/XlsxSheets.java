package rim.sources.form.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import rim.sources.bytes.Damage;
import rim.sources.bytes.SourceXml;
import rim.sources.bytes.ZippedSource;

/// A workbook in the new format. Its rows are streamed; in memory are the texts that cells share.
final class XlsxSheets implements Sheets {
    /// The most bytes that the shared texts, or the styles, may have unpacked.
    static final long MOST_SHARED = 256L << 20;

    private final OPCPackage parts;
    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final List<String> names;
    private final XSSFReader reader;
    private final boolean is1904;
    private final Set<String> hidden;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private XlsxSheets(OPCPackage parts) throws Exception {
        this.parts = parts;
        this.reader = new XSSFReader(parts);
        this.texts = new ReadOnlySharedStringsTable(parts, false);
        this.styles = reader.getStylesTable();
        this.names = names(reader);
        this.is1904 = is1904(reader);
        this.hidden = hidden(reader);
    }

    static Sheets open(Path file) throws IOException {
        requireBounded(file);
        return Damage.guarded(() -> {
            var parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return new XlsxSheets(parts);
            } catch (Exception e) {
                parts.revert();
                throw e;
            }
        });
    }

    /// What is held in memory is measured first. POI itself refuses entries that unpack to more
    /// than a hundred times their size.
    private static void requireBounded(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new IOException("it is a zip file but not a workbook");
            }
            if (zip.size() > ZippedSource.MOST_ENTRIES) {
                throw new IOException(
                        "the workbook has "
                                + zip.size()
                                + " parts (at most "
                                + ZippedSource.MOST_ENTRIES
                                + ")");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                boolean isSheet = entry.getName().startsWith("xl/worksheets/");
                if (!isSheet && entry.getSize() > MOST_SHARED) {
                    throw new IOException(
                            "the workbook's part '"
                                    + entry.getName()
                                    + "' has "
                                    + entry.getSize()
                                    + " bytes (at most "
                                    + MOST_SHARED
                                    + ")");
                }
            }
        }
    }

    /// Whether its days are counted from 1904 on, as those of old Macintosh workbooks are.
    private static boolean is1904(XSSFReader reader) throws Exception {
        try (var in = reader.getWorkbookData()) {
            var xml = SourceXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var said = xml.getAttributeValue(null, "date1904");
                    return "1".equals(said) || "true".equals(said);
                }
            }
            return false;
        }
    }

    private static Set<String> hidden(XSSFReader reader) throws Exception {
        var hidden = new HashSet<String>();
        try (var in = reader.getWorkbookData()) {
            var xml = SourceXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && xml.getAttributeValue(null, "state") != null
                        && !xml.getAttributeValue(null, "state").equals("visible")) {
                    hidden.add(xml.getAttributeValue(null, "name"));
                }
            }
        }
        return hidden;
    }

    private static List<String> names(XSSFReader reader) throws Exception {
        var found = new ArrayList<String>();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            sheets.next().close();
            found.add(sheets.getSheetName());
        }
        return found;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isHidden(String name) {
        return hidden.contains(name);
    }

    @Override
    public Rows rows(String name) throws IOException {
        return Damage.guarded(() -> {
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                var in = sheets.next();
                if (sheets.getSheetName().equals(name)) {
                    return new XlsxRows(in, this);
                }
                in.close();
            }
            throw new IOException("the workbook's sheet '" + name + "' is gone");
        });
    }

    /// The text that cells share under a number.
    String shared(String number) {
        return texts.getItemAt(Integer.parseInt(number)).getString();
    }

    /// The text of a number in a style: a date or a percentage where it is one, the number itself
    /// otherwise.
    String number(String text, String style) {
        if (!style.isEmpty()) {
            var format = styles.getStyleAt(Integer.parseInt(style));
            int index = format.getDataFormat();
            var pattern = format.getDataFormatString();
            if (pattern != null && DateUtil.isADateFormat(index, pattern)) {
                return SheetDate.text(
                        Double.parseDouble(text),
                        is1904,
                        pattern,
                        day -> formatter.formatRawCellContents(day, index, pattern, is1904));
            }
            if (pattern != null && SheetPercent.isOne(pattern)) {
                return SheetPercent.text(Double.parseDouble(text));
            }
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public void close() {
        // opened for reading only: there is nothing to save
        parts.revert();
    }
}
