package rim.app.face.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `/sdmx/rest/…`. An older edition is asked with `edition=NAME`.
public final class SdmxSite implements Site {
    private static final String NOTE = "Rim-Note";
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

    @Override
    public List<Offer> offers() {
        return SdmxOffers.ALL;
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

    private Reply answer(SdmxQuestion question, Asked asked) throws IOException, SQLException {
        return Refusals.told(() -> {
            var edition = edition(question, asked);
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

    /// The edition that is named, or else the one in force, unless an older one is meant.
    private AskedEdition edition(SdmxQuestion question, Asked asked) throws SQLException {
        var named = asked.parameter("edition");
        var edition = editions.ask(named);
        if (named.isPresent()) {
            return edition;
        }
        Optional<String> older;
        try {
            older = question.olderEdition(asked, edition);
        } catch (SQLException | RuntimeException e) {
            edition.close();
            throw e;
        }
        if (older.isEmpty()) {
            return edition;
        }
        edition.close();
        return editions.ask(older);
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
                : noted(
                        reply,
                        List.of(
                                "Not understood here, and ignored: "
                                        + String.join(", ", ignored)
                                        + "."));
    }

    private static Reply noted(Reply reply, List<String> notes) {
        var all = new ArrayList<>(notes);
        Optional.ofNullable(reply.headers().get(NOTE)).ifPresent(all::addFirst);
        return all.isEmpty() ? reply : reply.with(NOTE, String.join(" ", all));
    }

    private Optional<SdmxQuestion> question(List<String> path) {
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
        boolean isThird = isThird(path);
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

    private static boolean isThird(List<String> path) {
        return path.size() > 1 && path.getFirst().equals("dataflow");
    }

    private Reply data(List<String> path, Asked asked, AskedEdition edition) throws SQLException {
        var observations = observations(path, asked);
        var form = SdmxForm.of(asked.parameter("format"), asked.accept(), isThird(path));
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
        var reply =
                asked.parameter("compressed").filter("true"::equals).isPresent()
                        ? Reply.of("application/gzip", zipped(body))
                        : Reply.of(form.type(), body);
        return noted(reply, form.ignored(detail, vintages.size()));
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

    private Optional<SdmxQuestion> structures(String artefact, List<String> path) {
        var reference = Reference.of(path);
        return StructureChoice.of(artefact, reference)
                .map(choice -> new StructureQuestion(reference, choice, versions));
    }
}
