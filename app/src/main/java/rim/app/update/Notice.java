package rim.app.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionContents;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Json;
import rim.app.question.diff.Causes;
import rim.engine.difference.EditionDifference;
import rim.pipeline.UpdateResult;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.sources.contribution.Language;

/// Tells others of a new edition: a program that waits for a POST, and people by the text of a
/// mail. What goes wrong here is said in a line, and changes nothing about the edition.
///
/// @param hook where the news is sent, null for nowhere
/// @param language of the sentences
/// @param mail file that the text is written to, null for none
record Notice(@Nullable URI hook, @Nullable Path mail, Language language, Console console) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What is sent, as JSON.
    ///
    /// @param edition that is new
    /// @param parent the edition before, null for none
    /// @param inForce whether it is the one that is asked now
    /// @param language of the headlines, ISO 639-1
    /// @param headlines what changed
    record News(
            String edition,
            @Nullable String parent,
            String published,
            boolean inForce,
            String language,
            List<String> headlines) {}

    /// Does nothing where nothing was published, or nobody is to be told.
    void tell(DataHome home, UpdateResult result) {
        if (result.outcome() != UpdateResult.Outcome.PUBLISHED || (hook == null && mail == null)) {
            return;
        }
        var news = news(home, result);
        if (hook != null) {
            send(hook, news);
        }
        if (mail != null) {
            write(mail, news);
        }
    }

    private News news(DataHome home, UpdateResult result) {
        var manifest = result.manifest();
        return new News(
                manifest.edition(),
                manifest.parent(),
                manifest.times().ended(),
                home.nameInForce()
                        .filter(name -> name.toString().equals(manifest.edition()))
                        .isPresent(),
                language.code(),
                manifest.parent() == null
                        ? List.of(
                                language.choose(
                                        "There is no earlier edition to compare with.",
                                        "Det finns ingen tidigare utgåva att jämföra med."))
                        : headlines(home, manifest.parent(), result.edition()));
    }

    private List<String> headlines(DataHome home, String parent, Edition after) {
        try (var earlier = EditionDatabase.open(home.edition(EditionName.parse(parent)));
                var later = EditionDatabase.open(after)) {
            return ChangeWords.of(
                    EditionDifference.between(
                            EditionContents.of(earlier),
                            EditionContents.of(later),
                            null,
                            Causes.NOT_ASKED),
                    language);
        } catch (SQLException | RimException | UncheckedIOException e) {
            return List.of(
                    language.choose(
                                    "What changed cannot be told: ",
                                    "Vad som ändrats kan inte sägas: ")
                            + e.getMessage());
        }
    }

    private void send(URI to, News news) {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.indented(news)))
                        .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                failed(to, "it answered " + answer.statusCode());
            }
        } catch (IOException e) {
            failed(to, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(to, "interrupted");
        }
    }

    private void failed(URI to, String why) {
        console.say(
                "rim: The edition is published, but "
                        + to.getHost()
                        + " was not told of it: "
                        + why
                        + ". Tell it by hand, or give another address with --notify.");
    }

    private static String encoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }

    // Without a revision a name would mean the newest, which is the new one.
    private static String meaning(String parent, String edition) {
        var before = EditionName.parse(parent);
        return before.edition().equals(EditionName.parse(edition).edition())
                ? before.pinned()
                : parent;
    }

    private void write(Path file, News news) {
        var lines = new ArrayList<String>();
        lines.add(
                language.choose(
                        "Subject: Edition " + news.edition + " is published",
                        // headers of mails are ASCII, or are written otherwise (RFC 2047)
                        "Subject: " + encoded("Utgåva " + news.edition + " är publicerad")));
        lines.add("Content-Type: text/plain; charset=utf-8");
        lines.add("Content-Language: " + language.code());
        lines.add("");
        lines.add(
                language.choose("Edition ", "Utgåva ")
                        + news.edition
                        + language.choose(" was published ", " publicerades ")
                        + news.published
                        + (news.inForce
                                ? language.choose(" and is in force.", " och gäller.")
                                : language.choose(", but is not in force.", ", men gäller inte.")));
        if (news.parent != null) {
            lines.add(language.choose("Since edition ", "Sedan utgåva ") + news.parent + ":");
        }
        news.headlines.forEach(line -> lines.add("- " + line));
        if (news.parent != null) {
            lines.add("");
            lines.add(
                    language.choose("Why", "Varför")
                            + ": rim diff "
                            + meaning(news.parent, news.edition)
                            + " "
                            + news.edition
                            + " --list causes");
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            console.say(
                    "rim: The edition is published, but the text of the mail could not be written: "
                            + e.getMessage()
                            + " ["
                            + file
                            + "].");
        }
    }
}
