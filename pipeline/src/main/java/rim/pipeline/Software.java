package rim.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.package$;

/// The programs that an edition was made by.
final class Software {

    /// Versions by name.
    static SortedMap<String, String> versions() {
        var version = Software.class.getPackage().getImplementationVersion();
        var versions = new TreeMap<String, String>();
        versions.put("rim", version == null ? "development" : version);
        versions.put("spark", package$.MODULE$.SPARK_VERSION());
        return versions;
    }

    private Software() {}
}
