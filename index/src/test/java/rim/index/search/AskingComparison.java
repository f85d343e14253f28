package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

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

    /// Asks each question once, so many a second, of two threads, and tells the time on a clock
    /// from when an answer was due to be begun. The first half warms both up.
    void atRate() throws Exception {
        int half = questions.size() / 2;
        var first = questions.subList(0, half);
        var rest = questions.subList(half, questions.size());
        for (var asked : List.of(first, rest)) {
            atRate("three", asked, words -> search.search(question(words)));
            atRate("Lucene, 30 passages", asked, words -> lucene.ask(words, PASSAGES * REPORTS));
        }
    }

    private interface Answering {
        void answer(String words) throws Exception;
    }

    private static void atRate(String who, List<String> questions, Answering answering)
            throws Exception {
        var all = new Asked(who + ", at " + A_SECOND + " a second", questions.size());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<?>>();
            long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10);
            for (int i = 0; i < questions.size(); i++) {
                int at = i;
                long due = begin + TimeUnit.SECONDS.toNanos(i) / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                Callable<Boolean> task =
                        () -> {
                            answering.answer(questions.get(at));
                            all.took(at, (System.nanoTime() - due) / 1e9);
                            return true;
                        };
                running.add(threads.submit(task));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        all.show();
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
