package rim.app.question.published;

import org.jspecify.annotations.Nullable;
import rim.app.data.PublishedDocuments;

/// Scores that somebody else published, as one dataset has them relative to one year.
///
/// @param dataset its code
/// @param title what it is, in words
/// @param publisher who published it
/// @param baseYear the year to which the scores are relative, as percentages of the European
///   Union's; null when the dataset does not say
public record Publication(
        String dataset, String title, String publisher, @Nullable Integer baseYear) {

    static Publication of(
            PublishedDocuments documents, String dataset, @Nullable Integer baseYear) {
        var descriptor = documents.dataset(dataset);
        return new Publication(
                dataset,
                descriptor.path("title").asText(dataset),
                descriptor.path("source").path("publisher").asText(),
                baseYear);
    }

    /// The base year as the database compares it: 0 when there is none.
    int base() {
        return baseYear == null ? 0 : baseYear;
    }

    /// Such as `Scoreboard, relative to the EU in 2018`.
    String named() {
        return title + (baseYear == null ? "" : ", relative to the EU in " + baseYear);
    }
}
