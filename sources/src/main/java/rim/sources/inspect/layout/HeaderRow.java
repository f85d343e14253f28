package rim.sources.inspect.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.region.RegionNames;
import rim.sources.inspect.words.Words;
import rim.sources.raw.ColumnNames;

/// How much a row looks like the names of the columns below it. Known words count the most. A row
/// that has a number where the rows below have numbers, or a region where they have regions, is one
/// of the data.
final class HeaderRow {
    private static final int CELLS = 12;
    private static final double MOST = 0.5;
    private static final Set<Meaning> TELLING =
            EnumSet.of(Meaning.REGION, Meaning.YEAR, Meaning.VALUE);

    private final Set<Meaning> words = EnumSet.noneOf(Meaning.class);
    private int ofData;
    private int fitting;
    private int years;
    private int regions;

    /// What the first cells of a column are, as shares.
    private record Below(double regions, double codes, double numbers, double years) {
        static Below of(int column, List<String[]> rows) {
            int told = 0;
            int regions = 0;
            int codes = 0;
            int numbers = 0;
            int years = 0;
            for (int i = 0; i < rows.size() && told < CELLS; i++) {
                var text = column < rows.get(i).length ? rows.get(i)[column].strip() : "";
                if (CellText.isMissing(text)) {
                    continue;
                }
                told++;
                regions += RegionNames.codeOf(text).isPresent() ? 1 : 0;
                codes += RegionNames.isCode(text) ? 1 : 0;
                numbers += CellText.isRoughlyNumber(text) ? 1 : 0;
                years += CellText.isPeriod(text) ? 1 : 0;
            }
            double all = Math.max(1, told);
            return new Below(regions / all, codes / all, numbers / all, years / all);
        }
    }

    /// @param rows some rows below it
    HeaderRow(String[] header, List<String[]> rows) {
        for (int i = 0; i < header.length; i++) {
            var name = header[i].strip();
            if (!name.isEmpty()) {
                words.addAll(Words.of(name).keySet());
                look(name, Below.of(i, rows));
            }
        }
    }

    private void look(String name, Below below) {
        boolean isWord = !Words.of(name).isEmpty();
        boolean isPeriod = CellText.isPeriod(ColumnNames.yearIn(name));
        // geo is a word for regions, and the code of Georgia
        boolean isRegion =
                !isWord
                        && (below.codes() > MOST
                                ? RegionNames.isCode(name)
                                : RegionNames.codeOf(name).isPresent());
        boolean isNumber = CellText.isRoughlyNumber(name) && !isPeriod;
        boolean hasNumbers = below.numbers() > MOST;
        if ((isRegion && below.regions() > MOST) || ((isNumber || isValue(name)) && hasNumbers)) {
            ofData++;
        } else if (isPeriod && hasNumbers) {
            years++;
        } else if (isRegion && hasNumbers) {
            regions++;
        } else if (hasNumbers || below.regions() > MOST || below.years() > MOST) {
            fitting++;
        }
    }

    /// What stands for a value that is not there names no column.
    private static boolean isValue(String name) {
        return CellText.isMissing(name) && name.chars().noneMatch(Character::isLetter);
    }

    /// Whether columns that are called regions or years have some, wherever rows have as many
    /// fields as the header.
    static boolean isBorneOut(String[] header, List<String[]> rows) {
        var whole = rows.stream().filter(r -> r.length == header.length).toList();
        for (int i = 0; i < header.length; i++) {
            var said = Words.of(header[i].strip());
            var below = Below.of(i, whole);
            boolean isWrong =
                    (said.getOrDefault(Meaning.REGION, 0.0) >= 1
                                    && below.regions() < MOST
                                    && below.years() > MOST)
                            || (said.getOrDefault(Meaning.YEAR, 0.0) >= 1 && below.years() < MOST);
            if (isWrong) {
                return false;
            }
        }
        return true;
    }

    /// Whether two or more of its words tell what a table of regions needs.
    boolean isTelling() {
        return TELLING.stream().filter(words::contains).count() > 1;
    }

    /// How likely it is a header; 0 when it is a row of data.
    int likeness() {
        boolean isMixed = years > 0 && regions > 0;
        if (ofData > 0 || isMixed || fitting + years + regions == 0) {
            return 0;
        }
        var telling = EnumSet.copyOf(TELLING);
        telling.retainAll(words);
        return 100 * telling.size() + 10 * Math.min(years + regions, 9) + Math.min(fitting, 9);
    }
}
