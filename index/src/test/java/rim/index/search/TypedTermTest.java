package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.search.TypedTerm.Form;
import rim.index.search.TypedTerm.Need;

class TypedTermTest {

    @Test
    void signsQuotesAndStarAreUnderstood() {
        assertThat(TypedTerm.of("smart +\"role of\" -draft clust* “open data”"))
                .containsExactly(
                        new TypedTerm(Need.MAY, Form.WORD, "smart"),
                        new TypedTerm(Need.MUST, Form.PHRASE, "role of"),
                        new TypedTerm(Need.MUST_NOT, Form.WORD, "draft"),
                        new TypedTerm(Need.MAY, Form.BEGINNING, "clust"),
                        new TypedTerm(Need.MAY, Form.PHRASE, "open data"));
    }

    @Test
    void aHyphenInAWordIsPartOfIt() {
        assertThat(TypedTerm.of("Nordrhein-Westfalen"))
                .containsExactly(new TypedTerm(Need.MAY, Form.WORD, "Nordrhein-Westfalen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "+", "-", "*", "+-*", "( ) [ ] { } ~ ^ : \\ /"})
    void whatHoldsNoWordHasNoTerms(String typed) {
        assertThat(TypedTerm.of(typed)).isEmpty();
    }

    @Test
    void starsThatWouldMatchAllAreWords() {
        assertThat(TypedTerm.of("*tion ab* in*ov"))
                .extracting(TypedTerm::form)
                .containsOnly(Form.WORD);
    }

    @Test
    void anEndlessQuestionIsCut() {
        assertThat(TypedTerm.of("word ".repeat(10_000))).hasSize(32);
    }
}
