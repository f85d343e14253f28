package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
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
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnotesExtension.create());
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
        Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(DEEPEST)
                .build()
                .parse(rest)
                .accept(reading);
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

    private void paragraph(Block block) {
        visitChildren(block);
        endParagraph();
    }

    private void endParagraph() {
        paragraphs.add(current.toString());
        current.setLength(0);
    }

    // What stands before it, such as the mark of a note, goes with it.
    private void asItIs(String text) {
        current.append(text);
        endParagraph();
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraph((Block) paragraph);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition note) {
            current.append(mark(note.getLabel())).append(' ');
        }
        visitChildren(block);
        // a note that holds nothing keeps its mark to itself
        if (block instanceof FootnoteDefinition && !current.isEmpty()) {
            endParagraph();
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference call) {
            current.append(' ').append(mark(call.getLabel()));
            return;
        }
        if (node instanceof TableCell) {
            cell(node);
            return;
        }
        visitChildren(node);
        if (node instanceof TableRow) {
            endParagraph();
        }
    }

    private void cell(CustomNode cell) {
        int before = current.length();
        current.append(before == 0 ? "" : " | ");
        int within = current.length();
        visitChildren(cell);
        if (current.length() == within) {
            current.setLength(before);
        }
    }

    private static String mark(String label) {
        return "[" + label + "]";
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
        current.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        current.append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        asItIs(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        asItIs(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        for (String each : HtmlReader.paragraphsOf(html.getLiteral())) {
            if (!each.isBlank()) {
                asItIs(each.strip());
            }
        }
    }
}
