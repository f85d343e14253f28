package rim.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That the forms of a word are found for each other, and other words are not.
class WordFormsTest {
    private static final List<String> RICH_IN_FORMS = List.of("et", "fi", "hu", "is", "sl");
    private static final List<String> CHANGED_WITHIN = List.of("ga", "mt");

    private static final TextAnalysis ANALYSIS = new TextAnalysis(Map.of());

    private static List<List<String>> lines(String resource) throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WordFormsTest.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> List.of(l.split(" ")))
                    .toList();
        }
    }

    private static boolean meet(String language, String one, String other) {
        var terms = ANALYSIS.terms(language);
        return !Collections.disjoint(terms.of(one).whole(), terms.of(other).whole());
    }

    /// How many of the forms of a language meet.
    ///
    /// @param within where words change within
    /// @param rich where they have many forms
    private record Aim(double within, double rich, double others) {
        double in(String language) {
            return CHANGED_WITHIN.contains(language)
                    ? within
                    : RICH_IN_FORMS.contains(language) ? rich : others;
        }
    }

    private static final Aim AIM = new Aim(0.91, 0.95, 0.975);

    /// Among everyday words are those whose forms no rule makes: *út, utak*, *dítě, děti*.
    private static final Aim EVERYDAY = new Aim(0.91, 0.93, 0.94);

    /// How many pairs of further words do not meet by language, which no change may make more:
    /// among them are short words, vowels that change within a word (*bóndi, bændur*), and plurals
    /// that Maltese breaks: *raħal, irħula*.
    private static final Map<String, Integer> FURTHER_APART =
            Map.ofEntries(
                    Map.entry("cs", 7),
                    Map.entry("da", 2),
                    Map.entry("el", 2),
                    Map.entry("en", 1),
                    Map.entry("et", 18),
                    Map.entry("fi", 10),
                    Map.entry("ga", 17),
                    Map.entry("hr", 10),
                    Map.entry("hu", 8),
                    Map.entry("is", 7),
                    Map.entry("it", 1),
                    Map.entry("lv", 2),
                    Map.entry("mt", 13),
                    Map.entry("nl", 2),
                    Map.entry("no", 2),
                    Map.entry("pl", 3),
                    Map.entry("pt", 1),
                    Map.entry("ro", 7),
                    Map.entry("sk", 14),
                    Map.entry("sl", 4),
                    Map.entry("sv", 5));

    /// How many pairs of other words meet by language, which no change may make more: most differ
    /// by the vowel of their gender alone, which other forms of them share (*masa, maso*).
    private static final Map<String, Integer> UNLIKE_MET =
            Map.ofEntries(
                    Map.entry("bg", 7),
                    Map.entry("cs", 22),
                    Map.entry("el", 20),
                    Map.entry("et", 21),
                    Map.entry("fi", 20),
                    Map.entry("ga", 12),
                    Map.entry("hr", 4),
                    Map.entry("hu", 5),
                    Map.entry("is", 15),
                    Map.entry("lt", 8),
                    Map.entry("lv", 3),
                    Map.entry("mt", 6),
                    Map.entry("pl", 9),
                    Map.entry("ro", 17),
                    Map.entry("sl", 3));

    private static void assertMeet(SortedMap<String, List<List<String>>> pairs, Aim aim) {
        pairs.forEach((language, all) ->
                assertApart(language, all, (int) ((1 - aim.in(language)) * all.size() + 1e-9)));
    }

    private static void assertApart(String language, List<List<String>> pairs, int most) {
        var apart = pairs.stream().filter(p -> !meet(language, p.get(0), p.get(1))).toList();
        assertThat(apart.size()).as(language + " " + apart).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, EU, EU:s",
        "sv, SCB, SCB:s",
        "fi, EU, EU:n",
        "fi, EAKR, EAKR:n",
        "fi, EU, EU:hun"
    })
    void anAbbreviationMeetsItsFormsBehindAColon(String language, String one, String other) {
        assertThat(meet(language, one, other)).isTrue();
        assertThat(ANALYSIS.stems("i " + other + " politik", language).getFirst().text())
                .isEqualTo(ANALYSIS.stems("i " + one + " politik", language).getFirst().text());
    }

    @Test
    void theFormsOfAWordMeet() throws IOException {
        var pairs = pairs("/rim/index/word-forms.txt");
        assertThat(pairs).hasSize(26);
        assertMeet(pairs, AIM);
    }

    private static SortedMap<String, List<List<String>>> pairs(String resource) throws IOException {
        var pairs = new TreeMap<String, List<List<String>>>();
        for (List<String> line : lines(resource)) {
            for (String form : line.subList(2, line.size())) {
                pairs.computeIfAbsent(line.getFirst(), l -> new ArrayList<>())
                        .add(List.of(line.get(1), form));
            }
        }
        return pairs;
    }

    @Test
    void theFormsOfEverydayWordsMeet() throws IOException {
        var pairs = pairs("/rim/index/everyday-forms.txt");
        assertThat(pairs).hasSize(21);
        assertMeet(pairs, EVERYDAY);
    }

    @Test
    void theFormsOfFurtherWordsMeet() throws IOException {
        var pairs = pairs("/rim/index/further-forms.txt");
        assertThat(pairs).hasSize(26);
        pairs.forEach((language, all) ->
                assertApart(language, all, FURTHER_APART.getOrDefault(language, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "et, seadus, seade",
        "et, teadus, teade",
        "it, porto, porta",
        "it, parte, parco",
        "lv, skola, skolotājs",
        "fi, kimppu, kima",
        "hu, tej, tő",
        "ga, scil, scéal",
        "el, νέος, νερό",
        "mt, sajd, sajf",
        "fi, raha, rauha",
        "hu, vonat, vonal",
        "hu, hivatal, hiv",
        "hu, terület, tér",
        "hu, kerület, kert",
        "hu, terület, termék",
        "el, αγορά, αγόρι",
        "el, χωριό, χώρα",
        "el, αέριο, αέρας",
        "et, toode, tootmine",
        "et, teade, teadmine"
    })
    void wordsThatDifferByAVowelOrASyllableStayApart(String language, String one, String other) {
        assertThat(meet(language, one, other)).isFalse();
    }

    @Test
    void everydayWordsStayApart() throws IOException {
        var met = new ArrayList<String>();
        var words = new TreeMap<String, List<String>>();
        for (List<String> line : lines("/rim/index/everyday-forms.txt")) {
            var others = words.computeIfAbsent(line.getFirst(), l -> new ArrayList<>());
            others.stream()
                    .filter(other -> meet(line.getFirst(), line.get(1), other))
                    .forEach(other -> met.add(line + " " + other));
            others.add(line.get(1));
        }
        assertThat(met).isEmpty();
    }

    @Test
    void theFormsOfOtherListsMeet() throws IOException {
        var file = Path.of(System.getProperty("rim.shared"), "cases", "search", "forms.tsv");
        Assumptions.assumeTrue(Files.exists(file), "No list of forms " + file);
        var pairs = new TreeMap<String, List<List<String>>>();
        for (String line : Files.readAllLines(file)) {
            var cells = line.split("\t");
            if (!cells[0].equals("language")) {
                pairs.computeIfAbsent(cells[0], l -> new ArrayList<>())
                        .add(List.of(cells[1], cells[2]));
            }
        }
        assertMeet(pairs, AIM);
    }

    @Test
    void pairsOfOtherWordsStayApart() throws IOException {
        var met = new TreeMap<String, List<List<String>>>();
        for (List<String> line : lines("/rim/index/unlike-pairs.txt")) {
            var all = met.computeIfAbsent(line.getFirst(), l -> new ArrayList<>());
            if (meet(line.getFirst(), line.get(1), line.get(2))) {
                all.add(line.subList(1, 3));
            }
        }
        met.forEach((language, pairs) ->
                assertThat(pairs.size())
                        .as(language + " " + pairs)
                        .isLessThanOrEqualTo(UNLIKE_MET.getOrDefault(language, 0)));
    }

    @Test
    void otherWordsStayApart() throws IOException {
        var met = new ArrayList<String>();
        for (List<String> line : lines("/rim/index/unlike-words.txt")) {
            var language = line.getFirst();
            assertThat(line).as(language).hasSizeGreaterThan(10);
            for (int i = 1; i < line.size(); i++) {
                for (int j = i + 1; j < line.size(); j++) {
                    if (meet(language, line.get(i), line.get(j))) {
                        met.add(language + " " + line.get(i) + " " + line.get(j));
                    }
                }
            }
        }
        assertThat(met).isEmpty();
    }
}
