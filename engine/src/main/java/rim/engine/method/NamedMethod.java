package rim.engine.method;

import java.util.List;

/// A method that a methodology file can name.
///
/// Methods have no state: one object stands for the method however often it is used. A class in
/// another jar has a public constructor without parameters and is named in `META-INF/services/`
/// followed by the name of the interface of its kind.
public interface NamedMethod {

    /// What is known of the method.
    MethodCard card();

    /// What else the reference page says of it with some parameters.
    default List<String> facts(MethodSettings settings) {
        return List.of();
    }

    /// What the method needs of the table beside the indicators.
    default TableNeeds table(MethodSettings settings) {
        return TableNeeds.NOTHING;
    }
}
