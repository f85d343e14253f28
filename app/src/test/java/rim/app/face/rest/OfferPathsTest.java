package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rim.app.serve.http.Offer;

class OfferPathsTest {
    private static final Offer LIST = Offer.at("/things", "What there is", "text/csv");
    private static final Offer SEND =
            Offer.posted("/things", "Another one", List.of("text/csv"), List.of("text/plain"));

    @Test
    void whatIsDoneAtOneAddressStandsTogether() {
        var paths = OfferPaths.of(List.of(LIST, SEND));

        assertThat(paths).containsOnlyKeys("/things");
        assertThat(paths.get("/things")).containsOnlyKeys("get", "post");
        assertThatThrownBy(() -> OfferPaths.of(List.of(LIST, LIST)))
                .hasMessageContaining("GET /things");
    }

    @Test
    void whatIsSentIsNotWhatIsAnswered() {
        var operation = (Map<?, ?>) OfferPaths.of(List.of(SEND)).get("/things").get("post");

        assertThat(String.valueOf(operation.get("requestBody")))
                .contains("text/csv")
                .doesNotContain("text/plain");
        assertThat(String.valueOf(operation.get("responses")))
                .contains("text/plain")
                .doesNotContain("text/csv");
    }
}
