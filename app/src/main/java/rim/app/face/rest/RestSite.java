package rim.app.face.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Origin;
import rim.app.ask.Part;
import rim.app.data.Listing;
import rim.app.data.ParquetFile;
import rim.app.data.PublishedDocuments;
import rim.app.face.document.ReportReply;
import rim.app.face.form.AnswerForm;
import rim.app.face.form.AnswerPackage;
import rim.app.face.form.Colophon;
import rim.app.face.form.CsvForm;
import rim.app.face.form.GeoJsonForm;
import rim.app.face.form.JsonForm;
import rim.app.face.form.JsonStatForm;
import rim.app.face.form.TableRows;
import rim.app.face.form.XlsxForm;
import rim.app.map.Geometries;
import rim.app.print.Json;
import rim.app.question.Questions;
import rim.app.question.report.RegionReport;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.EditionSubject;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.index.search.Markers;
import rim.schemas.edition.EditionName;

/// `/api/v1/…` and `/openapi.json`.
public final class RestSite implements Site {
    private static final List<String> ROOT = List.of("api", "v1");
    private static final int ROWS = 1_000;
    private static final int LONGEST_NOTE = 1_000;

    /// Around words of snippets that were asked for: characters that no report holds.
    static final Markers MARKERS = new Markers("\uE000", "\uE001");

    private final OpenEditions editions;
    private final List<Operation> operations;
    private final Geometries geometries;
    private final byte[] description;

    public RestSite(OpenEditions editions) {
        this(editions, false, Geometries.NONE, List.of());
    }

    /// @param takesContributions whether the service does, beside this site
    /// @param geometries of regions, for answers about them as GeoJSON
    /// @param others what programs find beside this site, to be described too
    public RestSite(
            OpenEditions editions,
            boolean takesContributions,
            Geometries geometries,
            List<Offer> others) {
        this.editions = editions;
        this.geometries = geometries;
        this.operations =
                Questions.ALL.stream()
                        .map(line -> Operation.of(line.question()))
                        // a site of its own takes it in other ways as well
                        .filter(each -> !(each.description().shape() instanceof AnswerShape.Open))
                        .toList();
        this.description =
                OpenApi.of(operations, takesContributions, !geometries.isEmpty(), others);
    }

    @Override
    public Optional<Place> at(List<String> path) {
        if (path.equals(List.of("openapi.json"))) {
            return Optional.of(
                    new Place(
                            Set.of("GET"),
                            Keeping.EDITION,
                            Lane.AT_HAND,
                            true,
                            asked -> Reply.bytes("application/json", description)));
        }
        if (path.size() <= ROOT.size() || !path.subList(0, ROOT.size()).equals(ROOT)) {
            return Optional.empty();
        }
        var below = path.subList(ROOT.size(), path.size());
        return operations.stream()
                .filter(operation -> operation.isAt(below))
                .findFirst()
                .map(operation ->
                        Refusals.place(
                                operation.isOfEdition() ? Keeping.EDITION : Keeping.MOMENT,
                                asked -> answer(operation, asked, below)));
    }

    private Reply answer(Operation operation, Asked asked, List<String> path)
            throws IOException, SQLException {
        var given = operation.given(asked, path);
        var part = operation.description().part(given);
        var edition = editions.ask(given.the(Description.EDITION));
        var subject = new EditionSubject(editions, edition, MARKERS);
        try {
            var notes = new ArrayList<String>();
            var reply =
                    switch (operation.question().answer(subject, given)) {
                        case Answer.Table table -> {
                            var listing = table.listing().counted();
                            var form =
                                    table(
                                            listing,
                                            operation,
                                            asked,
                                            part,
                                            edition,
                                            !geometries.isEmpty());
                            notes.addAll(remarks(table, listing.count(), part));
                            yield form;
                        }
                        case Answer.Document document ->
                                document(document, operation, asked, part, edition);
                        case Answer.Once once ->
                                throw new IllegalStateException("Not a question of this site");
                    };
            notes.addAll(0, subject.notes());
            return noted(headed(reply, operation, asked, subject), notes)
                    .closing(() -> close(subject));
        } catch (IOException | SQLException | RuntimeException e) {
            subject.close();
            throw e;
        }
    }

