package rim.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.methodology.Methodology;
import rim.schemas.report.PriorityList;

/// What a file may choose from is written as its schema has it, and is read as that.
class NamesOfConstantsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                DatasetDescriptor.class,
                Catalogue.class,
                Methodology.class,
                PriorityList.class
            })
    void everyConstantThatAFileCanNameHasTheNameThatFilesHave(Class<?> root) {
        var reached = new LinkedHashSet<Class<?>>();
        reach(root, reached);
        var unnamed =
                reached.stream()
                        .filter(Class::isEnum)
                        .filter(type ->
                                Arrays.stream(type.getDeclaredMethods())
                                        .noneMatch(m -> m.isAnnotationPresent(JsonValue.class)))
                        .flatMap(type -> Arrays.stream(type.getFields()))
                        .filter(field -> field.isEnumConstant())
                        .filter(field -> !field.isAnnotationPresent(JsonProperty.class))
                        .map(Object::toString)
                        .toList();
        assertThat(unnamed).isEmpty();
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        switch (type) {
            case ParameterizedType generic -> {
                for (Type argument : generic.getActualTypeArguments()) {
                    reach(argument, reached);
                }
                reach(generic.getRawType(), reached);
            }
            case WildcardType wildcard -> reach(wildcard.getUpperBounds()[0], reached);
            case Class<?> found when found.getName().startsWith("rim.") && reached.add(found) -> {
                if (found.isRecord()) {
                    Arrays.stream(found.getRecordComponents())
                            .forEach(each -> reach(each.getGenericType(), reached));
                }
            }
            default -> {
                // of a library
            }
        }
    }
}
