package rim.app.ask;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedDocuments;
import rim.app.data.TypedNames;

/// Parameters that several questions have, said alike.
public final class CommonParameters {
    public static final Parameter<String> REGION =
            Parameter.needed("region", new Kind.Text(), "region by code or name", "SE33")
                    .in(Parameter.Place.PATH);

    public static final Parameter<Optional<Integer>> YEAR =
            Parameter.optional("year", Kind.year(), "year of the scores").unless("the latest");

    public static final Parameter<Optional<String>> NODE =
            Parameter.optional("node", new Kind.Text(), "indicator or aggregate, by code or title")
                    .called("CODE")
                    .unless("the composite index");

    public static final Parameter<TypedNames> COUNTRY =
            Parameter.names("country", "only these countries, by code or name").called("CODE");

    public static final Parameter<Optional<Integer>> LEVEL =
            Parameter.optional("level", new Kind.Whole(0, 3), "only this NUTS level")
                    .called("LEVEL");

    /// In which language titles, units and groups of indicators are told.
    public static final Parameter<String> LANGUAGE =
            Parameter.usual(
                            "language",
                            new Kind.Worded<>(
                                    CommonParameters::language,
                                    "a language's code, such as en or sv"),
                            PublishedDocuments.ENGLISH,
                            "language of titles and texts, English where the data have no other")
                    .called("CODE");

    private static Optional<String> language(String text) {
        var code = text.strip().toLowerCase(Locale.ROOT);
        return code.matches("[a-z]{2,3}") ? Optional.of(code) : Optional.empty();
    }

    /// The tables that are asked, with titles in the language that was given.
    public static EditionDatabase database(Subject subject, Given given) throws SQLException {
        return subject.database().in(given.the(LANGUAGE));
    }

    private CommonParameters() {}
}
