package rim.index.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.index.analysis.LanguageRules;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.TextAnalysis.Stem;

/// Finds the themes that a text speaks of, by their labels in the text's language: word by word and
/// by stems, so in any form that the language gives them. For many threads at once.
public final class ThemeFinding {
    /// The code of what looks like a label and means no theme.
    private static final String NO_THEME = "";

    private final Vocabulary vocabulary;
    private final TextAnalysis analysis;
    private final Map<String, Labels> byLanguage = new ConcurrentHashMap<>();

    private final Function<String, Optional<List<String>>> prepared;

    /// @param analysis how words become stems
    public ThemeFinding(Vocabulary vocabulary, TextAnalysis analysis) {
        this(vocabulary, analysis, language -> Optional.empty());
    }

    /// @param prepared what {@link #labels} gave for a language by the same analysis, if it is kept
    public ThemeFinding(
            Vocabulary vocabulary,
            TextAnalysis analysis,
            Function<String, Optional<List<String>>> prepared) {
        this.vocabulary = vocabulary;
        this.analysis = analysis;
        this.prepared = prepared;
    }

    /// What labels of one language begin with some stems.
    ///
    /// @param labels that have just these stems
    /// @param longer by the stem that comes next
    private record Labels(List<Label> labels, Map<String, Labels> longer) {
        Labels() {
            this(new ArrayList<>(), new HashMap<>());
        }
    }

    /// A label of a theme.
    ///
    /// @param words that have its stems, as they are written
    /// @param places of the words, the first at 0: where small words are between them, *quality of
    ///   life*, they are further apart
    private record Label(String code, List<String> words, List<Integer> places) {

