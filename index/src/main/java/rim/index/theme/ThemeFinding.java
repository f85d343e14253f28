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
    /// @param codes of themes that have just these stems for a label
    /// @param longer by the stem that comes next
    private record Labels(Set<String> codes, Map<String, Labels> longer) {
        Labels() {
            this(new TreeSet<>(), new HashMap<>());
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
        for (int at = 0; at < stems.size(); ) {
            at += Math.max(1, addLongestAt(at, stems, labels, found));
        }
        return found;
    }

    // How many stems the label has, 0 when none begins here.
    private static int addLongestAt(int at, List<Stem> stems, Labels labels, List<Found> found) {
        int length = 0;
        var codes = Set.<String>of();
        var reached = labels.longer().get(stems.get(at).text());
        for (int next = at + 1; reached != null; next++) {
            if (!reached.codes().isEmpty()) {
                length = next - at;
                codes = reached.codes();
            }
            reached = next < stems.size() ? reached.longer().get(stems.get(next).text()) : null;
        }
        for (String code : codes) {
            int end = stems.get(at + length - 1).word() + 1;
            found.add(new Found(code, stems.get(at).word(), end));
        }
        return length;
    }

    private Labels read(String language) {
        var all = new Labels();
        for (String line : prepared.apply(language).orElseGet(() -> labels(language))) {
            var cells = line.split("\t", -1);
            var reached = all;
            for (int i = 1; i < cells.length; i++) {
                reached = reached.longer().computeIfAbsent(cells[i], s -> new Labels());
            }
            reached.codes().add(cells[0]);
        }
        return all;
    }

    /// The labels of a language taken apart, a line each: the theme's code and the stems, between
    /// tabs. What has no stem is no label.
    public List<String> labels(String language) {
        var lines = new ArrayList<String>();
        for (Theme theme : vocabulary.themes()) {
            for (String label : theme.labels().getOrDefault(language, List.of())) {
                var line = new StringBuilder(theme.code());
                var stems = analysis.stems(label, language);
                stems.forEach(each -> line.append('\t').append(each.text()));
                if (!stems.isEmpty()) {
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }
}
