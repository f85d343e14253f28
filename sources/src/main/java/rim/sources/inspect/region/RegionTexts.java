package rim.sources.inspect.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;

/// What the texts of a file stand for that are no codes of regions as they are.
public final class RegionTexts {
    /// So many countries by three letters are no accident.
    private static final int FEW = 3;

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
        return codes;
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
