package rim.app.question.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class PeersCommandTest {
    @Test
    void theNearestInStructureComesFirst(DataHome home) {
        var answer = Answer.to(home, "peers", "SE33", "--count", "2", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines())
                .hasSize(3)
                .startsWith("place,region,name,distance,stays,size,sectors,coverage")
                .element(1)
                .asString()
                .startsWith("1,SE32,Mellersta Norrland,");
    }

    @Test
    void regionsOfTheSameCountryCanBeLeftOut(DataHome home) {
        assertThat(Answer.to(home, "peers", "SE33", "--other-countries", "--format", "csv").lines())
                .noneMatch(line -> line.contains("SE32"))
                .anyMatch(line -> line.contains("FI1D"));
    }

    @Test
    void anyTableOfRegionsCanBeUsed(DataHome home, @TempDir Path folder) throws IOException {
        var table = folder.resolve("own.csv");
        Files.writeString(
                table, "code,coast,size\nse33,yes,1\nFI1D,yes,2\nLU00,no,9\nEL30,yes,:\n");
        Files.writeString(
                folder.resolve("own.structure.json"),
                """
                {"region": "code", "dimensions": [{"code": "place", "variables": ["coast"]},
                 {"code": "size", "variables": ["size"]}]}
                """);
        var answer =
                Answer.to(
                        home, "peers", "SE33", "--structure", table.toString(), "--format", "csv");
        assertThat(answer.lines())
                .element(1)
                .asString()
                .startsWith("1,EL30,Attiki,0.0,")
                .endsWith(",0.0,,0.5");
        assertThat(answer.lines().getLast()).startsWith("3,LU00,Luxembourg,1.0,");
    }

    @Test
    void allFaultsOfATableAreTold(DataHome home, @TempDir Path folder) throws IOException {
        var table = folder.resolve("own.csv");
        Files.writeString(table, "region,size\nSE33,many\nSE33,3\n");
        Files.writeString(
                folder.resolve("own.structure.json"),
                "{\"dimensions\": [{\"code\": \"size\", \"variables\": [\"size\"]}]}");
        var answer = Answer.to(home, "peers", "SE33", "--structure", table.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("line 2, size: 'many' (expected a number, yes or no)")
                .contains("two rows of region 'SE33'");
    }

    @Test
    void aRegionThatTheTableLacksIsAnErrorThatNamesItsCountrysRegions(DataHome home) {
        assertThat(Answer.to(home, "peers", "SE332").err())
                .contains("No structural variables of region 'SE332'", "SE32, SE33");
    }
}
