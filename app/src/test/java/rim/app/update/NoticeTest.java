package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.app.data.EditionContents;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Terminal;
import rim.app.question.diff.Causes;
import rim.engine.difference.EditionDifference;
import rim.pipeline.UpdateResult;
import rim.pipeline.UpdateResult.Outcome;
import rim.schemas.edition.DataHome;
import rim.sources.contribution.Language;

class NoticeTest {
    @TempDir Path folder;
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(new StringWriter(), new PrintWriter(err), Terminal.NONE);
    private DataHome home;

    @BeforeEach
    void publish() {
        home = SmallEdition.publishedIn(folder.resolve("home"));
    }

    private UpdateResult result(Outcome outcome) {
        var edition = home.named("2019");
        return new UpdateResult(edition, edition.manifest(), outcome, Optional.empty());
    }

    private static HttpServer answering(int status, AtomicReference<String> heard)
            throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    heard.set(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    @Test
    void theNewsIsPostedAsJson() throws IOException {
        var heard = new AtomicReference<String>("");
        var server = answering(204, heard);
        try {
            new Notice(address(server), null, Language.ENGLISH, console)
                    .tell(home, result(Outcome.PUBLISHED));
        } finally {
            server.stop(0);
        }
        var news = new ObjectMapper().readTree(heard.get());
        assertThat(news.path("edition").asText()).isEqualTo("2019");
        assertThat(news.path("in_force").asBoolean()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whoDoesNotHearIsNamedInALine() throws IOException {
        var server = answering(500, new AtomicReference<>());
        try {
            new Notice(address(server), null, Language.ENGLISH, console)
                    .tell(home, result(Outcome.PUBLISHED));
        } finally {
            server.stop(0);
        }
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("is published, but 127.0.0.1 was not told of it: it answered 500");
    }

    @Test
    void nobodyThereIsNamedInALine() throws IOException {
        var server = answering(204, new AtomicReference<>());
        server.stop(0);
        new Notice(address(server), null, Language.ENGLISH, console)
                .tell(home, result(Outcome.PUBLISHED));
        assertThat(err.toString()).hasLineCount(1).contains("127.0.0.1 was not told of it");
    }

    @Test
    void theTextOfTheMailIsWritten() throws IOException {
        var mail = folder.resolve("mail.txt");
        new Notice(null, mail, Language.ENGLISH, console).tell(home, result(Outcome.PUBLISHED));
        assertThat(Files.readAllLines(mail))
                .startsWith(
                        "Subject: Edition 2019 is published",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Language: en",
                        "")
                .anyMatch(line -> line.endsWith("and is in force."));
        new Notice(null, folder.resolve("none/mail.txt"), Language.ENGLISH, console)
                .tell(home, result(Outcome.PUBLISHED));
        assertThat(err.toString()).hasLineCount(1).contains("could not be written");
    }

    @Test
    void ofNothingNewNobodyIsTold() {
        var mail = folder.resolve("mail.txt");
        new Notice(null, mail, Language.ENGLISH, console).tell(home, result(Outcome.UNCHANGED));
        assertThat(mail).doesNotExist();
    }

    /// As mails have it in their headers, and with what changed in the same language.
    @Test
    void theTextOfTheMailIsInSwedishToo() throws IOException {
        var mail = folder.resolve("brev.txt");
        new Notice(null, mail, Language.SWEDISH, console).tell(home, result(Outcome.PUBLISHED));
        var lines = Files.readAllLines(mail);
        var subject = lines.getFirst().replace("Subject: =?utf-8?B?", "").replace("?=", "");
        assertThat(new String(Base64.getDecoder().decode(subject), StandardCharsets.UTF_8))
                .isEqualTo("Utgåva 2019 är publicerad");
        assertThat(lines)
                .contains(
                        "Content-Language: sv",
                        "- Det finns ingen tidigare utgåva att jämföra med.")
                .anyMatch(line -> line.endsWith("och gäller."));
    }

    /// Sentence by sentence what English says.
    @Test
    void whatChangedIsSaidInBothLanguages() throws SQLException {
        try (var one = EditionDatabase.open(home.named("2018"));
                var other = EditionDatabase.open(home.named("2019"))) {
            var difference =
                    EditionDifference.between(
                            EditionContents.of(one),
                            EditionContents.of(other),
                            null,
                            Causes.NOT_ASKED);
            assertThat(ChangeWords.of(difference, Language.ENGLISH))
                    .hasSameSizeAs(ChangeWords.of(difference, Language.SWEDISH));
        }
    }

    /// An edition of this home, as a revision of its first one that had no scores yet.
    private UpdateResult revision(DataHome revised) throws IOException {
        SmallEdition.publish(revised, "2019");
        var edition = revised.named("2019-r2");
        var json = new ObjectMapper();
        var tree = (ObjectNode) json.readTree(edition.manifestFile().toFile());
        json.writeValue(
                edition.manifestFile().toFile(),
                tree.put("parent", "2019").put("edition", "2019-r2"));
        return new UpdateResult(edition, edition.manifest(), Outcome.PUBLISHED, Optional.empty());
    }

    private List<String> mailOf(DataHome home, UpdateResult result) throws IOException {
        var mail = folder.resolve("mail.txt");
        new Notice(null, mail, Language.ENGLISH, console).tell(home, result);
        return Files.readAllLines(mail);
    }

    /// Its name without a revision would mean the newest one, which is the new one itself.
    @Test
    void theFirstRevisionIsComparedWithTheFirstEdition() throws IOException, SQLException {
        var revised = SmallEdition.publishedWithoutScores(folder.resolve("revised"));
        var result = revision(revised);
        try (var one = EditionDatabase.open(revised.named("2019-r1"));
                var other = EditionDatabase.open(result.edition())) {
            var difference =
                    EditionDifference.between(
                            EditionContents.of(one),
                            EditionContents.of(other),
                            null,
                            Causes.NOT_ASKED);
            var same =
                    EditionDifference.between(
                            EditionContents.of(other),
                            EditionContents.of(other),
                            null,
                            Causes.NOT_ASKED);
            var words = ChangeWords.of(difference, Language.ENGLISH);
            assertThat(words).isNotEqualTo(ChangeWords.of(same, Language.ENGLISH));
            assertThat(mailOf(revised, result))
                    .containsAll(words.stream().map(word -> "- " + word).toList())
                    .contains("Why: rim diff 2019-r1 2019-r2 --list causes");
        }
    }

    @Test
    void whatCannotBeComparedIsSaidInTheNews() throws IOException {
        var revised = SmallEdition.publishedWithoutScores(folder.resolve("revised"));
        var result = revision(revised);
        Files.writeString(revised.named("2019-r1").manifestFile(), "{\"edition\":");
        assertThat(mailOf(revised, result))
                .anyMatch(line -> line.startsWith("- What changed cannot be told: "));
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeTheUpdate() {
        var refused =
                Answer.to(
                        home, "update", "--edition", "2020", "--sources", "x", "--notify", "ftp:x");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Invalid notify: 'ftp:x'");
    }
}
