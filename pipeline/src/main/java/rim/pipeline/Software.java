package rim.pipeline;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.package$;
import rim.engine.benchmark.Benchmark;
import rim.schemas.Build;
import rim.schemas.edition.Digests;
import rim.schemas.region.NutsVersion;
import rim.sources.folder.SourceFolders;

/// The programs that an edition was made by.
final class Software {

    /// Versions by name. What stands under `code` differs as soon as a class or resource that makes
    /// editions does, even where nobody committed the change or the commit is unknown; under
    /// `nuts`, as soon as the user's own tables of NUTS do, where there are any.
    static SortedMap<String, String> versions(UpdateRequest request) {
        var versions = new TreeMap<String, String>();
        versions.put("rim", Build.current().toString());
        versions.put("code", code(request));
        versions.put("spark", package$.MODULE$.SPARK_VERSION());
        NutsVersion.folderOfFurther()
                .ifPresent(folder ->
                        versions.put("nuts", Digests.of(String.join("\n", Digests.ofAll(folder)))));
        return versions;
    }

    private static String code(UpdateRequest request) {
        var lines = new ArrayList<String>();
        List.of(
                        Build.class,
                        SourceFolders.class,
                        Benchmark.class,
                        Software.class,
                        request.reader().getClass(),
                        request.indexing().getClass())
                .stream()
                .map(Software::place)
                .distinct()
                .forEach(place -> lines.add(digest(place)));
        return Digests.of(String.join("\n", lines));
    }

    /// The jar that a class came from; while developing, the folder.
    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds " + type, e);
        }
    }

    private static String digest(Path place) {
        return Files.isDirectory(place)
                ? String.join("\n", Digests.ofAll(place))
                : Digests.of(place);
    }

    private Software() {}
}
