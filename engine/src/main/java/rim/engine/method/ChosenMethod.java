package rim.engine.method;

import rim.schemas.methodology.MethodChoice;

/// A method with the parameters that a methodology gives it.
///
/// @param choice as the file has it
/// @param method that is meant
/// @param settings its parameters
public record ChosenMethod<M extends NamedMethod>(
        MethodChoice choice, M method, MethodSettings settings) {

    /// The method's name in files.
    public String name() {
        return choice.name();
    }

    /// What it needs of the table beside the indicators.
    public TableNeeds table() {
        return method.table(settings);
    }
}
