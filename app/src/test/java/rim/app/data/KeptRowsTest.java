package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;

class KeptRowsTest {
    @TempDir Path folder;

    @Test
    void whatIsKeptOfAllIsWhatOneIsTold() throws SQLException {
        var edition = SmallEdition.publishedIn(folder).current().orElseThrow();
        try (var once = EditionDatabase.open(edition);
                var often = EditionDatabase.openForMany(edition)) {
            var root = once.documents().root();
            var scores = new PublishedScores(once);
            assertThat(scores.regions(root)).isNotEmpty();
            assertThat(new PublishedScores(often).regions(root)).isEqualTo(scores.regions(root));
            assertThat(new PublishedScores(often).years(root)).isEqualTo(scores.years(root));
            int found = 0;
            for (var region : scores.regions(root)) {
                assertThat(NodeStanding.ofNode(often, root, region))
                        .isNotEmpty()
                        .isEqualTo(NodeStanding.ofNode(once, root, region));
                for (int year : scores.years(root)) {
                    var kept = NodeStanding.inYear(often, year, region);
                    assertThat(kept).isEqualTo(NodeStanding.inYear(once, year, region));
                    found += kept.size();
                }
            }
            assertThat(found).isPositive();
            assertThat(NodeStanding.ofNode(often, root, "XX")).isEmpty();
        }
    }
}
