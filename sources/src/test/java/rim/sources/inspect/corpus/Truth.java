package rim.sources.inspect.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What a generated file says: values by region and year, some of them missing, some with flags.
///
/// @param regions codes of NUTS
/// @param years in order
/// @param cells by region and year
record Truth(List<String> regions, List<Integer> years, TreeMap<String, Cell> cells) {
    private static final List<String> REGIONS =
            List.of(
                    "SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33", "FI19", "FI1B",
                    "DE21", "DE22", "FR10", "ITC1", "ES51", "PL21");

    /// @param value as a number is written with a point; null when it is missing
    record Cell(String value, String flags) {
        boolean isMissing() {
            return value.isEmpty();
        }
    }

    static Truth of(long seed) {
        var random = new SplittableRandom(seed);
        int from = random.nextInt(3);
        var regions = REGIONS.subList(from, from + 5 + random.nextInt(8));
        int first = 2008 + random.nextInt(8);
        var years = new ArrayList<Integer>();
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            years.add(first + i);
        }
        int kind = random.nextInt(4);
        var cells = new TreeMap<String, Cell>();
        for (String region : regions) {
            for (int year : years) {
                boolean isMissing = random.nextInt(9) == 0;
                var value = isMissing ? "" : value(kind, random);
                var flags = random.nextInt(6) == 0 ? "b" : "";
                cells.put(key(region, year), new Cell(value, isMissing ? "" : flags));
            }
        }
        return new Truth(regions, years, cells);
    }

    private static String value(int kind, SplittableRandom random) {
        return switch (kind) {
            case 0 -> String.valueOf(random.nextInt(1, 4_000_000));
            case 1 -> random.nextInt(0, 100) + "." + random.nextInt(1, 10);
            case 2 -> random.nextInt(1_000, 90_000) + "." + random.nextInt(11, 100);
            default -> (random.nextBoolean() ? "-" : "") + "0." + random.nextInt(11, 100);
        };
    }

    static String key(String region, int year) {
        return region + " " + year;
    }

    Cell at(String region, int year) {
        return cells.getOrDefault(key(region, year), new Cell("", ""));
    }

    /// What a reader must find: a number for each key, `-` where it is missing.
    TreeMap<String, String> expected() {
        var all = new TreeMap<String, String>();
        cells.forEach((key, cell) ->
                all.put(key, cell.isMissing() ? "-" : number(Double.parseDouble(cell.value()))));
        return all;
    }

    static String number(double value) {
        return Double.toString(value);
    }
}
