package rim.app.face.sdmx;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;

/// A request for structures. A version that only an older edition has is answered from that one.
record StructureQuestion(Reference reference, StructureChoice choice, VersionsOfEditions versions)
        implements SdmxQuestion {
    @Override
    public Optional<String> olderEdition(Asked asked, AskedEdition inForce) throws SQLException {
        return choice.of(asked, versions.of(inForce)).isEmpty()
                ? versions.broughtBy(reference.version(), inForce)
                : Optional.empty();
    }

    @Override
    public Reply answer(Asked asked, AskedEdition edition) throws SQLException {
        var form = StructureForm.of(asked.parameter("format"), asked.accept());
        var all = versions.of(edition);
        var contents = choice.of(asked, all);
        if (contents.isEmpty()) {
            throw new Problem(404, "No results", none(edition, asked), List.of());
        }
        var prepared = edition.manifest().times().ended();
        var database = edition.database();
        return Reply.of(
                form.type(),
                out -> {
                    switch (form) {
                        case XML -> StructureXml.write(contents, database, all, prepared, out);
                        case JSON -> StructureJson.write(contents, database, all, prepared, out);
                    }
                });
    }

    private String none(AskedEdition edition, Asked asked) throws SQLException {
        var here = "No such structure in edition " + edition.edition().name();
        if (asked.parameter("edition").isEmpty()) {
            return here + ", nor this version in an older one that is kept.";
        }
        var older = versions.broughtBy(reference.version(), edition);
        return here
                + older.map(name ->
                                "; edition "
                                        + name
                                        + " brought this version: 'edition="
                                        + name
                                        + "'.")
                        .orElse("; without 'edition' each version that is kept is found.");
    }
}
