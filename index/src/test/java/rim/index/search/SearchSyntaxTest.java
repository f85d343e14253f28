package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.search.Expression.All;
import rim.index.search.Expression.Any;
import rim.index.search.Expression.Need;
import rim.index.search.Expression.Sequence;
import rim.index.search.SyntaxToken.Kind;

/// What a user types, by the grammar that {@link SearchSyntax} states.
class SearchSyntaxTest {

    /// An expression in one line: words as they are, phrases in quotes, `&` and `|` for all and
    /// any.
    private static String told(Expression expression) {
        return switch (expression) {
            case Expression.Word word -> word.text();
            case Expression.Phrase phrase -> "'" + phrase.text() + "'" + phrase.apart();
            case Expression.Pattern pattern -> "/" + pattern.text() + "/";
            case Expression.Similar similar -> similar.text() + "~" + similar.edits();
            case Expression.InTitle title -> "title(" + told(title.what()) + ")";
            case Expression.InRegion region -> "region(" + region.code() + ")";
            case Expression.OnTheme theme -> "theme(" + theme.code() + ")";
            case Expression.InLanguage language -> "lang(" + language.code() + ")";
            case Expression.InYears years -> "years(" + years.first() + "," + years.last() + ")";
            case Sequence sequence ->
                    sequence.parts().stream()
                            .map(p -> sign(p.need()) + told(p.what()))
                            .collect(Collectors.joining(" ", "[", "]"));
            case All all ->
                    all.of().stream()
                            .map(SearchSyntaxTest::told)
                            .collect(Collectors.joining(" & ", "(", ")"));
            case Any any ->
                    any.of().stream()
                            .map(SearchSyntaxTest::told)
                            .collect(Collectors.joining(" | ", "(", ")"));
        };
    }

    private static String sign(Need need) {
        return switch (need) {
            case MAY -> "";
            case MUST -> "+";
            case MUST_NOT -> "-";
        };
    }

    private static String read(String typed) {
        return SearchSyntax.read(typed).expression().map(SearchSyntaxTest::told).orElse("none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "smart ~ smart",
                "smart cities ~ [smart cities]",
                "smart AND cities ~ (smart & cities)",
                "smart && cities ~ (smart & cities)",
                "smart OR cities ~ (smart | cities)",
                "smart || cities ~ (smart | cities)",
                "a1 OR b1 AND c1 ~ (a1 | (b1 & c1))",
                "(a1 OR b1) AND c1 ~ ((a1 | b1) & c1)",
                "a1 b1 OR c1 ~ ([a1 b1] | c1)",
                "+smart -cities ~ [+smart -cities]",
                "NOT cities ~ [-cities]",
                "!cities ~ [-cities]",
                "+smart ~ smart",
                "-(a1 OR b1) c1 ~ [-(a1 | b1) c1]",
                "\"smart cities\" ~ 'smart cities'0",
                "„smart cities“ ~ 'smart cities'0",
                "«smart cities» ~ 'smart cities'0",
                "title:smart ~ title(smart)",
                "title:\"smart cities\" ~ title('smart cities'0)",
                "region:se33 ~ region(SE33)",
                "theme:Clusters ~ theme(clusters)",
                "lang:SV ~ lang(sv)",
                "language:sv ~ lang(sv)",
                "year:2012 ~ years(2012,2012)",
                "year:2012..2015 ~ years(2012,2015)",
                "year:2012-2015 ~ years(2012,2015)",
                "year:2012.. ~ years(2012,9999)",
                "year:..2015 ~ years(0,2015)",
                "innov* ~ /innov*/",
                "w?rd ~ /w?rd/",
                "what is it? ~ [what is it]",
                "smart-city ~ smart-city",
                "and or not ~ [and or not]"
            })
    void whatIsTypedIsReadByTheGrammar(String typed, String read) {
        var reading = SearchSyntax.read(typed);
        assertThat(reading.expression().map(SearchSyntaxTest::told)).contains(read);
        assertThat(reading.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a b\"~3 | 'a b'3",
                "\"a b\"~ | 'a b'0",
                "\"a b\"~999 | 'a b'100",
                "wordy~ | wordy~2",
                "wordy~1 | wordy~1",
                "wordy~2 | wordy~2",
                "wordy~9 | wordy~2",
                "word~ | word~1",
                "word~2 | word~1",
                "a~ | a~1"
            })
    void aTildeMeansNearOrSimilar(String typed, String read) {
        assertThat(read(typed)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "smart ) cities ~ (smart | cities) ~ The bracket ')' at character 7 was not opened",
                "(smart cities ~ [smart cities] ~ The bracket '(' at character 1 is not closed",
                "smart AND ~ smart ~ 'AND' at character 7 has nothing after it",
                "smart OR ~ smart ~ 'OR' at character 7 has nothing after it",
                "AND smart ~ smart ~ 'AND' at the beginning has nothing before it.",
                "OR smart ~ smart ~ 'OR' at the beginning has nothing before it.",
                "\"smart cities ~ 'smart cities'0 ~ The quotation mark at character 1 is not closed",
                "colour:red ~ colour red ~ Unknown field 'colour' at character 1 (known: title, region, theme, year, lang)",
                "region:Sweden ~ none ~ (expected a NUTS code such as SE33) at character 1",
                "lang:swedish ~ none ~ (expected a code such as sv) at character 1",
                "year:last ~ none ~ (expected a year or years such as 2012..2015",
                "year:2015..2012 ~ none ~ (expected the earlier year first) at character 1",
                "a* ~ none ~ stands for too many words",
                "* ~ none ~ stands for too many words"
            })
    void whatCannotBeReadIsExplainedAndItsWordsAreLookedFor(
            String typed, String read, String fault) {
        var reading = SearchSyntax.read(typed);
        assertThat(read(typed)).isEqualTo(read);
        assertThat(reading.faults()).anyMatch(f -> f.contains(fault));
    }

