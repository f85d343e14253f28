package rim.engine.method;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import rim.engine.panel.Panel;

/// What a method needs of the table beside the indicators.
///
/// @param columns with numbers
/// @param groupings of units
/// @param categories columns or groupings that say of what kind a unit is
/// @param scoredUnits codes of units that must be scored
/// @param units codes of units that must be there, scored or not
public record TableNeeds(
        List<String> columns,
        List<String> groupings,
        List<String> categories,
        List<String> scoredUnits,
        List<String> units) {
    /// Nothing but the indicators.
    public static final TableNeeds NOTHING =
            new TableNeeds(List.of(), List.of(), List.of(), List.of(), List.of());

    public TableNeeds {
        columns = List.copyOf(columns);
        groupings = List.copyOf(groupings);
        categories = List.copyOf(categories);
        scoredUnits = List.copyOf(scoredUnits);
        units = List.copyOf(units);
    }

    public static TableNeeds ofColumns(List<String> columns) {
        return new TableNeeds(columns, List.of(), List.of(), List.of(), List.of());
    }

    public static TableNeeds ofGroupings(List<String> groupings) {
        return new TableNeeds(List.of(), groupings, List.of(), List.of(), List.of());
    }

    public static TableNeeds ofCategories(List<String> categories) {
        return new TableNeeds(List.of(), List.of(), categories, List.of(), List.of());
    }

    public static TableNeeds ofScoredUnits(List<String> units) {
        return new TableNeeds(List.of(), List.of(), List.of(), units, List.of());
    }

    public static TableNeeds ofUnits(List<String> units) {
        return new TableNeeds(List.of(), List.of(), List.of(), List.of(), units);
    }

    /// What a table lacks of it; nothing when it has all.
    public List<String> lacking(Panel panel) {
        var faults = new ArrayList<String>();
        var groupings = new TreeSet<String>();
        panel.units().forEach(unit -> groupings.addAll(unit.groups().keySet()));
        for (String column : columns) {
            if (!panel.has(column)) {
                faults.add("no column '" + column + expected(panel.variables()));
            }
        }
        for (String grouping : this.groupings) {
            if (!groupings.contains(grouping)) {
                faults.add("no grouping '" + grouping + expected(groupings));
            }
        }
        for (String category : categories) {
            if (!groupings.contains(category) && !panel.has(category)) {
                faults.add("no grouping or column '" + category + expected(groupings));
            }
        }
        for (String unit : scoredUnits) {
            int number = panel.unit(unit);
            if (number < 0 || number >= panel.scoredUnits()) {
                faults.add("no scored unit '" + unit + "'");
            }
        }
        for (String unit : units) {
            if (panel.unit(unit) < 0) {
                faults.add("no reference unit '" + unit + "'");
            }
        }
        return faults;
    }

    private static String expected(Iterable<String> of) {
        return "' (expected one of " + of + ")";
    }
}
