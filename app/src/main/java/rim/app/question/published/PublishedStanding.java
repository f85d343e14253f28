package rim.app.question.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A score of a region that somebody else published, beside the edition's own.
///
/// @param dataset code of the dataset that has it
/// @param title what that is, in words
/// @param publisher who published it
/// @param baseYear the year to which it is relative; null when the dataset does not say
/// @param node the node
/// @param nodeTitle its title
/// @param year of both scores: the latest that both have, up to the profile's
/// @param code of the region as published; another one where only a larger region was published
/// @param value the published score as it is
/// @param against what the next two are relative to
/// @param againstYear the year of that; null where it is not the same
/// @param published the published score, comparable; null where only a larger region was published
/// @param here the edition's own score, comparable; null likewise
/// @param difference here less published; null likewise
/// @param group the published performance group, by the edition's limits
/// @param parts what sets the two apart; none for other nodes than the index
public record PublishedStanding(
        String dataset,
        String title,
        String publisher,
        @Nullable Integer baseYear,
        String node,
        String nodeTitle,
        int year,
        String code,
        double value,
        Against against,
        @Nullable Integer againstYear,
        @Nullable Double published,
        @Nullable Double here,
        @Nullable Double difference,
        @Nullable String group,
        List<PublishedPart> parts) {
    public PublishedStanding {
        parts = List.copyOf(parts);
    }
}
