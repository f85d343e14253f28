package rim.app.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A cell that is no single number as one text, alike in every form that has only text for it.
public final class CellText {
    /// A list of codes as its codes parted by a space, any other list and what has named parts as
    /// JSON, anything else as it is.
    public static String of(Object value) {
        return switch (value) {
            case List<?> codes when codes.stream().allMatch(String.class::isInstance) ->
                    codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case List<?> list -> Json.line(list);
            case Map<?, ?> parts -> Json.line(parts);
            default -> value.toString();
        };
    }

    private CellText() {}
}
