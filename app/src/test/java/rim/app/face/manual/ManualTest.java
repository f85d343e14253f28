package rim.app.face.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;

class ManualTest {
    private static String printed(String... words) {
        var answer = Answer.to(words);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }

    @Test
    void theManualTellsOfEachCommandWithItsOptionsAndExamples() {
        var page = printed("manual");
        assertThat(page).startsWith(".TH RIM 1 ");
        assertThat(page)
                .contains(".SS \"rim profile REGION\"", ".B \\-\\-year YEAR", "rim whatif FI1D")
                .contains(".SS \"rim diff BEFORE [AFTER]\"", "(default: 8080)")
                .doesNotContain("${", "@|", "%%")
                .contains("weights ± 50% and");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|PP|nf|fi)( .*)?"));
    }

    @Test
    void fishLearnsCommandsOptionsAndTheirValues() {
        var script = printed("completion", "fish");
        assertThat(script)
                .contains("-a profile -d 'One region on a page")
                .contains("__fish_seen_subcommand_from rank' -l format -x -a 'table csv json'")
                .contains(
                        "__fish_seen_subcommand_from diff' -l list -x -a 'ranks causes values method scope'")
                .contains("__fish_seen_subcommand_from serve' -l boundaries -r -F");
        assertThat(script.lines().skip(1)).allMatch(line -> line.startsWith("complete -c rim "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void bashAndZshLearnTheCommands(String shell) {
        var script = printed("completion", shell);
        assertThat(script).contains("_picocli_rim_whatif", "complete -F _complete_rim");
        assertThat(Arrays.asList(script.split("\n")))
                .anyMatch(line -> line.contains("ZSH_VERSION"));
    }

    @Test
    void anotherShellIsRefusedWithThoseThatThereAre() {
        var answer = Answer.to("completion", "ksh");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("ksh", "BASH, ZSH, FISH");
    }
}
