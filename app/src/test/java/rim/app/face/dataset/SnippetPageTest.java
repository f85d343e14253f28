package rim.app.face.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/howto/read-by-a-program.md` is made from what the page of an edition tells programs.
/// `-Drim.write=true` writes it anew.
class SnippetPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("rim.root", "."), "docs", "howto", "read-by-a-program.md");

    @Test
    void thePageSaysHowProgramsReadAnEdition() throws IOException {
        var page = page();
        if (Boolean.getBoolean("rim.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/howto/read-by-a-program.md (written anew with -Drim.write=true)")
                .isEqualTo(page);
    }

    private static String page() {
        var page =
                new StringBuilder(
                        """
                        # Read an edition by a program

                        `ADDRESS` is where the service is, such as `http://127.0.0.1:8080`; the page of an edition, `/editions/current`, shows the same with the files of that edition. `2019-r1` is the edition with its
                        revision, which never changes; without `edition=` and with `current` it is the one in force. Every form, and where it says what it is from: [exports](../reference/exports.md). A
                        service that asks for a token wants `Authorization: Bearer TOKEN` with each request, which not all of these can send.
                        """);
        for (var snippet : Snippet.values()) {
            page.append("\n## ").append(snippet.title()).append("\n\n");
            snippet.of("2019-r1", List.of("scores/part-0.parquet"))
                    .lines()
                    .forEach(line -> page.append(("    " + line).stripTrailing()).append("\n"));
        }
        return page.append(
                        """

                        ## What was run

                        Tests run them against a running service where the program is installed: R, pandas, JavaScript and the data loader by R, pandas and Node, the layer of QGIS by GDAL, which reads it
                        for QGIS. DuckDB's statement runs over the file that it names, since its extension for HTTP is no part of the library here. Power Query is not run: a test asks the address that it
                        names and holds columns and types against what comes.
                        """)
                .toString();
    }
}
