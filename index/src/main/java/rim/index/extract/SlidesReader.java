package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Sheet;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.jspecify.annotations.Nullable;

/// A presentation (PPTX, PPT): each slide is a page, with what is said to it and remarked on it.
final class SlidesReader {
    private SlidesReader() {}

    static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> DocumentText read(
            SlideShow<S, P> show, @Nullable String title) throws IOException {
        try (var reading = new SlideShowExtractor<S, P>(show)) {
            reading.setNotesByDefault(true);
            reading.setCommentsByDefault(true);
            reading.setMasterByDefault(false);
            var pages = new ArrayList<List<String>>();
            var running = new HashSet<String>();
            String heading = null;
            for (var slide : show.getSlides()) {
                removeRunning(slide, running);
                removeRunning(slide.getNotes(), running);
                slide.getShapes().forEach(SlidesReader::partCells);
                var page = takenTitles(slide);
                if (heading == null && !page.isEmpty()) {
                    heading = CleanText.paragraph(String.join(" ", page));
                }
                page.addAll(reading.getText(slide).lines().toList());
                if (slide instanceof XSLFSlide parts) {
                    var drawn = DrawnText.shownBy(parts.getPackagePart());
                    drawn.values().forEach(page::addAll);
                }
                pages.add(page);
            }
            return new DocumentText(
                    title,
                    heading,
                    null,
                    null,
                    DocumentText.pages(pages.isEmpty() ? List.of(List.of()) : pages),
                    null);
        }
    }

    // The title is what is read first, wherever it was drawn.
    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>>
            List<String> takenTitles(Sheet<S, P> slide) {
        var titles = new ArrayList<String>();
        for (S shape : List.copyOf(slide.getShapes())) {
            if (shape instanceof TextShape<?, ?> text
                    && isTitle(text.getPlaceholder())
                    && !text.getText().isBlank()) {
                titles.addAll(text.getText().lines().toList());
                slide.removeShape(shape);
            }
        }
        return titles;
    }

    // A row is a line, its cells parted by bars, as in other forms. The library ends it behind its
    // last cell, and only where something was written in that.
    private static void partCells(Shape<?, ?> shape) {
        if (shape instanceof TableShape<?, ?> table) {
            for (int row = 0; row < table.getNumberOfRows(); row++) {
                var cells = cells(table, row);
                var line =
                        cells.stream()
                                .map(cell -> CleanText.paragraph(cell.getText()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" | "));
                if (!line.isEmpty()) {
                    cells.forEach(cell -> cell.setText(""));
                    cells.getLast().setText(line);
                }
            }
        } else if (shape instanceof GroupShape<?, ?> group) {
            group.getShapes().forEach(SlidesReader::partCells);
        }
    }

    private static List<TableCell<?, ?>> cells(TableShape<?, ?> table, int row) {
        var cells = new ArrayList<TableCell<?, ?>>();
        for (int column = 0; column < table.getNumberOfColumns(); column++) {
            var cell = table.getCell(row, column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isTitle(@Nullable Placeholder kind) {
        return kind == Placeholder.TITLE
                || kind == Placeholder.CENTERED_TITLE
                || kind == Placeholder.VERTICAL_TEXT_TITLE;
    }

    // Numbers of slides are no text; heads, feet and dates are read where they first stand.
    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> void removeRunning(
            @Nullable Sheet<S, P> sheet, Set<String> running) {
        if (sheet == null) {
            return;
        }
        for (S shape : List.copyOf(sheet.getShapes())) {
            if (shape instanceof TextShape<?, ?> text) {
                var kind = text.getPlaceholder();
                boolean runs =
                        kind == Placeholder.FOOTER
                                || kind == Placeholder.HEADER
                                || kind == Placeholder.DATETIME;
                if (kind == Placeholder.SLIDE_NUMBER || (runs && !running.add(text.getText()))) {
                    sheet.removeShape(shape);
                }
            }
        }
    }
}
