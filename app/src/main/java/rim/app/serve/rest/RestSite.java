package rim.app.serve.rest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.app.data.Listing;
import rim.app.data.ParquetFile;
import rim.app.print.Json;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.form.CsvTable;
import rim.app.serve.form.Form;
import rim.app.serve.form.JsonStat;
import rim.app.serve.form.JsonTable;
import rim.app.serve.form.XlsxTable;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `/api/v1/…` and `/openapi.json`.
public final class RestSite implements Site {
    private static final List<String> ROOT = List.of("api", "v1");
    private static final int ROWS = 1_000;
    private static final int MOST_ROWS = 100_000;

    private final OpenEditions editions;
    private final List<Operation> operations;
    private final byte[] description;

    public RestSite(OpenEditions editions) {
        this.editions = editions;
        this.operations = Operations.of(editions);
        this.description = OpenApi.of(operations);
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
                        new Place(
                                Set.of("GET"),
                                operation.isOfEdition() ? Keeping.EDITION : Keeping.MOMENT,
                                Lane.DATA,
                                false,
                                asked -> Refusals.told(() -> answer(operation, asked, below))));
    }

    /// Which rows of a table are wanted.
    private record Part(long offset, Optional<Integer> limit) {}

    private Reply answer(Operation operation, Asked asked, List<String> path)
            throws IOException, SQLException {
        var arguments = new Arguments(operation, asked, path);
        var part =
                new Part(
                        arguments.integer("offset", 0, Integer.MAX_VALUE).orElse(0),
                        arguments.integer("limit", 1, MOST_ROWS));
        var edition = editions.ask(asked.parameter("edition"));
        try {
            var answer = operation.question().answer(edition, arguments);
            var reply =
                    switch (answer) {
                        case Answer.Table table -> table(table, operation, asked, part, edition);
                        case Answer.Document document ->
                                document(document, operation, asked, part, edition);
                    };
            return headed(reply, operation, asked, edition).closing(edition::close);
        } catch (IOException | SQLException | RuntimeException e) {
            edition.close();
            throw e;
        }
    }

    private static Reply headed(
            Reply reply, Operation operation, Asked asked, AskedEdition edition) {
        if (!operation.isOfEdition()) {
            return reply;
        }
        var named = asked.parameter("edition").orElse("");
        var headed = reply.with("Rim-Edition", edition.edition().name().toString());
        // a name with its revision means the same for ever
        return named.contains("-r")
                ? headed.with("Cache-Control", "public, max-age=31536000, immutable")
                : headed;
    }

    private static Form form(Asked asked, Listing listing) {
        return Form.wanted(asked.parameter("format"), asked.accept(), Form.of(listing.fields()));
    }

    private static Reply document(
            Answer.Document document,
            Operation operation,
            Asked asked,
            Part part,
            AskedEdition edition)
            throws SQLException {
        if (form(asked, document.listing()) == Form.JSON) {
            return Reply.text(Form.JSON.type(), Json.indented(document.record()));
        }
        return table(new Answer.Table(document.listing()), operation, asked, part, edition);
    }

    private static Reply table(
            Answer.Table table, Operation operation, Asked asked, Part part, AskedEdition edition)
            throws SQLException {
        var listing = table.listing();
        var form = form(asked, listing);
        if (form == Form.JSON) {
            return json(
                    listing, operation, asked, part.offset(), part.limit().orElse(ROWS), edition);
        }
        long rows = part.limit().isPresent() ? part.limit().get() : Integer.MAX_VALUE;
        Reply.Body body =
                out -> {
                    try (var taken = listing.rows(part.offset(), rows)) {
                        switch (form) {
                            case JSON -> throw new IllegalStateException("Written above");
                            case CSV -> CsvTable.write(taken, out);
                            case XLSX -> XlsxTable.write(taken, listing.fields(), out);
                            case PARQUET -> ParquetFile.write(taken, listing.fields(), out);
                            case JSONSTAT ->
                                    JsonStat.write(
                                            taken,
                                            listing.fields(),
                                            heading(operation, edition),
                                            out);
                        }
                    }
                };
        return Reply.of(form.type(), Refusals.told(body))
                .with(
                        "Content-Disposition",
                        "inline; filename=\"" + operation.id() + "." + form.code() + "\"");
    }

    private static JsonStat.Heading heading(Operation operation, AskedEdition edition) {
        return new JsonStat.Heading(
                operation.summary(),
                "Regional Innovation Benchmark, edition " + edition.edition().name(),
                edition.manifest().times().ended(),
                new CubeLabels(edition));
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
        var named = operation.isOfEdition() ? edition.edition().name().toString() : null;
        var next = offset + limit < total ? NextPart.of(asked, named, offset + limit, limit) : null;
        var envelope = new JsonTable.Envelope(named, total, offset, next);
        var reply =
                Reply.of(
                        Form.JSON.type(),
                        out -> {
                            try (var rows = listing.rows(offset, limit)) {
                                JsonTable.write(rows, envelope, out);
                            }
                        });
        return linked(reply, next);
    }

    private static Reply linked(Reply reply, @Nullable String next) {
        return next == null ? reply : reply.with("Link", "<" + next + ">; rel=\"next\"");
    }
}
