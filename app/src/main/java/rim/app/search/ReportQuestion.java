package rim.app.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import rim.app.data.NamedRegions;
import rim.app.data.YearRange;
import rim.index.search.SearchQuestion;

/// A question to the reports as people put it.
///
/// @param words what to look for
/// @param languages codes of languages, in any case
/// @param themes codes of themes
/// @param regions codes or names
/// @param years of publication
public record ReportQuestion(
        String words,
        List<String> languages,
        List<String> themes,
        List<String> regions,
        Optional<YearRange> years) {
    /// The question with everything that was typed made sure to exist.
    ///
    /// @param known where names of regions are looked up
    /// @param limit most hits
    /// @throws rim.app.data.Unanswerable when there is no such region
    public SearchQuestion meant(NamedRegions known, int limit) {
        var range = years.orElseGet(() -> new YearRange(OptionalInt.empty(), OptionalInt.empty()));
        return SearchQuestion.of(words, limit)
                .inLanguages(
                        languages.stream()
                                .map(c -> c.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()))
                .onThemes(Set.copyOf(themes))
                .aboutRegions(codes(known))
                .published(range.from(), range.to());
    }

    private Set<String> codes(NamedRegions known) {
        var codes = new LinkedHashSet<String>();
        regions.forEach(typed -> codes.add(known.meant(typed, Set.of()).code()));
        return codes;
    }
}
