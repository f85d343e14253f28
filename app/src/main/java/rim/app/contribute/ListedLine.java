package rim.app.contribute;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.schemas.contribution.Contributions.Traced;
import rim.schemas.contribution.Line;
import rim.schemas.table.ContributionTable;

/// A line as stewards see it in a list.
///
/// @param line its name
/// @param sender code of the region
/// @param expected what the source said
/// @param said the corrected value, the comment, the report, or what is right of a priority
/// @param comment why the value or priority is corrected; the words of a priority that is missing
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
        var priority = line.priority();
        var now = traced.now();
        return new ListedLine(
                traced.name(),
                traced.sent().region(),
                line.kind().code(),
                now.state().code(),
                now.time(),
                priority != null
                        ? ContributionTable.PRIORITIES
                        : place == null ? null : place.dataset(),
                priority != null ? priority.series() : place == null ? null : place.series(),
                priority != null ? priority.region() : place == null ? null : place.region(),
                place == null ? null : place.year(),
                priority != null && priority.report() != null
                        ? priority.sentence()
                        : line.expected(),
                switch (line.kind()) {
                    case VALUE -> line.value();
                    case COMMENT -> line.comment();
                    case REPORT -> line.report();
                    case PRIORITY -> Objects.requireNonNull(priority).right();
                },
                line.source(),
                line.kind() == Line.Kind.VALUE || priority != null ? line.comment() : null,
                now.reason(),
                now.edition());
    }
}
