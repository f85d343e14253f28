package rim.index.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Themes by their codes.
public final class Vocabulary {
    /// What parts labels from each other in a line.
    private static final Pattern SIGNS = Pattern.compile("[|:\\s]+");

    private static final int MOST_WORDS = 6;

    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final SortedMap<String, List<String>> noThemes;
    private volatile @Nullable Map<String, List<Name>> byLabel;

    /// A label of a theme in a language, and where in a text it stands.
    ///
    /// @param code of the theme
    /// @param first the word with which it begins, 0 is the text's first
    /// @param end the word after its last
    public record Label(String code, String language, int first, int end) {}

    private record Name(String code, String language) {}

    /// A vocabulary of these themes.
    public Vocabulary(Collection<Theme> themes) {
        this(themes, new TreeMap<>());
    }

    private Vocabulary(Collection<Theme> themes, SortedMap<String, List<String>> noThemes) {
        themes.forEach(each -> this.themes.put(each.code(), each));
        this.noThemes = noThemes;
    }

    /// Words and phrases of a language that look like a label and mean no theme.
    List<String> noThemes(String language) {
        return noThemes.getOrDefault(language, List.of());
    }

    /// Made when first asked for, which most that hold a vocabulary never do.
    private Map<String, List<Name>> byLabel() {
        var known = byLabel;
        if (known == null) {
            known = new HashMap<>();
            for (Theme each : themes.values()) {
                for (var labels : each.labels().entrySet()) {
                    for (String label : labels.getValue()) {
                        known.computeIfAbsent(form(label), f -> new ArrayList<>())
                                .add(new Name(each.code(), labels.getKey()));
                    }
                }
            }
            // what has no word in it is no label
            known.remove("");
            byLabel = known;
        }
        return known;
    }

    // by hand, since every label is put in this form when the first question is asked
    private static String form(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var form = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (isPartOfWord(c)) {
                form.append(c);
            } else if (!form.isEmpty() && form.charAt(form.length() - 1) != ' ') {
                form.append(' ');
            }
        }
        return form.toString().strip();
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    /// The labels of any language that stand in a text just as they are, the longest at each place.
    public List<Label> labelsIn(List<String> words) {
        var forms = words.stream().map(Vocabulary::form).toList();
        var names = byLabel();
        var found = new ArrayList<Label>();
        for (int at = 0; at < forms.size(); ) {
            int end = Math.min(forms.size(), at + MOST_WORDS);
            while (end > at && !names.containsKey(String.join(" ", forms.subList(at, end)))) {
                end--;
            }
            var label = String.join(" ", forms.subList(at, end));
            for (Name each : names.getOrDefault(label, List.of())) {
                found.add(new Label(each.code(), each.language(), at, end));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    /// This vocabulary and another; of a code that both have, the other's theme counts.
    public Vocabulary with(Vocabulary other) {
        var all = new LinkedHashMap<>(themes);
        all.putAll(other.themes);
        return new Vocabulary(all.values(), noThemes);
    }

    /// The vocabulary that was written as {@link #lines}.
    public static Vocabulary of(List<String> lines) {
        return new Vocabulary(lines.stream().map(Vocabulary::theme).toList());
    }

    /// One line a theme: code, broader code or `-`, and labels as `sv:one|another`.
    public List<String> lines() {
        return themes.values().stream().map(Vocabulary::line).toList();
    }

    private static String line(Theme theme) {
        var line = new StringBuilder(theme.code());
        line.append(' ').append(theme.broader() == null ? "-" : theme.broader());
        new TreeMap<>(theme.labels())
                .forEach((language, labels) ->
                        line.append(' ')
                                .append(language)
                                .append(':')
                                .append(
                                        labels.stream()
                                                .map(l -> SIGNS.matcher(l).replaceAll(" ").strip())
                                                .collect(Collectors.joining("|"))));
        return line.toString();
    }

    /// The vocabulary of regional innovation policy that comes with the program.
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    /// All themes, in the order of the vocabulary.
    public Collection<Theme> themes() {
        return List.copyOf(themes.values());
    }

    /// The theme of a code; hyphens and underscores are the same in it.
    public Optional<Theme> find(String code) {
        return Optional.ofNullable(themes.get(code))
                .or(() -> Optional.ofNullable(themes.get(code.replace('-', '_'))));
    }

    /// Themes and all that are broader; unknown codes are kept as they are.
    public Set<String> upwards(Iterable<String> codes) {
        var all = new TreeSet<String>();
        for (String code : codes) {
            String at = find(code).map(Theme::code).orElse(code);
            while (at != null && all.add(at)) {
                at = find(at).map(Theme::broader).orElse(null);
            }
        }
        return all;
    }

    /// Read when first needed.
    private static final class Standard {
        static final Vocabulary VOCABULARY =
                new Vocabulary(
                        lines("themes.txt").stream().map(Vocabulary::theme).toList(),
                        noThemes(lines("no-themes.txt")));
    }

    private static SortedMap<String, List<String>> noThemes(List<String> lines) {
        var byLanguage = new TreeMap<String, List<String>>();
        for (String each : lines) {
            var languageAndLabels = each.split(" ", 2);
            byLanguage.put(languageAndLabels[0], List.of(languageAndLabels[1].split("\\|")));
        }
        return byLanguage;
    }

    private static List<String> lines(String name) {
        var resource = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    // code, broader code or -, then the labels of each language after its code and a colon
    private static Theme theme(String line) {
        var cells = line.split(" ", 3);
        var labels = new TreeMap<String, List<String>>();
        // a theme may have no label
        var written = cells.length > 2 ? cells[2] : "";
        for (int at = languageFrom(written, 0); at < written.length(); ) {
            int next = languageFrom(written, at + 3);
            int end = next < written.length() ? next - 1 : next;
            labels.put(
                    written.substring(at, at + 2),
                    List.of(written.substring(at + 3, end).split("\\|")));
            at = next;
        }
        return new Theme(cells[0], cells[1].equals("-") ? null : cells[1], labels);
    }

    // Where the next language's code begins, at the start or after a space; else the end.
    private static int languageFrom(String text, int from) {
        for (int colon = text.indexOf(':', from);
                colon >= 0;
                colon = text.indexOf(':', colon + 1)) {
            int at = colon - 2;
            if (at >= from
                    && isSmall(text.charAt(at))
                    && isSmall(text.charAt(at + 1))
                    && (at == 0 || text.charAt(at - 1) == ' ')) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
