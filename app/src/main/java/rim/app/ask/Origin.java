package rim.app.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import rim.app.print.Json;
import rim.schemas.description.DescribedEdition;

/// Where figures are from: what every answer of JSON that is an object says of itself.
///
/// @param edition name of the edition
/// @param published when, ISO 8601 in UTC; null of a draft
/// @param licence under which the figures may be used, in words
/// @param describedBy address of what the edition is, with its sources and each one's licence; null
///   where no service has it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        String edition, @Nullable String published, String licence, @Nullable String describedBy) {
    /// @param describedBy address of the edition's description; null where no service has it
    public static Origin of(DescribedEdition edition, @Nullable String describedBy) {
        return new Origin(
                edition.name(), edition.published().orElse(null), edition.rights(), describedBy);
    }

    /// A record with this before its own members.
    public ObjectNode before(Record answer) {
        ObjectNode whole = Json.tree(this).deepCopy();
        whole.setAll((ObjectNode) Json.tree(answer));
        return whole;
    }
}
