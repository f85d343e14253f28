package rim.app.face.rest;

import java.sql.SQLException;
import rim.app.data.FlagWords;
import rim.app.data.NamedRegion;
import rim.app.data.PublishedDocuments;
import rim.app.face.form.JsonStatForm;
import rim.app.serve.edition.AskedEdition;

/// Names the codes of a cube by the column that they stand in.
///
/// @param language of titles and units
record CubeLabels(AskedEdition edition, String language) implements JsonStatForm.Labels {
    @Override
    public String of(String column, String code) {
        return switch (column) {
            case "region", "of" -> region(code);
            case "indicator", "variable", "code", "node", "parent", "part", "first", "second" ->
                    node(code);
            case "unit" -> documents().unitName(code);
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

    private PublishedDocuments documents() {
        return edition.database().in(language).documents();
    }

    private String node(String code) {
        var documents = documents();
        return documents.nodes().getOrDefault(code, documents.title(code));
    }
}
