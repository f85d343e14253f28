package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That a page is read with the pages in its frames, however it was saved, and nothing twice.
class PageFramesTest {
    @TempDir private Path folder;

    private String read(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        return String.join(
                " / ",
                DocumentReader.read(file, ReadingLimits.DEFAULT).pages().stream()
                        .map(page -> page.text().replace("\n\n", " / "))
                        .toList());
    }

    private String read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// A page saved with others, each with what names it.
    private String saved(List<String> parts) throws IOException {
        return read(
                "a.mhtml",
                "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\r\n\r\n"
                        + "----b\r\nContent-Type: text/html\r\n"
                        + String.join("\r\n----b\r\nContent-Type: text/html\r\n", parts)
                        + "\r\n----b--\r\n");
    }

    @Test
    void pagesInFramesAreReadWhereTheyAreShown() throws IOException {
        assertThat(
                        saved(
                                List.of(
                                        "Content-Location: https://region.eu/plan\r\n\r\n<p>Before</p>"
                                                + "<iframe src=\"cid:frame-1@mhtml.blink\">no frames</iframe><p>After</p>",
                                        "Content-ID: <frame-1@mhtml.blink>\r\nContent-Location: https://region.eu/inner"
                                                + "\r\n\r\n<title>x</title><p>Inner</p><iframe src=\"cid:frame-2@mhtml.blink\"></iframe>",
                                        "Content-ID: <frame-2@mhtml.blink>\r\n\r\n<p>Innermost</p>"
                                                + "<iframe src=\"cid:frame-1@mhtml.blink\"></iframe>")))
                .isEqualTo("Before / Inner / Innermost / After");
    }

    @Test
    void framesOfASheetAreNamedByTheirPlace() throws IOException {
        assertThat(
                        saved(
                                List.of(
                                        "Content-Location: file:///C:/1/book.htm\r\n\r\n<frameset><frame"
                                                + " src=\"book_files/sheet1.htm\"><frame src=\"book_files/tabs.htm\">"
                                                + "<noframes><p>No frames</p></noframes></frameset>",
                                        "Content-Location: file:///C:/1/book_files/sheet1.htm\r\n\r\n<p>GDP</p>")))
                .isEqualTo("GDP");
    }

    @Test
    void aFrameThatNobodySeesIsNotRead() throws IOException {
        assertThat(
                        saved(
                                List.of(
                                        "\r\n<p>Plan</p><iframe width=1 height=1 src=\"cid:a\"></iframe>"
                                                + "<div hidden><iframe src=\"cid:b\"></iframe></div>",
                                        "Content-ID: <a>\r\n\r\n<p>Counted</p>",
                                        "Content-ID: <b>\r\n\r\n<p>Hidden</p>")))
                .isEqualTo("Plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<p>Plan</p><iframe srcdoc='<p>Within</p>'>no</iframe> ! Plan / Within",
                "<html><frameset><frame src=a.html><noframes><p>All of it</p></noframes></frameset> ! All of it",
                "<p>Plan</p><iframe src=a.html>no</iframe><object data=b.pdf>no</object> ! Plan"
            })
    void aPageAloneIsReadWithWhatIsWrittenInIt(String page, String text) throws IOException {
        assertThat(read("a.html", page)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8",
        "UTF-8, ''",
        "UTF-8, us-ascii",
        "windows-1252, ''",
        "windows-1252, iso-8859-1",
        "windows-1252, no such",
        "windows-1250, windows-1250"
    })
    void aMessageIsReadInTheEncodingOfItsBytes(String encoding, String named) throws IOException {
        for (String type : List.of("text/plain", "text/html")) {
            var charset = named.isEmpty() ? "" : "; charset=\"" + named + '"';
            var mail =
                    "From: a@b.eu\nSubject: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n"
                            + "Content-Type: "
                            + type
                            + charset
                            + "\n\nÖstergötland – „größer“\n";
            assertThat(read("a.eml", mail.getBytes(Charset.forName(encoding))))
                    .as(type)
                    .isEqualTo("x / Östergötland – „größer“");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "windows-1252, ''",
        "UTF-16LE, ''",
        "ISO-8859-7, <meta charset=iso-8859-7>"
    })
    void aPageIsReadInTheEncodingOfItsBytes(String encoding, String said) throws IOException {
        var word = encoding.equals("ISO-8859-7") ? "Περιφέρεια" : "Östergötland größer";
        var page = "<html><head>" + said + "</head><body><p>" + word + "</p></body></html>";
        assertThat(read("a.html", page.getBytes(Charset.forName(encoding)))).isEqualTo(word);
    }
}
