package rim.app.benchmark.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.app.data.Spelling;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// What a table must have and has not.
///
/// @param found codes of the variables that have a column
/// @param unread names of columns that nobody names
record LackingColumns(TableOptions options, Set<String> found, Set<String> unread) {

    /// Each with who names it; where the table's own metadata do, with their line and what to do.
    List<String> faults(Methodology methodology) {
        var structure =
                options.structure.stream()
                        .filter(name -> !found.contains(VariableCodes.of(name)))
                        .map(name -> "no column '" + name + "', named by --structure");
        var others =
                named(methodology).entrySet().stream()
                        .filter(each -> !found.contains(each.getKey()))
                        .map(each ->
                                "no column '"
                                        + each.getKey()
                                        + "', which "
                                        + options.places.getOrDefault(
                                                each.getKey(), each.getValue())
                                        + near(each.getKey()));
        return Stream.concat(structure, others).toList();
    }

    /// The indicators, and what they are divided by.
    private static Map<String, String> named(Methodology methodology) {
        var named = new LinkedHashMap<String, String>();
        for (Node node : methodology.tree().all().filter(Node::isIndicator).toList()) {
            named.put(node.code(), "the methodology has as an indicator");
        }
        for (Node node : methodology.tree().all().filter(Node::isIndicator).toList()) {
            var denominator = methodology.treatmentOf(node).denominator();
            if (denominator != null) {
                named.putIfAbsent(
                        denominator.variable(),
                        "the methodology has as the denominator of '" + node.code() + "'");
            }
        }
        return named;
    }

    /// Names in the table that nobody names and that may be meant, in words.
    private String near(String code) {
        var near =
                Spelling.nearest(code, unread, name -> List.of(name, VariableCodes.of(name)))
                        .stream()
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(" or "));
        return near.isEmpty()
                ? ""
                : " (the table has " + near + "; names are the same to the letter)";
    }
}
