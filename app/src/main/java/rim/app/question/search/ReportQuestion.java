package rim.app.question.search;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Subject;
import rim.app.ask.WrongUsage;
import rim.app.data.TypedNames;
import rim.app.data.YearRange;
import rim.index.search.SearchQuestion;

/// A question to the reports as people put it.
///
/// @param words what to look for
/// @param languages codes of languages, in any case
/// @param themes codes of themes
/// @param regions codes or names
/// @param years of publication
/// @param without what is not looked for beside the words, as answers name what they added
public record ReportQuestion(
        String words,
        List<String> languages,
        List<String> themes,
        TypedNames regions,
        Optional<YearRange> years,
        List<String> without) {
    /// What is looked for.
    public static final Parameter<Optional<String>> WORDS =
            Parameter.optional("q", new Kind.Text(), "words, \"a phrase\", +must, -not or begin*")
                    .called("WORDS")
                    .in(Parameter.Place.WORDS)
                    .taking(Parameter.Count.ONE_UNLESS_OTHERS)
                    .like("innovation");

    private static final Parameter<TypedNames> REGION =
            Parameter.names(
                            "region",
                            "passages that name these regions or whose reports are about them, by code"
                                    + " or name")
                    .called("CODE");
    private static final Parameter<List<String>> THEME =
            Parameter.words("theme", "passages on these themes, by code").called("CODE");
    private static final Parameter<List<String>> LANGUAGE =
            Parameter.words("language", "passages in these languages, such as sv").called("CODE");
    private static final Parameter<Optional<YearRange>> YEAR =
            Parameter.optional("year", new Kind.Years(), "year of publication").called("YEARS");

    private static final Parameter<List<String>> WITHOUT =
            Parameter.words(
                            "without",
                            "leave out what was understood or added beside the words, as the answer"
                                    + " names it, such as region:SE33")
                    .called("TERM");

    /// What is looked for, and to which reports the search is held.
    public static final List<Parameter<?>> PARAMETERS =
            List.of(WORDS, REGION, THEME, LANGUAGE, YEAR, WITHOUT);

    /// The question that was given by the {@link #PARAMETERS}.
    public static ReportQuestion of(Given given) {
        return new ReportQuestion(
                given.the(WORDS).orElse(""),
                given.the(LANGUAGE),
                given.the(THEME),
                given.the(REGION),
                given.the(YEAR),
                given.the(WITHOUT));
    }

    /// @throws WrongUsage when there is nothing to look for
    public void check() {
        if (words.isBlank()
                && languages.isEmpty()
                && themes.isEmpty()
                && regions.parted().isEmpty()
                && years.isEmpty()) {
            throw new WrongUsage(
                    "Nothing to look for (expected words, or a region, theme, language or year).");
        }
    }

    /// The question with everything that was typed made sure to exist.
    ///
    /// @param subject whose edition names of regions are looked up in
    /// @throws rim.app.data.Unanswerable when there is no such region
    public SearchQuestion meant(Subject subject) throws SQLException {
        var range = years.orElseGet(() -> new YearRange(OptionalInt.empty(), OptionalInt.empty()));
        return SearchQuestion.of(words, 1)
                .inLanguages(
                        languages.stream()
                                .map(c -> c.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()))
                .onThemes(Set.copyOf(themes))
                .aboutRegions(codes(subject))
                .published(range.from(), range.to())
                .without(Set.copyOf(without));
    }

    private Set<String> codes(Subject subject) throws SQLException {
        var codes = new LinkedHashSet<String>();
        var known = subject.database().regions();
        for (var typed : known.apart(regions)) {
            codes.add(known.meant(typed, Set.of()).code());
        }
        return codes;
    }
}
