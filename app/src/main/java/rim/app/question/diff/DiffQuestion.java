package rim.app.question.diff;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.EditionContents;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedScores;
import rim.app.data.TypedNames;
import rim.engine.difference.EditionDifference;

/// How two editions differ.
public final class DiffQuestion implements Question {
    private static final Parameter<String> BEFORE =
            Parameter.needed("before", new Kind.Text(), "the earlier edition", "2018")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Optional<String>> AFTER =
            Description.EDITION
                    .meaning("the later edition")
                    .called("AFTER")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Optional<Integer>> YEAR =
            CommonParameters.YEAR
                    .meaning("year whose ranks are compared, and of the causes that are listed")
                    .unless("the latest in both, and every year of causes in a table");
    private static final String ALL = "all";
    private static final Parameter<TypedNames> NODE =
            Parameter.names(
                            "node",
                            "whose causes are told, by code or title; all for every node, the"
                                    + " composite index unless given")
                    .called("CODE");
    private static final Parameter<TypedNames> REGION =
            Parameter.names(
                            "region",
                            "whose causes and changed values are told, by code or name; every"
                                    + " region unless given")
                    .called("REGION");
    private static final Parameter<DifferenceRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(DifferenceRows.Listed.class),
                    DifferenceRows.Listed.RANKS,
                    "what tables such as csv have, and the text in full");
    private static final Parameter<Integer> VALUES =
            Parameter.usual(
                            "values",
                            new Kind.Whole(0, 1_000_000),
                            500,
                            "how many changed values json has, those first that changed most")
                    .called("N");
    private static final Description DESCRIPTION =
            Description.of(
                            "diff",
                            "What changed between two editions, and why: method, scope, values, ranks, causes.",
                            new AnswerShape.Document(
                                    EditionDifference.class, DifferenceRows.FIELDS),
                            List.of(BEFORE, AFTER, YEAR, LIST, NODE, REGION, VALUES))
                    .noting(
                            "What matters most stands first. Parts that causes have of a difference"
                                    + " add up to it and do not depend on their order.")
                    .trying(
                            "diff 2018 2019",
                            "diff 2018 2019 --list causes --region SE33",
                            "diff 2018 2019 --list causes --node all --format csv",
                            "diff 2018 2019 --list values --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var before = subject.other(given.the(BEFORE)).database();
        var after = subject.database();
        var wanted = regions(after, given.the(REGION));
        var causes = Causes.between(before, after, nodes(after, given.the(NODE)), wanted);
        var difference =
                DifferenceRows.withValuesOf(
                        EditionDifference.between(
                                EditionContents.of(before),
                                EditionContents.of(after),
                                given.the(YEAR).orElse(null),
                                causes),
                        wanted);
        var list = given.the(LIST);
        return new Answer.Document(
                DifferenceRows.withFewValues(difference, given.the(VALUES)),
                DifferenceRows.of(list, difference, new CauseListing(causes, given.the(YEAR))),
                (console, part) -> {
                    new DifferencePage(console, list).print(difference);
                    return 0;
                });
    }

    private static Set<String> regions(EditionDatabase database, TypedNames typed)
            throws SQLException {
        var scored =
                database.list(
                        "SELECT DISTINCT region FROM scores ORDER BY 1",
                        List.of(),
                        row -> row.text("region"));
        var regions = new TreeSet<String>();
        for (var each : database.regions().apart(typed)) {
            regions.add(database.regions().meant(each, scored).code());
        }
        return regions;
    }

    private static List<String> nodes(EditionDatabase database, TypedNames typed)
            throws SQLException {
        var scores = new PublishedScores(database);
        var nodes = new ArrayList<String>();
        for (var each : scores.nodes().apart(typed)) {
            if (each.equals(ALL)) {
                nodes.addAll(database.documents().nodes().keySet());
            } else {
                nodes.add(scores.node(Optional.of(each)));
            }
        }
        return nodes.isEmpty() ? List.of(database.documents().root()) : nodes;
    }
}
