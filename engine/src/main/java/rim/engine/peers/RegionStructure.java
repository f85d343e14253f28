package rim.engine.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.schemas.RimException;

/// Regions by structural variables, which fall into dimensions such as size or sectors.
///
/// @param name what it is, such as a file's name
/// @param regions codes
/// @param dimensions in the order of their variables
/// @param values `values[variable][region]`, NaN for a missing cell; variables in the order of the
///   dimensions
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record RegionStructure(
        String name, List<String> regions, List<Dimension> dimensions, double[][] values) {

    /// @param code unique
    /// @param title what it is about
    /// @param variables at least one
    public record Dimension(String code, String title, List<Variable> variables) {
        public Dimension {
            variables = List.copyOf(variables);
        }
    }

    public record Variable(String code, String title) {}

    public RegionStructure {
        regions = List.copyOf(regions);
        dimensions = List.copyOf(dimensions);
        int count = dimensions.stream().mapToInt(d -> d.variables().size()).sum();
        if (count != values.length || dimensions.stream().anyMatch(d -> d.variables().isEmpty())) {
            throw new IllegalArgumentException(
                    values.length + " columns for " + count + " variables");
        }
    }

    /// All variables, in the order of the values.
    public List<Variable> variables() {
        return dimensions.stream().flatMap(d -> d.variables().stream()).toList();
    }

    /// For each variable the number of its dimension.
    int[] dimensionOf() {
        var numbers = new ArrayList<Integer>();
        for (int d = 0; d < dimensions.size(); d++) {
            for (int v = 0; v < dimensions.get(d).variables().size(); v++) {
                numbers.add(d);
            }
        }
        return numbers.stream().mapToInt(n -> n).toArray();
    }

    /// The place of a region.
    ///
    /// @throws RimException when it is not there
    int indexOf(String region) {
        int at = regions.indexOf(region);
        if (at < 0) {
            var alike = regions.stream().filter(r -> r.startsWith(region.substring(0, 2))).toList();
            throw new RimException(
                    "No structural variables of region '"
                            + region
                            + "' in "
                            + name
                            + (alike.isEmpty() ? "." : " (of its country: " + alike + ")."));
        }
        return at;
    }

    /// The value of a variable for a region, empty when missing.
    Optional<Double> value(int variable, int region) {
        double value = values[variable][region];
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }
}
