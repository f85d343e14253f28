package rim.app.face.sdmx;

import java.util.List;
import rim.app.data.EditionDatabase;

/// What a message of data says, in whatever form.
///
/// @param version of the data structure; empty where the form does not say it
/// @param vintages a data set for each, in forms that can have several
/// @param prepared when the edition was published
record DataMessage(
        Observations observations,
        Detail detail,
        Layout layout,
        CsvLabels labels,
        EditionDatabase database,
        String version,
        List<Vintage> vintages,
        String prepared) {
    Flow flow() {
        return observations.key().flow();
    }
}
