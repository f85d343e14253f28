package rim.app.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names as they were typed, several in one text separated by commas. A name may have commas
/// itself, such as `Korea, Rep.`: it is known by those that there are, or stands in double quotes
/// as in CSV.
///
/// @param texts as they came, such as words of a command line or values of a request
public record TypedNames(List<String> texts) {
    private static final Pattern PART =
            Pattern.compile("\\s*(?:\"((?:[^\"]++|\"\")*+)\"\\s*|([^,]*))(?:,|$)");

    /// A part of a text between commas.
    ///
    /// @param from where it begins in the text
    /// @param to where it ends
    /// @param isQuoted whether it is a name for sure
    private record Part(String name, int from, int to, boolean isQuoted) {}

    public TypedNames {
        texts = List.copyOf(texts);
    }

    /// Whether nothing was typed.
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /// The same names one by one; a comma within a name parts it, unless the name stands in quotes.
    public List<String> parted() {
        return apart(List.of());
    }

    /// The same names one by one. Of several readings of a text it is the one with the longest
    /// known names, from the left.
    ///
    /// @param known names that there are, whatever their case and accents
    public List<String> apart(Collection<String> known) {
        var withCommas =
                known.stream()
                        .filter(name -> name.indexOf(',') >= 0)
                        .collect(
                                Collectors.toMap(
                                        TypedNames::plain, name -> name, (one, other) -> one));
        var names = new ArrayList<String>();
        texts.forEach(text -> add(text, withCommas, names));
        return List.copyOf(names);
    }

    private static void add(String text, Map<String, String> withCommas, List<String> names) {
        var whole = withCommas.get(plain(text));
        if (whole != null) {
            names.add(whole);
            return;
        }
        var parts = parts(text);
        int most = withCommas.keySet().stream().mapToInt(TypedNames::commas).max().orElse(0);
        for (int i = 0; i < parts.size(); i++) {
            int last = Math.min(parts.size() - 1, i + most);
            while (last > i && !withCommas.containsKey(plain(between(text, parts, i, last)))) {
                last--;
            }
            var name =
                    withCommas.getOrDefault(
                            plain(between(text, parts, i, last)), parts.get(i).name().strip());
            if (!name.isEmpty()) {
                names.add(name);
            }
            i = last;
        }
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var matcher = PART.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            var quoted = matcher.group(1);
            parts.add(
                    quoted == null
                            ? new Part(matcher.group(2), at, matcher.end(2), false)
                            : new Part(quoted.replace("\"\"", "\""), at, matcher.end(1), true));
            at = matcher.end();
        }
        return parts;
    }

    /// What stands from one part to another, with the commas between; what is in quotes is no part
    /// of anything longer.
    private static String between(String text, List<Part> parts, int first, int last) {
        boolean isWhole = parts.subList(first, last + 1).stream().noneMatch(Part::isQuoted);
        return isWhole ? text.substring(parts.get(first).from(), parts.get(last).to()) : "";
    }

    private static int commas(String name) {
        return (int) name.chars().filter(c -> c == ',').count();
    }

    private static String plain(String name) {
        return Spelling.plain(name).replaceAll("\\s*,\\s*", ",");
    }
}
