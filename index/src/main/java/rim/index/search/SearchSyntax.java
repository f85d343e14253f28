package rim.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rim.index.search.Expression.All;
import rim.index.search.Expression.Any;
import rim.index.search.Expression.Need;
import rim.index.search.Expression.Part;
import rim.index.search.Expression.Sequence;
import rim.index.search.SyntaxToken.Kind;

/// Reads what a user typed.
///
///     question  := all (OR all)*
///     all       := sequence (AND sequence)*
///     sequence  := part+
///     part      := [+ | - | NOT] (word | "phrase" | field:value | ( question ))
///
/// Words that follow each other are all welcome and none must be. What cannot be read as it stands
/// is explained, and its words are looked for.
final class SearchSyntax {
    private static final int DEEPEST = 20;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\u00AD'’.\\-]+");

    /// What was read.
    ///
    /// @param expression none when there is nothing to look for
    /// @param faults what could not be read as it stands, in sentences
    record Parsed(Optional<Expression> expression, List<String> faults) {
        Parsed {
            faults = List.copyOf(faults);
        }
    }

    private final List<SyntaxToken> tokens;
    private final Operands operands;
    private final List<String> faults = new ArrayList<>();
    private int at;
    private int depth;

    private SearchSyntax(String typed, Operands operands) {
        this.tokens = SyntaxToken.of(typed);
        this.operands = operands;
    }

    static Parsed read(String typed) {
        var syntax = new SearchSyntax(typed, new Operands());
        var parts = new ArrayList<Expression>();
        while (syntax.at < syntax.tokens.size()) {
            syntax.any().ifPresent(parts::add);
            if (syntax.is(Kind.CLOSE)) {
                syntax.fault("The bracket ')' at character ", "was not opened and is left out.");
                syntax.at++;
            }
        }
        syntax.faults.addAll(syntax.operands.faults());
        return new Parsed(joined(parts, Any::new), syntax.faults);
    }

    /// Words alone: nothing in the text has a meaning beside them.
    static Parsed words(String text) {
        var parts =
                SyntaxToken.of(SIGNS.matcher(text).replaceAll(" ")).stream()
                        .filter(t -> t.kind() == Kind.WORD)
                        .map(t -> new Part(Need.MAY, (Expression) new Expression.Word(t.text())))
                        .toList();
        return new Parsed(
                parts.isEmpty() ? Optional.empty() : Optional.of(new Sequence(parts)), List.of());
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private void fault(String before, String after) {
        faults.add(before + tokens.get(at).place() + " " + after);
    }

    private Optional<Expression> any() {
        var found = new ArrayList<Expression>();
        all().ifPresent(found::add);
        while (is(Kind.OR)) {
            int place = at++;
            all().ifPresentOrElse(found::add, () -> missing("OR", place));
            missingBefore("OR", place, found);
        }
        return joined(found, Any::new);
    }

    private Optional<Expression> all() {
        var found = new ArrayList<Expression>();
        sequence().ifPresent(found::add);
        while (is(Kind.AND)) {
            int place = at++;
            sequence().ifPresentOrElse(found::add, () -> missing("AND", place));
            missingBefore("AND", place, found);
        }
        return joined(found, All::new);
    }

    private void missing(String operator, int token) {
        faults.add(
                "'"
                        + operator
                        + "' at character "
                        + tokens.get(token).place()
                        + " has nothing after it and is left out.");
    }

    private void missingBefore(String operator, int token, List<Expression> found) {
        if (token == 0 && found.size() < 2) {
            faults.add("'" + operator + "' at the beginning has nothing before it.");
        }
    }

    private static Optional<Expression> joined(
            List<Expression> found, Function<List<Expression>, Expression> together) {
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(together.apply(found));
        };
    }

    private Optional<Expression> sequence() {
        var parts = new ArrayList<Part>();
        while (at < tokens.size() && !is(Kind.AND) && !is(Kind.OR) && !is(Kind.CLOSE)) {
            var need = need();
            operand().ifPresent(each -> parts.add(new Part(need, each)));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        boolean single = parts.size() == 1 && parts.getFirst().need() != Need.MUST_NOT;
        return Optional.of(single ? parts.getFirst().what() : new Sequence(parts));
    }

    private Need need() {
        var need = Need.MAY;
        while (is(Kind.NOT) || is(Kind.MUST)) {
            need = is(Kind.NOT) ? Need.MUST_NOT : Need.MUST;
            at++;
        }
        return need;
    }

    private Optional<Expression> operand() {
        if (is(Kind.OPEN)) {
            return group();
        }
        if (at >= tokens.size() || is(Kind.CLOSE) || is(Kind.AND) || is(Kind.OR)) {
            return Optional.empty();
        }
        return operands.of(tokens.get(at++));
    }

    private Optional<Expression> group() {
        int opened = at++;
        if (depth >= DEEPEST) {
            faults.add("Brackets are nested more than " + DEEPEST + " deep: left out.");
            return Optional.empty();
        }
        depth++;
        var inside = any();
        depth--;
        if (is(Kind.CLOSE)) {
            at++;
        } else {
            faults.add(
                    "The bracket '(' at character "
                            + tokens.get(opened).place()
                            + " is not closed: taken as closed at the end.");
        }
        return inside;
    }
}
