package rim.engine.method.transformation;

import java.util.List;
import rim.engine.method.Methods;

/// All transformations.
public final class Transformations {
    public static final Methods<TransformationMethod> ALL =
            Methods.of(
                    "transformation",
                    TransformationMethod.class,
                    List.of(
                            new NoMethod(),
                            new PowerRootMethod(),
                            new LogMethod(),
                            new BoxCoxMethod()));

    private Transformations() {}
}
