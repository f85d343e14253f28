package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// A region without a score is answered alike by every question about one.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnscoredRegionTest {
    private RunningService service;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void assertTold(String address, String... words) {
        var answer = service.get("/api/v1/" + address);
        assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(404);
        var problem = RunningService.json(answer);
        assertThat(problem.path("title").asText()).isEqualTo("No data");
        assertThat(problem.path("detail").asText()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile/SE3",
                "report/SE3",
                "explain/index/SE3",
                "lift/SE3?goal=ranks=1",
                "whatif/SE3?set=public_rd=3",
                "compare?region=SE33,SE3"
            })
    void oneThatIsNotScoredIsToldWithThoseInsideIt(String address) {
        assertTold(
                address,
                "SE3 NORRA SVERIGE has no scores for 2019 in edition 2019. Try SE32, SE33.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lift/EL30?goal=ranks=1", "whatif/EL30?set=public_rd=3"})
    void oneWhoseScoreIsMissingIsToldWithTheReason(String address) {
        assertTold(
                address,
                "EL30 Attiki has no score of 'innovation_index' for 2019 in edition 2019:"
                        + " coverage 0.33 (at least 0.60 is needed).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile/EL30",
                "report/EL30",
                "explain/index/EL30",
                "compare?region=SE33,EL30"
            })
    void whatIsKnownOfItIsStillAnswered(String address) {
        var answer = service.get("/api/v1/" + address);
        assertThat(answer.statusCode()).as(RunningService.text(answer)).isEqualTo(200);
    }
}
