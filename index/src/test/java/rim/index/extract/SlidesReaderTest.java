package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That the title of a slide is its heading and stands first, of whatever kind it is, and that a
/// row of a table is a line.
class SlidesReaderTest {
    @TempDir private Path folder;

    private DocumentText read(SlideShow<?, ?> show, Placeholder title) throws IOException {
        var file = folder.resolve("a");
        try (show;
                var out = Files.newOutputStream(file)) {
            var slide = show.createSlide();
            var subtitle = slide.createTextBox();
            subtitle.setText("16 June 2019");
            subtitle.setPlaceholder(Placeholder.SUBTITLE);
            var box = slide.createTextBox();
            box.setText("Strategy of Kainuu");
            box.setPlaceholder(title);
            var next = show.createSlide().createTextBox();
            next.setText("Aims");
            next.setPlaceholder(Placeholder.TITLE);
            show.write(out);
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "CENTERED_TITLE"})
    void theTitleStandsFirstWhereverItIsDrawn(Placeholder kind) throws IOException {
        var text = read(new XMLSlideShow(), kind);
        assertThat(text.heading()).isEqualTo("Strategy of Kainuu");
        assertThat(text.pages().getFirst().text()).isEqualTo("Strategy of Kainuu\n\n16 June 2019");
        assertThat(text.pages().getLast().text()).isEqualTo("Aims");
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "CENTERED_TITLE", "VERTICAL_TEXT_TITLE"})
    void soItDoesInAnOldPresentation(Placeholder kind) throws IOException {
        var text = read(new HSLFSlideShow(), kind);
        assertThat(text.heading()).isEqualTo("Strategy of Kainuu");
        assertThat(text.pages().getFirst().text()).isEqualTo("Strategy of Kainuu\n\n16 June 2019");
    }

    private String table(SlideShow<?, ?> show) throws IOException {
        var file = folder.resolve("a");
        try (show;
                var out = Files.newOutputStream(file)) {
            var slide = show.createSlide();
            slide.createTextBox().setText("Before");
            var table = slide.createTable(2, 3);
            table.getCell(0, 0).setText("Region");
            table.getCell(0, 2).setText("GDP\nper head");
            table.getCell(1, 0).setText("Norrbotten");
            table.getCell(1, 1).setText("Mine AB");
            slide.createTextBox().setText("After");
            show.write(out);
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT).pages().getFirst().text();
    }

    @Test
    void aRowOfATableIsALineItsCellsPartedByBars() throws IOException {
        var seen = "Before\n\nRegion | GDP per head\n\nNorrbotten | Mine AB\n\nAfter";
        assertThat(table(new XMLSlideShow())).isEqualTo(seen);
        assertThat(table(new HSLFSlideShow())).isEqualTo(seen);
    }
}
