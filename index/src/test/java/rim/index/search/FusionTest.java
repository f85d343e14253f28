package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static TopDocs ranked(ScoreDoc... found) {
        return new TopDocs(new TotalHits(found.length, Relation.EQUAL_TO), found);
    }

    @Test
    void aPassageCountsTheReciprocalsOfItsRanks() {
        var fusion =
                new Fusion(
                        ranked(new ScoreDoc(7, 9f), new ScoreDoc(3, 4f)),
                        ranked(new ScoreDoc(3, .8f), new ScoreDoc(5, .7f)));

        assertThat(fusion.score(7, 9f)).isCloseTo(1 / 61f, within(1e-7f));
        assertThat(fusion.score(3, 4f)).isCloseTo(1 / 62f + .7f / 61, within(1e-7f));
        assertThat(fusion.score(5, 0f)).isCloseTo(.7f / 62, within(1e-7f));
    }

    @Test
    void passagesAfterTheRankedOnesKeepTheOrderOfTheirWords() {
        var fusion =
                new Fusion(
                        ranked(new ScoreDoc(7, 9f), new ScoreDoc(3, 4f)),
                        ranked(new ScoreDoc(5, .7f)));

        assertThat(fusion.score(1, 3f))
                .isLessThan(fusion.score(3, 4f))
                .isGreaterThan(fusion.score(2, 1f));
    }

    @Test
    void withoutWordsMeaningAloneRanks() {
        var fusion = new Fusion(ranked(), ranked(new ScoreDoc(5, .7f), new ScoreDoc(6, .6f)));

        assertThat(fusion.score(5, 0)).isGreaterThan(fusion.score(6, 0));
    }
}
