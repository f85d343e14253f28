package rim.app.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Parameter.Place;
import rim.app.ask.Parameter.Reach;
import rim.app.data.Field;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// All questions in all faces: what a description says is what help, manual page, completion,
/// OpenAPI, refusals and answers say.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryQuestionTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private DataHome home;
    private RunningService service;
    private JsonNode openApi;
    private String manual;
    private String bash;
    private String fish;

    @BeforeAll
    void start(DataHome anyHome) throws SQLException {
        home = anyHome;
        service = RunningService.of(home);
        openApi = service.json("/openapi.json");
        manual = Answer.to("manual").out();
        bash = Answer.to("completion", "bash").out();
        fish = Answer.to("completion", "fish").out();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    static Stream<Description> all() {
        return Questions.ALL.stream().map(line -> line.question().description());
    }

    @Test
    void aQuestionIsOneLineAndTheFolderOfItsName() {
        assertThat(Questions.ALL).extracting(Questions.Line::name).doesNotHaveDuplicates();
        for (var line : Questions.ALL) {
            assertThat(line.question().description().name()).isEqualTo(line.name());
            assertThat(line.question().getClass().getPackageName())
                    .isEqualTo("rim.app.question." + line.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyParameterIsInTheHelpWithBoundsAndDefault(Description question) {
        var help = plain(help(question));
        for (var each : question.parameters()) {
            if (each.reach() == Reach.HTTP) {
                assertThat(help).doesNotContain(each.option());
            } else {
                assertThat(help).contains(shown(each)).contains(each.description());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyParameterIsInTheManual(Description question) {
        int from = manual.indexOf(".SS \"rim " + question.name());
        assertThat(from).as("section of " + question.name()).isNotNegative();
        int to = manual.indexOf("\n.S", from);
        var section = manual.substring(from, to).replace("\\-", "-");
        for (var each : question.parameters()) {
            if (each.reach() != Reach.HTTP) {
                assertThat(section).contains(".B " + shown(each)).contains(each.description());
            }
        }
        question.examples().forEach(each -> assertThat(section).contains("rim " + each));
    }

    @ParameterizedTest
    @MethodSource("all")
    void shellsCompleteEveryOptionAndItsWords(Description question) {
        int from = bash.indexOf("function _picocli_rim_" + question.name() + "()");
        assertThat(from).as("function of " + question.name()).isNotNegative();
        var function = bash.substring(from, bash.indexOf("\n}", from));
        for (var each : question.parameters()) {
            if (each.reach() == Reach.HTTP || each.place() != Place.OPTION) {
                continue;
            }
            assertThat(function).contains("'" + each.option() + "'");
            var start =
                    "__fish_seen_subcommand_from "
                            + question.name()
                            + "' -l "
                            + each.option().substring(2)
                            + " ";
            var line = fish.lines().filter(it -> it.contains(start)).toList();
            assertThat(line).as(question.name() + " " + each.option()).hasSize(1);
            if (each.kind() instanceof Kind.Choice<?> choice) {
                assertThat(line.getFirst())
                        .contains("-a '" + String.join(" ", choice.words()) + "'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void openApiDescribesEveryParameterWithItsBounds(Description question) {
        var described = new LinkedHashMap<String, JsonNode>();
        for (var each : operation(question).path("parameters")) {
            described.put(each.path("name").asText(), each);
        }
        var expected =
                question.parameters().stream()
                        .filter(each -> each.reach() != Reach.COMMAND)
                        .map(Parameter::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        expected.add("format");
        assertThat(new TreeSet<>(described.keySet())).isEqualTo(expected);
        for (var each : question.parameters()) {
            var there = described.get(each.name());
            if (there == null) {
                continue;
            }
            assertThat(there.path("description").asText()).isEqualTo(each.description());
            switch (each.kind()) {
                case Kind.Whole(int least, int most) -> {
                    assertThat(there.at("/schema/minimum").asInt()).isEqualTo(least);
                    assertThat(there.at("/schema/maximum").asInt()).isEqualTo(most);
                }
                case Kind.Decimal(double least, double most) -> {
                    assertThat(there.at("/schema/minimum").asDouble()).isEqualTo(least);
                    assertThat(there.at("/schema/maximum").asDouble()).isEqualTo(most);
                }
                case Kind.Choice<?> choice ->
                        assertThat(there.at("/schema/enum"))
                                .extracting(JsonNode::asText)
                                .containsExactlyElementsOf(choice.words());
                default -> assertThat(there.at("/schema/type").asText()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatMakesNoSenseIsRefusedInTheSameWords(Description question) {
        for (var each : question.parameters()) {
            if (each.reach() != Reach.EVERYWHERE) {
                continue;
            }
            for (var wrong : wrong(each.kind())) {
                var words = new ArrayList<>(List.of(question.name()));
                words.addAll(words(question, Map.of(each.name(), wrong)));
                var refused = Answer.to(home, words.toArray(String[]::new));
                var what = String.join(" ", words);
                assertThat(refused.code()).as(what + ": " + refused.err()).isEqualTo(2);
                assertThat(refused.err())
                        .as(what)
                        .contains("Invalid " + each.name() + ": '" + wrong + "'")
                        .contains("expected " + each.kind().expected());
                var address = address(question, Map.of(each.name(), wrong));
                var answer = service.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(400);
                assertThat(refused.err().lines().findFirst().orElseThrow())
                        .as(address)
                        .isEqualTo("rim: " + RunningService.json(answer).path("detail").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theColumnsPromisedAreThoseDelivered(Description question) throws IOException {
        var first = split(question.examples().getFirst());
        for (var list : question.shape().tables().entrySet()) {
            var words = withoutFormat(first);
            if (!list.getKey().isEmpty()) {
                words.addAll(List.of("--list", list.getKey()));
            }
            var promised = list.getValue().stream().map(Field::name).toList();
            assertThat(plain(help(question)))
                    .as("columns in the help of " + question.name())
                    .contains(list.getValue().stream().map(Field::meaning).toList());
            var csv = answer(words, "csv").lines().findFirst().orElseThrow();
            agree(promised, List.of(csv.split(",")), question);
            if (question.shape() instanceof AnswerShape.Table table) {
                var rows = new ObjectMapper().readTree(answer(words, "json"));
                assertThat(rows).as(question.name()).isNotEmpty();
                var names = new ArrayList<String>();
                rows.get(0).fieldNames().forEachRemaining(names::add);
                assertThat(names).as(question.name()).isEqualTo(promised);
                agreeForPeople(table, answer(words, "table"), rows, question);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameColumnsAreDeliveredOverHttp(Description question) {
        for (var list : question.shape().tables().entrySet()) {
            var given =
                    list.getKey().isEmpty()
                            ? Map.<String, String>of()
                            : Map.of("list", list.getKey());
            var address = address(question, given);
            var csv = service.text(address + (address.contains("?") ? "&" : "?") + "format=csv");
            assertThat(csv).as(address).isNotBlank();
            agree(
                    list.getValue().stream().map(Field::name).toList(),
                    List.of(csv.lines().findFirst().orElseThrow().split(",")),
                    question);
        }
    }

    private static void agree(List<String> promised, List<String> there, Description question) {
        int several = promised.indexOf("…");
        if (several < 0) {
            assertThat(there).as(question.name()).isEqualTo(promised);
            return;
        }
        int after = promised.size() - several - 1;
        assertThat(there.size()).as(question.name()).isGreaterThanOrEqualTo(promised.size());
        assertThat(there.subList(0, several)).isEqualTo(promised.subList(0, several));
        assertThat(there.subList(there.size() - after, there.size()))
                .isEqualTo(promised.subList(several + 1, promised.size()));
    }

    /// A table for people has columns that are promised, and no other; a page of text has a line of
    /// dashes below no heading. Of the columns for people only those are left away in which nothing
    /// stands.
    private static void agreeForPeople(
            AnswerShape.Table table, String text, JsonNode rows, Description question) {
        var lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(1).matches("[─ ]+")) {
            assertThat(List.of("search", "passage")).contains(question.name());
            return;
        }
        var known =
                Stream.concat(table.fields().stream(), table.forPeople().stream())
                        .map(Field::name)
                        .toList();
        var there = Arrays.asList(lines.getFirst().strip().split(" +"));
        assertThat(known).as(question.name()).containsAll(there);
        for (var field : table.forPeople()) {
            if (!there.contains(field.name())) {
                assertThat(rows.findValuesAsText(field.name()))
                        .as(question.name())
                        .allMatch(value -> value.isEmpty() || value.equals("null"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleRuns(Description question) {
        assertThat(question.examples()).as(question.name()).isNotEmpty();
        for (var example : question.examples()) {
            assertThat(help(question)).contains("  rim " + example);
            var words = split(example.replaceFirst(" > \\S+$", ""));
            var answer = Answer.to(home, words.toArray(String[]::new));
            assertThat(answer.code()).as(example + ": " + answer.err()).isZero();
            assertThat(answer.out()).as(example).isNotBlank();
        }
    }

    @Test
    void formerWordsStillWorkWithAHint() {
        var now = Answer.to(home, "lift", "SE33", "--goal=ranks=1", "--whose", "all");
        var former = Answer.to(home, "whatif", "SE33", "--lift=ranks=1", "--as", "all");
        assertThat(now.code()).as(now.err()).isZero();
        assertThat(former.out()).isEqualTo(now.out());
        assertThat(former.err()).contains("'whatif --lift' is now 'lift --goal'", "'lift --whose'");
        var facets = Answer.to(home, "search", "smart", "--facets");
        assertThat(facets.out()).isEqualTo(Answer.to(home, "facets", "smart").out()).isNotBlank();
        assertThat(facets.err()).contains("'search --facets' is now 'facets'");
        var link = "2019/reports/north#page=1&passage=1";
        assertThat(Answer.to(home, "search", "--open", link).out())
                .isEqualTo(Answer.to(home, "passage", link).out())
                .contains("Smart specialisation builds on");
    }

    private String answer(List<String> words, String format) {
        var all = new ArrayList<>(words);
        all.addAll(List.of("--format", format));
        var answer = Answer.to(home, all.toArray(String[]::new));
        assertThat(answer.code()).as(all + ": " + answer.err()).isZero();
        return answer.out();
    }

    private static String help(Description question) {
        return Answer.to(question.name(), "--help").out();
    }

    /// A text whatever its line ends and indents.
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// How the command shows a parameter.
    private static String shown(Parameter<?> parameter) {
        return parameter.place() == Place.OPTION ? parameter.option() : parameter.label();
    }

    private JsonNode operation(Description question) {
        return openApi.path("paths").path(path(question)).path("get");
    }

    private static String path(Description question) {
        return "/api/v1/"
                + question.name()
                + question.parameters().stream()
                        .filter(each -> each.place() == Place.PATH)
                        .map(each -> "/{" + each.name() + "}")
                        .collect(Collectors.joining());
    }

    /// Values that are refused.
    private static List<String> wrong(Kind<?> kind) {
        return switch (kind) {
            case Kind.Whole(int least, int most) ->
                    most == Integer.MAX_VALUE
                            ? List.of(String.valueOf(least - 1), "1.5")
                            : List.of(String.valueOf(least - 1), String.valueOf(most + 1), "soon");
            case Kind.Decimal(double least, double most) ->
                    List.of(String.valueOf(least - 0.001), String.valueOf(most + 0.001), "NaN");
            case Kind.Choice<?> choice -> List.of("nothing_of_it");
            case Kind.Years years -> List.of("2020..2015", "later");
            case Kind.Setting setting -> List.of("business_rd=much", "1.5");
            case Kind.Worded<?> worded -> List.of("stars");
            case Kind.Text text -> List.of();
            case Kind.Truth truth -> List.of();
            case Kind.LocalFile file -> List.of();
        };
    }

    /// A value where one is needed, so that there is an answer.
    private static String example(Parameter<?> parameter) {
        boolean isWanted =
                parameter.isNeeded() || parameter.count() == Parameter.Count.ONE_UNLESS_OTHERS;
        return isWanted ? parameter.example() : "";
    }

    /// The words behind the command that give these values, and examples of what is needed.
    private static List<String> words(Description question, Map<String, String> given) {
        var words = new ArrayList<String>();
        var options = new ArrayList<String>();
        for (var each : question.parameters()) {
            var value = given.getOrDefault(each.name(), example(each));
            if (value.isEmpty()) {
                continue;
            }
            if (each.place() == Place.OPTION) {
                options.add(each.option() + "=" + value);
            } else {
                words.add(value);
            }
        }
        words.addAll(options);
        return words;
    }

    private static String address(Description question, Map<String, String> given) {
        var address = path(question);
        var query = new ArrayList<String>();
        for (var each : question.parameters()) {
            var value = given.getOrDefault(each.name(), example(each));
            var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            if (each.place() == Place.PATH) {
                address = address.replace("{" + each.name() + "}", encoded);
            } else if (!value.isEmpty()) {
                query.add(each.name() + "=" + encoded);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /// The words of a command line as a shell reads them.
    private static List<String> split(String line) {
        return WORD.matcher(line)
                .results()
                .map(it ->
                        it.group(1) != null
                                ? it.group(1)
                                : it.group(2) != null ? it.group(2) : it.group(3))
                .toList();
    }

    private static List<String> withoutFormat(List<String> words) {
        int at = words.indexOf("--format");
        var all = new ArrayList<>(words);
        if (at >= 0) {
            all.subList(at, at + 2).clear();
        }
        return all;
    }
}
