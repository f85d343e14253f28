package rim.app.benchmark.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Units, countries and titles with commas and quotes can be named wherever several can, and units
/// with any signs have addresses.
class NamesWithCommasTest {
    @TempDir static Path folder;
    private static DataHome home;
    private static RunningService service;

    @BeforeAll
    static void make() throws IOException, SQLException {
        var table =
                Files.write(
                        folder.resolve("t.csv"),
                        List.of(
                                "unit,country,\"beds, all\",staff",
                                "\"Seoul, City of\",\"Korea, Rep.\",1,5",
                                "\"B \"\"q\"\"\",\"Korea, Rep.\",2,4",
                                "007,\"Korea, Dem. People's Rep.\",3,3",
                                "Seoul,Japan,4,1",
                                "50 % a/b\\c,Japan,2,2"));
        var out = folder.resolve("out");
        var made = Answer.to("benchmark", "--table", table.toString(), "--out", out.toString());
        assertThat(made.code()).as(made.err()).isZero();
        home = new DataHome(out);
        service = RunningService.of(home);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Seoul, City of|007|Seoul, City of;007",
                "seoul,city of,007||Seoul, City of;007",
                "007,Seoul, City of,B \"q\"||007;Seoul, City of;B \"q\"",
                "\"Seoul, City of\",007||Seoul, City of;007",
                "Seoul|007|Seoul;007",
                "007, Seoul||007;Seoul",
                "\"B \"\"q\"\"\",Seoul||B \"q\";Seoul",
            })
    void unitsAreComparedHoweverTheyAreListed(String one, String other, String expected) {
        var words = other == null ? new String[] {one} : new String[] {one, other};
        var regions = expected.split(";");
        var command = new String[words.length + 3];
        command[0] = "compare";
        System.arraycopy(words, 0, command, 1, words.length);
        command[command.length - 2] = "--format";
        command[command.length - 1] = "csv";
        var answer = Answer.to(home, command);
        assertThat(answer.code()).as(answer.err()).isZero();
        var http =
                service.text(
                        "/api/v1/compare?region="
                                + String.join(
                                        "&region=",
                                        List.of(words).stream()
                                                .map(NamesWithCommasTest::encoded)
                                                .toList())
                                + "&format=csv");
        for (var csv : List.of(answer.out(), http)) {
            assertThat(csv.lines().filter(line -> line.startsWith("index,")).toList())
                    .hasSize(regions.length)
                    .allMatch(line ->
                            List.of(regions).stream().anyMatch(r -> line.contains(cell(r))));
        }
    }

    private static String cell(String region) {
        return ","
                + (region.matches(".*[,\"].*")
                        ? "\"" + region.replace("\"", "\"\"") + "\""
                        : region)
                + ",";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aUnitWithSignsThatAddressesKnowHasAnAddress() {
        var code = "50 % a/b\\c";
        var part = encoded(code).replace("+", "%20");
        for (var path : List.of("profile/", "explain/index/", "report/")) {
            assertThat(service.text("/api/v1/" + path + part)).as(path).contains("50 % a/b");
        }
        assertThat(service.get("/region/" + part).statusCode()).isEqualTo(200);
    }

    @Test
    void aUnitWithSignsThatAddressesKnowHasASheetInAFile() {
        for (var code : List.of("50 % a/b\\c", "Seoul, City of")) {
            var sheet = Answer.to(home, "profile", code, "--format", "html");
            assertThat(sheet.code()).as(sheet.err()).isZero();
            assertThat(sheet.out())
                    .contains("/api/v1/explain/index/" + code.replace("\\", "\\\\") + "?");
        }
    }

    @Test
    void theyAreOneRegionAndNoComparison() {
        var answer = Answer.to(home, "compare", "Seoul, City of");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Only one region: 'Seoul, City of' (expected two or more that differ).");
    }

    @Test
    void theyAreNamedInEveryOtherList() {
        var values = Answer.to(home, "query", "--region", "Seoul, City of,007", "--format", "csv");
        assertThat(values.lines().size()).as(values.err()).isEqualTo(1 + 4);
        var titled = Answer.to(home, "query", "--indicator", "beds, all,staff", "--format", "csv");
        assertThat(titled.lines().size()).as(titled.err()).isEqualTo(1 + 10);
        var against = Answer.to(home, "explain", "index", "007", "--against", "Seoul, City of");
        assertThat(against.out()).as(against.err()).contains("Gap to Seoul, City of");
        for (var question : List.of("rank", "regions", "query")) {
            var ofCountry =
                    Answer.to(home, question, "--country", "Korea, Rep.,Japan", "--format", "csv");
            assertThat(ofCountry.out())
                    .as(question + ofCountry.err())
                    .contains("City of")
                    .doesNotContain("007");
        }
    }
}
