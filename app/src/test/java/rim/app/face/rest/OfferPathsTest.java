package rim.app.face.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
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
        var things =
                new ObjectMapper().valueToTree(OfferPaths.of(List.of(SEND))).at("/~1things/post");

        assertThat(things.path("requestBody").toString())
                .contains("text/csv")
                .doesNotContain("text/plain");
        assertThat(things.path("responses").toString())
                .contains("text/plain")
                .doesNotContain("text/csv");
    }
}
