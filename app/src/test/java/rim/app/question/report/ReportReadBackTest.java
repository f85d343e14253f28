package rim.app.question.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.data.EditionDatabase;
import rim.app.face.command.ConsoleSubject;
import rim.app.question.report.Figure.Kind;
import rim.app.question.report.RegionReport.Statement;
import rim.schemas.edition.DataHome;

/// Reports say what the figures say and nothing else: every sentence is read back, and what it says
/// is held against the edition's own tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportReadBackTest {
    private static final int UNITS = 48;
    @TempDir static Path folder;
    private DataHome home;

    @BeforeAll
    void make() throws IOException {
        var table = Files.writeString(folder.resolve("units.csv"), units());
        var out = folder.resolve("out");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--unit",
                        "unit",
                        "--name",
                        "name",
                        "--structure",
                        "size",
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        home = new DataHome(out);
    }

    /// The last has a sign that no name of a file may have.
    private static String code(int unit) {
        return unit == UNITS - 1 ? "u/47" : String.format(Locale.ROOT, "u%02d", unit);
    }

    /// Some values are missing, one unit has nearly none, and names have signs that rules know.
    private static String units() {
        var text = new StringBuilder("unit,name,year,research,patents,skills,exports,size\n");
        var random = new Random(11);
        for (int unit = 0; unit < UNITS; unit++) {
            double level = random.nextGaussian();
            for (int year = 2019; year <= 2024; year++) {
                double now = level + 0.15 * (year - 2019) * random.nextGaussian();
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%s,\"Nedre {rank} av, %d: 3\",%d,%.2f,%.0f,%s,%s,%d%n",
                                code(unit),
                                unit,
                                year,
                                40 + 6 * now,
                                25_000 + 4000 * now,
                                unit == 5 ? "" : String.format(Locale.ROOT, "%.3f", 5 + now),
                                unit == 5 || unit % 9 == 0
                                        ? ""
                                        : String.format(Locale.ROOT, "%.1f", 100 + 30 * now),
                                50_000 + 9_000 * unit));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everySentenceSaysWhatTheEditionSays(String language)
            throws IOException, SQLException, ParseException {
        int read = 0;
        try (var subject = new ConsoleSubject(home, Optional.empty())) {
            var writing = new ReportWriting(subject, language);
            var wording = Wording.in(language);
            for (var region : scored(subject.database())) {
                var report = writing.of(region, Optional.empty());
                for (var section : report.sections()) {
                    for (var statement : section.statements()) {
                        var said = said(wording, statement);
                        holds(subject.database(), report, statement, said);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    /// Where the methodology fills gaps by estimates, none is told as a value of a source.
    @Test
    void anEstimateIsToldAsOne() throws IOException, SQLException, ParseException {
        var methodology =
                (ObjectNode)
                        new ObjectMapper()
                                .readTree(home.current().orElseThrow().methodologyFile().toFile());
        methodology
                .withObject("/indicator_defaults")
                .putArray("gaps")
                .addObject()
                .put("method", "linear");
        var file = Files.writeString(folder.resolve("linear.json"), methodology.toString());
        var table = Files.writeString(folder.resolve("gaps.csv"), withGaps());
        var out = folder.resolve("gaps");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--unit",
                        "unit",
                        "--name",
                        "name",
                        "--methodology",
                        file.toString(),
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        int estimates = 0;
        try (var subject = new ConsoleSubject(new DataHome(out), Optional.empty())) {
            for (var language : Wording.LANGUAGES) {
                var report = new ReportWriting(subject, language).of("u03", Optional.of(2022));
                var wording = Wording.in(language);
                for (var section : report.sections()) {
                    for (var statement : section.statements()) {
                        holds(subject.database(), report, statement, said(wording, statement));
                        estimates += statement.rule().endsWith("_filled") ? 1 : 0;
                    }
                }
                assertThat(report.indicators())
                        .anyMatch(each -> each.year().matches("2022 \\((estimate|uppskattat)\\)"));
            }
        }
        assertThat(estimates).isGreaterThan(1);
    }

    /// Without two values in 2022 of a unit that has them before and after.
    private static String withGaps() {
        return units().lines()
                .map(line ->
                        line.startsWith("u03,") && line.contains(",2022,")
                                ? line.replaceFirst(",2022,[^,]*,[^,]*,", ",2022,,,")
                                : line)
                .collect(Collectors.joining("\n"));
    }

    /// What a sentence says, as numbers where it says numbers; the same as the figures that it was
    /// made from.
    private static Map<String, Object> said(Wording wording, Statement statement)
            throws ParseException {
        var kinds =
                statement.figures().stream().collect(Collectors.toMap(Figure::name, Figure::kind));
        var texts = wording.read(statement.rule(), statement.text(), kinds);
        assertThat(texts).as(statement.text()).isPresent();
        var said = new LinkedHashMap<String, Object>();
        for (var figure : statement.figures()) {
            var text = requireNonNull(texts.orElseThrow().get(figure.name()), statement.text());
            if (figure.kind() == Kind.TEXT) {
                assertThat(text).isEqualTo(figure.text());
                said.put(figure.name(), text);
            } else {
                var number = wording.number(text);
                assertThat(number)
                        .as("%s in %s", figure.name(), statement.text())
                        .isEqualByComparingTo(
                                Wording.rounded(figure.kind(), requireNonNull(figure.number())));
                said.put(figure.name(), number);
            }
        }
        assertThat(texts.orElseThrow()).hasSize(statement.figures().size());
        return said;
    }

    /// Held against the tables, by another way than the one that the sentence was made by.
    private static void holds(
            EditionDatabase database,
            RegionReport report,
            Statement statement,
            Map<String, Object> said)
            throws SQLException {
        var own = " WHERE region = '" + report.region() + "' AND year = ";
        var root = " AND node = '" + database.documents().root() + "'";
        var now = own + report.year() + root;
        switch (statement.rule()) {
            case "rank", "rank_alone", "not_ranked" ->
                    assertThat(number(database, "rank FROM scores" + now))
                            .isEqualTo(Optional.ofNullable(said.get("rank")));
            case "rank_interval" -> {
                same(database, "rank_best FROM certainty" + now, Kind.COUNT, said.get("best"));
                same(database, "rank_worst FROM certainty" + now, Kind.COUNT, said.get("worst"));
            }
            case "group_certain", "group_likely", "group_between" ->
                    same(
                            database,
                            "group_probability FROM certainty" + now,
                            Kind.SHARE,
                            said.get("probability"));
            case "coverage" ->
                    same(database, "coverage FROM scores" + now, Kind.SHARE, said.get("coverage"));
            case "years" -> {
                var first = "relative FROM scores" + own + said.get("from") + root;
                same(database, first, Kind.RELATIVE, said.get("before"));
                same(database, "relative FROM scores" + now, Kind.RELATIVE, said.get("after"));
            }
            case "change_rise", "change_fall", "change_unsure" -> {
                var change =
                        "p_value FROM changes WHERE region = '"
                                + report.region()
                                + "' AND from_year = "
                                + said.get("from")
                                + " AND to_year = "
                                + said.get("to")
                                + root;
                if ("<".equals(said.get("sign"))) {
                    assertThat(number(database, change))
                            .hasValueSatisfying(
                                    p -> assertThat(p).isLessThan(new BigDecimal("0.0005")));
                } else {
                    same(database, change, Kind.CHANCE, said.get("p"));
                }
                boolean isSure = ((BigDecimal) requireNonNull(said.get("p"))).doubleValue() < 0.05;
                assertThat(statement.rule().equals("change_unsure")).isNotEqualTo(isSure);
            }
            case "strongest_filled", "strong_filled", "weakest_filled", "weak_filled" -> {
                var node = statement.question().split(" ")[1];
                var value = "value FROM scores" + own + said.get("year") + " AND node = '" + node;
                same(database, value + "'", Kind.MEASURED, said.get("value"));
                assertThat(
                                database.list(
                                        "SELECT indicator FROM indicators WHERE value IS NOT NULL AND region = '"
                                                + report.region()
                                                + "' AND year = "
                                                + said.get("year")
                                                + " AND indicator = '"
                                                + node
                                                + "'",
                                        List.of(),
                                        cells -> cells.text("indicator")))
                        .isEmpty();
            }
            case "strongest", "strong", "weakest", "weak" -> {
                var value =
                        "value FROM indicators"
                                + own
                                + said.get("year")
                                + " AND indicator = '"
                                + statement.question().split(" ")[2]
                                + "'";
                same(database, value, Kind.MEASURED, said.get("value"));
                assertThat(statement.cells()).isNotEmpty();
            }
            case "adds_most" ->
                    same(database, "score FROM scores" + now, Kind.SCORE, said.get("score"));
            default -> {}
        }
    }

    private static void same(EditionDatabase database, String sql, Kind kind, @Nullable Object said)
            throws SQLException {
        assertThat(number(database, sql).map(each -> Wording.rounded(kind, each.doubleValue())))
                .as(sql)
                .get()
                .satisfies(each ->
                        assertThat(each).isEqualByComparingTo((BigDecimal) requireNonNull(said)));
    }

    private static Optional<BigDecimal> number(EditionDatabase database, String sql)
            throws SQLException {
        return database.list(
                        "SELECT CAST(x AS VARCHAR) AS x FROM (SELECT "
                                + sql.replaceFirst(" FROM", " AS x FROM")
                                + ")",
                        List.of(),
                        cells -> Optional.ofNullable(cells.textOrNull("x")).map(BigDecimal::new))
                .getFirst();
    }

    private static List<String> scored(EditionDatabase database) throws SQLException {
        return database.list(
                "SELECT DISTINCT region FROM scores ORDER BY 1",
                List.of(),
                cells -> cells.text("region"));
    }

    @Test
    void aSentenceThatSaysAnotherNumberIsNoticed() throws ParseException {
        var wording = Wording.in("sv");
        var figures =
                List.of(
                        Figure.of("level", Kind.SHARE, 0.9),
                        Figure.of("best", Kind.COUNT, 2),
                        Figure.of("worst", Kind.COUNT, 1234));
        var kinds = Map.of("level", Kind.SHARE, "best", Kind.COUNT, "worst", Kind.COUNT);
        var sentence = wording.say("rank_interval", figures);
        assertThat(sentence)
                .isEqualTo("I 90\u00a0% av dragningarna ligger platsen mellan 2 och 1\u00a0234.");
        var said = wording.read("rank_interval", sentence.replace("mellan 2", "mellan 3"), kinds);
        assertThat(wording.number(requireNonNull(said.orElseThrow().get("best"))))
                .isEqualByComparingTo("3");
        assertThat(wording.read("rank_interval", sentence + " Ungefär.", kinds)).isEmpty();
    }

    /// Both languages have the same rules, with places for the same figures.
    @Test
    void bothLanguagesSayTheSame() throws IOException {
        var mapper = new ObjectMapper();
        var rules = new ArrayList<Map<String, List<String>>>();
        for (var language : Wording.LANGUAGES) {
            try (InputStream file =
                    Wording.class.getResourceAsStream("/rim/app/report/" + language + ".json")) {
                var places = new LinkedHashMap<String, List<String>>();
                mapper.readTree(file)
                        .path("rules")
                        .properties()
                        .forEach(each ->
                                places.put(
                                        each.getKey(),
                                        Pattern.compile("\\{[a-z_]+}")
                                                .matcher(each.getValue().asText())
                                                .results()
                                                .map(MatchResult::group)
                                                .sorted()
                                                .toList()));
                rules.add(places);
            }
        }
        assertThat(rules.get(1)).isEqualTo(rules.get(0));
    }

    @Test
    void commandsOfSentencesNameTheirYear() {
        var sentences = Answer.to(home, "report", "u03", "--year", "2022", "--format", "csv");
        assertThat(sentences.code()).as(sentences.err()).isZero();
        for (var question : List.of("profile u03", "lift u03 --goal", "rank ", "peers u03")) {
            assertThat(sentences.lines().stream().filter(line -> line.contains("," + question)))
                    .as(question)
                    .isNotEmpty()
                    .allMatch(line -> line.contains("--year 2022"));
        }
    }

    @Test
    void documentsOfAllUnitsHaveAllSentences() throws IOException, XmlException {
        var into = folder.resolve("all reports");
        var answer =
                Answer.to(home, "reports", into.toString(), "--language", "sv", "--format", "docx");
        assertThat(answer.code()).as(answer.err()).isZero();
        var sentences =
                Answer.to(home, "report", "u03", "--language", "sv", "--format", "csv").lines();
        assertThat(sentences).hasSizeGreaterThan(15);
        try (var files = Files.list(into)) {
            assertThat(files).hasSizeGreaterThan(UNITS - 10);
        }
        assertThat(into.resolve("rim-u%2F47-2024-sv.docx")).exists();
        try (var document =
                new XWPFDocument(Files.newInputStream(into.resolve("rim-u03-2024-sv.docx")))) {
            var text =
                    document.getParagraphs().stream()
                            .map(each -> each.getText())
                            .collect(Collectors.joining("\n"));
            assertThat(text).contains("Var regionen står", "har plats", "mer än slumpen");
            assertThat(document.getTables()).hasSize(1);
            var paper = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(String.valueOf(paper.getW())).isEqualTo("11906");
            assertThat(String.valueOf(paper.getH())).isEqualTo("16838");
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(document.getStyle().getDocDefaults().getRPrDefault().getRPr().getLangList())
                    .extracting(each -> each.getVal())
                    .hasToString("[sv]");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Regional Innovation Benchmark");
        }
        var page = Answer.to(home, "report", "u03", "--format", "html").out();
        assertThat(page).contains("Nedre {rank} av, 3: 3", "<code>rim rank --year 2024</code>");
        assertThat(Answer.to(home, "report", "u03", "--language", "fi").err())
                .contains("expected en or sv");
    }
}
