package rim.schemas.indicator;

import java.util.List;
import java.util.Objects;

/// Variables outside the index that say what regions are like, by dimension: a file
/// `NAME.structure.json`.
///
/// In a sources folder the variables are indicators of the catalogue; beside a table of regions
/// they are its columns.
///
/// @param title what it is
/// @param region of a table, the column of regions; by default `region`
/// @param dimensions which count alike
public record StructuralVariables(String title, String region, List<Dimension> dimensions) {

    /// The schema, as a resource of this class.
    public static final String SCHEMA = "structure.schema.json";

    public StructuralVariables {
        title = Objects.requireNonNullElse(title, "");
        region = Objects.requireNonNullElse(region, "region");
        dimensions = List.copyOf(dimensions);
    }

    /// @param variables which count alike within the dimension
    public record Dimension(String code, String title, List<String> variables) {
        public Dimension {
            title = Objects.requireNonNullElse(title, code);
            variables = List.copyOf(variables);
        }
    }

    /// All variables, in order.
    public List<String> variables() {
        return dimensions.stream().flatMap(d -> d.variables().stream()).toList();
    }
}