    @Test
    void bracketsAreReadTwentyDeep() {
        var deep = "(".repeat(20) + "word" + ")".repeat(20);
        assertThat(read(deep)).isEqualTo("word");
        assertThat(SearchSyntax.read(deep).faults()).isEmpty();
        var deeper = "(".repeat(21) + "word" + ")".repeat(21);
        assertThat(SearchSyntax.read(deeper).faults())
                .anyMatch(f -> f.startsWith("Brackets are nested more than 20 deep"));
    }

    /// Any text at all is read, in bounded time, and every fault is a sentence.
    @Test
    void anyTextAtAllIsRead() {
        var random = new Random(12);
        var pieces =
                List.of(
                        "(",
                        ")",
                        "\"",
                        "AND",
                        "OR",
                        "NOT",
                        "+",
                        "-",
                        "~",
                        "*",
                        "?",
                        ":",
                        "a",
                        "smart",
                        " ",
                        " ",
                        "year:",
                        "2012..",
                        "title:",
                        "„",
                        "«",
                        "\n",
                        "\u0000",
                        "é",
                        "\ud83d",
                        "~99",
                        "''",
                        "region:SE");
        for (int trial = 0; trial < 5_000; trial++) {
            var typed = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            }
            var reading = SearchSyntax.read(typed.toString());
            assertThat(reading.faults()).as(typed.toString()).allMatch(f -> f.endsWith("."));
        }
    }

    @Test
    void wordsAloneMeanNothingBesideThemselves() {
        var words = SearchSyntax.words("smart AND (cities) -title:x \"y z\" 2012..2015!");
        assertThat(words.expression().map(SearchSyntaxTest::told))
                .hasValueSatisfying(read ->
                        assertThat(read)
                                .contains("smart")
                                .contains("cities")
                                .doesNotContain("title(")
                                .doesNotContain("'y z'")
                                .doesNotContain("&"));
        assertThat(SearchSyntax.words(" ,;! ").expression()).isEmpty();
        assertThat(words.faults()).isEmpty();
    }

    private static List<Kind> kinds(String typed) {
        return SyntaxToken.of(typed).stream().map(SyntaxToken::kind).toList();
    }

    @Test
    void piecesKnowWhereTheyBegin() {
        var tokens = SyntaxToken.of("a1  (\"b c\"~2 AND year:2012)");
        assertThat(tokens).extracting(SyntaxToken::place).containsExactly(1, 5, 6, 14, 18, 27);
        assertThat(tokens)
                .extracting(SyntaxToken::kind)
                .containsExactly(
                        Kind.WORD, Kind.OPEN, Kind.PHRASE, Kind.AND, Kind.WORD, Kind.CLOSE);
        assertThat(tokens.get(2).distance()).isEqualTo(2);
        assertThat(tokens.get(4).field()).isEqualTo("year");
        assertThat(tokens.get(4).text()).isEqualTo("2012");
        assertThat(tokens.get(0).distance()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "- + !", "…", "—", "~", ":", "\"\"", "''"})
    void whatHasNeitherLetterNorDigitIsNoPiece(String typed) {
        assertThat(kinds(typed)).isEmpty();
    }

    @Test
    void aSignBeforeASpaceIsNoSign() {
        assertThat(kinds("a - b")).containsExactly(Kind.WORD, Kind.WORD);
        assertThat(kinds("a -b")).containsExactly(Kind.WORD, Kind.NOT, Kind.WORD);
        assertThat(kinds("a+b")).containsExactly(Kind.WORD);
        assertThat(kinds("c++")).containsExactly(Kind.WORD);
    }

    @Test
    void ofAnOverlongTextTheBeginningIsRead() {
        assertThat(SyntaxToken.of("word ".repeat(1_000))).hasSize(128);
        assertThat(SyntaxToken.of("x".repeat(5_000)))
                .singleElement()
                .satisfies(token -> assertThat(token.text()).hasSize(2_000));
    }

    @ParameterizedTest
    @CsvSource({"IT,true", "It,false", "I,false", "ÅÄ,true", "R2D2,false", "EU,true"})
    void lettersAllGreatMeanAName(String word, boolean isAcronym) {
        assertThat(new Expression.Word(word).isAcronym()).isEqualTo(isAcronym);
    }
}
