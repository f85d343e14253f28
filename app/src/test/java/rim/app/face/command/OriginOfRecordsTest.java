package rim.app.face.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Records that commands print say what they are from, as those of the service do.
@ExtendWith(AnyEdition.class)
class OriginOfRecordsTest {
    private static JsonNode printed(DataHome home, String... words) throws IOException {
        var answer = Answer.to(home, words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    @Test
    void aRecordIsTheSameAtTheCommandAndOverHttpButForTheAddress(DataHome home)
            throws IOException, SQLException {
        try (var service = RunningService.of(home)) {
            var asked =
                    List.of(
                            List.of("explain/index/SE33", "explain", "index", "SE33"),
                            List.of("lift/SE33?goal=ranks=1", "lift", "SE33", "--goal=ranks=1"),
                            List.of("coherence", "coherence"),
                            List.of("country/SE", "country", "SE"),
                            List.of("neighbours", "neighbours"),
                            List.of("profile/SE33", "profile", "SE33"),
                            List.of("quality", "quality"));
            for (var each : asked) {
                ObjectNode served = service.json("/api/v1/" + each.getFirst()).deepCopy();
                assertThat(served.remove("described_by")).as(each.toString()).isNotNull();
                var words = new ArrayList<>(each.subList(1, each.size()));
                words.addAll(List.of("--format", "json"));
                var printed = printed(home, words.toArray(String[]::new));
                assertThat(printed.fieldNames())
                        .toIterable()
                        .as(each.toString())
                        .startsWith("edition", "published", "licence");
                assertThat(printed).as(each.toString()).isEqualTo(served);
            }
        }
    }

    @Test
    void aDifferenceIsOfTheLaterEdition(DataHome home) throws IOException {
        var printed = printed(home, "diff", "2019", "2019", "--format", "json");
        assertThat(printed.path("edition").asText()).isEqualTo("2019");
    }
}
