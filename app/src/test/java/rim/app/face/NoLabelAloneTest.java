package rim.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// On no face does a performance group stand alone that less than half of the draws have: an
/// edition in which many are so unsure, and every face that tells of groups.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoLabelAloneTest {
    private static final Pattern LABEL = Pattern.compile("\\b(alpha|beta|gamma|delta)\\b");
    private static final String METHODOLOGY =
            """
            { "name": "unsure", "title": "Unsure", "description": "-", "source": "-",
              "indicator_defaults": { "normalisation": { "method": "min_max" } },
              "reference": {},
              "groups": [ { "code": "alpha", "title": "Alpha", "above": 125 },
                { "code": "beta", "title": "Beta", "above": 100 },
                { "code": "gamma", "title": "Gamma", "above": 75 },
                { "code": "delta", "title": "Delta" } ],
              "uncertainty": { "draws": 200, "weights": {}, "data": { "error": 0.5 } },
              "tree": { "code": "index", "children": [ { "code": "a" }, { "code": "b" }, { "code": "c" } ] } }
            """;

    @TempDir static Path folder;
    private DataHome home;
    private RunningService service;
    private final Map<String, Double> unsure = new LinkedHashMap<>();

    @BeforeAll
    void make() throws IOException, SQLException {
        var methodology = Files.writeString(folder.resolve("m.json"), METHODOLOGY);
        var out = folder.resolve("out");
        for (int edition = 0; edition < 2; edition++) {
            var answer =
                    Answer.to(
                            "benchmark",
                            "--table",
                            Files.writeString(folder.resolve("t.csv"), table(edition)).toString(),
                            "--methodology",
                            methodology.toString(),
                            "--structure",
                            "size",
                            "--out",
                            out.toString());
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        home = new DataHome(out);
        service = RunningService.of(home);
        for (var row : service.json("/api/v1/rank?limit=100").path("rows")) {
            if (row.path("group_probability").asDouble() < 0.5) {
                unsure.put(row.path("region").asText(), row.path("group_probability").asDouble());
            }
        }
        assertThat(unsure).as("units whose group is unsure").hasSizeGreaterThan(5);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String table(int seed) {
        var text = new StringBuilder("unit,year,a,b,c,size\n");
        var random = new Random(7);
        var other = new Random(seed);
        for (int unit = 0; unit < 30; unit++) {
            for (int year = 2016; year <= 2022; year++) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "u%02d,%d,%.3f,%.3f,%.3f,%d%n",
                                unit,
                                year,
                                random.nextDouble() + year * 0.02,
                                random.nextDouble() + other.nextDouble() * 0.2 * seed,
                                random.nextDouble(),
                                unit * 10));
            }
        }
        return text.toString();
    }

    private String first() {
        return unsure.keySet().iterator().next();
    }

    @Test
    void notInTheRanking() {
        var lines = Answer.to(home, "rank").out().lines().toList();
        for (var unit : unsure.keySet()) {
            var line = lines.stream().filter(each -> each.contains(unit)).findFirst();
            assertThat(line.orElseThrow()).contains("between ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile UNIT",
                "compare UNIT OTHER",
                "peers UNIT",
                "explain index UNIT",
                "whatif UNIT --set a=1.1",
                "lift UNIT --goal ranks=2",
                "diff 2022 2022-r2",
                "changes"
            })
    void notInTheTextsOfAQuestion(String line) {
        var units = List.copyOf(unsure.keySet());
        for (var unit : units) {
            var other = units.get(units.indexOf(unit) == 0 ? 1 : 0);
            var words = line.replace("UNIT", unit).replace("OTHER", other).split(" ");
            var answer = Answer.to(home, words);
            assertThat(answer.code()).as(line + answer.err()).isZero();
            for (var each : answer.out().lines().toList()) {
                var text = each.replaceAll("Goal .*", "").replaceAll("\\d+ % \\w+", "");
                if (LABEL.matcher(text.toLowerCase(Locale.ROOT)).find() && isOfUnsure(each, line)) {
                    assertThat(text).as(line).containsAnyOf("between ", "Groups");
                }
            }
        }
    }

    /// Lines about others may name a sure group; those of one unit are all about it.
    private boolean isOfUnsure(String line, String question) {
        return question.startsWith("profile")
                ? line.startsWith("  Group")
                : question.startsWith("explain")
                        || unsure.keySet().stream().anyMatch(line::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank",
                "profile/UNIT",
                "compare?region=UNIT,OTHER",
                "peers/UNIT",
                "explain/index/UNIT",
                "whatif/UNIT?set=a=1.1",
                "lift/UNIT?goal=ranks=2",
                "diff?before=2022",
                "changes"
            })
    void notInAnyRecordOverHttp(String address) {
        var units = List.copyOf(unsure.keySet());
        var asked = address.replace("UNIT", first()).replace("OTHER", units.get(1));
        var answer = service.get("/api/v1/" + asked);
        assertThat(answer.statusCode()).as(asked + RunningService.text(answer)).isEqualTo(200);
        withCertainty(asked, RunningService.json(answer));
    }

    /// Whoever names a group says beside it how sure it is, or in which words it may be told.
    private static void withCertainty(String where, JsonNode node) {
        for (var field : node.properties()) {
            if (List.of("group", "performance_group", "group_before", "group_after")
                            .contains(field.getKey())
                    && field.getValue().isTextual()) {
                var names = node.properties().stream().map(Map.Entry::getKey).toList();
                assertThat(names)
                        .as(where + ": " + node)
                        .containsAnyOf(
                                "likely_group",
                                "likely_before",
                                "probability",
                                "spread",
                                "target",
                                "above");
            }
        }
        node.forEach(each -> withCertainty(where, each));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank",
                "compare UNIT OTHER",
                "lift UNIT --goal ranks=2",
                "diff 2022 2022-r2 --list ranks"
            })
    void notInAnyRowOfCsv(String line) throws IOException {
        var units = List.copyOf(unsure.keySet());
        var words =
                (line.replace("UNIT", first()).replace("OTHER", units.get(1)) + " --format csv")
                        .split(" ");
        var answer = Answer.to(home, words);
        assertThat(answer.code()).as(answer.err()).isZero();
        withLikely(answer.out());
    }

    @Test
    void notInTheTablesOfABenchmark() throws IOException {
        withLikely(Files.readString(folder.resolve("out/groups.csv")));
        var page = Files.readString(folder.resolve("out/summary.html"));
        var rows = page.substring(page.indexOf("id=\"ranks\""), page.indexOf("id=\"dropped\""));
        for (var unit : unsure.keySet()) {
            var row = rows.lines().filter(each -> each.contains(">" + unit + "<")).findFirst();
            assertThat(row.orElseThrow()).contains("between ");
        }
    }

    private static void withLikely(String csv) throws IOException {
        try (var parser =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(new java.io.StringReader(csv))) {
            var header = parser.getHeaderNames();
            assertThat(header).containsAnyOf("likely_group", "likely_before");
        }
    }

    @Test
    void notOnTheSheet() {
        for (var unit : unsure.keySet()) {
            for (var language : List.of("en", "sv")) {
                var sheet =
                        Answer.to(home, "profile", unit, "--format", "html", "--language", language)
                                .out();
                var plain =
                        sheet.substring(sheet.indexOf("<noscript>"), sheet.indexOf("</noscript>"));
                var label = Pattern.compile("(Group|Grupp): [^<]*").matcher(plain);
                assertThat(label.find()).as(plain).isTrue();
                assertThat(label.group()).as(unit).containsAnyOf("between", "mellan");
            }
        }
    }

    @Test
    void sdmxNamesNoGroup() {
        var structure = service.text("/sdmx/2.1/dataflow/all/all/latest?references=all");
        assertThat(structure).isNotBlank().doesNotContain("PERFORMANCE_GROUP");
    }
}
