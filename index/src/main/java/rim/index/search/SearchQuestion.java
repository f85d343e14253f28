package rim.index.search;

import java.util.OptionalInt;
import java.util.Set;
import rim.schemas.RimException;

/// A question to the reports.
///
/// Words are looked for in every language; a page with more and rarer ones of them comes first.
/// `"exact phrase"`, `+must`, `-not` and `begin*` (three letters or more) are understood;
/// everything else is taken as words. A word that no report has stands for those that begin like
/// it. A question without a word to look for has no hits.
///
/// A region also stands for the regions in it and for those that hold it: `SE33` finds reports
/// about `SE33`, `SE332`, `SE3` and `SE`.
///
/// @param words what is looked for
/// @param languages ISO 639-1 codes of reports' languages; none means any
/// @param themes codes of themes; none means any
/// @param regions NUTS codes; none means any
/// @param yearFrom first year of publication
/// @param yearTo last year of publication
/// @param limit most hits that are given, 1 to {@link #MOST}
public record SearchQuestion(
        String words,
        Set<String> languages,
        Set<String> themes,
        Set<String> regions,
        OptionalInt yearFrom,
        OptionalInt yearTo,
        int limit) {

    /// The largest limit.
    public static final int MOST = 1_000;

    public SearchQuestion {
        if (limit < 1 || limit > MOST) {
            throw new RimException(
                    "Invalid number of hits: " + limit + " (expected 1 to " + MOST + ")");
        }
        languages = Set.copyOf(languages);
        themes = Set.copyOf(themes);
        regions = Set.copyOf(regions);
    }

    /// A question for words alone.
    public static SearchQuestion of(String words, int limit) {
        return new SearchQuestion(
                words,
                Set.of(),
                Set.of(),
                Set.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                limit);
    }

    public SearchQuestion inLanguages(Set<String> wanted) {
        return new SearchQuestion(words, wanted, themes, regions, yearFrom, yearTo, limit);
    }

    public SearchQuestion onThemes(Set<String> wanted) {
        return new SearchQuestion(words, languages, wanted, regions, yearFrom, yearTo, limit);
    }

    public SearchQuestion aboutRegions(Set<String> wanted) {
        return new SearchQuestion(words, languages, themes, wanted, yearFrom, yearTo, limit);
    }

    public SearchQuestion publishedFrom(int year) {
        return new SearchQuestion(
                words, languages, themes, regions, OptionalInt.of(year), yearTo, limit);
    }

    public SearchQuestion publishedUntil(int year) {
        return new SearchQuestion(
                words, languages, themes, regions, yearFrom, OptionalInt.of(year), limit);
    }
}
