package rim.app.face.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rim.app.ask.WrongUsage;
import rim.app.face.rest.RestSite;
import rim.app.print.Json;
import rim.app.question.lift.LiftQuestion;
import rim.app.question.profile.Profile;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;
import rim.schemas.edition.DataHome;

/// The sheet of a region as one HTML file.
public final class Sheet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS = "100000";
    private static final String PASSAGES = "5";

    /// Languages that the page has words in.
    private static final List<String> LANGUAGES = List.of("en", "sv");

    /// Questions whose answers have titles in the reader's language.
    private static final Set<String> SPOKEN =
            Set.of("explain", "indicators", "lift", "method", "peers", "structure");

    private final RestSite site;
    private final Profile profile;
    private final String language;
    private final ObjectNode answers = JSON.createObjectNode();

    private Sheet(RestSite site, Profile profile, String language) {
        this.site = site;
        this.language = language;
        this.profile = profile;
    }

    /// Makes it.
    ///
    /// @param profile of the region, in the edition and year that are wanted
    /// @throws WrongUsage when the page has no words in the language
    public static String of(DataHome home, Profile profile, String language)
            throws IOException, SQLException {
        if (!LANGUAGES.contains(language)) {
            throw new WrongUsage(
                    "No sheet in the language '"
                            + language
                            + "' (expected "
                            + String.join(" or ", LANGUAGES)
                            + ")");
        }
        try (var editions = OpenEditions.in(home)) {
            var sheet = new Sheet(new RestSite(editions), profile, language);
            sheet.ask();
            return sheet.html();
        }
    }

    /// What the page's view of a region asks for.
    private void ask() throws IOException, SQLException {
        var region = profile.region();
        var year = String.valueOf(profile.year());
        answers.set(
                key(List.of("profile", region.code()), Map.of("year", year)),
                JSON.readTree(Json.indented(profile)));
        ask(List.of("rank"), Map.of("year", year, "limit", ROWS));
        ask(List.of("method"), Map.of());
        ask(List.of("editions"), Map.of());
        ask(List.of("structure"), Map.of("limit", ROWS));
        ask(List.of("indicators"), Map.of("limit", ROWS));
        keepIndicatorsOfProfile();
        ask(
                List.of("search"),
                Map.of(
                        "q",
                        "\"" + region.name() + "\"",
                        "region",
                        region.code(),
                        "limit",
                        PASSAGES));
        if (keepsStructureOf(region.code())) {
            ask(List.of("peers", region.code()), Map.of("year", year));
        }
        askWhy(region.code(), year);
        askEarlier();
        keepReasons();
    }

    /// How another language than that of the data says why there is no score.
    private void keepReasons() throws IOException {
        var address = "/page/words/reasons-" + language + ".json";
        try (var forms = Sheet.class.getResourceAsStream("/rim/app" + address)) {
            if (forms != null) {
                answers.set(address, JSON.readTree(forms));
            }
        }
    }

    /// What makes the score, and what would lift it: another group, or some ranks within the best.
    private void askWhy(String region, String year) throws IOException, SQLException {
        if (profile.index().score() == null) {
            return;
        }
        var path = List.of("explain", "index", region);
        ask(path, Map.of("year", year));
        var now = answers.path(key(path, Map.of("year", year)));
        if (profile.index().rank() == null || now.path("rank").asInt() == 1) {
            return;
        }
        var best =
                answers.path(key(List.of("method"), Map.of())).path("groups").path(0).path("code");
        var goal = LiftQuestion.usualGoal(best.textValue(), now.path("group").textValue());
        ask(List.of("lift", region), Map.of("goal", goal, "year", year));
    }

    /// The same region in the edition before, where there is one that knows it.
    private void askEarlier() throws IOException, SQLException {
        var names = new TreeMap<String, String>();
        for (var each : answers.path(key(List.of("editions"), Map.of())).path("rows")) {
            var name = each.path("edition").asText();
            names.put(each.path("published").asText() + " " + name, name);
        }
        var inOrder = List.copyOf(names.values());
        int own = inOrder.indexOf(profile.edition());
        if (own > 0) {
            var path = List.of("profile", profile.region().code());
            try {
                ask(path, Map.of("edition", inOrder.get(own - 1)));
            } catch (Problem unknown) {
                // another list of regions, or no scores: the sheet shows no earlier line
                return;
            }
        }
    }

    /// Of the structural variables the sheet wants to know only whether the region has some.
    private boolean keepsStructureOf(String region) {
        var answer = (ObjectNode) answers.path(key(List.of("structure"), Map.of("limit", ROWS)));
        var own = JSON.createArrayNode();
        for (var row : answer.path("rows")) {
            if (row.path("region").asText().equals(region)) {
                own.add(row);
            }
        }
        answer.set("rows", own);
        return !own.isEmpty();
    }

    /// Of the indicators the sheet wants what the units of those that it shows are called.
    private void keepIndicatorsOfProfile() {
        var answer = (ObjectNode) answers.path(key(List.of("indicators"), Map.of("limit", ROWS)));
        var own = JSON.createArrayNode();
        for (var row : answer.path("rows")) {
            var code = row.path("code").asText();
            if (profile.indicators().stream().anyMatch(each -> each.code().equals(code))) {
                own.add(row);
            }
        }
        answer.set("rows", own);
    }

    private String key(List<String> path, Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.putIfAbsent("edition", profile.edition());
        return "/api/v1/"
                + String.join("/", path)
                + "?"
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private void ask(List<String> path, Map<String, String> parameters)
            throws IOException, SQLException {
        var address = new ArrayList<>(List.of("api", "v1"));
        address.addAll(path);
        var given = new TreeMap<String, List<String>>();
        given.put("edition", List.of(profile.edition()));
        if (SPOKEN.contains(address.get(2))) {
            given.put("language", List.of(language));
        }
        parameters.forEach((name, value) -> given.put(name, List.of(value)));
        var place = site.at(address).orElseThrow();
        var reply = place.answering().answer(Asked.of(address, given, "application/json"));
        var out = new ByteArrayOutputStream();
        try {
            reply.body().writeTo(out);
        } finally {
            reply.whenWritten().run();
        }
        answers.set(key(path, parameters), JSON.readTree(out.toByteArray()));
    }

    private String html() {
        var given = JSON.createObjectNode().put("year", profile.year()).put("lang", language);
        given.put("edition", profile.edition());
        var shown =
                JSON.createObjectNode().put("view", "region").put("id", profile.region().code());
        shown.set("given", given);
        var own = JSON.createObjectNode();
        own.set("shown", shown);
        own.set("answers", answers);
        return new OneFile(
                        language,
                        "own",
                        profile.region().name(),
                        "page.css",
                        "sheet.js",
                        "own",
                        own,
                        PlainSheet.of(profile, language))
                .html();
    }
}
