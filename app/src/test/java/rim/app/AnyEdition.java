package rim.app;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rim.schemas.edition.DataHome;

/// Gives a test the data home of a {@link SmallEdition}, made once for all tests, which only read
/// it.
public final class AnyEdition implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(DataHome.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(AnyEdition.class))
                .computeIfAbsent(
                        DataHome.class,
                        key ->
                                SmallEdition.publishedIn(
                                        Path.of("target", "test editions [1]", "it's")
                                                .resolve(String.valueOf(System.nanoTime()))),
                        DataHome.class);
    }
}
