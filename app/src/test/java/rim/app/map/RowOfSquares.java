package rim.app.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Outlines of regions that are squares in a row, west to east, each of which touches the next.
public final class RowOfSquares {
    /// Writes `row.geojson`.
    public static Path in(Path folder, String... codes) throws IOException {
        var features = new ArrayList<String>();
        for (int west = 0; west < codes.length; west++) {
            int east = west + 1;
            features.add(
                    "{\"type\":\"Feature\",\"properties\":{\"NUTS_ID\":\""
                            + codes[west]
                            + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                            + ("[" + west + ",50],[" + east + ",50],")
                            + ("[" + east + ",51],[" + west + ",51],[" + west + ",50]")
                            + "]]}}");
        }
        return Files.writeString(
                folder.resolve("row.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + String.join(",", features)
                        + "]}");
    }

    private RowOfSquares() {}
}
