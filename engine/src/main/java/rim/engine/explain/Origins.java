package rim.engine.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the values of indicators come from, and what things are called.
public interface Origins {

    /// The origin of an observed value; empty when it is not known.
    Optional<Origin> of(String indicator, String unit, int year);

    /// The title of a node, by default its code.
    String title(String node);

    /// No origins, and codes for titles.
    Origins NONE =
            new Origins() {
                @Override
                public Optional<Origin> of(String indicator, String unit, int year) {
                    return Optional.empty();
                }

                @Override
                public String title(String node) {
                    return node;
                }
            };

    /// @param unit of measurement
    /// @param status observed, derived or converted
    /// @param cells that the value was made from
    record Origin(
            String unit,
            String status,
            String flags,
            @Nullable String conversion,
            List<Explanation.Cell> cells) {
        public Origin {
            cells = List.copyOf(cells);
        }
    }
}
