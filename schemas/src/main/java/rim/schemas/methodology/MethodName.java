package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;

/// The names that methods have in methodology files.
public final class MethodName {

    /// The name of a method: one of {@link Gaps}, {@link Outliers}, {@link Transformation}, {@link
    /// Normalisation}, {@link Weighting} or {@link Aggregation}.
    public static String of(Object method) {
        return Arrays.stream(method.getClass().getInterfaces())
                .map(kind -> kind.getAnnotation(JsonSubTypes.class))
                .filter(names -> names != null)
                .flatMap(names -> Arrays.stream(names.value()))
                .filter(type -> type.value() == method.getClass())
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No method: " + method));
    }

    private MethodName() {}
}
