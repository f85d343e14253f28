package rim.index.search;

import java.util.List;

/// The answer to a question.
///
/// @param total number of reports that match, however many hits were asked for; reports with much
///   the same text are one
/// @param passages number of passages that match
/// @param hits in the order asked for; equal ones in the order of reports
/// @param facets how many there are by region, theme, year and language
/// @param added terms in any language that were looked for beside those of the question
/// @param didYouMean the question with words that no report has put right; empty when all is well
/// @param notes what in the question could not be read as it stands, in sentences
public record SearchAnswer(
        int total,
        long passages,
        List<Hit> hits,
        Facets facets,
        List<String> added,
        String didYouMean,
        List<String> notes) {
    public SearchAnswer {
        hits = List.copyOf(hits);
        added = List.copyOf(added);
        notes = List.copyOf(notes);
    }
}
