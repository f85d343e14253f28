package rim.sources.inspect.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.region.RegionNames;
import rim.sources.inspect.words.Words;

/// What the cells of a column look like, and what its name says.
///
/// @param at its position, 0 is the first
/// @param name its name, stripped; empty when it has none
/// @param said what its name says it may be, and how much
/// @param texts its cells that are not empty, stripped
/// @param regions how many of them are codes of regions or stand for them
/// @param codes how many of them are codes of regions as they are
/// @param different how many different regions
/// @param years how many are years, or other periods
/// @param numbers how many are numbers in any of the ways that people write them
/// @param integers how many are whole numbers
/// @param distinct how many different texts there are
public record ColumnProfile(
        int at,
        String name,
        Map<Meaning, Double> said,
        List<String> texts,
        int regions,
        int codes,
        int different,
        int years,
        int numbers,
        int integers,
        int distinct) {
    /// Whatever has fewer different whole numbers may be a code.
    private static final int FEW = 12;

    /// So many numbers in a row count the rows, whatever stands above them.
    private static final int MANY = 10;

    /// @param rows rows of fields, some of which may be shorter
    public static ColumnProfile of(int at, String name, List<String[]> rows) {
        var texts = new ArrayList<String>();
        var different = new HashSet<String>();
        var distinct = new HashSet<String>();
        var said = Words.of(name.strip());
        // codes of a country's own are numbers: they count only below a word for regions
        Function<String, Optional<String>> stands =
                said.containsKey(Meaning.REGION) ? RegionNames::standsFor : RegionNames::codeOf;
        int regions = 0;
        int codes = 0;
        int years = 0;
        int numbers = 0;
        int integers = 0;
        for (String[] row : rows) {
            var text = at < row.length ? row[at].strip() : "";
            if (text.isEmpty()) {
                continue;
            }
            texts.add(text);
            distinct.add(text);
            boolean isNumber = CellText.isRoughlyNumber(text);
            numbers += isNumber ? 1 : 0;
            integers += isNumber && isInteger(text) ? 1 : 0;
            years += CellText.isPeriod(text) ? 1 : 0;
            var code = CellText.isMissing(text) ? Optional.<String>empty() : stands.apply(text);
            regions += code.isPresent() ? 1 : 0;
            codes += code.isPresent() && RegionNames.isCode(text) ? 1 : 0;
            code.ifPresent(different::add);
        }
        return new ColumnProfile(
                at,
                name.strip(),
                said,
                texts,
                regions,
                codes,
                different.size(),
                years,
                numbers,
                integers,
                distinct.size());
    }

    private static boolean isInteger(String text) {
        return text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private double share(int part) {
        return texts.isEmpty() ? 0 : (double) part / texts.size();
    }

    /// How much the name says that it is this, 0 to 1.
    public double saidToBe(Meaning meaning) {
        return said.getOrDefault(meaning, 0.0);
    }

    /// Whether the name as a whole is a word for this.
    public boolean isCalled(Meaning meaning) {
        return saidToBe(meaning) >= 1;
    }

    /// How much it looks like the column of regions, 0 for not at all, up to about 1.
    public double regionLikeness() {
        double share = share(regions);
        double called = saidToBe(Meaning.REGION);
        boolean isAreas = called > 0 && regions == texts.size();
        boolean isYears = share(years) > 0.5 && !isAreas;
        if (isYears || share < (called > 0 ? 0.1 : 0.5)) {
            return 0;
        }
        boolean isOne = different == 1 && texts.size() > 1;
        double codesFirst = isOne ? -0.15 : share(codes) > 0.5 ? 0.2 : 0;
        double spread = Math.min(different, 50) / 500.0;
        // of a country and its region the longer code is the region's
        double length = codes > 0 ? Math.min(texts.getFirst().length(), 9) / 1000.0 : 0;
        return 0.45 * called + 0.35 * share + codesFirst + spread + length;
    }

    /// How much it looks like the column of years, 0 for not at all, up to 1.
    public double yearLikeness() {
        double share = share(years);
        double called = saidToBe(Meaning.YEAR);
        if (share < (called > 0 ? 0.5 : 0.95) || said.containsKey(Meaning.VERSION)) {
            return 0;
        }
        boolean isSaid = !said.isEmpty() && !said.containsKey(Meaning.PART_OF_YEAR);
        double elsewhere = called == 0 && isSaid ? 0.4 : 0;
        return Math.max(
                0,
                Math.min(
                        1,
                        0.55 * called + 0.4 * share + Math.min(distinct, 50) / 1000.0 - elsewhere));
    }

    /// Whether it has the NUTS version of each row.
    public boolean isVersion() {
        return saidToBe(Meaning.VERSION) > 0
                && !texts.isEmpty()
                && texts.stream().allMatch(CellText::isVersion);
    }

    /// Whether it holds numbers.
    public boolean isNumeric() {
        long told = texts.stream().filter(t -> !CellText.isMissing(t)).count();
        // some cells of a column called value may say otherwise, such as that there are fewer than
        // 3
        return told > 0
                && (numbers >= (isCalled(Meaning.VALUE) ? 0.3 : 0.8) * told
                        || isNumericBelowUnit(told));
    }

    /// Whether all is numbers but for the first text: a unit, above few rows.
    private boolean isNumericBelowUnit(long told) {
        return numbers > 1
                && numbers == told - 1
                && !CellText.isMissing(texts.getFirst())
                && !CellText.isRoughlyNumber(texts.getFirst());
    }

    /// Whether it is empty or says only that there is no value.
    public boolean isWithoutValue() {
        return texts.stream().allMatch(CellText::isMissing);
    }

    /// Whether it says a number's flags.
    public boolean isFlags() {
        return saidToBe(Meaning.FLAGS) > 0 && hasFlags();
    }

    /// Whether its cells may be flags.
    public boolean hasFlags() {
        return texts.stream().allMatch(CellText::isFlags);
    }

    /// Whether it numbers the rows: it stands first and counts on from 0 or 1, under no name or one
    /// that says so, or for long; or it has, under no name, whole numbers that are all different,
    /// as programs write the rows that they picked out or sorted.
    public boolean isRowNumber() {
        boolean isCalled = name.isEmpty() || saidToBe(Meaning.ROW_NUMBER) > 0;
        boolean isOfSome = isCalled && texts.size() > 1 && integers == distinct && isAllDifferent();
        boolean mayBe = isCalled || texts.size() >= MANY;
        return at == 0
                && (isOfSome
                        || (mayBe
                                && isCounter()
                                && (texts.getFirst().equals("0") || texts.getFirst().equals("1"))));
    }

    private boolean isAllDifferent() {
        return distinct == texts.size();
    }

    /// Whether each cell is one more than the cell before.
    public boolean isCounter() {
        long before = -1;
        for (String text : texts) {
            if (!isInteger(text)) {
                return false;
            }
            long count = Long.parseLong(text);
            if (before >= 0 && count != before + 1) {
                return false;
            }
            before = count;
        }
        return texts.size() > 1;
    }

    /// Whether its few whole numbers may be codes rather than values.
    public boolean mayBeCodes() {
        return !texts.isEmpty() && integers == texts.size() && distinct <= FEW;
    }

    /// Its texts that say that there is no value.
    public Set<String> missingTexts() {
        var missing = new HashSet<String>();
        for (String text : texts) {
            if (CellText.isMissing(text)) {
                missing.add(text);
            }
        }
        return missing;
    }
}
