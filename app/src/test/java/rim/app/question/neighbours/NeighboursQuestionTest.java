package rim.app.question.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.map.Boundaries;
import rim.app.map.Contiguity;
import rim.app.map.RowOfSquares;
import rim.app.question.neighbours.NeighbourGraph.Unit;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Scores of 2019: FI1D 0.64, SE33 0.512…, SE32 0.41 and LU00 0.41.
@ExtendWith(AnyEdition.class)
class NeighboursQuestionTest {
    @TempDir private Path folder;

    private Path row(String... codes) throws IOException {
        return RowOfSquares.in(folder, codes);
    }

    private static JsonNode json(DataHome home, String... words) throws IOException {
        var all = new ArrayList<>(List.of("neighbours", "--format", "json"));
        all.addAll(List.of(words));
        var answer = Answer.to(home, all.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    /// FI1D, SE33, SE32, LU00 in a row: deviations 0.147, 0.019, −0.083, −0.083 of the mean 0.493;
    /// means of neighbours of them 0.019, 0.032, −0.032, −0.083.
    @Test
    void aRowIsAsWorkedOutByHand(DataHome home) throws IOException {
        var file = row("FI1D", "SE33", "SE32", "LU00").toString();
        var found = json(home, "--boundaries", file, "--draws", "999");
        assertThat(found.path("rule").asText()).isEqualTo("touching");
        assertThat(found.path("outlines").asText()).isEqualTo("row.geojson");
        var year = found.at("/years/2");
        assertThat(year.path("year").asInt()).isEqualTo(2019);
        double[] z = {0.64, 0.5123456789012345, 0.41, 0.41};
        double mean = (z[0] + z[1] + z[2] + z[3]) / 4;
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            z[i] -= mean;
            squares += z[i] * z[i];
        }
        double sum =
                z[0] * z[1] + z[1] * (z[0] + z[2]) / 2 + z[2] * (z[1] + z[3]) / 2 + z[3] * z[2];
        assertThat(year.path("moran").asDouble()).isCloseTo(sum / squares, within(1e-12));
        assertThat(year.path("expectation").asDouble()).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(year.path("without_outline").asInt()).isZero();
        var region = found.at("/regions/1");
        assertThat(region.path("region").asText()).isEqualTo("LU00");
        assertThat(region.path("neighbours").toString()).isEqualTo("[\"SE32\"]");
        assertThat(region.path("neighbours_score").asDouble()).isEqualTo(0.41);
        assertThat(region.path("pattern").asText()).isEqualTo("low_among_low");
        assertThat(json(home, "--boundaries", file, "--draws", "999")).isEqualTo(found);
        assertThat(json(home, "--boundaries", file, "--country", "SE").path("regions")).hasSize(2);
    }

    @Test
    void whoHasNoNeighbourOrNoOutlineIsCountedAndLeftOut(DataHome home) throws IOException {
        var file = row("FI1D", "SE33", "XX00", "LU00").toString();
        assertThat(
                        Answer.to(home, "neighbours", "--boundaries", file, "--format", "csv")
                                .lines()
                                .getLast())
                .isEqualTo("all,2019,touching,2,1,1,,,,,fewer than 4 regions with neighbours");
        var page = Answer.to(home, "neighbours", "--boundaries", file).out();
        assertThat(page)
                .contains("whose outlines touch (row.geojson)")
                .contains("2019: not told (fewer than 4 regions with neighbours).")
                .contains("not told: too few regions have neighbours")
                .doesNotContain("from chance");
    }

    @Test
    void theNearestAreTakenWhereThatIsSaid(DataHome home) throws IOException {
        var file = row("FI1D", "SE33", "XX00", "LU00", "SE32").toString();
        var found = json(home, "--boundaries", file, "--rule", "nearest", "--nearest", "1");
        assertThat(found.at("/years/2/regions").asInt()).isEqualTo(4);
        assertThat(found.at("/regions/1/neighbours/0").asText()).isEqualTo("SE32");
        assertThat(found.at("/regions/3/neighbours/0").asText()).isEqualTo("FI1D");
    }

    @Test
    void withoutOutlinesCountriesTellAndNothingElseCan(DataHome home) throws IOException {
        var found = json(home);
        assertThat(found.path("rule").asText()).isEqualTo("country");
        assertThat(found.path("outlines").asText()).isEmpty();
        assertThat(found.at("/years/2/without_neighbours").asInt()).isEqualTo(2);
        var refused = Answer.to(home, "neighbours", "--rule", "touching");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("No outlines of regions", "--boundaries FILE");
    }

    @Test
    void aServiceTellsByTheOutlinesThatItWasGiven(DataHome home) throws IOException, SQLException {
        var outlines = Boundaries.read(row("FI1D", "SE33", "SE32", "LU00"));
        try (var service = RunningService.withOutlines(outlines, home)) {
            var found = service.json("/api/v1/neighbours");
            assertThat(found.path("rule").asText()).isEqualTo("touching");
            assertThat(found.at("/years/2/moran").isNumber()).isTrue();
            var country = service.json("/api/v1/country/SE");
            assertThat(country.at("/autocorrelation/0/missing").asText())
                    .startsWith("fewer than 4 regions");
            assertThat(country.at("/autocorrelation/1/moran"))
                    .isEqualTo(found.at("/years/2/moran"));
        }
    }

    @Test
    void aCountryIsToldOfByOutlines(DataHome home) throws IOException {
        var file = row("FI1D", "SE33", "SE32", "LU00").toString();
        assertThat(Answer.to(home, "country", "SE", "--boundaries", file).out())
                .contains("SE: not told (fewer than 4 regions with neighbours).")
                .contains("All regions (4): ", "Moran's I");
        assertThat(Answer.to(home, "country", "SE").out())
                .contains(
                        "All regions: not told (no outlines of regions, which --boundaries FILE names).");
    }

    @Test
    void sentencesSayNoMoreThanChanceLeavesOpen() {
        var halves = new double[20];
        java.util.Arrays.fill(halves, 0, 10, 1);
        var changing = new double[20];
        var chance = new double[20];
        for (int i = 0; i < 20; i++) {
            changing[i] = i % 2;
            chance[i] = (i * 7 + i / 4) % 5;
        }
        assertThat(told(halves)).isEqualTo("neighbours are alike");
        assertThat(told(changing)).isEqualTo("neighbours differ");
        assertThat(told(chance)).isEqualTo("no more alike or unlike than by chance");
    }

    /// Units of ten countries, two each.
    private static String told(double[] scores) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < scores.length; i++) {
            units.add(new Unit("R" + (char) ('A' + i), null, "C" + i / 2, scores[i]));
        }
        var choice = new NeighbourGraph.Choice(NeighbourGraph.Rule.COUNTRY, Contiguity.NONE, 0);
        return Autocorrelation.in("all", 2020, NeighbourGraph.of(units, choice), 999).told();
    }
}
