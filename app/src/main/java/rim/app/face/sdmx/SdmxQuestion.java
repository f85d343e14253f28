package rim.app.face.sdmx;

import java.sql.SQLException;
import java.util.Optional;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Reply;

/// Works out an answer from an edition.
@FunctionalInterface
interface SdmxQuestion {
    Reply answer(Asked asked, AskedEdition edition) throws SQLException;

    /// The name of an older edition that is asked without being named.
    ///
    /// @param inForce which has no answer where there is such an edition
    default Optional<String> olderEdition(Asked asked, AskedEdition inForce) throws SQLException {
        return Optional.empty();
    }
}
