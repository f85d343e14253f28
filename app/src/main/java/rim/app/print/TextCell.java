package rim.app.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A cell that is no single number as one text, alike in every form that has only text for it.
public final class TextCell {
    /// A list of codes as its codes parted by a space, any other list and what has named parts as
    /// JSON, anything else as it is.
    public static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(String.class::isInstance)
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : Json.line(list);
        }
        return value instanceof Map<?, ?> parts ? Json.line(parts) : value.toString();
    }

    private TextCell() {}
}
