package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SvgTextTest {
    private static final String CHART =
            "<svg xmlns='http://www.w3.org/2000/svg'><title>chart-4</title><defs><text>never</text>"
                    + "</defs><style>text { fill: red }</style><text x='1' y='2'>Patents</text>"
                    + "<g><text>of the<tspan x='1' dy='9'>north</tspan></text></g></svg>";

    @Test
    void wordsOfDrawingsAreParagraphsWhereTheyStand() throws IOException {
        var page = "<html><body><p>Before</p>" + CHART + "<p>After</p></body></html>";

        var expected = "Before\n\nPatents\n\nof the north\n\nAfter";
        assertThat(text(HtmlReader.read(bytes(page)))).isEqualTo(expected);
        assertThat(text(HtmlReader.readChapter(bytes(page)))).isEqualTo(expected);
    }

    @Test
    void anIconSaysNothingAndPartsNoSentence() throws IOException {
        var page =
                "<html><head><title>Plan</title></head><body><p>Our"
                        + " <svg><title>arrow</title><path d='M0'/></svg>plan</p></body></html>";

        assertThat(text(HtmlReader.read(bytes(page)))).isEqualTo("Our plan");
    }

    @Test
    void aTextInADrawingIsReadOnce() throws IOException {
        var page =
                "<html><body><svg><foreignObject><p>Health and work</p></foreignObject></svg>"
                        + "<svg><svg><text>inner</text></svg></svg></body></html>";

        assertThat(text(HtmlReader.read(bytes(page)))).isEqualTo("Health and work\n\ninner");
    }

    private static String text(DocumentText read) {
        return read.pages().getFirst().text();
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
