package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `/sdmx/rest/…`. An older edition is asked with `edition=NAME`.
public final class SdmxSite implements Site {
    private static final Set<String> WITH_CODES =
            Set.of("children", "descendants", "all", "parentsandsiblings");

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "compressed",
                    "detail",
                    "dimensionAtObservation",
                    "edition",
                    "endPeriod",
                    "firstNObservations",
                    "format",
                    "includeHistory",
                    "labels",
                    "lastNObservations",
                    "references",
                    "startPeriod",
                    "updatedAfter");

    private final OpenEditions editions;
    private final VersionsOfEditions versions;

    public SdmxSite(OpenEditions editions) {
        this.editions = editions;
        this.versions = new VersionsOfEditions(editions);
    }

    /// Works out an answer from an edition.
    @FunctionalInterface
    private interface Question {
        Reply answer(Asked asked, AskedEdition edition) throws SQLException;
    }

    @Override
    public Optional<Place> at(List<String> path) {
        if (path.size() < 2 || !path.get(0).equals("sdmx") || !path.get(1).equals("rest")) {
            return Optional.empty();
        }
        var below = path.subList(2, path.size());
        return Optional.of(
                new Place(
                        Set.of("GET"),
                        Keeping.EDITION,
                        Lane.DATA,
                        false,
                        asked ->
                                answer(
                                        question(below).orElseThrow(() -> noSuchResource(below)),
                                        asked)));
    }

    private static Problem noSuchResource(List<String> path) {
        return Problem.notFound(
                "Nothing is at '"
                        + String.join("/", path)
                        + "' (there are dataflow, datastructure, codelist, conceptscheme,"
                        + " agencyscheme, data, availableconstraint).");
    }

    @Override
    public Reply problem(Problem problem) {
        return SdmxError.of(problem);
    }

    private Reply answer(Question question, Asked asked) throws IOException, SQLException {
        return Refusals.told(() -> {
            var edition = editions.ask(asked.parameter("edition"));
            try {
                return noted(question.answer(asked, edition), asked)
                        .with("Rim-Edition", edition.edition().name().toString())
                        .closing(edition::close);
            } catch (SQLException | RuntimeException e) {
                edition.close();
                throw e;
            }
        });
    }

    /// Clients send parameters that mean nothing here; they are told that nothing came of them.
    private static Reply noted(Reply reply, Asked asked) {
        var ignored =
                asked.parameters().keySet().stream()
                        .filter(name -> !UNDERSTOOD.contains(name) && !name.startsWith("c["))
                        .map(name -> name.replaceAll("[^A-Za-z0-9._-]", "?"))
                        .toList();
        return ignored.isEmpty()
                ? reply
                : reply.with(
                        "Rim-Note",
                        "Not understood here, and ignored: " + String.join(", ", ignored) + ".");
    }

    private Optional<Question> question(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var rest = path.subList(1, path.size());
        return switch (path.getFirst()) {
            case "data" -> Optional.of((asked, edition) -> data(rest, asked, edition));
            case "availableconstraint" ->
                    Optional.of((asked, edition) -> available(rest, true, asked, edition));
            case "availability" ->
                    Optional.of((asked, edition) -> available(rest, false, asked, edition));
            case "structure" ->
                    rest.isEmpty()
                            ? Optional.empty()
                            : structures(rest.getFirst(), rest.subList(1, rest.size()));
            case String artefact -> structures(artefact, rest);
        };
    }

    /// Data are asked for as `FLOW/KEY/PROVIDER`, or with SDMX 3 as
    /// `dataflow/AGENCY/ID/VERSION/KEY`.
    private static Observations observations(List<String> path, Asked asked) {
        boolean isThird = path.size() > 1 && path.getFirst().equals("dataflow");
        if (path.isEmpty()) {
            throw Problem.badRequest("Name a dataflow: data/RIS/A..SE33");
        }
        var flow =
                isThird
                        ? Reference.of(path.subList(1, path.size())).flow()
                        : Reference.ofFlow(path.getFirst()).flow();
        int at = isThird ? 4 : 1;
        var key = SeriesKey.parse(flow, at < path.size() ? path.get(at) : "all");
        var period = Period.of(asked);
        return new Observations(
                key.with(Period.components(asked)),
                period.from(),
                period.to(),
                Period.count(asked, "firstNObservations"),
                Period.count(asked, "lastNObservations"));
    }

    private Reply data(List<String> path, Asked asked, AskedEdition edition) throws SQLException {
        var observations = observations(path, asked);
        var form = SdmxForm.of(asked.parameter("format"), asked.accept());
        var detail = Detail.of(asked.parameter("detail").orElse("full"));
        var layout = Layout.of(asked.parameter("dimensionAtObservation").orElse(Flow.TIME));
        if (!observations.isAny(edition.database())
                || Period.updatedAfter(asked)
                        .filter(time -> !published(edition).isAfter(time))
                        .isPresent()) {
            throw new Problem(404, "No results", "No observation fits.", List.of());
        }
        var vintages =
                asked.parameter("includeHistory").filter("true"::equals).isPresent()
                        ? Vintage.upTo(edition, editions)
                        : Vintage.only(edition.database());
        var labels =
                CsvLabels.areWanted(asked)
                        ? CsvLabels.of(observations.key().flow(), edition.database())
                        : CsvLabels.NONE;
        var message =
                new DataMessage(
                        observations,
                        detail,
                        layout,
                        labels,
                        edition.database(),
                        form.namesStructure()
                                ? versions.of(edition).ofStructure(observations.key().flow())
                                : "",
                        vintages,
                        edition.manifest().times().ended());
        Reply.Body body = out -> write(form, message, out);
        return asked.parameter("compressed").filter("true"::equals).isPresent()
                ? Reply.of("application/gzip", zipped(body))
                : Reply.of(form.type(), body);
    }

    private static Instant published(AskedEdition edition) {
        return Instant.parse(edition.manifest().times().ended());
    }

    /// Eurostat's clients ask for a file that is compressed, whatever the connection does.
    private static Reply.Body zipped(Reply.Body body) {
        return out -> {
            var zip = new GZIPOutputStream(out);
            body.writeTo(zip);
            zip.finish();
        };
    }

    private static void write(SdmxForm form, DataMessage message, OutputStream out)
            throws IOException, SQLException {
        switch (form) {
            case GENERIC -> DataXml.generic(message, out);
            case SPECIFIC -> DataXml.specific(Xml.Ml.TWO, message, out);
            case SPECIFIC_3 -> DataXml.specific(Xml.Ml.THREE, message, out);
            case CSV_1 -> DataCsv.ONE.write(message, out);
            case CSV_2 -> DataCsv.TWO.write(message, out);
            case JSON_1 -> DataJson.write(message, DataJson.Version.ONE, out);
            case JSON_2 -> DataJson.write(message, DataJson.Version.TWO, out);
            case TSV -> DataTsv.write(message, out);
            case CUBE -> DataCube.write(message, out);
        }
    }

    private Reply available(List<String> path, boolean hasYears, Asked asked, AskedEdition edition)
            throws SQLException {
        var observations = observations(path, asked);
        if (!observations.isAny(edition.database())) {
            throw new Problem(404, "No results", "No observation fits.", List.of());
        }
        var prepared = edition.manifest().times().ended();
        var all = versions.of(edition);
        return Reply.of(
                StructureForm.XML.type(),
                out ->
                        StructureXml.write(
                                observations, hasYears, edition.database(), all, prepared, out));
    }

    private Optional<Question> structures(String artefact, List<String> path) {
        var reference = Reference.of(path);
        return switch (artefact) {
            case "dataflow" -> contents((asked, all) -> flows(reference, asked));
            case "datastructure" -> contents((asked, all) -> dataStructures(reference, asked, all));
            case "codelist" -> contents((asked, all) -> codeLists(reference, all));
            case "conceptscheme" -> contents((asked, all) -> concepts(reference));
            case "agencyscheme" ->
                    contents((asked, all) ->
                            new Structures(true, Set.of(), false, List.of(), List.of()));
            case String other -> Optional.empty();
        };
    }

    /// Chooses what a message of structures holds.
    @FunctionalInterface
    private interface Choice {
        Structures of(Asked asked, Versions versions);
    }

    private Optional<Question> contents(Choice choice) {
        return Optional.of((asked, edition) -> {
            var form = StructureForm.of(asked.parameter("format"), asked.accept());
            var all = versions.of(edition);
            var contents = choice.of(asked, all);
            if (contents.isEmpty()) {
                throw new Problem(
                        404,
                        "No results",
                        "No such structure in this edition; those of an older one are asked with"
                                + " 'edition=NAME'.",
                        List.of());
            }
            var prepared = edition.manifest().times().ended();
            var database = edition.database();
            return Reply.of(
                    form.type(),
                    out -> {
                        switch (form) {
                            case XML -> StructureXml.write(contents, database, all, prepared, out);
                            case JSON ->
                                    StructureJson.write(contents, database, all, prepared, out);
                        }
                    });
        });
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
