package rim.app.face.rest;

import java.sql.SQLException;
import rim.app.data.FlagWords;
import rim.app.data.NamedRegion;
import rim.app.data.Units;
import rim.app.face.form.JsonStatForm;
import rim.app.serve.edition.AskedEdition;

/// Names the codes of a cube by the column that they stand in.
record CubeLabels(AskedEdition edition) implements JsonStatForm.Labels {
    @Override
    public String of(String column, String code) {
        return switch (column) {
            case "region", "of" -> region(code);
            case "indicator", "variable", "code", "node", "parent", "part", "first", "second" ->
                    node(code);
            case "unit" -> Units.name(code);
            case "flags" -> FlagWords.meaning(code);
            case "missing", "cause", "check", "relation", "method" -> code.replace('_', ' ');
            default -> code;
        };
    }

    private String region(String code) {
        try {
            return edition.database().regions().find(code).map(NamedRegion::name).orElse(code);
        } catch (SQLException e) {
            throw new IllegalStateException("Regions were read when the edition was opened", e);
        }
    }

    private String node(String code) {
        var documents = edition.database().documents();
        return documents.nodes().getOrDefault(code, documents.title(code));
    }
}
