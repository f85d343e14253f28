package rim.engine.methodology;

import java.util.List;
import java.util.Optional;
import rim.engine.method.ChosenMethod;
import rim.engine.method.MethodFault;
import rim.engine.method.Methods;
import rim.engine.method.NamedMethod;
import rim.schemas.methodology.MethodChoice;

/// Methods of a file that has faults, as far as they can be read. What is not known or has the
/// wrong type is told by the JSON Schema.
final class ReadableMethod {

    /// Empty for a method that is not known, or whose parameters cannot be read.
    static <M extends NamedMethod> Optional<ChosenMethod<M>> of(
            Methods<M> methods, MethodChoice choice) {
        try {
            return methods.find(choice).filter(chosen -> chosen.settings().faults().isEmpty());
        } catch (ClassCastException e) {
            return Optional.empty();
        }
    }

    /// What has the right type, but cannot be.
    static List<MethodFault> faults(Methods<?> methods, MethodChoice choice) {
        try {
            return methods.find(choice).map(chosen -> chosen.settings().faults()).orElse(List.of());
        } catch (ClassCastException e) {
            return List.of();
        }
    }

    private ReadableMethod() {}
}
