package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.passage.LuceneIndexBuilder;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Whatever is typed gives an answer.
class HostileQuestionsTest {
    static final int QUESTIONS = 10_000;
    private static final List<String> PIECES =
            List.of(
                    "innovation",
                    "kluster",
                    "*",
                    "?",
                    "~",
                    "~99999",
                    "\"",
                    "(",
                    ")",
                    "AND",
                    "OR",
                    "NOT",
                    "+",
                    "-",
                    "title:",
                    "region:",
                    "region:SE33",
                    "year:",
                    "year:..",
                    "year:99999",
                    "lang:sv",
                    "theme:clusters",
                    "a*",
                    "*a*b*c*d*e*f*",
                    "??????",
                    "\\",
                    "/.*/",
                    "[a TO z]",
                    "{!x}",
                    "^9",
                    ":",
                    "::",
                    "&&",
                    "||",
                    "!",
                    "\u0000",
                    "\uD800",
                    "\uFFFF",
                    "\u202E",
                    "😀",
                    "İ",
                    "ß",
                    "ﬁ",
                    "ör*",
                    "un?versit*",
                    "' OR 1=1 --",
                    "<script>",
                    "%00",
                    "x".repeat(3_000),
                    "((((((((((((((((((((((");

    private static ReadReport report(int number, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("innovation kluster region word").append(random.nextInt(5_000)).append(' ');
        }
        var report =
                new Report(
                        "r" + number,
                        "r" + number,
                        "0",
                        "Title " + number,
                        number % 2 == 0 ? "sv" : "en",
                        OptionalInt.of(2000 + number),
                        List.of(),
                        List.of("clusters"),
                        List.of("SE33"),
                        1,
                        1,
                        Report.INDEXED,
                        null);
        return new ReadReport(
                report, List.of(new ReportPage(report.id(), 1, null, text.toString())));
    }

    static String question(Random random) {
        var question = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            if (random.nextInt(4) == 0) {
                random.ints(random.nextInt(8), 0, 0x3000).forEach(question::appendCodePoint);
            } else {
                question.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            question.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return question.toString();
    }

    @Test
    void tenThousandHostileQuestionsAreAnswered(@TempDir Path folder) throws IOException {
        var random = new Random(20);
        var reports = new ArrayList<ReadReport>();
        for (int i = 10; i < 40; i++) {
            reports.add(report(i, random));
        }
        new LuceneIndexBuilder("test").build(reports, folder);
        try (var search = ReportSearch.open(folder, "2026")) {
            for (int i = 0; i < QUESTIONS; i++) {
                var question = question(random);
                var answer = search.search(SearchQuestion.of(question, 3));
                assertThat(answer.hits()).as(question).hasSizeLessThanOrEqualTo(3);
            }
        }
    }
}
