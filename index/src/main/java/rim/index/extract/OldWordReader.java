package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// A DOC: paragraphs, rows of tables, then text boxes, notes and comments, without what was struck
/// out and without the codes of fields.
final class OldWordReader {
    private static final char END_OF_CELL = '\u0007';
    private static final String NEW_PAGE = "\f";

    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private final StringBuilder row = new StringBuilder();
    private @Nullable String heading;

    private OldWordReader() {}

    static DocumentText read(POIFSFileSystem streams) throws IOException {
        try (var document = new HWPFDocument(streams)) {
            var reading = new OldWordReader();
            reading.add(document.getRange(), "");
            reading.add(document.getMainTextboxRange(), "");
            reading.add(document.getFootnoteRange(), "");
            reading.add(document.getEndnoteRange(), "");
            reading.add(document.getCommentsRange(), "Comment: ");
            var summary = document.getSummaryInformation();
            return new DocumentText(
                            summary == null ? null : summary.getTitle(),
                            reading.heading,
                            null,
                            null,
                            DocumentText.pages(reading.pages),
                            null)
                    .made(summary == null ? null : OfficeReader.year(summary.getCreateDateTime()));
        }
    }

    private void add(Range range, String kind) {
        for (int p = 0; p < range.numParagraphs(); p++) {
            var paragraph = range.getParagraph(p);
            var text = new StringBuilder();
            for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
                var run = paragraph.getCharacterRun(r);
                text.append(run.isMarkedDeleted() || run.isVanished() ? "" : run.text());
            }
            add(Range.stripFields(text.toString()), paragraph.isInTable(), kind);
            // the first style after that of plain text is the first heading
            if (heading == null && paragraph.getStyleIndex() == 1 && !text.toString().isBlank()) {
                heading = CleanText.paragraph(text.toString());
            }
        }
        endRow();
    }

    private void add(String text, boolean inTable, String kind) {
        var parts = text.split(NEW_PAGE, -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                endRow();
                pages.add(new ArrayList<>());
            }
            var words = CleanText.paragraph(parts[part].replace(END_OF_CELL, ' '));
            if (words.isEmpty()) {
                continue;
            }
            if (inTable) {
                row.append(row.isEmpty() ? "" : " | ").append(words);
            } else {
                endRow();
                pages.getLast().add(kind + words);
            }
        }
        // the mark of a row stands in a paragraph of its own
        if (inTable && CleanText.paragraph(text.replace(END_OF_CELL, ' ')).isEmpty()) {
            endRow();
        }
    }

    private void endRow() {
        if (!row.isEmpty()) {
            pages.getLast().add(row.toString());
            row.setLength(0);
        }
    }
}
