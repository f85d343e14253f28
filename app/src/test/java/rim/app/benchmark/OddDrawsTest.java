package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;

/// Draws that were made elsewhere, in files as people have them.
class OddDrawsTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "unit,a,b\nX,1,3\nY,2,2\nZ,5,1\n");
        Files.writeString(
                folder.resolve("m.json"),
                ("{'name':'test','title':'T','description':'-','source':'-','indicator_defaults':"
                                + "{'normalisation':{'method':'none'}},'uncertainty':{'weights':{}},"
                                + "'tree':{'code':'Index','children':[{'code':'a'},{'code':'b'}]}}")
                        .replace('\'', '"'));
    }

    private Answer of(String draws) throws IOException {
        var file = Files.writeString(folder.resolve("d.csv"), draws.replace('¶', '\n'));
        return Answer.to(
                "benchmark",
                "--table",
                folder.resolve("t.csv").toString(),
                "--methodology",
                folder.resolve("m.json").toString(),
                "--draws",
                file.toString(),
                "--each-draw",
                "--out",
                folder.resolve("out").toString());
    }

    /// Weights of 3 to 1 are those of 30 to 10 and of .75 to .25: X is (3·1 + 3) / 4.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "draw,a,b¶1,3,1¶",
                "a,draw,b¶30,1,10¶",
                "DRAW;a;b¶1;0,75;0,25¶;;¶",
                "draw,b,a¶x,.25,.75"
            })
    void weightsNeedNotAddUpNorStandInOrder(String draws) throws IOException {
        var answer = of(draws);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(folder.resolve("out/draws.csv"))).contains("0,X,1.5,");
        assertThat(LongTable.of(folder.resolve("out/certainty.csv")).rows().getFirst())
                .containsEntry("draws", "1");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "draw,a,b¶,1,2 | line 2: no name of the draw (expected a number or word",
                "draw,a,b¶1,1e308,1e308 | line 2: a weight of 1e308 (expected 0 or more, at most 1e100)",
                "draw,a,b¶1,NaN,1 | line 2: 'NaN' is no number (expected one, such as 0.4)",
                "draw,a,b¶1,40%,60% | line 2: '40%' is no number (expected one, such as 0.4)",
                "draw,Index,a¶1,1,1 | column 'Index' is the index, which weighs among no siblings",
                "draw,a,c¶1,1,1 | column 'c' is no node of the methodology (expected one for each node",
                "draw,unit,a,b¶1,X,1,1 | values that are drawn have the columns draw, unit, year, indicator, value",
                "draw¶1 | no column beside 'draw'",
                "draw,a,b¶ | No line below the header",
                "draw,unit,year,indicator,value¶1,X,2020,a,1¶1,X,2021,a,2 | line 3: a second row of draw 1, X, a"
            })
    void whatCannotBeMeantIsRefused(String draws, String fault) throws IOException {
        var answer = of(draws);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(fault);
    }

    @Test
    void tenThousandDrawsAreAllCounted() throws IOException {
        var draws = new StringBuilder("draw,a,b");
        for (int draw = 0; draw < 10_000; draw++) {
            draws.append('¶').append(draw).append(',').append(1 + draw % 7).append(",1");
        }
        assertThat(of(draws.toString()).code()).isZero();
        assertThat(LongTable.of(folder.resolve("out/certainty.csv")).rows())
                .allSatisfy(row -> assertThat(row).containsEntry("draws", "10000"));
    }
}
