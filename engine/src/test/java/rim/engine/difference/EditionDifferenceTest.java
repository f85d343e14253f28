package rim.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.engine.difference.EditionContent.ReportFile;
import rim.engine.difference.EditionContent.Score;
import rim.engine.difference.EditionContent.Value;
import rim.engine.difference.ScopeChange.Kind;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Quality;

class EditionDifferenceTest {
    private static String method(String title, String k) {
        return """
        {"title": "TITLE", "defaults": {"k": K},
         "tree": {"code": "index", "children": [{"code": "a", "weight": 1}, {"code": "b"}]}}
        """
                .replace("TITLE", title)
                .replace("K", k);
    }

    /// Nobody asks why.
    private static final EditionDifference.Why NOT_ASKED =
            new EditionDifference.Why() {
                @Override
                public List<CauseOfChange> of(String node, int year) {
                    return List.of();
                }

                @Override
                public List<CausePart> told(int year) {
                    return List.of();
                }

                @Override
                public @Nullable String unexplained() {
                    return null;
                }
            };

    private static EditionContent content(
            String name, int nuts, String method, List<Value> values, List<Score> scores) {
        try {
            return new EditionContent(
                    manifest(name, nuts),
                    new ObjectMapper().readTree(method),
                    values,
                    new TreeSet<>(List.of("index")),
                    scores,
                    List.of(new ReportFile("a.pdf", name)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Manifest manifest(String name, int nuts) {
        return new Manifest(
                name,
                null,
                nuts,
                new Manifest.MethodologyUsed("m", "M", "0"),
                new TreeMap<>(),
                new Manifest.Times("", ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Quality.Verdict.SOUND,
                new Manifest.Reports(0, 0, 0, null, List.of()),
                List.of(),
                "0");
    }

    private static Score score(String region, double score, int rank, String group) {
        return new Score(region, 2019, score, rank, group, group);
    }

    private static EditionDifference difference() {
        var before =
                content(
                        "2025",
                        2016,
                        method("Old", "2"),
                        List.of(
                                new Value("a", "R1", 2019, 1.0),
                                new Value("a", "R2", 2019, 2.0),
                                new Value("a", "R3", 2019, 3.0),
                                new Value("b", "R1", 2019, null),
                                new Value("b", "R2", 2019, 7.0)),
                        List.of(
                                score("R1", 0.5, 2, "low"),
                                score("R2", 0.6, 1, "high"),
                                score("R3", 0.4, 3, "low")));
        var after =
                content(
                        "2026",
                        2021,
                        method("New", "2.5"),
                        List.of(
                                new Value("a", "R1", 2019, 1.5),
                                new Value("a", "R2", 2019, 2.0),
                                new Value("a", "R3", 2019, 5.0),
                                new Value("b", "R1", 2019, 4.0)),
                        List.of(
                                score("R1", 0.7, 1, "high"),
                                score("R2", 0.6, 2, "high"),
                                score("R4", 0.1, 3, "low")));
        return EditionDifference.between(before, after, null, NOT_ASKED);
    }

    @Test
    void revisionsComeBySizeInStandardDeviationsThenWhatWasLostThenWhatIsNew() {
        assertThat(difference().values())
                .extracting(v -> v.kind() + " " + v.indicator() + " " + v.region())
                .containsExactly("REVISED a R3", "REVISED a R1", "LOST b R2", "ADDED b R1");
        // standard deviation of 1, 2, 3 is 1
        assertThat(difference().values().getFirst().size()).isEqualTo(2, within(1e-12));
        assertThat(difference().indicators())
                .containsExactly(
                        new ValueChange.Count("a", 2, 0, 0, 2.0),
                        new ValueChange.Count("b", 0, 1, 1, null));
    }

    @Test
    void theMethodIsComparedPlaceByPlaceAndWordsComeLast() {
        assertThat(difference().method())
                .containsExactly(
                        new MethodChange("/defaults/k", "2", "2.5"),
                        new MethodChange("/title", "Old", "New"));
    }

    @Test
    void scopeNamesWhatIsNewOrGone() {
        assertThat(difference().scope())
                .containsExactly(
                        new ScopeChange(Kind.NUTS, "version", "2016", "2021"),
                        new ScopeChange(Kind.REGION, "R3", "R3", null),
                        new ScopeChange(Kind.REGION, "R4", null, "R4"),
                        new ScopeChange(Kind.REPORT, "a.pdf", "2025", "2026"));
    }

    @Test
    void aChangedGroupComesBeforeLostPlaces() {
        var ranks = difference().ranks();
        assertThat(ranks).extracting(RankChange::region).startsWith("R3", "R4", "R1", "R2");
        assertThat(ranks.get(2).places()).isEqualTo(1);
        assertThat(ranks.get(2).values()).isEqualTo(2);
        assertThat(ranks.get(3).places()).isEqualTo(-1);
    }

    @Test
    void theHeadlinesSayWhatMattersFirst() {
        assertThat(difference().headlines())
                .containsSequence(
                        "3 regions in another group.",
                        "2 regions at another rank, by up to 1.",
                        "The method differs in 1 place.",
                        "Another NUTS version: codes of regions may mean other territory.");
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        var same =
                content(
                        "2025",
                        2016,
                        method("Old", "2"),
                        List.of(new Value("a", "R1", 2019, 1.0)),
                        List.of(score("R1", 0.5, 1, "low")));
        assertThat(EditionDifference.between(same, same, null, NOT_ASKED).isNone()).isTrue();
    }
}
