package rim.sources.inspect.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Tables that one layout cannot say, or that say less than they seem to: each is to be read as it
/// is meant or asked of, whatever the style.
enum OddTable {
    YEARS_BELOW_MERGED_NAMES(truth -> twoLevels(truth, true)),
    YEARS_BELOW_REPEATED_NAMES(truth -> twoLevels(truth, false)),
    NAMES_BELOW_MERGED_YEARS(OddTable::yearsAbove),
    SIDE_BY_SIDE(truth -> {
        var rows = wide(truth, "");
        var other = wide(truth, "9");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add("");
            rows.get(i).addAll(other.get(i));
        }
        return rows;
    }),
    ONE_BELOW_THE_OTHER(truth -> {
        var rows = wide(truth, "");
        rows.add(new ArrayList<>(List.of("", "")));
        rows.addAll(wide(truth, "9"));
        return rows;
    }),
    REPEATED_NAMES(truth -> {
        var rows = wide(truth, "");
        rows.forEach(row -> row.add(row.get(1)));
        rows.subList(1, rows.size()).forEach(row -> row.set(row.size() - 1, "17"));
        return rows;
    }),
    QUARTERS_BESIDE_YEARS(truth -> withColumn(truth, "quarter", List.of("1", "2", "3", "4"))),
    MONTHS_BESIDE_YEARS(truth -> withColumn(truth, "månad", List.of("januari", "februari"))),
    SCHOOL_YEARS(truth -> renamed(truth, y -> y + "/" + (y + 1) % 100)),
    SPANS_OF_YEARS(truth -> renamed(truth, y -> y + "-" + (y + 2))),
    QUARTERS_ACROSS(truth -> renamed(truth, y -> y + "Q1")),
    TOTALS_BESIDE_YEARS(truth -> {
        var rows = wide(truth, "");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).add(i == 0 ? "Total" : String.valueOf(100 + i));
        }
        return rows;
    }),
    MARKED_YEARS(truth -> {
        var rows = wide(truth, "");
        rows.getFirst().set(2, rows.getFirst().get(2) + "*");
        return rows;
    });

    @SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
    private final Function<Truth, List<List<String>>> rows;

    OddTable(Function<Truth, List<List<String>>> rows) {
        this.rows = rows;
    }

    List<List<String>> rows(Truth truth) {
        return rows.apply(truth);
    }

    /// @param before stands before each number, so that it is another
    private static List<List<String>> wide(Truth truth, String before) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("geo"));
        truth.years().forEach(y -> header.add(String.valueOf(y)));
        rows.add(header);
        for (String region : truth.regions()) {
            var row = new ArrayList<>(List.of(region));
            for (int year : truth.years()) {
                var cell = truth.at(region, year);
                row.add(cell.isMissing() ? ":" : before + cell.value().replace("-", ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> renamed(Truth truth, Function<Integer, String> name) {
        var rows = wide(truth, "");
        for (int i = 1; i < rows.getFirst().size(); i++) {
            rows.getFirst().set(i, name.apply(Integer.parseInt(rows.getFirst().get(i))));
        }
        return rows;
    }

    private static List<List<String>> twoLevels(Truth truth, boolean isMerged) {
        var rows = wide(truth, "");
        var other = wide(truth, "8");
        var names = new ArrayList<>(List.of("Region"));
        int years = truth.years().size();
        for (String name : List.of("GDP", "GERD")) {
            for (int i = 0; i < years; i++) {
                names.add(i == 0 || !isMerged ? name : "");
            }
        }
        rows.getFirst().set(0, "");
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).addAll(other.get(i).subList(1, years + 1));
        }
        rows.add(0, names);
        return rows;
    }

    private static List<List<String>> yearsAbove(Truth truth) {
        var rows = new ArrayList<List<String>>();
        var years = new ArrayList<>(List.of("Region"));
        var names = new ArrayList<>(List.of(""));
        for (int year : truth.years()) {
            years.addAll(List.of(String.valueOf(year), ""));
            names.addAll(List.of("Men", "Women"));
        }
        rows.add(years);
        rows.add(names);
        for (String region : truth.regions()) {
            var row = new ArrayList<>(List.of(region));
            for (int i = 1; i < names.size(); i++) {
                row.add((10 + i) + ".5");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> withColumn(Truth truth, String name, List<String> codes) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("geo", "year", name, "value"));
        int i = 0;
        for (String region : truth.regions()) {
            for (int year : truth.years()) {
                for (String code : codes) {
                    rows.add(List.of(region, String.valueOf(year), code, (i++ % 90) + ".5"));
                }
            }
        }
        return rows;
    }
}
