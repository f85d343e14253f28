package rim.app.face.sdmx;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import rim.app.serve.http.Problem;

/// How much of the data is wanted.
enum Detail {
    FULL,
    /// No attributes.
    DATAONLY,
    /// No observations.
    NODATA,
    /// Only the keys of series.
    SERIESKEYSONLY;

    /// @throws Problem when it is none of these
    static Detail of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest(
                                "Invalid detail: '"
                                        + text
                                        + "' (expected "
                                        + Arrays.stream(values())
                                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + ")."));
    }

    boolean hasAttributes() {
        return this == FULL || this == NODATA;
    }

    boolean hasObservations() {
        return this == FULL || this == DATAONLY;
    }
}
