package rim.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.edition.Refusals;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.pipeline.quality.ChosenLanguage;

/// `/quality.html`: the report on the quality of the data that an edition carries, as it was
/// published; `lang=sv` opens it in Swedish, where it has both languages.
record QualitySite(OpenEditions editions) implements Site {
    /// The report is one file with its styles in it and no script.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String TYPE = "text/html; charset=utf-8";

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("quality.html"))
                ? Optional.of(Refusals.place(Keeping.EDITION, this::answer))
                : Optional.empty();
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                Offer.at(
                        "/quality.html",
                        "The report on the quality of an edition's data",
                        TYPE,
                        new Offer.Varying("edition", "name of an older edition", ""),
                        new Offer.Varying("lang", "language that it opens in: en or sv", "sv")));
    }

    private Reply answer(Asked asked) throws IOException, SQLException {
        try (var edition = editions.ask(asked.parameter("edition"))) {
            var file = edition.edition().qualityPage();
            if (!Files.exists(file)) {
                throw Problem.notFound("This edition has no report on the quality of its data.");
            }
            var language = asked.parameter("lang").orElse("en");
            return Reply.text(TYPE, ChosenLanguage.of(Files.readString(file), language))
                    .with("Content-Security-Policy", POLICY);
        }
    }
}
