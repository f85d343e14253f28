package rim.app.serve.rest;

import java.util.ArrayList;
import java.util.List;
import rim.app.data.Datasets;
import rim.app.data.Editions;
import rim.app.data.IndicatorValues;
import rim.app.data.Indicators;
import rim.app.data.NamedRegion;
import rim.app.data.Ranking;
import rim.app.data.ScoreChanges;
import rim.app.data.Scores;
import rim.app.data.StructureValues;
import rim.app.method.Method;
import rim.app.method.MethodReading;
import rim.app.method.MethodRows;
import rim.app.profile.Profile;
import rim.app.profile.ProfileReading;
import rim.app.profile.ProfileRows;
import rim.app.serve.edition.OpenEditions;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Quality;

/// All questions. Adding one here adds it to `/openapi.json` too.
final class Operations {
    static final Parameter REGION =
            Parameter.path("region", "code or name of a region, such as SE33", "SE33");
    private static final Parameter COUNTRY =
            Parameter.texts("country", "only regions of these countries, by code");
    static final Parameter YEAR =
            Parameter.integer("year", "year of the scores; the latest by default");

    static List<Operation> of(OpenEditions editions) {
        var all = new ArrayList<Operation>();
        all.add(editions(editions.home()));
        all.addAll(List.of(regions(), indicators(), datasets(), structure(), query(), rank()));
        all.add(changes());
        all.add(method());
        all.add(profile());
        all.addAll(AnalysisOperations.of(editions));
        all.addAll(ReportOperations.ALL);
        all.add(quality());
        return List.copyOf(all);
    }

    private static Operation editions(DataHome home) {
        return new Operation(
                "/editions",
                "editions",
                "The published editions and what they were made from",
                List.of(),
                new Operation.Shape.OfTable(Editions.FIELDS),
                false,
                (edition, given) -> new Answer.Table(new Editions(home).listing()));
    }

    private static Operation regions() {
        return new Operation(
                "/regions",
                "regions",
                "The regions of the edition",
                List.of(
                        Parameter.text("find", "part of a code or name, whatever case and accents"),
                        Parameter.integer("level", "only this NUTS level, 0 to 3"),
                        COUNTRY),
                new Operation.Shape.OfTable(NamedRegion.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                edition.database()
                                        .regions()
                                        .listing(
                                                given.text("find"),
                                                given.integer("level", 0, 3),
                                                given.list("country"))));
    }

    private static Operation indicators() {
        return new Operation(
                "/indicators",
                "indicators",
                "The indicators: unit, regions and years with values, source",
                List.of(),
                new Operation.Shape.OfTable(Indicators.FIELDS),
                true,
                (edition, given) -> new Answer.Table(new Indicators(edition.database()).listing()));
    }

    private static Operation datasets() {
        return new Operation(
                "/datasets",
                "datasets",
                "The files that were read, from whom, and what became of their cells",
                List.of(),
                new Operation.Shape.OfTable(Datasets.FIELDS),
                true,
                (edition, given) -> new Answer.Table(new Datasets(edition.database()).listing()));
    }

    private static Operation structure() {
        return new Operation(
                "/structure",
                "structure",
                "What regions are like outside the index: structural variables",
                List.of(),
                new Operation.Shape.OfTable(StructureValues.FIELDS),
                true,
                (edition, given) -> new Answer.Table(StructureValues.listing(edition.database())));
    }

    private static Operation query() {
        return new Operation(
                "/query",
                "query",
                "Values of indicators by region and year, with flags and source cells",
                List.of(
                        Parameter.texts("indicator", "indicators by code or title; all by default"),
                        Parameter.texts(
                                "region",
                                "regions by code or name; SE* stands for all codes that begin with"
                                        + " SE; all by default"),
                        Parameter.texts("country", "all regions of these countries, by code"),
                        Parameter.years("year", "2019, 2015..2020, 2015.. or ..2020", true)),
                new Operation.Shape.OfTable(IndicatorValues.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                IndicatorValues.asked(
                                                edition.database(),
                                                given.list("indicator"),
                                                given.list("region"),
                                                given.list("country"),
                                                given.years("year"))
                                        .listing()));
    }

    private static Operation rank() {
        return new Operation(
                "/rank",
                "rank",
                "Regions in the order of their scores; those without a score come last",
                List.of(
                        Parameter.text(
                                "node", "indicator or aggregate; the composite index by default"),
                        YEAR,
                        COUNTRY,
                        Parameter.integer("level", "only this NUTS level, 0 to 3")),
                new Operation.Shape.OfTable(Ranking.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                new Scores(edition.database())
                                        .ranking(
                                                given.text("node"),
                                                given.year("year"),
                                                given.list("country"),
                                                given.integer("level", 0, 3))
                                        .listing()));
    }

    private static Operation changes() {
        return new Operation(
                "/changes",
                "changes",
                "How scores changed between two years, and whether by more than chance",
                List.of(
                        Parameter.text(
                                "node", "indicator or aggregate; the composite index by default"),
                        Parameter.integer("from", "the earlier year; the first by default"),
                        Parameter.integer("to", "the later year; the latest by default")),
                new Operation.Shape.OfTable(ScoreChanges.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                ScoreChanges.listing(
                                        edition.database(),
                                        given.text("node"),
                                        given.year("from"),
                                        given.year("to"))));
    }

    private static Operation method() {
        return new Operation(
                "/method",
                "method",
                "How the scores were made: the steps of each node, reference, groups, what is"
                        + " varied",
                List.of(),
                new Operation.Shape.OfDocument(Method.class),
                true,
                (edition, given) -> {
                    var method = new MethodReading(edition.database()).method();
                    return new Answer.Document(method, MethodRows.of(method));
                });
    }

    private static Operation profile() {
        return new Operation(
                "/profile/{region}",
                "profile",
                "One region: rank, strengths, years, reports",
                List.of(REGION, YEAR),
                new Operation.Shape.OfDocument(Profile.class),
                true,
                (edition, given) -> {
                    var profile =
                            new ProfileReading(edition.database())
                                    .of(given.needed("region"), given.year("year"));
                    return new Answer.Document(profile, ProfileRows.of(profile));
                });
    }

    private static Operation quality() {
        return new Operation(
                "/quality",
                "quality",
                "What was checked on the way to the edition, and what came out",
                List.of(),
                new Operation.Shape.OfDocument(Quality.class),
                true,
                (edition, given) -> {
                    var quality = Quality.read(edition.edition().qualityFile());
                    return new Answer.Document(quality, QualityRows.of(quality));
                });
    }

    private Operations() {}
}
