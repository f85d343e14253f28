package rim.index.extract;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Files that hang on a document, such as a message or a portfolio, and are not read with it.
final class Attached {
    private Attached() {}

    /// What to say of them; null when there are none.
    static @Nullable String note(Collection<String> names) {
        return names.isEmpty()
                ? null
                : "Files that hang on it are not read; put them beside it: "
                        + CleanText.paragraph(String.join(", ", names));
    }
}
