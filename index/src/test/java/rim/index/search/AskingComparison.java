package rim.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// The same questions asked of the program and of Lucene alone.
final class AskingComparison {
    private static final int REPORTS = 10;
    private static final int PASSAGES = 3;
    private static final int A_SECOND = 200;

    private final List<String> questions;
    private final ReportSearch search;
    private final BareLucene lucene;

    AskingComparison(List<String> questions, IndexingComparison indexed) throws IOException {
        this.questions = questions;
        this.search = ReportSearch.open(indexed.ours(), "benchmark");
        this.lucene = new BareLucene(indexed.bare(), indexed.words());
    }

    static SearchQuestion question(String words) {
        return SearchQuestion.of(words, REPORTS);
    }

    /// Who is compared is asked in turn, question by question, so that what the machine does else
    /// is the same for all.
    void round() throws Exception {
        var one = new Asked("one", questions.size());
        var three = new Asked("three", questions.size());
        var ten = new Asked("Lucene, 10 passages", questions.size());
        var thirty = new Asked("Lucene, 30 passages", questions.size());
        for (int i = 0; i < questions.size(); i++) {
            var asked = questions.get(i);
            one.ask(i, () -> search.search(question(asked).showing(1)));
            three.ask(i, () -> search.search(question(asked)));
            ten.ask(i, () -> lucene.ask(asked, REPORTS));
            thirty.ask(i, () -> lucene.ask(asked, PASSAGES * REPORTS));
        }
        List.of(one, three, ten, thirty).forEach(Asked::show);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "one passage of each report beside ten of Lucene: %.2f;"
                                + " three beside ten: %.2f, beside thirty: %.2f",
                        one.rate() / ten.rate(),
                        three.rate() / ten.rate(),
                        three.rate() / thirty.rate()));
    }

    /// Asks each question once, the first half to warm both up, and tells how long answers take
    /// that are asked for at a rate, each behind those before it, on two cores that have nothing
    /// else to do: from processor time, since the clock of a busy machine says more of what else it
    /// does.
    void atRate() throws Exception {
        int half = questions.size() / 2;
        for (var asked : List.of(questions.subList(0, half), questions.subList(half, 2 * half))) {
            var three = new Asked("three, at " + A_SECOND + " a second", half);
            var thirty = new Asked("Lucene, 30 passages, at that rate", half);
            for (int i = 0; i < half; i++) {
                var words = asked.get(i);
                three.ask(i, () -> search.search(question(words)));
                thirty.ask(i, () -> lucene.ask(words, PASSAGES * REPORTS));
            }
            three.atRate().show();
            thirty.atRate().show();
        }
    }

    /// Random and hostile questions.
    void hostile() throws Exception {
        var random = new Random(7);
        var all = new Asked("hostile", HostileQuestionsTest.QUESTIONS);
        for (int i = 0; i < HostileQuestionsTest.QUESTIONS; i++) {
            var question = question(HostileQuestionsTest.question(random));
            all.ask(i, () -> search.search(question));
        }
        all.show();
    }

    /// How long answers took.
    static final class Asked {
        private final String who;
        private final double[] seconds;

        Asked(String who, int questions) {
            this.who = who;
            this.seconds = new double[questions];
        }

        /// Asks for processor time.
        void ask(int question, ProcessorTime.Work work) throws Exception {
            took(question, ProcessorTime.seconds(work));
        }

        void took(int question, double time) {
            seconds[question] = time;
        }

        double rate() {
            return seconds.length / Arrays.stream(seconds).sum();
        }

        /// The same when answers wait for one of two threads.
        Asked atRate() {
            var waited = new Asked(who, seconds.length);
            var free = new double[2];
            for (int i = 0; i < seconds.length; i++) {
                double due = (double) i / A_SECOND;
                int thread = free[0] <= free[1] ? 0 : 1;
                free[thread] = Math.max(due, free[thread]) + seconds[i];
                waited.took(i, free[thread] - due);
            }
            return waited;
        }

        double quantile(double share) {
            var sorted = seconds.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }

        void show() {
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-38s %6.0f/s, median %.2f ms, p99 %.2f ms, longest %.1f ms",
                            who,
                            rate(),
                            quantile(0.5) * 1e3,
                            quantile(0.99) * 1e3,
                            quantile(1) * 1e3));
        }
    }
}
