package rim.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

class IntakeCommandTest {
    private static final String TABLE =
            "geo;time;value\nSE11;2018;20.5\nSE12;2018;21\nSE21;2018;<3\n";

    @TempDir private Path folder;
    private Path files;
    private Path page;

    @BeforeEach
    void makeFolder() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        page = folder.resolve("pages/intake.html");
    }

    private Answer ask(String... more) {
        var words = new String[5 + more.length];
        words[0] = "intake";
        words[1] = files.toString();
        words[2] = "--to=" + page;
        words[3] = "--data=" + folder.resolve("home");
        words[4] = "--methodology=open-6";
        System.arraycopy(more, 0, words, 5, more.length);
        return Answer.to(words);
    }

    @Test
    void thePageHoldsTheWholeAccountAndAsksNobody() throws IOException {
        Files.writeString(files.resolve("learning.csv"), TABLE);

        var answer = ask();

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains(page.toUri().toString());
        assertThat(answer.out())
                .contains("learning.csv", "lifelong_learning", "An update would stop");
        assertThat(page)
                .content()
                .contains("learning.csv", "default-src 'none'", "\\u003c3")
                .doesNotContain("src=\"http", "href=\"http");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void theAccountIsHadAsJson() throws IOException {
        Files.writeString(files.resolve("learning.csv"), TABLE);

        var account = new ObjectMapper().readTree(ask("--format=json").out());

        assertThat(account.path("methodology").asText()).isEqualTo("open-6");
        assertThat(account.path("files").get(0).path("state").asText()).isEqualTo("new");
        assertThat(account.path("indicators").size()).isEqualTo(6);
    }

    @Test
    void aPageOfManyFilesStaysSmallAndShowsThoseFirstThatNeedIt() throws IOException {
        for (int i = 0; i < 150; i++) {
            Files.writeString(files.resolve(String.format(Locale.ROOT, "n%03d.csv", i)), TABLE);
        }
        Files.writeString(files.resolve("zz.csv"), "a,b\n1,2\n");

        assertThat(ask().out())
                .contains("Files: 150", "and 130 more", "Files that nobody describes: 1");
        assertThat(page).content().contains("\"files\":150");
        assertThat(Files.size(page)).isLessThan(700_000);
    }

    @Test
    void twoThingsToCompareWithAreOneTooMany() throws IOException {
        Files.writeString(files.resolve("learning.csv"), TABLE);

        var answer = ask("--edition=2018", "--earlier=" + folder);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("--edition and --earlier");
    }

    @Test
    void aListOfPrioritiesIsReadAsAnUpdateWouldReadIt() throws IOException {
        Files.writeString(files.resolve("learning.csv"), TABLE.replace("<3", "3"));
        Files.writeString(
                files.resolve("s3.priorities.json"),
                """
                {"dataset": "s3", "title": "Chosen fields", "source": {"publisher": "Somebody", "code": "s3", "licence": "CC BY 4.0"},
                 "files": ["s3.csv"], "columns": {"region": "Region", "description": "Name"}}
                """);
        Files.writeString(
                files.resolve("s3.csv"),
                "Region,Name\nSE33,Mining\nSE33,Mining\nQQ99,Food\nSE11,Food\nSE12,\n");

        var answer = ask();
        assertThat(answer.out())
                .contains("Lists of priorities: 1", "duplicate 1, empty_description 1")
                .contains("s3.csv#4: unknown_region, ")
                .contains("Nothing that is seen here stops an update", "rim update --dry-run");
        assertThat(files.resolve("s3.dataset.json")).doesNotExist();
        assertThat(page).content().contains("Chosen fields", "unknown_region");
        var list = new ObjectMapper().readTree(ask("--format=json").out()).path("lists").get(0);
        assertThat(list.path("read").asInt()).isEqualTo(5);
        assertThat(list.path("accepted").asInt()).isEqualTo(2);

        Files.writeString(files.resolve("s3.csv"), "Region,Name\nQQ99,Mining\nQQ98,Food\n");
        assertThat(ask().out()).contains("2 of 2 rows were refused", "An update would stop");
    }
}
