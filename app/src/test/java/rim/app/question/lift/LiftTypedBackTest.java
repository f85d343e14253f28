package rim.app.question.lift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.app.Answer;
import rim.schemas.edition.DataHome;

/// What a lift prints reaches its goal when it is typed back: every printed command, every value
/// that is enough by itself and every value that is said to be needed, over methodologies that
/// compensate fully, less and not at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiftTypedBackTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^Shown by: rim (.+)$");
    private static final List<String> MEANS = List.of("arithmetic", "geometric", "harmonic");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private final Map<String, DataHome> homes = new LinkedHashMap<>();

    @BeforeAll
    void make() throws IOException {
        var table = Files.writeString(folder.resolve("t.csv"), table());
        for (var mean : MEANS) {
            var methodology =
                    Files.writeString(
                            folder.resolve(mean + ".json"),
                            """
                            { "name": "lifted", "title": "T", "description": "-", "source": "-",
                              "indicator_defaults": { "normalisation": { "method": "min_max", "low": 1, "high": 100 } },
                              "reference": {},
                              "groups": [ { "code": "upper", "title": "Upper", "above": 110 },
                                { "code": "middle", "title": "Middle", "above": 90 },
                                { "code": "lower", "title": "Lower" } ],
                              "uncertainty": { "draws": 100, "weights": { "noise": 0.25 } },
                              "tree": { "code": "index", "children": [
                                { "code": "p", "aggregation": { "method": "MEAN" }, "children": [
                                  { "code": "a" },
                                  { "code": "b", "treatment": { "direction": "lower_is_better" } } ] },
                                { "code": "c" },
                                { "code": "d", "treatment": { "transformation": { "method": "power_root", "skewness_limit": 0.5, "max_root": 3 } } } ] } }
                            """
                                    .replace("MEAN", mean));
            var out = folder.resolve(mean);
            var made =
                    Answer.to(
                            "benchmark",
                            "--table",
                            table.toString(),
                            "--methodology",
                            methodology.toString(),
                            "--out",
                            out.toString());
            assertThat(made.code()).as(made.err()).isZero();
            homes.put(mean, new DataHome(out));
        }
    }

    /// Numbers of very different size and with many digits.
    private static String table() {
        var text = new StringBuilder("unit,year,a,b,c,d\n");
        var random = new Random(2);
        for (int unit = 0; unit < 24; unit++) {
            double[] level = random.doubles(4).toArray();
            for (int year = 2016; year <= 2022; year++) {
                double[] now =
                        Arrays.stream(level).map(x -> x + random.nextDouble() * 0.15).toArray();
                text.append(
                        String.format(
                                Locale.ROOT,
                                "u%02d,%d,%.7f,%.3f,%.1f,%.9f%n",
                                unit,
                                year,
                                now[0] / 1000,
                                50 - 30 * now[1],
                                123456 * now[2],
                                Math.exp(3 * now[3])));
            }
        }
        return text.toString();
    }

    static Stream<List<String>> asked() {
        return MEANS.stream()
                .flatMap(mean ->
                        Stream.of("ranks=1", "ranks=4", "group").map(goal -> List.of(mean, goal)));
    }

    private JsonNode json(DataHome home, String... words) throws IOException {
        var all = Stream.concat(Arrays.stream(words), Stream.of("--format", "json"));
        var answer = Answer.to(home, all.toArray(String[]::new));
        assertThat(answer.code()).as(String.join(" ", words) + answer.err()).isZero();
        return JSON.readTree(answer.out());
    }

    @ParameterizedTest
    @MethodSource("asked")
    void everyPrintedLiftReachesItsGoal(List<String> asked) throws IOException {
        var home = Objects.requireNonNull(homes.get(asked.get(0)));
        int commands = 0;
        for (var unit :
                IntStream.range(0, 24)
                        .mapToObj(i -> String.format(Locale.ROOT, "u%02d", i))
                        .toList()) {
            var words = List.of("lift", unit, "--goal", asked.get(1), "--whose", "all", "--robust");
            var page = Answer.to(home, words.toArray(String[]::new));
            if (page.code() != 0) {
                assertThat(page.err()).contains("already");
                continue;
            }
            var lift = json(home, words.toArray(String[]::new));
            var target = lift.path("target");
            var printed = COMMAND.matcher(page.out());
            while (printed.find()) {
                commands++;
                reaches(home, target, printed.group(1).split(" "));
            }
            for (var move : lift.path("singles")) {
                var value = move.path(move.path("enough").asBoolean() ? "to" : "needed");
                if (!value.isNull()) {
                    reaches(
                            home,
                            target,
                            "whatif",
                            unit,
                            "--set",
                            move.path("indicator").asText() + "=" + value.asText());
                }
            }
        }
        assertThat(commands).as("printed commands").isGreaterThanOrEqualTo(5);
    }

    private void reaches(DataHome home, JsonNode target, String... words) throws IOException {
        var then = json(home, words).path("then");
        var command = Arrays.stream(words).collect(Collectors.joining(" "));
        assertThat(then.isMissingNode()).as(command).isFalse();
        if (target.path("rank").isNull()) {
            assertThat(then.path("relative").asDouble())
                    .as(command)
                    .isGreaterThan(target.path("above").asDouble());
        } else {
            assertThat(then.path("rank").asInt())
                    .as(command)
                    .isLessThanOrEqualTo(target.path("rank").asInt());
        }
    }

    @Test
    void aUnitIsNoneOfTheOthersThatItIsHeldAgainst() throws IOException {
        var home = Objects.requireNonNull(homes.get("arithmetic"));
        var reach = json(home, "lift", "u05", "--goal", "ranks=3", "--whose", "all").path("reach");
        assertThat(reach.path("whose").asText()).isEqualTo("all");
        assertThat(reach.path("units")).isNotEmpty().noneMatch(unit -> unit.asText().equals("u05"));
    }

    @Test
    void whatIsPrintedIsShort() {
        var page =
                Answer.to(
                        Objects.requireNonNull(homes.get("arithmetic")),
                        "lift",
                        "u05",
                        "--goal",
                        "ranks=3",
                        "--whose",
                        "all");
        assertThat(
                        StreamSupport.stream(
                                COMMAND.matcher(page.out()).results().toList().spliterator(),
                                false))
                .allSatisfy(found -> assertThat(found.group(1).length()).isLessThan(100));
    }
}
