package rim.app.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rim.app.data.PublishedScores;
import rim.app.face.form.AnswerForm;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Site;

/// Asks what the first page asks, so that the program has read what that takes before the first
/// reader comes: the footers of tables, what all regions got in the last year, and its own code.
/// What is answered goes nowhere.
record FirstVisit(OpenEditions editions, List<Site> sites) implements Runnable {
    private static final List<String> ASKED =
            List.of("editions", "indicators", "method", "regions", "rank", "findings");

    FirstVisit {
        sites = List.copyOf(sites);
    }

    @Override
    public void run() {
        for (var path : paths()) {
            try {
                ask(path);
            } catch (IOException | SQLException | RuntimeException e) {
                // whoever asks the same will be told
            }
        }
    }

    /// Below the root of the questions.
    List<List<String>> paths() {
        var paths = new ArrayList<List<String>>();
        ASKED.forEach(each -> paths.add(List.of("api", "v1", each)));
        region().ifPresent(code -> paths.add(List.of("api", "v1", "profile", code)));
        return paths;
    }

    /// Any region with scores: the profile of one reads what those of all others need too.
    private Optional<String> region() {
        try (var edition = editions.ask(Optional.empty())) {
            var database = edition.database();
            var scores = new PublishedScores(database);
            return scores.regions(database.documents().root()).stream().findFirst();
        } catch (SQLException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// @throws Problem when it has no answer
    void ask(List<String> path) throws IOException, SQLException {
        for (var site : sites) {
            var place = site.at(path);
            if (place.isPresent()) {
                var asked = Asked.of(path, Map.of(), AnswerForm.JSON.type());
                var reply = place.get().answering().answer(asked);
                try (var nowhere = OutputStream.nullOutputStream()) {
                    reply.body().writeTo(nowhere);
                } finally {
                    reply.whenWritten().run();
                }
                return;
            }
        }
        throw Problem.notFound("Nothing is at '/" + String.join("/", path) + "'.");
    }
}