        /// Whether the words of a text are as near each other: where the label has a small word or
        /// an article, one more may be there.
        boolean isAsNear(List<Stem> stems) {
            int more = places.getLast() >= words.size() || hasArticle() ? 1 : 0;
            for (int i = 1; i < words.size(); i++) {
                int own = places.get(i) - places.get(i - 1);
                if (stems.get(i).word() - stems.get(i - 1).word() > own + more) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasArticle() {
            return words.stream().anyMatch(w -> w.indexOf('\'') > 0 || w.indexOf('’') > 0);
        }
    }

    /// A theme's label in a text.
    ///
    /// @param code of the theme
    /// @param first the word with which it begins, 0 is the text's first
    /// @param end the word after its last
    public record Found(String code, int first, int end) {}

    /// Codes of the themes that a text speaks of.
    ///
    /// @param language ISO 639-1 code; a text in an unknown language speaks of none
    public SortedSet<String> themesIn(String text, String language) {
        var codes = new TreeSet<String>();
        find(text, language).forEach(each -> codes.add(each.code()));
        return codes;
    }

    /// The themes whose labels stand in a text, the longest label at each place.
    public List<Found> find(String text, String language) {
        if (!LanguageRules.languages().contains(language)) {
            return List.of();
        }
        var labels = byLanguage.computeIfAbsent(language, this::read);
        var stems = labels.longer().isEmpty() ? List.<Stem>of() : analysis.stems(text, language);
        var found = new ArrayList<Found>();
        var all = List.of(labels);
        var companies = new CompanyNames(text, language, stems);
        for (int at = 0; at < stems.size(); ) {
            at += Math.max(1, addLongestAt(companies, language, at, stems, all, found));
        }
        return found;
    }

    // How many stems the label has, 0 when none begins here.
    private static int addLongestAt(
            CompanyNames companies,
            String language,
            int at,
            List<Stem> stems,
            List<Labels> all,
            List<Found> found) {
        boolean isByStem = isChangedAtBothEnds(language);
        int length = 0;
        var codes = Set.<String>of();
        var reached = longer(all, stems.get(at));
        for (int next = at + 1; !reached.isEmpty(); next++) {
            var meant = meant(labels(reached), stems.subList(at, next), isByStem);
            if (!meant.isEmpty()) {
                length = next - at;
                codes = meant;
            }
            reached = next < stems.size() ? longer(reached, stems.get(next)) : List.of();
        }
        if (length == 0 || companies.have(at, at + length)) {
            return length;
        }
        for (String code : codes) {
            if (code.equals(NO_THEME)) {
                continue;
            }
            int end = stems.get(at + length - 1).word() + 1;
            found.add(new Found(code, stems.get(at).word(), end));
        }
        return length;
    }

    // What begins with one more stem, by any that the word has.
    private static List<Labels> longer(List<Labels> reached, Stem stem) {
        if (reached.size() == 1 && stem.others().isEmpty()) {
            var longer = reached.getFirst().longer().get(stem.text());
            return longer == null ? List.of() : List.of(longer);
        }
        var found = new ArrayList<Labels>();
        for (Labels each : reached) {
            for (String text : stem.all()) {
                var longer = each.longer().get(text);
                if (longer != null) {
                    found.add(longer);
                }
            }
        }
        return found;
    }

    private static List<Label> labels(List<Labels> reached) {
        return reached.size() == 1
                ? reached.getFirst().labels()
                : reached.stream().flatMap(each -> each.labels().stream()).toList();
    }

    /// The themes of those labels whose words are the text's; where one is written just so, or is
    /// all but a short ending, of no others: what has the stem of *researchers* too is *research*,
    /// where that is a label, and German *Schulen* are forms of *Schule*, not *Schüler*.
    ///
    /// @param isByStem whether stems are enough
    private static Set<String> meant(List<Label> labels, List<Stem> stems, boolean isByStem) {
        if (labels.isEmpty() || isByStem) {
            return labels.stream()
                    .filter(l -> l.isAsNear(stems))
                    .map(Label::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        var forms =
                labels.stream()
                        .filter(l -> l.isAsNear(stems) && are(l, stems, LikeWords::areForms))
                        .toList();
        return Stream.<BiPredicate<String, String>>of(
                        LikeWords::areSame, LikeWords::isBeginning, LikeWords::areForms)
                .map(isAlike -> codes(forms, stems, isAlike))
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> codes(
            List<Label> labels, List<Stem> stems, BiPredicate<String, String> isAlike) {
        var codes = new TreeSet<String>();
        for (Label label : labels) {
            if (are(label, stems, isAlike)) {
                codes.add(label.code());
            }
        }
        return codes;
    }

    private static boolean are(Label label, List<Stem> stems, BiPredicate<String, String> isAlike) {
        for (int i = 0; i < stems.size(); i++) {
            if (!isAlike.test(label.words().get(i), stems.get(i).written())) {
                return false;
            }
        }
        return true;
    }

    /// Irish changes words at their beginning too, so that their stems alone are compared.
    private static boolean isChangedAtBothEnds(String language) {
        return language.equals("ga");
    }

    private Labels read(String language) {
        var all = new Labels();
        for (String line : prepared.apply(language).orElseGet(() -> labels(language))) {
            var cells = line.split("\t", -1);
            var reached = all;
            var words = new ArrayList<String>();
            var places = new ArrayList<Integer>();
            for (int i = 1; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    var stemAndWord = cells[i].split(" ", 2);
                    reached = reached.longer().computeIfAbsent(stemAndWord[0], s -> new Labels());
                    words.add(stemAndWord[stemAndWord.length - 1]);
                    places.add(i - 1);
                }
            }
            reached.labels().add(new Label(cells[0], words, places));
        }
        return all;
    }

    /// The labels of a language taken apart, a line each for all stems that its words may have:
    /// between tabs the theme's code and the stems, each with its word behind a space, and nothing
    /// for a small word. What has no stem is no label; what means no theme has no code.
    public List<String> labels(String language) {
        var lines = new ArrayList<String>();
        for (Theme theme : vocabulary.themes()) {
            for (String label : theme.labels().getOrDefault(language, List.of())) {
                add(theme.code(), label, language, lines);
            }
        }
        for (String each : vocabulary.noThemes(language)) {
            add(NO_THEME, each, language, lines);
        }
        return lines;
    }

    private void add(String code, String label, String language, List<String> lines) {
        var begun = List.of(code);
        var stems = analysis.stems(label, language);
        int next = stems.isEmpty() ? 0 : stems.getFirst().word();
        for (Stem each : stems) {
            var small = "\t".repeat(each.word() - next + 1);
            begun =
                    begun.stream()
                            .flatMap(line ->
                                    each.all().stream()
                                            .map(stem ->
                                                    line + small + stem + ' ' + each.written()))
                            .toList();
            next = each.word() + 1;
        }
        if (!stems.isEmpty()) {
            lines.addAll(begun);
        }
    }
}
