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
import rim.index.analysis.LanguageRules;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.TextAnalysis.Stem;

/// Finds the themes that a text speaks of, by their labels in the text's language: word by word and
/// by stems, so in any form that the language gives them. For many threads at once.
public final class ThemeFinding {
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
    private record Label(String code, List<String> words) {}

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
        boolean isByStem = isChangedAtBothEnds(language);
        var found = new ArrayList<Found>();
        for (int at = 0; at < stems.size(); ) {
            at += Math.max(1, addLongestAt(at, stems, isByStem, labels, found));
        }
        return found;
    }

    // How many stems the label has, 0 when none begins here.
    private static int addLongestAt(
            int at, List<Stem> stems, boolean isByStem, Labels labels, List<Found> found) {
        int length = 0;
        var codes = Set.<String>of();
        var reached = labels.longer().get(stems.get(at).text());
        for (int next = at + 1; reached != null; next++) {
            var meant = meant(reached.labels(), stems.subList(at, next), isByStem);
            if (!meant.isEmpty()) {
                length = next - at;
                codes = meant;
            }
            reached = next < stems.size() ? reached.longer().get(stems.get(next).text()) : null;
        }
        for (String code : codes) {
            int end = stems.get(at + length - 1).word() + 1;
            found.add(new Found(code, stems.get(at).word(), end));
        }
        return length;
    }

    /// The themes of those labels whose words are the text's; where one is written just so, of no
    /// others: what has the stem of *researchers* too is *research*, where that is a label.
    ///
    /// @param isByStem whether stems are enough
    private static Set<String> meant(List<Label> labels, List<Stem> stems, boolean isByStem) {
        var forms = new TreeSet<String>();
        var same = new TreeSet<String>();
        for (Label label : labels) {
            if (isByStem || are(label, stems, LikeWords::areForms)) {
                forms.add(label.code());
            }
            if (!isByStem && are(label, stems, LikeWords::areSame)) {
                same.add(label.code());
            }
        }
        return same.isEmpty() ? forms : same;
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
            for (int i = 1; i < cells.length; i++) {
                var stemAndWord = cells[i].split(" ", 2);
                reached = reached.longer().computeIfAbsent(stemAndWord[0], s -> new Labels());
                words.add(stemAndWord[stemAndWord.length - 1]);
            }
            reached.labels().add(new Label(cells[0], words));
        }
        return all;
    }

    /// The labels of a language taken apart, a line each: between tabs the theme's code and the
    /// stems, each with its word behind a space. What has no stem is no label.
    public List<String> labels(String language) {
        var lines = new ArrayList<String>();
        for (Theme theme : vocabulary.themes()) {
            for (String label : theme.labels().getOrDefault(language, List.of())) {
                var line = new StringBuilder(theme.code());
                var stems = analysis.stems(label, language);
                stems.forEach(each ->
                        line.append('\t').append(each.text()).append(' ').append(each.written()));
                if (!stems.isEmpty()) {
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }
}
