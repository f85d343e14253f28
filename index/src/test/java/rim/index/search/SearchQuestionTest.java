package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.search.SearchQuestion.Order;
import rim.index.search.SearchQuestion.Syntax;
import rim.schemas.RimException;

class SearchQuestionTest {
    private static final SearchQuestion USUAL = SearchQuestion.of("smart", 20);

    @Test
    void aQuestionForWordsAloneAsksForTheBestInAllLanguages() {
        assertThat(USUAL)
                .isEqualTo(
                        new SearchQuestion(
                                "smart",
                                Syntax.FULL,
                                Expansion.ON,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Order.RELEVANCE,
                                0,
                                20,
                                3));
    }

    /// Each change changes what it names, and nothing else: taking it back gives the same question.
    @Test
    void everyChangeChangesWhatItNamesAndNothingElse() {
        assertThat(USUAL.inLanguages(Set.of("sv")).languages()).containsExactly("sv");
        assertThat(USUAL.inLanguages(Set.of("sv")).inLanguages(Set.of())).isEqualTo(USUAL);
        assertThat(USUAL.without(Set.of("Region:SE33 ")).without()).containsExactly("region:se33");
        assertThat(USUAL.without(Set.of("AI")).without(Set.of())).isEqualTo(USUAL);
        assertThat(USUAL.onThemes(Set.of("ai")).themes()).containsExactly("ai");
        assertThat(USUAL.onThemes(Set.of("ai")).onThemes(Set.of())).isEqualTo(USUAL);
        assertThat(USUAL.aboutRegions(Set.of("SE33")).regions()).containsExactly("SE33");
        assertThat(USUAL.aboutRegions(Set.of("SE33")).aboutRegions(Set.of())).isEqualTo(USUAL);
        var published = USUAL.published(OptionalInt.of(2012), OptionalInt.of(2015));
        assertThat(published.yearFrom()).hasValue(2012);
        assertThat(published.yearTo()).hasValue(2015);
        assertThat(published.published(OptionalInt.empty(), OptionalInt.empty())).isEqualTo(USUAL);
        assertThat(USUAL.by(Order.YEAR).order()).isEqualTo(Order.YEAR);
        assertThat(USUAL.by(Order.YEAR).by(Order.RELEVANCE)).isEqualTo(USUAL);
        assertThat(USUAL.from(40).offset()).isEqualTo(40);
        assertThat(USUAL.from(40).from(0)).isEqualTo(USUAL);
        assertThat(USUAL.with(Expansion.OFF).expansion()).isEqualTo(Expansion.OFF);
        assertThat(USUAL.with(Expansion.OFF).with(Expansion.ON)).isEqualTo(USUAL);
        assertThat(USUAL.atMost(5).limit()).isEqualTo(5);
        assertThat(USUAL.atMost(5).atMost(20)).isEqualTo(USUAL);
        assertThat(USUAL.showing(7).passages()).isEqualTo(7);
        assertThat(USUAL.showing(7).showing(3)).isEqualTo(USUAL);
        assertThat(USUAL.asWords().syntax()).isEqualTo(Syntax.WORDS_ONLY);
        assertThat(USUAL.asWords().words()).isEqualTo("smart");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, Integer.MAX_VALUE})
    void aLimitOutOfRangeIsRefused(int limit) {
        assertThatThrownBy(() -> USUAL.atMost(limit))
                .isInstanceOf(RimException.class)
                .hasMessage("Invalid number of hits: " + limit + " (expected 1 to 10000)");
    }

    @Test
    void theEndsOfTheRangesAreTaken() {
        assertThat(USUAL.atMost(1).limit()).isOne();
        assertThat(USUAL.atMost(SearchQuestion.MOST).limit()).isEqualTo(10_000);
        assertThat(USUAL.showing(SearchQuestion.MOST_PASSAGES).passages()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -5})
    void aNumberOfPassagesOutOfRangeIsRefused(int passages) {
        assertThatThrownBy(() -> USUAL.showing(passages))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("(expected 1 to 100)");
        assertThatThrownBy(() -> USUAL.from(-1))
                .isInstanceOf(RimException.class)
                .hasMessage("Invalid offset: -1 (expected 0 or more)");
    }

    @Test
    void aQuestionKeepsItsOwnFilters() {
        var regions = new HashSet<>(Set.of("SE33"));
        var question = USUAL.aboutRegions(regions);
        regions.clear();
        assertThat(question.regions()).containsExactly("SE33");
    }
}
