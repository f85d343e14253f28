package rim.app.face.sdmx;

import java.util.List;
import rim.app.serve.http.Problem;

/// How observations stand in a message, by `dimensionAtObservation`.
enum Layout {
    /// Series in time.
    SERIES(Flow.TIME),
    /// Each observation by itself, with its whole key.
    FLAT("AllDimensions");

    private final String atObservation;

    Layout(String atObservation) {
        this.atObservation = atObservation;
    }

    /// As `dimensionAtObservation` names it.
    String atObservation() {
        return atObservation;
    }

    /// @throws Problem when there is none of that name
    static Layout of(String name) {
        for (var layout : values()) {
            if (layout.atObservation.equals(name)) {
                return layout;
            }
        }
        throw new Problem(
                501,
                "Not implemented",
                "No data with dimensionAtObservation='"
                        + name
                        + "' (expected "
                        + SERIES.atObservation
                        + " or "
                        + FLAT.atObservation
                        + ").",
                List.of());
    }
}
