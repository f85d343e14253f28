package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.method.Methods;
import rim.engine.method.NamedMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;

/// The page tells every method that the engine has in words of its own, in both languages.
class MethodWordsTest {
    private static final List<Methods<? extends NamedMethod>> KINDS =
            List.of(
                    GapMethods.ALL,
                    OutlierRules.ALL,
                    Transformations.ALL,
                    Normalisations.ALL,
                    Weightings.ALL,
                    Aggregations.ALL);

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyMethodHasWords(String language) throws IOException {
        var words = new String(PageSite.bytes("words/" + language + ".js"), StandardCharsets.UTF_8);
        var lacking =
                KINDS.stream()
                        .flatMap(kind -> names(kind))
                        .filter(name -> !words.matches("(?s).*[\\s{]" + name + ": .*"))
                        .toList();
        assertThat(lacking).isEmpty();
    }

    private static Stream<String> names(Methods<? extends NamedMethod> kind) {
        return kind.ours().stream().map(each -> each.card().name());
    }
}
