package rim.app.question.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality;

/// The lists of what was checked are whole, whatever the document and the page keep of them.
class QualityListsTest {
    private static final int REFUSED = 90;

    @TempDir private Path folder;

    private Path sources(int more) throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        var lines = new StringBuilder("what,geo,time,value\n");
        for (String component : List.of("lifelong_learning", "tertiary_education")) {
            for (String region : List.of("SE33", "SE11", "SE21", "EU28")) {
                for (int year = 2010; year <= 2019; year++) {
                    int value = 20 + year % 3 + (year == 2019 ? more : 0);
                    lines.append(component).append(',').append(region).append(',');
                    lines.append(year).append(',').append(value).append('\n');
                }
            }
        }
        for (int i = 0; i < REFUSED; i++) {
            lines.append("lifelong_learning,SE12,2015,none").append(i).append('\n');
        }
        // a region of 2013 that 2016 does not have
        lines.append("lifelong_learning,FR24,2015,7\n");
        Files.writeString(sources.resolve("small.csv"), lines);
        Files.writeString(
                sources.resolve("small.dataset.json"),
                """
                {"dataset": "small", "title": "Small",
                 "source": {"publisher": "Test", "code": "t", "licence": "none"},
                 "form": "long-csv", "files": ["small.csv"], "refused_limit": 0.9,
                 "csv": {"region": "geo", "year": "time", "value": "value"}, "nuts": [2016, 2013],
                 "feeds": [{"component": "lifelong_learning", "where": {"what": "lifelong_learning"}},
                           {"component": "tertiary_education", "where": {"what": "tertiary_education"}}]}
                """);
        return sources;
    }

    private static void publish(DataHome home, String edition, Path sources) {
        var answer =
                Answer.to(
                        home,
                        "update",
                        "--edition=" + edition,
                        "--sources=" + sources,
                        "--spark=local[1]");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static List<String> list(DataHome home, String name, String... more) {
        var words =
                Stream.concat(
                        Stream.of("quality", "--list", name, "--format", "csv"), Stream.of(more));
        var answer = Answer.to(home, words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().lines().toList();
    }

    @Test
    void everyListIsWhole() throws IOException {
        var home = new DataHome(folder.resolve("home"));
        publish(home, "2029", sources(0));
        publish(home, "2030", sources(50));

        var kept = Quality.read(home.current().orElseThrow().qualityFile()).refused();
        assertThat(kept).hasSizeLessThan(REFUSED);
        assertThat(list(home, "refused"))
                .hasSize(1 + REFUSED)
                .anyMatch(line -> line.contains("none" + (REFUSED - 1)));
        assertThat(list(home, "refused", "--language=sv"))
                .anyMatch(line -> line.contains("”none7” (väntade ett tal"));
        assertThat(list(home, "checks", "--language=sv"))
                .anyMatch(line -> line.contains("ingen cell vägras; högst 90\u00a0% av en fil"))
                .noneMatch(line -> line.contains("no cell is refused"));
        assertThat(list(home, "regions")).anyMatch(line -> line.startsWith("FR24,"));
        assertThat(list(home, "cells"))
                .containsExactly("dataset,added,revised,gone", "small,0,8,0");
        assertThat(list(home, "surprises")).hasSize(1 + 8);
        assertThat(list(home, "sources")).anyMatch(line -> line.startsWith("small,Small,Test"));
    }
}
