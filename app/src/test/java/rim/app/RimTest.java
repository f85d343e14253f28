package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.Build;

class RimTest {
    private static final int WIDTH = 90;
    private static final int INDENT = 20;
    private static final int MARGIN = 8;

    static List<String> commands() {
        return CommandGroup.ALL.stream()
                .flatMap(group -> group.makers().stream())
                .map(maker -> maker.name())
                .toList();
    }

    @Test
    void helpNamesEveryCommandInItsGroup() {
        var help = Answer.to("--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Asking:", "What there is:", "Serving:", "Updating:");
        assertThat(commands()).contains("profile", "update", "serve");
        commands().forEach(name -> assertThat(help.out()).contains("\n  " + name + " "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        var help = Answer.to(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: rim " + command, "Example", "  rim " + command);
        assertThat(Answer.to("help", command).out()).isEqualTo(help.out());
    }

    /// The next line has the words that the line before has no room for, but for its margin.
    @ParameterizedTest
    @MethodSource("commands")
    void whatOptionsMeanFillsItsLines(String command) {
        var lines = Answer.to(command, "--help").out().lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            var words = lines.get(i).strip();
            boolean goesOn = lines.get(i).indexOf(words) >= INDENT && words.matches("[^\"]+");
            boolean isNameAlone = !lines.get(i - 1).strip().contains("  ");
            if (goesOn && !(isNameAlone && lines.get(i - 1).strip().startsWith("-"))) {
                int room = WIDTH - lines.get(i - 1).length() - 1;
                assertThat(words.split(" ")[0].length())
                        .as(lines.get(i))
                        .isGreaterThan(room - MARGIN);
            }
        }
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Answer.to("--version").out())
                .matches("rim \\d+\\.\\d+\\.\\d+\\S*\n")
                .isEqualTo("rim " + Build.current() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "rank --nonsense",
                "rank --format yaml",
                "rank --year soon",
                "profile",
                "sql",
                "search",
                "update",
                "serve --port 70000",
                "update --edition 2026",
                "help frobnicate",
            })
    void wrongUsageSaysSoOnStandardErrorAndIsTwo(String words) {
        var answer = Answer.to(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("rim: ").contains("rim");
    }
}
