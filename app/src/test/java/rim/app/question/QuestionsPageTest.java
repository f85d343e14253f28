package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rim.app.ask.Description;
import rim.app.ask.Parameter;
import rim.app.ask.Parameter.Place;
import rim.app.ask.Parameter.Reach;
import rim.app.data.Field;

/// `docs/reference/questions.md` is made from the questions. `-Drim.write=true` writes it anew.
class QuestionsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("rim.root", "."), "docs", "reference", "questions.md");

    @Test
    void thePageSaysWhatCanBeAsked() throws IOException {
        var page = page();
        if (Boolean.getBoolean("rim.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/questions.md (written anew by a run with -Drim.write=true)")
                .isEqualTo(page);
    }

    private static String page() {
        var page =
                new StringBuilder(
                        """
                        # Questions

                        What can be asked, on the command line (`rim NAME`, options with dashes) and over HTTP (`/api/v1/NAME`, names as they stand here), with the same
                        parameters, bounds and columns.
                        """);
        Questions.ALL.forEach(line -> page.append(section(line.question().description())));
        return page.toString();
    }

    private static String section(Description question) {
        var text = new StringBuilder("\n## " + question.name() + "\n\n" + question.summary());
        question.notes().forEach(note -> text.append("\n\n").append(note));
        text.append("\n\n");
        question.examples().forEach(example -> text.append("    rim " + example + "\n"));
        text.append("    GET /api/v1/").append(path(question)).append("\n");
        text.append("\n| parameter | takes | by default | meaning |\n|---|---|---|---|\n");
        question.parameters().forEach(each -> text.append(row(each)));
        question.shape().tables().forEach((list, fields) -> text.append(columns(list, fields)));
        return text.toString();
    }

    private static String path(Description question) {
        return question.parameters().stream()
                .filter(each -> each.place() == Place.PATH && each.reach() != Reach.COMMAND)
                .map(each -> "/{" + each.name() + "}")
                .collect(Collectors.joining("", question.name(), ""));
    }

    private static String row(Parameter<?> parameter) {
        return String.format(
                Locale.ROOT,
                "| `%s`%s | %s%s | %s | %s |\n",
                parameter.name(),
                reach(parameter.reach()),
                cell(parameter.kind().expected()),
                parameter.count().isSeveral() ? ", several" : "",
                cell(parameter.usually()),
                cell(parameter.meaning()));
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case EVERYWHERE -> "";
            case COMMAND -> " (command line)";
            case HTTP -> " (HTTP)";
        };
    }

    private static String columns(String list, List<Field> fields) {
        var text =
                new StringBuilder(
                        "\nColumns"
                                + (list.isEmpty() ? "" : " of `" + list + "`")
                                + "\n\n| column | holds | meaning |\n|---|---|---|\n");
        for (Field field : fields) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| `%s` | %s%s | %s |\n",
                            field.name(),
                            field.kind().name().toLowerCase(Locale.ROOT),
                            field.isOptional() ? ", may be empty" : "",
                            cell(field.meaning())));
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
