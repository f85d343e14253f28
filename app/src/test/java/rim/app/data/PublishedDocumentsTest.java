package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;

final class PublishedDocumentsTest {
    @Test
    void aDatasetFeedsWhatItsOtherCodesFeed() throws IOException {
        var dataset =
                new ObjectMapper()
                        .readTree(
                                """
                                {"feeds": [
                                  {"component": "rd_total", "where": {"sectperf": ["TOTAL"]},
                                   "also": {"sectperf": {"GOV": "rd_government", "BES": "rd_business"}}},
                                  {"component": "rd_staff"}]}
                                """);
        assertThat(PublishedDocuments.fed(dataset))
                .containsExactly("rd_business", "rd_government", "rd_staff", "rd_total");
        assertThat(PublishedDocuments.fed(new ObjectMapper().readTree("{}"))).isEmpty();
    }

    @Test
    void aPartOfAGroupHasItsSignBehindTheNameOfTheGroup(@TempDir Path folder) throws IOException {
        var documents =
                PublishedDocuments.of(SmallEdition.publishedIn(folder).current().orElseThrow());
        var leader = documents.groupTitle("leader");
        assertThat(leader).isNotEqualTo("leader");
        assertThat(documents.groupTitle("leader+")).isEqualTo(leader + " +");
        assertThat(documents.groupTitle("leader-")).isEqualTo(leader + " \u2212");
        assertThat(documents.groupTitle("unknown+")).isEqualTo("unknown+");
    }
}