    private static void close(EditionSubject subject) {
        try {
            subject.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close what was asked", e);
        }
    }

    /// What is to be said beside a table that has no rows.
    private static List<String> remarks(Answer.Table table, long total, Part part)
            throws SQLException {
        long shown = Math.clamp(total - part.offset(), 0, part.limit().orElse(ROWS));
        if (shown > 0) {
            return List.of();
        }
        return total > 0
                ? List.of("There are " + total + " rows, and the offset passes over all of them.")
                : table.remarks().on(part, shown);
    }

    private static Reply headed(
            Reply reply, Operation operation, Asked asked, EditionSubject subject) {
        if (!operation.isOfEdition()) {
            return reply;
        }
        var named = asked.parameter("edition").orElse("");
        var headed = reply.with("Rim-Edition", subject.edition().name().toString());
        // a name with its revision means the same for ever
        return EditionName.saysRevision(named) && isFixed(reply, subject)
                ? headed.with("Cache-Control", "public, max-age=31536000, immutable")
                : headed;
    }

    /// Whether the answer is made from its edition and nothing else, such as outlines that the
    /// service is given.
    private static boolean isFixed(Reply reply, EditionSubject subject) {
        return subject.isOfItsEditionAlone() && !reply.type().equals(AnswerForm.GEOJSON.type());
    }

    /// What is said beside the answer stands in a header, whatever the answer's form. Headers are
    /// short, as programs between here and the reader take only so much.
    private static Reply noted(Reply reply, List<String> notes) {
        var note = String.join(" ", notes).replaceAll("\\s+", " ");
        return note.isEmpty()
                ? reply
                : reply.with(
                        "Rim-Note",
                        note.length() <= LONGEST_NOTE
                                ? note
                                : note.substring(0, LONGEST_NOTE) + "...");
    }

    private static AnswerForm form(Asked asked, List<AnswerForm> offered, boolean hasOutlines) {
        var named = asked.parameter("format");
        if (!hasOutlines && named.equals(Optional.of(AnswerForm.GEOJSON.code()))) {
            throw Problem.notAcceptable(
                    "Not to be had as GeoJSON here: that needs a table of regions, and a service that"
                            + " has their outlines ('rim serve --boundaries FILE').");
        }
        return AnswerForm.wanted(named, asked.accept(), offered);
    }

    private Reply document(
            Answer.Document document,
            Operation operation,
            Asked asked,
            Part part,
            AskedEdition edition)
            throws SQLException {
        var offered = new ArrayList<>(AnswerForm.of(document.listing().fields(), false));
        offered.addAll(ReportReply.forms(document.record().getClass()));
        var form = form(asked, offered, false);
        if (form == AnswerForm.HTML || form == AnswerForm.DOCX) {
            return ReportReply.of((RegionReport) document.record(), form);
        }
        if (form == AnswerForm.JSON) {
            var origin = origin(pinned(operation, edition), edition);
            return Reply.text(
                    AnswerForm.JSON.type(),
                    Json.indented(
                            origin == null ? document.record() : origin.before(document.record())));
        }
        return table(document.listing(), operation, asked, part, edition, false);
    }

    private Reply table(
            Listing listing,
            Operation operation,
            Asked asked,
            Part part,
            AskedEdition edition,
            boolean hasOutlines)
            throws SQLException {
        var form = form(asked, AnswerForm.of(listing.fields(), hasOutlines), hasOutlines);
        if (form == AnswerForm.JSON) {
            return json(
                    listing, operation, asked, part.offset(), part.limit().orElse(ROWS), edition);
        }
        var reply =
                Reply.of(
                                form.type(),
                                Refusals.told(out ->
                                        write(form, listing, operation, asked, part, edition, out)))
                        .with(
                                "Content-Disposition",
                                "inline; filename=\"" + operation.id() + "." + form.code() + "\"");
        return form == AnswerForm.CSV
                ? reply.with(
                        "Link",
                        "<"
                                + NextPart.as(AnswerForm.CSVW, asked, pinned(operation, edition))
                                + ">; rel=\"describedby\"; type=\""
                                + AnswerForm.CSVW.accepted()
                                + "\"")
                : reply;
    }

