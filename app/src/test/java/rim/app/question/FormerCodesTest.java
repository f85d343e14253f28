package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.ask.Description;
import rim.app.ask.Parameter;
import rim.app.ask.Parameter.Place;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Codes of other NUTS versions in every parameter of every question that names regions, in every
/// face. The edition is of NUTS 2016.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerCodesTest {
    /// Parameters that name regions or countries.
    private static final List<String> PLACES = List.of("region", "country", "against");

    private DataHome home;
    private RunningService service;

    @BeforeAll
    void start(DataHome anyHome) throws SQLException {
        home = anyHome;
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /// A question and one of its parameters that names places.
    record Naming(Description question, Parameter<?> parameter) {
        @Override
        public String toString() {
            return question.name() + " " + parameter.name();
        }
    }

    static Stream<Naming> places() {
        return Questions.ALL.stream()
                .map(line -> line.question().description())
                .flatMap(question ->
                        question.parameters().stream()
                                .filter(each -> PLACES.contains(each.name()))
                                .map(each -> new Naming(question, each)));
    }

    private static Map<String, String> given(Naming naming, String typed) {
        var given = new LinkedHashMap<String, String>();
        for (var each : naming.question().parameters()) {
            if (each.name().equals(naming.parameter().name())) {
                given.put(each.name(), typed);
            } else if (each.isNeeded() || each.count() == Parameter.Count.ONE_UNLESS_OTHERS) {
                given.put(each.name(), each.example());
            }
        }
        return given;
    }

    private Answer byCommand(Naming naming, String typed) {
        var words = new ArrayList<>(List.of(naming.question().name()));
        given(naming, typed)
                .forEach((name, value) -> {
                    var parameter = parameter(naming.question(), name);
                    if (parameter.place() == Place.OPTION) {
                        words.add(parameter.option() + "=" + value);
                    } else {
                        words.addAll(List.of(value.split(",")));
                    }
                });
        return Answer.to(home, words.toArray(String[]::new));
    }

    private HttpResponse<byte[]> overHttp(Naming naming, String typed) {
        var path = new StringBuilder("/api/v1/" + naming.question().name());
        var rest = new ArrayList<String>();
        given(naming, typed)
                .forEach((name, value) -> {
                    if (parameter(naming.question(), name).place() == Place.PATH) {
                        path.append('/').append(value);
                    } else {
                        rest.add(name + "=" + value.replace(" ", "%20"));
                    }
                });
        return service.get(path + (rest.isEmpty() ? "" : "?" + String.join("&", rest)));
    }

    private static Parameter<?> parameter(Description question, String name) {
        return question.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("places")
    void aCodeWithoutASuccessorOfItsTerritoryIsToldWithWhatBecameOfIt(Naming naming) {
        boolean isCountry = naming.parameter().name().equals("country");
        var typed =
                isCountry ? "XK" : naming.parameter().count().isSeveral() ? "FI13,SE33" : "FI13";
        var said =
                isCountry
                        ? "XK of NUTS 2024 has no successor: NUTS 2016 has no regions of its country."
                        : "FI13 of NUTS 2006 became part of FI1D in NUTS 2010: ask for it.";
        var command = byCommand(naming, typed);
        assertThat(command.err()).contains(said);
        assertThat(command.code()).isEqualTo(1);
        var http = overHttp(naming, typed);
        assertThat(http.statusCode()).isEqualTo(404);
        assertThat(RunningService.json(http).path("detail").asText()).isEqualTo(said);
        if (!isCountry) {
            assertThat(command.err()).contains("FI1D Pohjois- ja Itä-Suomi");
            assertThat(RunningService.json(http).path("candidates").path(0).asText())
                    .isEqualTo("FI1D");
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void aCodeWithASuccessorOfItsTerritoryIsAnsweredByThatWithANote(Naming naming) {
        boolean isCountry = naming.parameter().name().equals("country");
        var now = isCountry ? "EL" : "EL30";
        var before = isCountry ? "GR" : "GR30";
        boolean isSeveral = naming.parameter().count().isSeveral() && !isCountry;
        var ofNow = byCommand(naming, isSeveral ? now + ",SE33" : now);
        var ofBefore = byCommand(naming, isSeveral ? before + ",SE33" : before);
        assertThat(ofBefore.out()).isEqualTo(ofNow.out());
        assertThat(ofBefore.code()).isEqualTo(ofNow.code());
        var note =
                before
                        + " of NUTS 2006 is "
                        + now
                        + " in NUTS 2016: this is the answer for "
                        + now
                        + ".";
        if (ofNow.code() == 0) {
            assertThat(ofBefore.err()).contains(note);
            assertThat(ofNow.err()).doesNotContain(note);
            var http = overHttp(naming, isSeveral ? before + ",SE33" : before);
            assertThat(http.statusCode()).isEqualTo(200);
            assertThat(http.headers().firstValue("Rim-Note"))
                    .hasValueSatisfying(said -> assertThat(said).startsWith(note));
        }
    }

    @Test
    void theNoteStandsBesideAnswersInEveryLanguage() {
        var note = "GR30 of NUTS 2006 is EL30 in NUTS 2016: this is the answer for EL30.";
        assertThat(Answer.to(home, "profile", "GR30", "--language", "sv").err()).contains(note);
        assertThat(service.get("/api/v1/profile/GR30?language=sv").headers().firstValue("Rim-Note"))
                .hasValue(note);
    }

    @Test
    void whoeverLooksForACodeOfAnotherVersionFindsWhatSucceededIt() {
        assertThat(Answer.to(home, "regions", "--find", "FI13", "--format", "csv").out())
                .contains("FI1D,2016,2,nuts");
        assertThat(Answer.to(home, "suggest", "GR30", "--format", "csv").out()).contains("EL30");
    }

    @Test
    void theBeginningOfCodesMayBeOfAnotherVersion() {
        var answer = Answer.to(home, "query", "--region", "GR3*", "--format", "csv");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("GR3 of NUTS 2006 is EL3 in NUTS 2016");
    }
}
