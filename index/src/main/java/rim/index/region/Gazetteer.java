package rim.index.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.index.region.FirstWords.Fit;

/// Finds the regions that a text names, of all levels and versions of NUTS.
///
/// Of overlapping names the longest counts. A name that several regions bear stands for the one
/// whose country the text names otherwise, and for none when that does not decide; so does a name
/// that is a word as well ({@code also-words.txt}, and the small words of the text's language), and
/// one before a hyphen. Names are written with a great letter and may have the endings of the
/// text's language: `Norrbottens`, `Pohjanmaalla`. One in the name of a company, a person or a club
/// stands for none: `Turismo Piemonte S.p.A.`
public final class Gazetteer {
    private static final Gazetteer STANDARD = new Gazetteer(RegionNames.standard());

    private final Map<String, List<RegionName>> namesByBeginning = new HashMap<>();
    private final Map<String, FirstWords> byLanguage = new ConcurrentHashMap<>();

    private Gazetteer(Map<String, Set<String>> codesByName) {
        codesByName.forEach((name, codes) -> {
            var kept = RegionName.of(name, codes);
            namesByBeginning
                    .computeIfAbsent(FirstWords.beginning(kept.firstWord()), b -> new ArrayList<>())
                    .add(kept);
        });
    }

    /// The gazetteer of the NUTS lists and the names beside them.
    public static Gazetteer standard() {
        return STANDARD;
    }

    /// Codes by names in small letters, empty where several regions bear a name.
    public SortedMap<String, String> codesByName() {
        var codes = new TreeMap<String, String>();
        for (List<RegionName> names : namesByBeginning.values()) {
            for (RegionName each : names) {
                boolean isOne = each.codes().size() == 1;
                codes.put(
                        String.join(" ", each.words()),
                        isOne ? each.codes().iterator().next() : "");
            }
        }
        return codes;
    }

    /// Whether a text is the name of regions and nothing else, in whatever case it is written.
    public boolean isName(String text) {
        var tokens = Tokens.of(text);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.form(i));
        }
        return !words.isEmpty()
                && namesByBeginning
                        .getOrDefault(FirstWords.beginning(words.getFirst()), List.of())
                        .stream()
                        .anyMatch(name -> name.words().equals(words));
    }

    /// Names that share their last part, as in `Itä- ja Pohjois-Suomi`.
    private static final Pattern SHARED =
            Pattern.compile("(\\p{Lu}\\p{L}+)- \\p{L}{1,5} \\p{L}+-(\\p{L}+)");

    /// Codes that a name may stand for.
    ///
    /// @param isSure whether it is nothing else
    private record Mention(Set<String> codes, int words, boolean isSure) {}

    /// The canonical codes of the regions that a text names.
    ///
    /// @param language ISO 639-1 code, empty when unknown
    /// @param near regions that the text is about anyway: they help to tell names apart
    public SortedSet<String> regionsIn(String text, String language, Set<String> near) {
        var mentions = mentions(Tokens.of(text), language);
        mentions.addAll(sharing(text, language));
        var sure = new TreeSet<String>();
        for (Mention each : mentions) {
            if (each.codes().size() == 1 && each.isSure()) {
                sure.addAll(each.codes());
            }
        }
        var countries = new HashSet<String>();
        sure.forEach(code -> countries.add(country(code)));
        near.forEach(code -> countries.add(country(code)));
        for (Mention each : mentions) {
            if (!each.isSure()) {
                each.codes().stream()
                        .filter(code -> countries.contains(country(code)))
                        .forEach(sure::add);
            } else if (each.codes().size() > 1) {
                decided(each.codes(), countries).ifPresent(sure::add);
            }
        }
        return sure;
    }

    // The first of such names, unless both are the name of one region.
    private List<Mention> sharing(String text, String language) {
        var first = new ArrayList<Mention>();
        var together = SHARED.matcher(text);
        int from = 0;
        for (int dash = text.indexOf("- "); dash >= 0; dash = text.indexOf("- ", dash + 1)) {
            int start = beginning(text, from, dash);
            if (start < 0 || !together.region(start, text.length()).lookingAt()) {
                continue;
            }
            from = together.end();
            boolean isOne =
                    mentions(Tokens.of(together.group()), language).stream()
                            .anyMatch(m -> m.words() > 1);
            if (!isOne) {
                var whole = together.group(1) + "-" + together.group(2);
                first.addAll(mentions(Tokens.of(whole), language));
            }
        }
        return first;
    }

    // The first great letter of the word before a hyphen, -1 when it has none.
    private static int beginning(String text, int from, int hyphen) {
        int start = -1;
        for (int i = hyphen - 1; i >= from && Character.isLetter(text.charAt(i)); i--) {
            if (Character.isUpperCase(text.charAt(i))) {
                start = i;
            }
        }
        return start;
    }

    // One country among the candidates', or a whole country where no other is named.
    private static Optional<String> decided(Set<String> codes, Set<String> countries) {
        var fitting = codes.stream().filter(c -> countries.contains(country(c))).toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        return fitting.isEmpty()
                ? codes.stream().filter(c -> c.length() == 2).sorted().findFirst()
                : Optional.empty();
    }

    private static String country(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }

    private List<Mention> mentions(Tokens tokens, String language) {
        var words = byLanguage.computeIfAbsent(language, l -> new FirstWords(namesByBeginning, l));
        var mentions = new ArrayList<Mention>();
        for (int at = 0; at < tokens.size(); ) {
            var mention = tokens.isGreat(at) ? longestAt(tokens, at, words) : null;
            if (mention != null
                    && !OtherNames.have(tokens, at, at + mention.words() - 1, language)) {
                mentions.add(mention);
            }
            at += mention == null ? 1 : mention.words();
        }
        return mentions;
    }

    private static @Nullable Mention longestAt(Tokens tokens, int at, FirstWords words) {
        var first = words.of(tokens, at);
        var longer = first.longer().isEmpty() ? null : longest(first.longer(), tokens, at, words);
        if (longer != null || first.alone().isEmpty()) {
            return longer;
        }
        return new Mention(first.alone(), 1, !first.isPart() && !words.isAlsoWord(tokens.form(at)));
    }

    // Of names of as many words one that stands there just so, else the longest.
    private static @Nullable Mention longest(
            List<RegionName> names, Tokens tokens, int at, FirstWords words) {
        var codes = new LinkedHashSet<String>();
        int size = 0;
        int length = 0;
        for (RegionName each : names) {
            if (size > each.size()) {
                break;
            }
            var fit = words.fit(each, tokens, at);
            if (fit == Fit.EXACT) {
                return new Mention(each.codes(), each.size(), true);
            }
            if (fit == Fit.INFLECTED && each.length() >= length) {
                if (each.length() > length) {
                    codes.clear();
                }
                size = each.size();
                length = each.length();
                codes.addAll(each.codes());
            }
        }
        return codes.isEmpty() ? null : new Mention(codes, size, true);
    }
}
