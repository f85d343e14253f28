package rim.app.question.explain;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rounding;
import rim.app.print.Terminal;
import rim.engine.explain.Explanation;
import rim.engine.explain.Explanation.Change;
import rim.engine.explain.Explanation.Gap;
import rim.engine.explain.Explanation.Part;
import rim.engine.explain.Explanation.Path;
import rim.engine.explain.Explanation.Term;
import rim.schemas.numeral.Numerals;

/// An explanation as a tree of text.
final class ExplanationPage {
    private static final int USUAL_WIDTH = 100;
    private static final int DIGEST = 12;

    /// What a reference is called that is no unit.
    private static final String MEAN = "reference";

    /// Files that regions sent are called by their digests.
    private static final Pattern LONG_DIGEST = Pattern.compile("([0-9a-f]{12})[0-9a-f]{52}");

    private final Explanation explanation;
    private final String name;
    private final UnaryOperator<String> unitNames;
    private final int width;
    private final boolean blocks;

    /// As wide as the widest amount.
    private final String margin;

    private final StringBuilder page = new StringBuilder();

    private ExplanationPage(
            Explanation explanation,
            String name,
            UnaryOperator<String> unitNames,
            Terminal terminal) {
        this.explanation = explanation;
        this.name = name;
        this.unitNames = unitNames;
        this.width = terminal.columns().orElse(USUAL_WIDTH);
        this.blocks = terminal.drawsBlocks();
        this.margin = " ".repeat(widest(explanation.tree()));
    }

    /// @param unitNames a unit in words, by its code
    static String of(
            Explanation explanation,
            String name,
            UnaryOperator<String> unitNames,
            Terminal terminal) {
        return new ExplanationPage(explanation, name, unitNames, terminal).text();
    }

    private String text() {
        head();
        part(explanation.tree(), "", "");
        if (explanation.rest() != 0) {
            line("  " + signed(explanation.rest()) + "  what belongs to no indicator");
        }
        if (explanation.note() != null) {
            words("  ", "No contributions: " + explanation.note() + ".");
        }
        explanation.gaps().forEach(this::gap);
        var change = explanation.change();
        if (change != null) {
            change(change);
        }
        return page.toString();
    }

    private void head() {
        line(explanation.unit() + " " + name);
        line(explanation.title() + ", " + explanation.year());
        if (explanation.missing() != null) {
            line("  No score: " + explanation.missing());
        } else {
            line(
                    "  Score "
                            + number(explanation.score())
                            + ", rank "
                            + explanation.rank()
                            + " of "
                            + explanation.of()
                            + (explanation.relative() == null
                                    ? ""
                                    : ", "
                                            + number(explanation.relative())
                                            + " of the reference's 100")
                            + (explanation.likelyGroup() == null
                                    ? ""
                                    : ", group " + explanation.likelyGroup()));
        }
        if (explanation.coverage() < 1) {
            line("  Coverage " + Rounding.percent(explanation.coverage()) + " of the weights");
        }
        if (explanation.correction() != 1) {
            line("  Correction by country × " + number(explanation.correction()));
        }
        line("");
    }

    private void part(Part part, String before, String below) {
        var amount = amount(part);
        var score =
                part.score() == null
                        ? "no score: " + part.missing()
                        : "score "
                                + number(part.score())
                                + ", rank "
                                + part.rank()
                                + (before.isEmpty() ? "" : ", weight " + number(part.weight()));
        line("  " + margin.substring(amount.length()) + amount + "  " + before + part.title());
        line("    " + margin + below + (part.parts().isEmpty() ? "   " : bar()) + score);
        if (part.path() != null) {
            path(part.path(), below + "   ");
        }
        for (int i = 0; i < part.parts().size(); i++) {
            boolean isLast = i == part.parts().size() - 1;
            part(
                    part.parts().get(i),
                    below + (blocks ? isLast ? "└─ " : "├─ " : "+- "),
                    below + (isLast ? "   " : bar()));
        }
    }

    private static String amount(Part part) {
        return part.contribution() == null ? "" : signed(part.contribution());
    }

