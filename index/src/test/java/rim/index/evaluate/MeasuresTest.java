package rim.index.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

class MeasuresTest {
    @TempDir Path folder;

    /// By hand: the answers at ranks 1, 3 and 6 of five. Average precision (1 + 2/3 + 3/6) / 5; the
    /// gain 1 + 1/log₂4 + 1/log₂7 against that of five in a row.
    @Test
    void measuresOfARankingAreThoseByHand() {
        var judged = Map.of("a", 1, "c", 1, "f", 1, "x", 1, "y", 1, "b", 0);
        var found = Measures.of(List.of("a", "b", "c", "d", "e", "f", "g"), judged);
        assertThat(found.map()).isCloseTo((1 + 2 / 3.0 + 3 / 6.0) / 5, within(1e-12));
        assertThat(found.p30()).isCloseTo(3 / 30.0, within(1e-12));
        assertThat(found.recall100()).isCloseTo(3 / 5.0, within(1e-12));
        double ideal = 1 + 0.6309297535714575 + 0.5 + 0.43067655807339306 + 0.38685280723454163;
        assertThat(found.ndcg10()).isCloseTo((1 + 0.5 + 0.3562071871080222) / ideal, within(1e-12));
    }

    /// The grade itself is the gain, as trec_eval has it; grades below 0 are none.
    @Test
    void gradesCountAsTheyAre() {
        var judged = Map.of("a", 3, "b", 1, "c", -1);
        assertThat(Measures.of(List.of("a", "b", "c"), judged).ndcg10()).isEqualTo(1);
        double log3 = Math.log(3) / Math.log(2);
        assertThat(Measures.of(List.of("c", "b", "a"), judged).ndcg10())
                .isCloseTo((1 / log3 + 3 / 2.0) / (3 + 1 / log3), within(1e-12));
    }

