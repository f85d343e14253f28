package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

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
}