    private static int widest(Part part) {
        return part.parts().stream()
                .mapToInt(ExplanationPage::widest)
                .reduce(amount(part).length(), Math::max);
    }

    private String bar() {
        return blocks ? "│  " : "|  ";
    }

    private void path(Path path, String indent) {
        var arrow = blocks ? " → " : " -> ";
        var unit = path.unit() == null ? "" : unitNames.apply(path.unit());
        var text = new StringBuilder(Numerals.ENGLISH.united(number(path.value()), unit));
        text.append(path.valueYear() == null ? "" : ", " + path.valueYear());
        text.append(
                path.flags() == null || path.flags().isEmpty() ? "" : " (" + path.flags() + ")");
        text.append(path.filledBy() == null ? "" : ", filled in by " + path.filledBy());
        if (path.bounded() != null) {
            text.append(arrow).append("outlier, taken as ").append(number(path.bounded()));
        }
        if (path.excluded()) {
            text.append(arrow).append("outlier, no say in the bounds");
        }
        text.append(arrow).append("treated ").append(number(path.treated()));
        text.append(arrow).append("score ").append(number(path.score()));
        words("    " + margin + indent, text.toString());
        if (path.conversion() != null) {
            words("    " + margin + indent, "converted from " + path.conversion());
        }
        for (var cell : path.cells()) {
            var digest = cell.sha256();
            words(
                    "    " + margin + indent,
                    LONG_DIGEST.matcher(cell.file()).replaceFirst("$1…")
                            + ", row "
                            + cell.row()
                            + ", column "
                            + cell.column()
                            + (digest == null || digest.length() < DIGEST
                                    ? ""
                                    : "  [SHA-256 " + digest.substring(0, DIGEST) + "]"));
            if (cell.correction() != null) {
                words("    " + margin + indent, cell.correction().words());
            }
        }
    }

    private void gap(Gap gap) {
        var whom =
                switch (gap.to()) {
                    case "reference" ->
                            "the reference" + (gap.name().equals(MEAN) ? "" : " " + gap.name());
                    case "leader" -> "the leader " + gap.name();
                    case "peers" -> "the mean of its peers " + gap.name();
                    default -> gap.name();
                };
        line("");
        words(
                "",
                "Gap to "
                        + whom
                        + ": "
                        + signed(gap.difference())
                        + " (theirs is "
                        + number(gap.score())
                        + ")");
        terms(gap.terms());
    }

    private void change(Change change) {
        line("");
        line(
                "Change since "
                        + change.from()
                        + ": "
                        + signed(change.difference())
                        + " (it was "
                        + number(change.score())
                        + ")");
        terms(change.terms());
    }

    private void terms(List<Term> terms) {
        for (var term : terms) {
            line(
                    String.format(
                                    Locale.ROOT,
                                    "  %+.3f  %6s against %6s  ",
                                    term.amount(),
                                    orDash(term.own()),
                                    orDash(term.other()))
                            + term.title()
                            + cause(term));
        }
    }

    private static String orDash(@Nullable Double number) {
        return number == null ? "-" : number(number);
    }

    private static String cause(Term term) {
        return switch (term.cause()) {
            case DATA, CORRECTION -> "";
            case IMPUTATION -> ", a value filled in";
            case TREATMENT -> ", by the outlier rule";
            case COVERAGE -> ", which one of the two lacks";
        };
    }

    private static String number(@Nullable Double number) {
        return number == null ? "?" : Rounding.text(number);
    }

    private static String signed(double amount) {
        return String.format(Locale.ROOT, "%+.3f", amount);
    }

    private void line(String text) {
        page.append(
                        text.length() <= width
                                ? text
                                : text.substring(0, width - 1) + (blocks ? "…" : "~"))
                .append('\n');
    }

    /// Words on as many lines as they need, each behind an indent.
    private void words(String indent, String text) {
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
                line(indent + line);
                line.setLength(0);
                line.append("  ");
            }
            line.append(line.isEmpty() || line.toString().equals("  ") ? "" : " ").append(word);
        }
        line(indent + line);
    }
}
