package rim.schemas.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A manifest with something in every place.
final class SmallManifest {

    private SmallManifest() {}

    static Manifest.Input input(long read, long accepted, long missing, long quarantined) {
        return new Manifest.Input(
                "ilc_li41",
                "ilc_li41.tsv",
                "a".repeat(64),
                1234,
                10,
                read,
                accepted,
                missing,
                quarantined,
                1,
                new TreeMap<>(Map.of(":", 2L, "c", 1L)),
                new TreeMap<>(Map.of("unknown_region", quarantined)));
    }

    static Manifest of(List<Manifest.Input> inputs, List<Manifest.Output> outputs) {
        return new Manifest(
                "2019",
                "2018-r2",
                2016,
                new Manifest.MethodologyUsed("open-6", "Open benchmark", "b".repeat(64)),
                new TreeMap<>(Map.of("rim", "0.1.0", "spark", "4.2.0", "java", "25")),
                new Manifest.Times("2026-11-24T10:00:00Z", "2026-11-24T10:01:00Z"),
                inputs,
                List.of("notes.txt"),
                List.of(new Manifest.NotCarried("HR04", 2016, "split_or_merged", 12)),
                List.of(new Manifest.Converted("HR02", "2016 HR04 0.40", 3)),
                Quality.Verdict.WARNINGS,
                new Manifest.Reports(
                        2,
                        30,
                        90,
                        "c".repeat(64),
                        List.of(new Manifest.NotIndexed("x.pdf", "encrypted", "Ask for it"))),
                outputs,
                "d".repeat(64));
    }

    static Manifest.Output output(String path, String sha256, long bytes) {
        return new Manifest.Output(path, sha256, bytes, null);
    }
}
