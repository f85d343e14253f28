package rim.index.search;

import java.util.List;

/// What a user typed, taken apart.
sealed interface Expression {

    /// A word, looked for by its stem in every language.
    record Word(String text) implements Expression {
        /// Letters all great, such as `IT`, mean a name and not a small word.
        boolean isAcronym() {
            return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
        }
    }

    /// Words as they are written, in this order.
    ///
    /// @param apart how many places the words may be moved
    record Phrase(String text, int apart) implements Expression {}

    /// Words of a form: `*` stands for any letters, `?` for one.
    record Pattern(String text) implements Expression {}

    /// Words that differ in a few letters.
    ///
    /// @param edits 1 or 2
    record Similar(String text, int edits) implements Expression {}

    /// Something in the report's title.
    record InTitle(Expression what) implements Expression {}

    /// Passages that name or are about a region, or one in it.
    record InRegion(String code) implements Expression {}

    /// Passages on a theme, or a narrower one.
    record OnTheme(String code) implements Expression {}

    /// Passages in a language.
    record InLanguage(String code) implements Expression {}

    /// Passages of reports of these years.
    record InYears(int first, int last) implements Expression {}

    /// The more of these, the better; what must be has to be there, what must not has not.
    record Sequence(List<Part> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// One of a sequence.
    record Part(Need need, Expression what) {}

    /// All of these.
    record All(List<Expression> of) implements Expression {
        public All {
            of = List.copyOf(of);
        }
    }

    /// At least one of these.
    record Any(List<Expression> of) implements Expression {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// How much a part is wanted.
    enum Need {
        MAY,
        MUST,
        MUST_NOT
    }
}
