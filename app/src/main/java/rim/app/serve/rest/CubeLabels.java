package rim.app.serve.rest;

import java.sql.SQLException;
import rim.app.data.NamedRegion;
import rim.app.serve.edition.AskedEdition;

/// Names the categories of a cube.
record CubeLabels(AskedEdition edition) {
    String of(String dimension, String code) {
        try {
            return switch (dimension) {
                case "region" ->
                        edition.database().regions().find(code).map(NamedRegion::name).orElse(code);
                case "indicator" -> edition.database().documents().title(code);
                default -> code;
            };
        } catch (SQLException e) {
            throw new IllegalStateException("Regions were read when the edition was opened", e);
        }
    }
}
