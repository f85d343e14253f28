package rim.sources.contribution;

import java.util.Map;

/// A row of a file that was sent.
///
/// @param number of the row, 1 is the first
/// @param cells texts by column, without spaces around them; columns that are empty are not there
/// @param places where the columns stand, 1 is the first
record SentRow(int number, Map<TemplateColumn, String> cells, Map<TemplateColumn, Integer> places) {

    String text(TemplateColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(TemplateColumn column) {
        return cells.containsKey(column);
    }

    int placeOf(TemplateColumn column) {
        return places.getOrDefault(column, 1);
    }

    /// Whether the sender wrote anything.
    boolean isFilledIn() {
        return cells.keySet().stream().anyMatch(TemplateColumn::isFree);
    }
}
