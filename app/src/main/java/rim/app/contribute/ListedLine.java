package rim.app.contribute;

import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Contributions.Traced;
import rim.schemas.contribution.Line;

/// A line as stewards see it in a list.
///
/// @param line its name
/// @param sender code of the region
/// @param expected what the source said
/// @param said the corrected value, the comment or the report
/// @param comment why the value is corrected
/// @param since when its state became so
/// @param reason for the state
public record ListedLine(
        String line,
        String sender,
        String kind,
        String state,
        String since,
        @Nullable String dataset,
        @Nullable String series,
        @Nullable String region,
        @Nullable Integer year,
        @Nullable String expected,
        @Nullable String said,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String reason,
        @Nullable String edition) {

    static ListedLine of(Traced traced) {
        var line = traced.line();
        var place = line.place();
        var now = traced.now();
        return new ListedLine(
                traced.name(),
                traced.sent().region(),
                line.kind().code(),
                now.state().code(),
                now.time(),
                place == null ? null : place.dataset(),
                place == null ? null : place.series(),
                place == null ? null : place.region(),
                place == null ? null : place.year(),
                line.expected(),
                switch (line.kind()) {
                    case VALUE -> line.value();
                    case COMMENT -> line.comment();
                    case REPORT -> line.report();
                },
                line.source(),
                line.kind() == Line.Kind.VALUE ? line.comment() : null,
                now.reason(),
                now.edition());
    }
}
