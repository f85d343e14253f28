package rim.schemas.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;

class MethodChoiceTest {
    private static MethodChoice read(String text) {
        return CheckedJson.published(text.replace('\'', '"'), MethodChoice.class);
    }

    @Test
    void whatAFileSaysIsKeptAndWrittenAgain() {
        var text = "{'method':'order','weights':[2,1],'robust':{'units':5},'zeal':0.5,'clip':true}";
        var choice = read(text);
        assertThat(choice.name()).isEqualTo("order");
        assertThat(choice.parameters()).containsOnlyKeys("clip", "robust", "weights", "zeal");
        assertThat(read(CheckedJson.write(choice))).isEqualTo(choice);
        assertThat(choice.written().keySet()).first().isEqualTo("method");
    }

    @Test
    void twoChoicesAreTheSameWhateverTheOrderOfTheirParameters() {
        assertThat(read("{'low':1,'method':'min_max','high':2}"))
                .isEqualTo(read("{'method':'min_max','high':2,'low':1}"));
        assertThat(read("{'method':'min_max'}")).isEqualTo(new MethodChoice("min_max"));
        assertThat(read("{'method':'min_max','low':1}")).isNotEqualTo(new MethodChoice("min_max"));
    }

    @Test
    void aChoiceOfNoMethodIsRefused() {
        assertThatThrownBy(() -> read("{'exponent':2}"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No method is named");
    }
}
