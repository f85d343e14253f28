package rim.sources.inspect.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;

/// What the texts of a file stand for that are no codes of regions as they are.
public final class RegionTexts {
    /// So many countries by three letters are no accident.
    private static final int FEW = 3;

    /// So many regions of a country make it the file's.
    private static final int SEVERAL = 2;

    /// The codes of texts that stand for one region each.
    ///
    /// A name that regions of several levels have, such as Hamburg, is one of the level at which
    /// most names of the file are; one that several regions of a level have stands for none.
    public static Map<String, String> codes(Collection<String> texts) {
        var byLevel = new HashMap<Integer, Integer>();
        var sorted = new TreeSet<>(texts);
        if (sorted.stream().filter(RegionTexts::isCountryByThreeLetters).count() < FEW) {
            // geo is much more often the name of a column than Georgia
            sorted.removeIf(RegionTexts::isWordForRegion);
        }
        for (String text : sorted) {
            if (!RegionNames.isCode(text)) {
                RegionNames.levelsOf(text).forEach(level -> byLevel.merge(level, 1, Integer::sum));
            }
        }
        var codes = new LinkedHashMap<String, String>();
        for (String text : sorted) {
            if (!RegionNames.isCode(text)) {
                RegionNames.codeOf(text, byLevel).ifPresent(code -> codes.put(text, code));
            }
        }
        mainCountry(sorted, codes).ifPresent(country -> settle(sorted, codes, country));
        return codes;
    }

    /// Names beside regions of one country that may be meant otherwise than they are taken: that
    /// stand for another country as a whole, since Luxemburg may be Belgium's province too, and
    /// that are taken for the country's own although another one's region has them as well.
    public static List<String> mayBeOfAnother(Map<String, String> codes) {
        return mainCountry(codes.keySet(), codes).stream()
                .flatMap(country ->
                        codes.entrySet().stream()
                                .filter(e -> mayBeOfAnother(e.getKey(), e.getValue(), country)))
                .map(e -> "'" + e.getKey() + "' for " + e.getValue())
                .toList();
    }

    private static boolean mayBeOfAnother(String text, String code, String country) {
        return code.startsWith(country)
                ? RegionNames.codeOf(text).filter(c -> !c.startsWith(country)).isPresent()
                : code.length() == 2;
    }

    /// The country that most regions below countries lie in, if they are several.
    private static Optional<String> mainCountry(Set<String> texts, Map<String, String> codes) {
        var regions = new TreeMap<String, Integer>();
        for (String code : belowCountries(texts, codes)) {
            regions.merge(code.substring(0, 2), 1, Integer::sum);
        }
        int all = regions.values().stream().mapToInt(Integer::intValue).sum();
        return regions.entrySet().stream()
                .filter(e -> e.getValue() >= SEVERAL && 2 * e.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> belowCountries(Set<String> texts, Map<String, String> codes) {
        return texts.stream()
                .map(text -> RegionNames.isCode(text) ? text : codes.getOrDefault(text, ""))
                .filter(RegionTexts::isBelowCountry)
                .toList();
    }

    /// A name that regions of several countries have is the main country's, such as Limburg; one
    /// that only another country's has may stand for something else, such as Nord in Italy.
    private static void settle(Set<String> texts, Map<String, String> codes, String country) {
        var all = belowCountries(texts, codes);
        for (String text : texts) {
            var code = codes.getOrDefault(text, "");
            boolean isForeign = isBelowCountry(code) && !code.startsWith(country);
            if (RegionNames.isCode(text) || !(code.isEmpty() || isForeign) || isOf(text, code)) {
                continue;
            }
            var own = RegionNames.codeIn(country, text);
            if (own.isPresent()) {
                codes.put(text, own.get());
            } else if (isForeign && isStray(code, country, all)) {
                codes.remove(text);
            }
        }
    }

    /// What has its code in its text needs no country.
    private static boolean isOf(String text, String code) {
        return !code.isEmpty() && text.toUpperCase(Locale.ROOT).contains(code);
    }

    /// The only region of its country, and of a level that none of the main country's is of: in a
    /// list across a border there are more, or of the same kind.
    private static boolean isStray(String code, String country, List<String> all) {
        return all.stream().filter(c -> c.startsWith(code.substring(0, 2))).count() == 1
                && all.stream()
                        .noneMatch(c -> c.startsWith(country) && c.length() == code.length());
    }

    private static boolean isBelowCountry(String code) {
        return code.length() > 2 && RegionNames.isNuts(code);
    }

    private static boolean isWordForRegion(String text) {
        return Words.of(text).getOrDefault(Meaning.REGION, 0.0) >= 1;
    }

    private static boolean isCountryByThreeLetters(String text) {
        return text.length() == 3
                && text.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && !isWordForRegion(text)
                && RegionNames.codeOf(text).isPresent();
    }

    private RegionTexts() {}
}
