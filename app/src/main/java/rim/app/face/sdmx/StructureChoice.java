package rim.app.face.sdmx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rim.app.serve.http.Asked;

/// Chooses what a message of structures holds.
@FunctionalInterface
interface StructureChoice {
    Set<String> WITH_CODES = Set.of("children", "descendants", "all", "parentsandsiblings");

    Structures of(Asked asked, Versions versions);

    /// The choice of a kind of structure; empty where there is none of that kind.
    static Optional<StructureChoice> of(String kind, Reference reference) {
        return switch (kind) {
            case "dataflow" -> Optional.of((asked, all) -> flows(reference, asked));
            case "datastructure" ->
                    Optional.of((asked, all) -> dataStructures(reference, asked, all));
            case "codelist" -> Optional.of((asked, all) -> codeLists(reference, all));
            case "conceptscheme" -> Optional.of((asked, all) -> concepts(reference));
            case "agencyscheme" ->
                    Optional.of((asked, all) ->
                            new Structures(true, Set.of(), false, List.of(), List.of()));
            case String other -> Optional.empty();
        };
    }

    private static String references(Asked asked) {
        return asked.parameter("references").orElse("none");
    }

    private static Structures flows(Reference reference, Asked asked) {
        var flows =
                Flow.ALL.stream()
                        .filter(flow -> reference.means(flow.id(), Versions.FIXED))
                        .toList();
        var references = references(asked);
        boolean hasStructures = WITH_CODES.contains(references);
        boolean hasCodes = hasStructures && !references.equals("children");
        return new Structures(
                false,
                hasCodes && !flows.isEmpty() ? Structures.codeLists(flows) : Set.of(),
                hasCodes && !flows.isEmpty(),
                hasStructures ? flows : List.of(),
                flows);
    }

    private static Structures dataStructures(Reference reference, Asked asked, Versions versions) {
        var structures =
                Flow.ALL.stream()
                        .filter(flow ->
                                reference.means(flow.structure(), versions.ofStructure(flow)))
                        .toList();
        var references = references(asked);
        boolean hasCodes = WITH_CODES.contains(references) && !structures.isEmpty();
        boolean hasFlows = Set.of("parents", "parentsandsiblings", "all").contains(references);
        return new Structures(
                false,
                hasCodes ? Structures.codeLists(structures) : Set.of(),
                hasCodes,
                structures,
                hasFlows ? structures : List.of());
    }

    private static Structures codeLists(Reference reference, Versions versions) {
        var wanted = new ArrayList<Flow.CodeListName>();
        for (var list : Flow.CodeListName.values()) {
            if (reference.means(list.id(), versions.of(list))) {
                wanted.add(list);
            }
        }
        return new Structures(
                false,
                wanted.isEmpty() ? Set.of() : EnumSet.copyOf(wanted),
                false,
                List.of(),
                List.of());
    }

    private static Structures concepts(Reference reference) {
        return new Structures(
                false,
                Set.of(),
                reference.means(Concepts.SCHEME, Versions.OF_CONCEPTS),
                List.of(),
                List.of());
    }
}
