package rim.engine.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.MethodReference;
import rim.engine.methodology.Methodologies;
import rim.engine.methodology.MethodologySchema;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;

/// A method that somebody wrote in a jar of their own is used, checked and explained like ours.
class OwnMethodTest {

    private static Methodology file(String aggregation, String normalisation) {
        var text =
                "{'name':'own','title':'-','description':'-','source':'-','indicator_defaults':"
                        + "{'normalisation':{"
                        + normalisation
                        + "}},'aggregation':{"
                        + aggregation
                        + "},'tree':{'code':'index','children':[{'code':'a'},{'code':'b'},{'code':'c'}]}}";
        return Methodologies.parse(text.replace('\'', '"'), "own.json").methodology();
    }

    @Test
    void aMethodologyFileNamesItAndABenchmarkUsesIt() {
        var panel = new Panel.Builder();
        double[][] values = {{1, 5, 3}, {2, 9, 9}, {9, 1, 3}};
        String[] units = {"P", "Q", "R"};
        for (int u = 0; u < 3; u++) {
            panel.unit(PanelUnit.scored(units[u]));
            for (int i = 0; i < 3; i++) {
                panel.value(String.valueOf((char) ('a' + i)), units[u], 2020, values[u][i]);
            }
        }
        var methodology = file("'method':'median'", "'method':'halves'");
        var results = Benchmark.of(methodology, panel.build()).results();
        // above the means 4, 5, 5: none of P, b and c of Q, a of R
        assertThat(results.scores(0)).containsExactly(0, 1, 0);
        assertThat(results.ranks(0)).containsExactly(2, 1, 2);
    }

    @Test
    void itsFaultsAreToldLikeOurs() {
        assertThatThrownBy(() -> file("'method':'median','least':4", "'method':'min_max'"))
                .hasMessageContaining("/aggregation/least: 4 of 3 nodes below 'index'");
        assertThatThrownBy(() -> file("'method':'median'", "'method':'z_score'"))
                .hasMessageContaining("/aggregation: 'median' needs scores of 0 or more");
        assertThatThrownBy(() -> file("'method':'median','leat':2", "'method':'halves'"))
                .hasMessageContaining("/aggregation: ")
                .hasMessageContaining("'leat'");
        assertThatThrownBy(() -> file("'method':'median','least':0", "'method':'halves'"))
                .hasMessageContaining("/aggregation/least: ");
        assertThatThrownBy(() -> file("'method':'geometric'", "'method':'halves'"))
                .hasMessageContaining("/aggregation: 'geometric' needs scores above 0");
    }

    @Test
    void itStandsInTheReferenceAndTheSchemaWhereItIsThere() {
        assertThat(MethodReference.text())
                .contains("### `median`", "How many scores must be there.");
        assertThat(MethodologySchema.text()).contains("\"median\"", "\"halves\"");
    }

    @Test
    void aMethodThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> file("'method':'mode'", "'method':'min_max'"))
                .hasMessageContaining("/aggregation/method: ")
                .hasMessageContaining("median");
    }
}
