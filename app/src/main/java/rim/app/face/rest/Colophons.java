package rim.app.face.rest;

import java.util.List;
import rim.app.face.form.Colophon;
import rim.app.serve.edition.AskedEdition;

/// What exports of the service say of themselves.
final class Colophons {
    /// @param asked what the rows are the answer to, as an address or a statement
    /// @param extent how many rows there are, and whether that is all
    static Colophon of(AskedEdition edition, String asked, String extent) {
        var manifest = edition.manifest();
        var documents = edition.database().documents();
        var sources =
                manifest.inputs().stream()
                        .map(input -> {
                            var source = documents.dataset(input.dataset()).path("source");
                            return List.of(
                                    input.dataset(),
                                    source.path("publisher").asText(),
                                    source.path("code").asText(),
                                    source.path("licence").asText(),
                                    input.path());
                        })
                        .toList();
        return new Colophon(
                edition.described(), manifest.methodology().name(), asked, extent, sources);
    }

    private Colophons() {}
}
