package rim.index.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown, with what a front matter says of title, language and year.
final class MarkdownReader extends AbstractVisitor {
    private static final int DEEPEST = 100;
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)(?:---|\\.\\.\\.)[ \\t]*\\n", Pattern.DOTALL);
    private static final Pattern NOTE =
            Pattern.compile("^ {0,3}\\[\\^([\\w-]+)]:[ \\t]*", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("\\[\\^([\\w-]+)]");
    private static final Pattern BELOW_HEADS =
            Pattern.compile(
                    "\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*|\\s*\\|\\s*:?-+:?\\s*\\|\\s*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private @Nullable String heading;

    private MarkdownReader() {}

    static DocumentText read(String text) {
        var front = FRONT.matcher(text);
        var matter = front.lookingAt() ? front.group(1) : "";
        var rest = text.substring(matter.isEmpty() ? 0 : front.end());
        var reading = new MarkdownReader();
        var parser = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
        parser.parse(withNotes(rest)).accept(reading);
        return new DocumentText(
                property(matter, "title").orElse(null),
                reading.heading,
                property(matter, "lang(?:uage)?").orElse(null),
                property(matter, "(?:year|date)")
                        .map(y -> y.length() > 4 && y.charAt(4) == '-' ? y.substring(0, 4) : y)
                        .filter(y -> YEAR.matcher(y).matches())
                        .map(Integer::valueOf)
                        .orElse(null),
                DocumentText.onePage(reading.paragraphs),
                null);
    }

    // Only plain values: a front matter with escapes is rare, and the first heading says the same.
    private static Optional<String> property(String matter, String name) {
        var line =
                Pattern.compile(
                                "^" + name + ":[ \\t]*[\"']?([^\"'\\\\\\n]+)[\"']?[ \\t]*$",
                                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                        .matcher(matter);
        return line.find() ? Optional.of(line.group(1).strip()) : Optional.empty();
    }

    // Notes are no part of CommonMark, which takes them for addresses of links.
    private static String withNotes(String text) {
        var labels = new HashSet<String>();
        NOTE.matcher(text).results().forEach(note -> labels.add(note.group(1)));
        if (labels.isEmpty()) {
            return text;
        }
        var notes = NOTE.matcher(text).replaceAll("\n[$1] ");
        return CALL.matcher(notes)
                .replaceAll(call -> labels.contains(call.group(1)) ? " [$1]" : "$0");
    }

    private void paragraph(Block block) {
        visitChildren(block);
        paragraphs.add(current.toString());
        current.setLength(0);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        var lines = current.toString().split("\n", -1);
        current.setLength(0);
        if (lines.length > 1 && BELOW_HEADS.matcher(lines[1]).matches()) {
            addRow(lines[0]);
            Arrays.stream(lines).skip(2).forEach(this::addRow);
        } else {
            paragraphs.add(String.join(" ", lines));
        }
    }

    // A table of GitHub's Markdown, which is a paragraph to CommonMark.
    private void addRow(String line) {
        var cells = line.strip().replaceAll("^\\||\\|$", "").split("\\|");
        paragraphs.add(
                Arrays.stream(cells)
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(" | ")));
    }

    @Override
    public void visit(Heading node) {
        paragraph((Block) node);
        var text = CleanText.paragraph(paragraphs.getLast());
        if (heading == null && !text.isEmpty()) {
            heading = text;
        }
    }

    @Override
    public void visit(Text text) {
        current.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        current.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        current.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        current.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        paragraphs.add(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        paragraphs.add(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        paragraphs.addAll(HtmlReader.paragraphsOf(html.getLiteral()));
    }
}
