package rim.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.SmallEdition;
import rim.app.map.Boundaries;
import rim.app.serve.edition.OpenEditions;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class FirstVisitTest {
    @TempDir private Path folder;

    /// What the service does not have, it would ask for without a word.
    @Test
    void allThatItAsksIsAnswered(DataHome home) throws SQLException, IOException {
        try (var editions = OpenEditions.in(home)) {
            var visit = visit(editions);
            assertThat(visit.paths())
                    .contains(List.of("api", "v1", "rank"))
                    .anyMatch(path -> path.contains("profile"));
            for (var path : visit.paths()) {
                visit.ask(path);
            }
        }
    }

    @Test
    void withoutScoresItAsksForWhatThereIs() throws SQLException {
        var home = SmallEdition.publishedWithoutScores(folder.resolve("home"));
        try (var editions = OpenEditions.in(home)) {
            var visit = visit(editions);
            assertThat(visit.paths()).noneMatch(path -> path.contains("profile"));
            assertThatCode(visit::run).doesNotThrowAnyException();
        }
    }

    @Test
    void itComesAgainWhenAnotherEditionHasComeIntoForce() throws Exception {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        try (var editions = OpenEditions.in(home)) {
            var visited = new LinkedBlockingQueue<String>();
            editions.afterOpening(() -> visited.add(editions.inForceName()));
            var first = visited.poll(1, TimeUnit.MINUTES);
            SmallEdition.publish(home, "2020");
            assertThat(first).isNotNull().isNotEqualTo("2020");
            assertThat(visited.poll(1, TimeUnit.MINUTES)).isEqualTo("2020");
        }
    }

    private static FirstVisit visit(OpenEditions editions) {
        var terms = new ServeCommand.Terms("", List.of(), true, false);
        return new FirstVisit(editions, ServeCommand.sites(editions, Boundaries.NONE, terms));
    }
}
