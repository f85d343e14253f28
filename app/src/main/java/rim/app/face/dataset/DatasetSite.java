package rim.app.face.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rim.app.data.TableCsv;
import rim.app.face.form.CsvForm;
import rim.app.serve.edition.AskedEdition;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.schemas.description.DescribedEdition;
import rim.schemas.description.DescriptionForm;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.OutputKind;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// `/editions/NAME`: an edition as a dataset. A page leads to everything; below it are the
/// edition's files under the paths that its manifest names them by (Parquet in ranges, so that
/// DuckDB, Arrow and others read columns by address), its descriptions ({@link DescriptionForm}),
/// and `TABLE.csv` of each table.
///
/// `/editions/current` leads to the edition in force, by its name: a reader that takes a file in
/// parts shall have all of them from one edition.
///
/// @param address of the service for those who follow links from elsewhere, without a slash at its
///   end; empty where addresses stay relative
public record DatasetSite(OpenEditions editions, String address) implements Site {
    private static final String FIRST = "editions";
    private static final String CURRENT = "current";
    private static final String MANIFEST = "manifest.json";

    /// A page without scripts.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    @Override
    public Optional<Place> at(List<String> path) {
        if (path.isEmpty() || !path.getFirst().equals(FIRST)) {
            return Optional.empty();
        }
        if (path.size() == 1 || path.get(1).equals(CURRENT)) {
            return Optional.of(Refusals.place(Keeping.MOMENT, this::inForce));
        }
        var name = path.get(1);
        var file = String.join("/", path.subList(2, path.size()));
        if (file.isEmpty()) {
            return Optional.of(Refusals.place(Keeping.EDITION, asked -> page(asked, name)));
        }
        var form = DescriptionForm.ofFile(file);
        if (form.isPresent()) {
            return Optional.of(
                    Refusals.place(Keeping.EDITION, asked -> described(name, form.get())));
        }
        return Optional.of(
                tableOf(file)
                        .map(table -> Refusals.place(Keeping.EDITION, asked -> csv(name, table)))
                        .orElseGet(
                                () -> Refusals.place(Keeping.MOMENT, asked -> file(name, file))));
    }

    @Override
    public List<Offer> offers() {
        return DatasetOffers.ALL;
    }

    private static Optional<Table> tableOf(String file) {
        return Tables.ALL.stream().filter(table -> file.equals(table.name() + ".csv")).findFirst();
    }

    /// Leads to the edition in force by its name.
    private Reply inForce(Asked asked) {
        var below =
                asked.path().size() < 3
                        ? List.<String>of()
                        : asked.path().subList(2, asked.path().size());
        var pinned = EditionName.parse(editions.inForceName()).pinned();
        var to = new StringBuilder("/" + FIRST + "/" + pinned);
        below.forEach(part -> to.append('/').append(part));
        asked.parameter("lang")
                .ifPresent(lang -> to.append("?lang=").append(DatasetWords.of(lang).language()));
        // what is typed may hold what no header does
        var safe = to.toString().replaceAll("[^A-Za-z0-9/._?=-]", "");
        return new Reply(
                307,
                "text/plain; charset=utf-8",
                Map.of("Location", safe),
                out -> out.write(safe.getBytes(StandardCharsets.UTF_8)),
                () -> {});
    }

    /// The edition with the address that leads to it for ever, whatever name was asked for.
    private DescribedEdition description(AskedEdition edition) {
        return address.isEmpty()
                ? edition.described()
                : edition.described().at(address + folder(edition));
    }

    private static String folder(AskedEdition edition) {
        return "/" + FIRST + "/" + edition.edition().name().pinned() + "/";
    }

    private Reply described(String name, DescriptionForm form) throws SQLException {
        try (var edition = editions.ask(Optional.of(name))) {
            return held(name, Reply.text(form.type(), form.of(description(edition))));
        }
    }

    private Reply page(Asked asked, String name) throws SQLException {
        try (var edition = editions.ask(Optional.of(name))) {
            var words = DatasetWords.of(asked.parameter("lang").orElse("en"));
            return Reply.text(
                            "text/html; charset=utf-8",
                            new DatasetPage(description(edition), folder(edition), words).text())
                    .with("Content-Security-Policy", POLICY);
        }
    }

    private Reply csv(String name, Table table) throws SQLException {
        var edition = editions.ask(Optional.of(name));
        try {
            var csv = TableCsv.of(edition.database(), table);
            return held(name, Reply.of(DatasetOffers.CSV, out -> write(csv, out)))
                    .with(
                            "Link",
                            "<"
                                    + DescriptionForm.CSVW.file()
                                    + ">; rel=\"describedby\"; type=\""
                                    + DescriptionForm.CSVW.type()
                                    + "\"")
                    .with("Content-Disposition", "inline; filename=\"" + table.name() + ".csv\"")
                    .with("Rim-Edition", edition.described().name())
                    .closing(edition::close);
        } catch (SQLException | RuntimeException e) {
            edition.close();
            throw e;
        }
    }

    private Reply file(String name, String file) throws IOException, SQLException {
        try (var edition = editions.ask(Optional.of(name))) {
            var folder = edition.edition().folder();
            if (file.equals(MANIFEST)) {
                return held(
                        name,
                        Reply.bytes(
                                OutputKind.DOCUMENT.mediaType(),
                                Files.readAllBytes(edition.edition().manifestFile())));
            }
            var output =
                    edition.manifest().outputs().stream()
                            .filter(each -> each.path().equals(file))
                            // the search index is of use to this program alone
                            .filter(each -> each.kind() != OutputKind.INNER)
                            .findFirst()
                            .orElseThrow(() ->
                                    Problem.notFound(
                                            "Edition "
                                                    + name
                                                    + " has no file '"
                                                    + file
                                                    + "' that is served. '/editions/"
                                                    + name
                                                    + "/datapackage.json' names those that are."));
            return held(
                            name,
                            Reply.file(
                                    output.kind().mediaType(),
                                    folder.resolve(file),
                                    output.sha256()))
                    .with("Rim-Edition", edition.described().name());
        }
    }

    private static void write(TableCsv csv, OutputStream out) throws IOException, SQLException {
        try (var rows = csv.rows()) {
            CsvForm.write(rows, out);
        }
    }

    /// A name with its revision means the same for ever.
    private static Reply held(String name, Reply reply) {
        return EditionName.saysRevision(name)
                ? reply.with("Cache-Control", "public, max-age=31536000, immutable")
                : reply;
    }
}
