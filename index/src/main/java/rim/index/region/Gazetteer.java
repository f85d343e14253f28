package rim.index.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the regions that a text names, of all levels and versions of NUTS.
///
/// Of overlapping names the longest counts. A name that several regions bear stands for the one
/// whose country the text names otherwise, and for none when that does not decide. Names are
/// written with a great letter and may have the endings of the text's language: `Norrbottens`,
/// `Pohjanmaalla`.
public final class Gazetteer {
    private static final Gazetteer STANDARD = new Gazetteer(RegionNames.standard());

    private final Map<String, Set<String>> codesByName;
    private final Map<String, List<String>> namesByBeginning = new HashMap<>();
    private final Map<String, Integer> mostWords = new HashMap<>();

    private Gazetteer(Map<String, Set<String>> codesByName) {
        this.codesByName = codesByName;
        for (String name : codesByName.keySet()) {
            int words = name.split(" ", -1).length;
            namesByBeginning.computeIfAbsent(key(name, words), b -> new ArrayList<>()).add(name);
            mostWords.merge(beginning(name), words, Math::max);
        }
    }

    /// The gazetteer of the NUTS lists and the names beside them.
    public static Gazetteer standard() {
        return STANDARD;
    }

    /// Codes that a name may stand for.
    private record Mention(Set<String> codes, int words) {}

    /// The canonical codes of the regions that a text names.
    ///
    /// @param language ISO 639-1 code, empty when unknown
    /// @param near regions that the text is about anyway: they help to tell names apart
    public SortedSet<String> regionsIn(String text, String language, Set<String> near) {
        var mentions = mentions(Token.of(text), language);
        var sure = new TreeSet<String>();
        for (Mention each : mentions) {
            if (each.codes().size() == 1) {
                sure.addAll(each.codes());
            }
        }
        var countries = new HashSet<String>();
        sure.forEach(code -> countries.add(country(code)));
        near.forEach(code -> countries.add(country(code)));
        for (Mention each : mentions) {
            if (each.codes().size() > 1) {
                decided(each.codes(), countries).ifPresent(sure::add);
            }
        }
        return sure;
    }

    // One country among the candidates', or a whole country where no other is named.
    private static Optional<String> decided(Set<String> codes, Set<String> countries) {
        var fitting = codes.stream().filter(c -> countries.contains(country(c))).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        return fitting.isEmpty()
                ? codes.stream().filter(c -> c.length() == 2).findFirst()
                : Optional.empty();
    }

    private static String country(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }

    private List<Mention> mentions(List<Token> tokens, String language) {
        var mentions = new ArrayList<Mention>();
        for (int at = 0; at < tokens.size(); ) {
            var mention = tokens.get(at).isGreat() ? longestAt(tokens, at, language) : null;
            if (mention != null) {
                mentions.add(mention);
            }
            at += mention == null ? 1 : mention.words();
        }
        return mentions;
    }

    private @Nullable Mention longestAt(List<Token> tokens, int at, String language) {
        int most = mostWords.getOrDefault(beginning(tokens.get(at).form()), 0);
        for (int words = Math.min(most, tokens.size() - at); words > 0; words--) {
            var codes = codes(form(tokens, at, words), words, language);
            if (!codes.isEmpty()) {
                return new Mention(codes, words);
            }
        }
        return parts(tokens.get(at), language);
    }

    // 'Berlin-Brandenburg' names both.
    private @Nullable Mention parts(Token token, String language) {
        int hyphen = token.form().indexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        var codes = codes(token.form().substring(0, hyphen), 1, language);
        return codes.size() == 1 ? new Mention(codes, 1) : null;
    }

    private static String form(List<Token> tokens, int at, int words) {
        var form = new StringBuilder(tokens.get(at).form());
        for (int i = at + 1; i < at + words; i++) {
            form.append(' ').append(tokens.get(i).form());
        }
        return form.toString();
    }

    private Set<String> codes(String form, int words, String language) {
        var exact = codesByName.get(form);
        if (exact != null) {
            return exact;
        }
        var codes = new LinkedHashSet<String>();
        int longest = 0;
        for (String name : namesByBeginning.getOrDefault(key(form, words), List.of())) {
            if (name.length() >= longest && Endings.isFormOf(form, name, language)) {
                if (name.length() > longest) {
                    codes.clear();
                }
                longest = name.length();
                codes.addAll(codesByName.getOrDefault(name, Set.of()));
            }
        }
        return codes;
    }

    private static String key(String name, int words) {
        return beginning(name) + words;
    }

    private static String beginning(String name) {
        return name.substring(0, Math.min(3, name.length()));
    }
}
