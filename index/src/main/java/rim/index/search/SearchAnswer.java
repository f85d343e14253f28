package rim.index.search;

import java.util.List;

/// The answer to a question.
///
/// @param total number of pages that match, however many hits were asked for
/// @param hits best first; equal ones in the order of report and page
public record SearchAnswer(long total, List<Hit> hits) {
    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
