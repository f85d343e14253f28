package rim.app.question.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the things that set a published score and the edition's own apart.
///
/// @param kind what sort of thing: region, converted, missing_here, filled_here, not_published,
///   indicator; and for all regions alike: not_here, weights, reference, base_year
/// @param codes nodes, items or regions that it is about
/// @param amount for an indicator, how much more it has here than published, in points of the
///   scale; null otherwise
/// @param text the same as a sentence
public record PublishedPart(String kind, List<String> codes, @Nullable Double amount, String text) {
    public PublishedPart {
        codes = List.copyOf(codes);
    }
}
