package rim.app.ask;

import java.util.List;
import java.util.Optional;

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

    public static final Parameter<List<String>> COUNTRY =
            Parameter.several("country", new Kind.Text(), "only these countries, by code")
                    .called("CODE");

    public static final Parameter<Optional<Integer>> LEVEL =
            Parameter.optional("level", new Kind.Whole(0, 3), "only this NUTS level")
                    .called("LEVEL");

    private CommonParameters() {}
}
