package rim.schemas.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Something that became of a line.
///
/// @param time ISO 8601 in UTC
/// @param by the account that did it
/// @param reason as given; for a line that is asked again, what the source says by now; for one
///   that was replaced, the line in its place
/// @param edition that was published, where that is what happened
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        State state, String time, String by, @Nullable String reason, @Nullable String edition) {}
