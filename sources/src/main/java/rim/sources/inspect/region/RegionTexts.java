package rim.sources.inspect.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// Names that stand for whole countries beside regions of another one: Luxemburg may be
    /// Belgium's province.
    public static List<String> countriesAmongRegions(Map<String, String> codes) {
        return mainCountry(codes.keySet(), codes).stream()
                .flatMap(country ->
                        codes.entrySet().stream()
                                .filter(e ->
                                        e.getValue().length() == 2
                                                && !e.getValue().equals(country)))
                .map(e -> "'" + e.getKey() + "' for " + e.getValue())
                .toList();
    }

    /// The country that most regions below countries lie in, if they are several.
    private static Optional<String> mainCountry(Set<String> texts, Map<String, String> codes) {
        var regions = new TreeMap<String, Integer>();
        for (String text : texts) {
            var code = RegionNames.isCode(text) ? text : codes.getOrDefault(text, "");
            if (isBelowCountry(code)) {
                regions.merge(code.substring(0, 2), 1, Integer::sum);
            }
        }
        int all = regions.values().stream().mapToInt(Integer::intValue).sum();
        return regions.entrySet().stream()
                .filter(e -> e.getValue() >= SEVERAL && 2 * e.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// A name that regions of several countries have is the main country's, such as Limburg; one
    /// that only another country's has stands for something else, such as Nord in Italy.
    private static void settle(Set<String> texts, Map<String, String> codes, String country) {
        for (String text : texts) {
            var code = codes.getOrDefault(text, "");
            boolean isOpen =
                    !RegionNames.isCode(text)
                            && (code.isEmpty()
                                    || (isBelowCountry(code) && !code.startsWith(country)));
            if (isOpen) {
                RegionNames.codeIn(country, text)
                        .ifPresentOrElse(
                                own -> codes.put(text, own), () -> forget(codes, text, code));
            }
        }
    }

    /// What has its code in its text needs no country.
    private static void forget(Map<String, String> codes, String text, String code) {
        if (!text.contains(code)) {
            codes.remove(text);
        }
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