    /// The edition that answers, as addresses name it that shall lead to no other.
    private static @Nullable String pinned(Operation operation, AskedEdition edition) {
        return operation.isOfEdition() ? edition.edition().name().pinned() : null;
    }

    private void write(
            AnswerForm form,
            Listing listing,
            Operation operation,
            Asked asked,
            Part part,
            AskedEdition edition,
            OutputStream out)
            throws IOException, SQLException {
        if (form == AnswerForm.CSV) {
            try (var rows = listing.rows(part.offset(), part.most())) {
                CsvForm.write(rows, out);
            }
            return;
        }
        // before the rows, which a further statement on their connection would end
        var colophon = colophon(listing, part, asked, edition);
        var fields = listing.fields();
        var described = new AnswerPackage(fields, colophon);
        if (form == AnswerForm.CSVW) {
            var csv = NextPart.as(AnswerForm.CSV, asked, pinned(operation, edition));
            out.write(described.metadata(csv).getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (form == AnswerForm.JSONSTAT) {
            JsonStatForm.write(
                    TableRows.of(listing, part.offset(), part.most()),
                    fields,
                    heading(operation, asked, edition, colophon),
                    out);
            return;
        }
        try (var rows = listing.rows(part.offset(), part.most())) {
            switch (form) {
                case JSON, CSV, CSVW, JSONSTAT, HTML, DOCX ->
                        throw new IllegalStateException("Written elsewhere");
                case XLSX -> XlsxForm.write(rows, fields, colophon, out);
                case PARQUET -> ParquetFile.write(rows, fields, colophon.about(), out);
                case ZIP -> described.write(rows, operation.id(), out);
                case GEOJSON -> GeoJsonForm.write(rows, geometries, colophon, out);
            }
        }
    }

    private static Colophon colophon(Listing listing, Part part, Asked asked, AskedEdition edition)
            throws SQLException {
        long total = listing.count();
        long last = Math.min(total, part.offset() + part.most());
        boolean isWhole = part.offset() == 0 && last == total;
        return Colophons.of(
                edition,
                NextPart.address(asked),
                isWhole
                        ? "all " + total
                        : "a part: "
                                + (last <= part.offset()
                                        ? "no rows"
                                        : "rows " + (part.offset() + 1) + " to " + last)
                                + " of "
                                + total
                                + ", as limit and offset wanted");
    }

    private static JsonStatForm.Heading heading(
            Operation operation, Asked asked, AskedEdition edition, Colophon colophon) {
        return new JsonStatForm.Heading(
                operation.description().summary(),
                colophon.edition().title(),
                edition.manifest().times().ended(),
                colophon.about(),
                new CubeLabels(
                        edition, asked.parameter("language").orElse(PublishedDocuments.ENGLISH)));
    }

    private static Reply json(
            Listing listing,
            Operation operation,
            Asked asked,
            long offset,
            int limit,
            AskedEdition edition)
            throws SQLException {
        long total = listing.count();
        var pinned = pinned(operation, edition);
        var next =
                offset + limit < total ? NextPart.of(asked, pinned, offset + limit, limit) : null;
        var envelope = new JsonForm.Envelope(origin(pinned, edition), total, offset, next);
        var reply =
                Reply.of(
                        AnswerForm.JSON.type(),
                        out -> {
                            try (var rows = listing.rows(offset, limit)) {
                                JsonForm.write(rows, envelope, out);
                            }
                        });
        return linked(reply, next);
    }

    private static @Nullable Origin origin(@Nullable String pinned, AskedEdition edition) {
        return pinned == null ? null : edition.origin();
    }

    private static Reply linked(Reply reply, @Nullable String next) {
        return next == null ? reply : reply.with("Link", "<" + next + ">; rel=\"next\"");
    }
}
