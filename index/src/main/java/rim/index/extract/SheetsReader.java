package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// A workbook (XLSX, XLS): each sheet that is shown is a page, read row by row, with remarks after
/// the row that they stand in, and what is drawn on it last.
final class SheetsReader {
    private final ReadingLimits limits;
    private final List<List<String>> pages = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long characters;

    private SheetsReader(ReadingLimits limits) {
        this.limits = limits;
    }

    static DocumentText read(OPCPackage parts, ReadingLimits limits) throws IOException {
        var sheets = new SheetsReader(limits);
        try (var extractor = new XSSFEventBasedExcelExtractor(parts)) {
            extractor.setLocale(Locale.ROOT);
            sheets.read(parts, extractor);
            return sheets.text(parts.getPackageProperties().getTitleProperty().orElse(null));
        } catch (XmlException | OpenXML4JException | SAXException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
    }

    private void read(OPCPackage parts, XSSFEventBasedExcelExtractor extractor)
            throws IOException, OpenXML4JException, SAXException {
        var reader = new XSSFReader(parts);
        var styles = reader.getStylesTable();
        var strings = new ReadOnlySharedStringsTable(parts, false);
        var hidden = hidden(parts);
        var all = reader.getSheetIterator();
        while (all.hasNext()) {
            try (var sheet = all.next()) {
                if (hidden.contains(all.getSheetName())) {
                    continue;
                }
                begin(all.getSheetName());
                extractor.processSheet(new Rows(), styles, all.getSheetComments(), strings, sheet);
                addShapes(all.getShapes());
                addDrawn(all.getSheetPart());
                requireRoom();
            }
        }
    }

    private static Set<String> hidden(OPCPackage parts) throws IOException, SAXException {
        var hidden = new HashSet<String>();
        for (String kind :
                List.of(
                        PackageRelationshipTypes.CORE_DOCUMENT,
                        PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (var relation : parts.getRelationshipsByType(kind)) {
                try (var bytes = parts.getPart(relation).getInputStream()) {
                    var book = DocumentHelper.readDocument(bytes).getDocumentElement();
                    var sheets = WordText.child(book, "sheets");
                    for (var sheet : sheets == null ? List.of(book) : WordReader.children(sheets)) {
                        if (sheet.getAttribute("state")
                                .toLowerCase(Locale.ROOT)
                                .endsWith("idden")) {
                            hidden.add(sheet.getAttribute("name"));
                        }
                    }
                }
            }
        }
        return hidden;
    }

    private void addShapes(@Nullable Iterable<XSSFShape> shapes) {
        if (shapes != null) {
            for (XSSFShape shape : shapes) {
                if (shape instanceof XSSFSimpleShape simple && simple.getText() != null) {
                    add(simple.getText().strip());
                } else if (shape instanceof XSSFShapeGroup group) {
                    addShapes(group);
                }
            }
        }
    }

    private void addDrawn(PackagePart sheet) throws IOException, OpenXML4JException {
        for (var relation : sheet.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/drawing")) {
                var drawn = DrawnText.shownBy(sheet.getRelatedPart(relation));
                drawn.values().forEach(texts -> texts.forEach(this::add));
            }
        }
    }

    static DocumentText read(HSSFWorkbook workbook, ReadingLimits limits) throws IOException {
        var sheets = new SheetsReader(limits);
        var format = new DataFormatter(Locale.ROOT);
        format.setUseCachedValuesForFormulaCells(true);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                continue;
            }
            sheets.begin(workbook.getSheetName(i));
            for (Row row : workbook.getSheetAt(i)) {
                for (Cell cell : row) {
                    sheets.cell(format.formatCellValue(cell), cell.getCellComment());
                }
                sheets.endRow();
            }
            sheets.requireRoom();
        }
        var summary = workbook.getSummaryInformation();
        return sheets.text(summary == null ? null : summary.getTitle())
                .made(summary == null ? null : OfficeReader.year(summary.getCreateDateTime()));
    }

    private void begin(String sheet) {
        pages.add(new ArrayList<>());
        add(sheet);
    }

    private void add(String paragraph) {
        characters += paragraph.length();
        pages.getLast().add(paragraph);
    }

    private void cell(@Nullable String text, @Nullable Comment remark) {
        if (text != null && !text.isBlank()) {
            cells.add(CleanText.paragraph(text));
        }
        if (remark != null && remark.getString() != null) {
            remarks.add("Comment: " + CleanText.paragraph(remark.getString().getString()));
        }
    }

    private void endRow() {
        add(String.join(" | ", cells));
        remarks.forEach(this::add);
        cells.clear();
        remarks.clear();
    }

    private void requireRoom() throws UnreadableException {
        if (characters > limits.characters() || pages.size() > limits.pages()) {
            throw new UnreadableException(
                    Reason.TOO_LARGE,
                    "It has more than "
                            + limits.characters()
                            + " characters of text or "
                            + limits.pages()
                            + " sheets");
        }
    }

    private DocumentText text(@Nullable String title) {
        return new DocumentText(
                title,
                null,
                null,
                null,
                DocumentText.pages(pages.isEmpty() ? List.of(List.of()) : pages),
                null);
    }

    /// The rows of a sheet as the library finds them.
    private final class Rows implements SheetContentsHandler {
        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            SheetsReader.this.endRow();
        }

        // Remarks on empty cells below the last row are told after it.
        @Override
        public void endSheet() {
            SheetsReader.this.endRow();
        }

        @Override
        public void cell(String place, @Nullable String text, @Nullable XSSFComment remark) {
            SheetsReader.this.cell(text, remark);
        }
    }
}
