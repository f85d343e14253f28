package rim.app.face.command;

import java.util.ArrayList;
import java.util.List;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.data.Field;

/// What stands below the options in the help of a question: notes, columns, examples.
final class HelpText {
    private static final int WIDTH = 86;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private HelpText() {}

    /// The lines of a question's footer.
    static String[] footer(Description question) {
        var text = new HelpText();
        question.notes().forEach(text::paragraph);
        text.columns(question.shape());
        text.examples(question);
        return text.lines.stream().map(HelpText::plain).toArray(String[]::new);
    }

    /// A text as the parser's formatter wants it.
    static String plain(String text) {
        return text.replace("%", "%%");
    }

    private void paragraph(String words) {
        lines.add("");
        wrapped(words, "", "");
    }

    private void columns(AnswerShape shape) {
        shape.tables()
                .forEach((list, fields) -> {
                    lines.add("");
                    lines.add(
                            shape instanceof AnswerShape.Document
                                    ? "Columns of csv"
                                            + (list.isEmpty() ? "" : " with --list " + list)
                                            + ":"
                                    : "Columns of csv and json:");
                    fields(fields);
                });
        if (shape instanceof AnswerShape.Table table && !table.forPeople().isEmpty()) {
            lines.add("The table leaves some of them out, and has");
            fields(table.forPeople());
        }
    }

    private void fields(List<Field> fields) {
        int width = fields.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        for (var each : fields) {
            var name = INDENT + each.name() + " ".repeat(width - each.name().length()) + INDENT;
            wrapped(each.meaning(), name, " ".repeat(name.length()));
        }
    }

    private void examples(Description question) {
        lines.add("");
        lines.add(question.examples().size() == 1 ? "Example:" : "Examples:");
        question.examples().forEach(each -> lines.add(INDENT + "rim " + each));
    }

    private void wrapped(String words, String first, String others) {
        var line = new StringBuilder(first);
        boolean isEmpty = true;
        for (var word : words.split(" ")) {
            if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(others);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        lines.add(line.toString());
    }
}
