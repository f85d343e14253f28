package rim.index.search;

import java.util.Collections;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rim.schemas.RimException;

/// A question to the reports.
///
/// Words are looked for in every language; a report with more and rarer ones of them in one passage
/// comes first. Understood are `"exact phrases"`, `"words near each other"~5`, `+must`, `-not`,
/// `AND`, `OR`, `NOT` and brackets, `begin*`, `wom?n`, `inovation~` for words alike, and the fields
/// `title:`, `region:`, `theme:`, `year:2012..2015` and `lang:`. What cannot be read as it stands
/// is explained in the answer, and its words are looked for. A word that no report has stands for
/// those that begin like it.
///
/// A region stands also for the regions in it, whatever version of NUTS its code is from; a theme
/// for narrower ones.
///
/// @param words what is looked for; blank finds all that fits the rest
/// @param syntax whether signs in the words have a meaning
/// @param expansion whether terms of the vocabulary of themes are looked for in all languages
/// @param without what is not to be looked for beside the words, as an answer names what it added:
///   `region:SE33`, or a term in any case
/// @param languages ISO 639-1 codes of passages' languages; none means any
/// @param themes codes of themes; none means any
/// @param regions NUTS codes; none means any
/// @param yearFrom first year of publication
/// @param yearTo last year of publication
/// @param order which reports come first
/// @param offset so many reports are passed over
/// @param limit most reports that are given, 1 to {@link #MOST}
/// @param passages most passages that are shown of each, 1 to {@link #MOST_PASSAGES}
public record SearchQuestion(
        String words,
        Syntax syntax,
        Expansion expansion,
        Set<String> without,
        Set<String> languages,
        Set<String> themes,
        Set<String> regions,
        OptionalInt yearFrom,
        OptionalInt yearTo,
        Order order,
        int offset,
        int limit,
        int passages) {

    /// The largest limit.
    public static final int MOST = 10_000;

    /// The largest number of passages of a report.
    public static final int MOST_PASSAGES = 100;

    private static final int USUAL_PASSAGES = 3;

    /// Whether signs in the words have a meaning.
    public enum Syntax {
        FULL,
        /// Nothing but words, such as a question in a sentence.
        WORDS_ONLY
    }

    /// Whether terms of the vocabulary are looked for in all languages.
    public enum Expansion {
        ON,
        OFF
    }

    /// Which reports come first.
    public enum Order {
        RELEVANCE,
        /// The latest year first, those without a year last; the best first within a year.
        YEAR
    }

    public SearchQuestion {
        if (limit < 1 || limit > MOST) {
            throw new RimException(
                    "Invalid number of hits: " + limit + " (expected 1 to " + MOST + ")");
        }
        if (offset < 0) {
            throw new RimException("Invalid offset: " + offset + " (expected 0 or more)");
        }
        if (passages < 1 || passages > MOST_PASSAGES) {
            throw new RimException(
                    "Invalid number of passages: "
                            + passages
                            + " (expected 1 to "
                            + MOST_PASSAGES
                            + ")");
        }
        without =
                Collections.unmodifiableSortedSet(
                        without.stream()
                                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toCollection(TreeSet::new)));
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
        themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }

    /// A question for words alone.
    public static SearchQuestion of(String words, int limit) {
        return new SearchQuestion(
                words,
                Syntax.FULL,
                Expansion.ON,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Order.RELEVANCE,
                0,
                limit,
                USUAL_PASSAGES);
    }

    /// In these languages only.
    public SearchQuestion inLanguages(Set<String> wanted) {
        return new SearchQuestion(
                words, syntax, expansion, without, wanted, themes, regions, yearFrom, yearTo, order,
                offset, limit, passages);
    }

    /// On these themes only.
    public SearchQuestion onThemes(Set<String> wanted) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, wanted, regions, yearFrom, yearTo,
                order, offset, limit, passages);
    }

    /// About these regions only.
    public SearchQuestion aboutRegions(Set<String> wanted) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, wanted, yearFrom, yearTo,
                order, offset, limit, passages);
    }

    /// Published in these years only.
    public SearchQuestion published(OptionalInt from, OptionalInt to) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, regions, from, to, order,
                offset, limit, passages);
    }

    /// In this order.
    public SearchQuestion by(Order wanted) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, regions, yearFrom, yearTo,
                wanted, offset, limit, passages);
    }

    /// From the report after so many on.
    public SearchQuestion from(int reports) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, regions, yearFrom, yearTo,
                order, reports, limit, passages);
    }

    /// With or without terms in other languages.
    public SearchQuestion with(Expansion wanted) {
        return new SearchQuestion(
                words, syntax, wanted, without, languages, themes, regions, yearFrom, yearTo, order,
                offset, limit, passages);
    }

    /// Without some of what is looked for beside the words.
    public SearchQuestion without(Set<String> unwanted) {
        return new SearchQuestion(
                words, syntax, expansion, unwanted, languages, themes, regions, yearFrom, yearTo,
                order, offset, limit, passages);
    }

    /// With the words taken as nothing but words.
    public SearchQuestion asWords() {
        return new SearchQuestion(
                words,
                Syntax.WORDS_ONLY,
                expansion,
                without,
                languages,
                themes,
                regions,
                yearFrom,
                yearTo,
                order,
                offset,
                limit,
                passages);
    }

    /// At most so many reports.
    public SearchQuestion atMost(int reports) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, regions, yearFrom, yearTo,
                order, offset, reports, passages);
    }

    /// With at most so many passages of each report.
    public SearchQuestion showing(int most) {
        return new SearchQuestion(
                words, syntax, expansion, without, languages, themes, regions, yearFrom, yearTo,
                order, offset, limit, most);
    }
}
