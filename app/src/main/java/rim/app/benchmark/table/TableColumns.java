package rim.app.benchmark.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which column of a table is what, by its number; −1 for none.
///
/// @param unit code of the unit
/// @param name of the unit
/// @param time the year
/// @param parent code of the unit above
/// @param indicator code of the indicator, in a table with a row for each value
/// @param value in such a table
/// @param flags in such a table
/// @param guesses what no name says, in words
record TableColumns(
        int unit,
        int name,
        int time,
        int parent,
        int indicator,
        int value,
        int flags,
        List<String> guesses) {
    static final List<String> UNIT =
            List.of(
                    "uCode",
                    "unit",
                    "code",
                    "geo",
                    "region",
                    "country",
                    "iso3",
                    "iso",
                    "id",
                    "nuts",
                    "nuts_id",
                    "nuts2",
                    "nuts3",
                    "ref_area",
                    "location",
                    "iso2");
    static final List<String> NAME = List.of("uName", "name", "label", "entity");
    static final List<String> TIME = List.of("Time", "year", "time_period", "period");
    static final List<String> INDICATOR =
            List.of(
                    "iCode",
                    "indicator code",
                    "indicator_code",
                    "series code",
                    "series_code",
                    "indicator",
                    "variable",
                    "kpi");
    static final List<String> VALUE = List.of("value", "values", "obs_value");
    static final List<String> PARENT = List.of("parent");
    static final List<String> FLAGS =
            List.of("flags", "obs_flag", "flag", "flag codes", "obs_status");

    /// What may name a variable: what stands in the column of indicators, each once, and the header
    /// of a table that has none.
    List<String> variables(TableText table) {
        return indicator < 0
                ? table.header()
                : table.rows().stream()
                        .map(line -> line.cells().get(indicator))
                        .distinct()
                        .toList();
    }

    /// What the codes of indicators are called, where another column says it of each.
    Map<String, String> titles(TableText table) {
        int title = indicator < 0 ? -1 : new CodeColumns(table.header()).name(indicator);
        var titles = new HashMap<String, String>();
        for (var line : title < 0 ? List.<TableText.Line>of() : table.rows()) {
            var code = line.cells().get(indicator);
            var said = line.cells().get(title);
            if (said.isEmpty() || !titles.computeIfAbsent(code, it -> said).equals(said)) {
                return Map.of();
            }
        }
        return titles;
    }

    /// Whether a column has a part of its own, so that it is no variable.
    boolean isTaken(int column) {
        return IntStream.of(unit, name, time, parent, indicator, value, flags)
                .anyMatch(taken -> taken == column);
    }
}
