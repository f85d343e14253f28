package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.Build;

class RimTest {
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
