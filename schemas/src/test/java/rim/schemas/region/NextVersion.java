package rim.schemas.region;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.Overlap.Weight;

/// Says what it knows of a version 2027, in a process of its own.
final class NextVersion {
    private static final String DESCRIPTOR =
            """
            {"dataset":"d","title":"D","source":{"publisher":"P","code":"c","licence":"L"},
             "files":["d.tsv"],"form":"eurostat-tsv","nuts":[2027]}
            """;

    public static void main(String[] arguments) {
        System.setOut(new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            say();
        } catch (RimException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void say() {
        var before = NutsVersion.parse(2021);
        var next = NutsVersion.parse(2027);
        System.out.println(NutsVersion.all());
        System.out.println(NutsChanges.carry("SE33", before, next));
        System.out.println(NutsChanges.carry("SE32", before, next));
        var parts = new TreeMap<String, Double>();
        NutsOverlaps.between(before, next, Weight.POPULATION).stream()
                .filter(overlap -> overlap.to().equals("PT1E"))
                .forEach(overlap -> parts.put(overlap.from(), overlap.shareOfFrom()));
        System.out.println(parts);
        System.out.println(Succession.of("PT1A", next).orElseThrow().said());
        System.out.println(
                CheckedJson.parse(
                                DESCRIPTOR,
                                "d.dataset.json",
                                DatasetDescriptor.class,
                                "dataset.schema.json",
                                DatasetDescriptor.class)
                        .nuts());
    }

    private NextVersion() {}
}