    @Test
    void nothingFoundIsNothingWorth() {
        assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0, 0));
        assertThat(Measures.of(List.of("b", "c"), Map.of("a", 1)))
                .isEqualTo(new Measures(0, 0, 0, 0));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "d" + i).toList();
    }

    @Test
    void eachMeasureLooksAsDeepAsItsNameSays() {
        var ranking = ids(200);
        assertThat(Measures.of(ranking, Map.of("d9", 1)).ndcg10()).isPositive();
        assertThat(Measures.of(ranking, Map.of("d10", 1)).ndcg10()).isZero();
        assertThat(Measures.of(ranking, Map.of("d29", 1)).p30()).isPositive();
        assertThat(Measures.of(ranking, Map.of("d30", 1)).p30()).isZero();
        assertThat(Measures.of(ranking, Map.of("d99", 1)).recall100()).isOne();
        assertThat(Measures.of(ranking, Map.of("d100", 1)).recall100()).isZero();
        assertThat(Measures.of(ranking, Map.of("d199", 1)).map())
                .isCloseTo(1 / 200.0, within(1e-12));
    }

    /// Whatever the judgements: measures lie between 0 and 1, the ideal order has 1, and moving an
    /// answer up never makes a ranking worse.
    @Test
    void aBetterOrderIsNeverJudgedWorse() {
        var random = new Random(6);
        for (int trial = 0; trial < 300; trial++) {
            var judged = new HashMap<String, Integer>();
            for (String id : ids(20)) {
                judged.put(id, random.nextInt(4) - 1);
            }
            judged.put("d0", 2);
            var ranking = new ArrayList<>(ids(20));
            ranking.sort((a, b) -> judged.getOrDefault(b, 0) - judged.getOrDefault(a, 0));
            assertThat(Measures.of(ranking, judged).ndcg10()).isCloseTo(1, within(1e-12));
            assertThat(Measures.of(ranking, judged).map()).isCloseTo(1, within(1e-12));
            Collections.shuffle(ranking, random);
            var before = Measures.of(ranking, judged);
            int at = 1 + random.nextInt(19);
            if (judged.getOrDefault(ranking.get(at), 0)
                    > Math.max(0, judged.getOrDefault(ranking.get(at - 1), 0))) {
                Collections.swap(ranking, at, at - 1);
                var after = Measures.of(ranking, judged);
                assertThat(after.ndcg10()).isGreaterThanOrEqualTo(before.ndcg10() - 1e-12);
                assertThat(after.map()).isGreaterThanOrEqualTo(before.map() - 1e-12);
            }
            assertThat(List.of(before.ndcg10(), before.map(), before.p30(), before.recall100()))
                    .allMatch(m -> m >= 0 && m <= 1 + 1e-12);
        }
    }

    @Test
    void theMeanIsThatOfEachMeasure() {
        assertThat(
                        Measures.mean(
                                List.of(
                                        new Measures(0.5, 0.25, 1, 0),
                                        new Measures(1, 0.75, 0, 0.5))))
                .isEqualTo(new Measures(0.75, 0.5, 0.5, 0.25));
        assertThat(Measures.mean(List.of())).isEqualTo(new Measures(0, 0, 0, 0));
    }

    private TestCollection read(String documents, String queries, String judgements)
            throws IOException {
        Files.writeString(folder.resolve("docs.jsonl"), documents);
        Files.writeString(folder.resolve("queries.tsv"), queries);
        Files.writeString(folder.resolve("qrels.txt"), judgements);
        return TestCollection.read(TestCollection.Place.in(folder));
    }

    private static final String DOCUMENTS =
            "{\"id\":1,\"title\":\"T\",\"text\":\"a\"}\n\n{\"id\":\"d2\",\"text\":\"ö\"}\n";

    @Test
    void aCollectionIsReadInTheOrderOfItsFiles() throws IOException {
        var read = read(DOCUMENTS, "q2\tb\tc\nq1\ta\n", "q1 0 1 2\n q1\t0  d2 -1 \nq2 Q0 1 0\n");
        assertThat(read.documents())
                .containsExactly(
                        new TestCollection.Entry("1", "T", "a"),
                        new TestCollection.Entry("d2", "", "ö"));
        assertThat(read.queries().keySet()).containsExactly("q2", "q1");
        assertThat(read.queries()).containsEntry("q2", "b\tc");
        assertThat(read.judgements().get("q1")).isEqualTo(Map.of("1", 2, "d2", -1));
        assertThat(read.judgements().get("q2")).isEqualTo(Map.of("1", 0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"id\":1}",
                "{\"text\":\"a\"}",
                "{\"id\":1,\"text\":2}",
                "text"
            })
    void aLineThatIsNoDocumentIsToldWithItsPlace(String line) {
        assertThatThrownBy(() -> read(DOCUMENTS + line + "\n", "", ""))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(
                        "(expected a JSON object with id and text) [docs.jsonl, line 4]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"q1 | queries.tsv, line 2", "q1 a question | queries.tsv, line 2"})
    void aLineThatIsNoQuestionIsToldWithItsPlace(String line, String place) {
        assertThatThrownBy(() -> read(DOCUMENTS, "q0\tx\n" + line, ""))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q1 0 d1", "q1 0 d1 1 2", "q1 0 d1 good", "q1 0 d1 1.5", "q1 0 d1 9999999"})
    void aLineThatIsNoJudgementIsToldWithItsPlace(String line) {
        assertThatThrownBy(() -> read(DOCUMENTS, "q1\tx\n", line))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(
                        "(expected question, 0, document and grade) [qrels.txt, line 1]");
    }

    @Test
    void aLongLineIsShownByItsBeginning() {
        assertThatThrownBy(() -> read("x".repeat(200), "", ""))
                .hasMessageContaining("'" + "x".repeat(60) + "'");
    }

    @Test
    void filesThatAreNotThereOrNoTextAreNamed() throws IOException {
        assertThatThrownBy(() -> TestCollection.read(TestCollection.Place.in(folder)))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("No such file: '" + folder.resolve("docs.jsonl"))
                .hasMessageContaining("queries.tsv and qrels.txt");
        Files.write(
                folder.resolve("docs.jsonl"),
                "{\"id\":1,\"text\":\"ö\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TestCollection.read(TestCollection.Place.in(folder)))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read as UTF-8 text: '");
    }
}
