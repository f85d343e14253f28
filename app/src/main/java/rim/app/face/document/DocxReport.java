package rim.app.face.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import rim.app.question.report.RegionReport;
import rim.app.question.report.RegionReport.Statement;

/// A report as a document of a word processor, to go on writing in.
public final class DocxReport {
    private static final int TITLE = 20;
    private static final int HEADING = 14;
    private static final int SMALL = 9;
    private static final String MAKER = "Regional Innovation Benchmark";

    /// In twentieths of a point.
    private static final int A4_WIDTH = 11_906;

    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;

    private final XWPFDocument document;
    private final List<Statement> figures = new ArrayList<>();

    private DocxReport(XWPFDocument document) {
        this.document = document;
    }

    /// Writes the document.
    ///
    /// @throws IOException where it cannot be written
    public static void write(RegionReport report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(report.title());
            properties.setCreator(MAKER);
            // else word processors mark every word of another language than their own
            document.createStyles()
                    .setSpellingLanguage(
                            Locale.of(report.language()).equals(Locale.ENGLISH)
                                    ? "en-GB"
                                    : report.language());
            new DocxReport(document).fill(report);
            paper(document);
            document.write(out);
        }
    }

    /// A4 with margins of two centimetres: without it some take the paper of another continent.
    private static void paper(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = section.addNewPgMar();
        var wide = BigInteger.valueOf(MARGIN);
        margins.setLeft(wide);
        margins.setRight(wide);
        margins.setTop(wide);
        margins.setBottom(wide);
    }

    private void fill(RegionReport report) {
        heading(report.title(), TITLE, 0);
        text(document.createParagraph(), report.note());
        for (var section : report.sections()) {
            heading(section.title(), HEADING, 1);
            section.statements().forEach(this::sentence);
            if (section.code().equals("indicators")) {
                table(report);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            var each = figures.get(i);
            var line = i + 1 + ". rim " + each.question() + "  " + String.join(" ", each.cells());
            text(document.createParagraph(), line.strip());
        }
    }

    /// A heading that the outline of the document has too.
    private void heading(String text, int size, int level) {
        var paragraph = document.createParagraph();
        // first, as it makes the properties that the next one takes to be there (POI 5.5.1)
        paragraph.setSpacingBefore(size * 10);
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(text);
    }

    private void sentence(Statement each) {
        figures.add(each);
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(each.text());
        var number = paragraph.createRun();
        number.setSubscript(VerticalAlign.SUPERSCRIPT);
        number.setText(String.valueOf(figures.size()));
    }

    private static void text(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setFontSize(SMALL);
        run.setText(text);
    }

    private void table(RegionReport report) {
        XWPFTable table =
                document.createTable(report.indicators().size() + 1, report.headings().size());
        table.setWidth("100%");
        row(table, 0, report.headings());
        for (int i = 0; i < report.indicators().size(); i++) {
            var each = report.indicators().get(i);
            row(
                    table,
                    i + 1,
                    List.of(each.title(), each.value(), each.year(), each.rank(), each.relative()));
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static void row(XWPFTable table, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            table.getRow(number).getCell(i).setText(cells.get(i));
        }
    }
}
