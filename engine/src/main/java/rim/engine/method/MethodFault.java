package rim.engine.method;

/// That the parameters of a method do not fit where it is used.
///
/// @param place of the fault below the method in the file, such as `/weights`; empty for the method
/// @param text what is wrong, and what was expected
public record MethodFault(String place, String text) {

    /// The same fault, found in a part of the method.
    ///
    /// @param part place of the part, such as `/order`
    MethodFault below(String part) {
        return new MethodFault(part + place, text);
    }
}
