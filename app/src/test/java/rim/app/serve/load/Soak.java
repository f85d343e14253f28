package rim.app.serve.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/// Mixed load on a service for a while, with a publication in the middle.
///
/// An answer is wrong when the service failed, when the same question had another status before, or
/// of the same edition another body, when it comes from an edition that another had taken the place
/// of before the question was asked, or when there is none.
final class Soak {
    private static final List<String> EDITIONS = List.of("soak1", "soak2", "soak3");
    private static final int CONNECTIONS = 8;
    private static final int WRONG_SHOWN = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CopiedHome home;
    private final Duration duration;
    private final double perSecond;
    private final Consumer<String> progress;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<Question, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> answersByEdition = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong newest = new AtomicLong();

    Soak(CopiedHome home, Duration duration, double perSecond, Consumer<String> progress) {
        this.home = home;
        this.duration = duration;
        this.perSecond = perSecond;
        this.progress = progress;
    }

    /// What came out.
    ///
    /// @param answers how many there were
    /// @param kinds of questions that were answered with 200
    /// @param byEdition answers by the edition in force that gave them
    /// @param wrong what was wrong with answers, the first few
    /// @param before what the service held after a quarter of the time
    /// @param after what it held at the end
    record Outcome(
            long answers,
            Set<String> kinds,
            Map<String, Long> byEdition,
            List<String> wrong,
            ServiceProcess.Footprint before,
            ServiceProcess.Footprint after) {}

    Outcome run() throws IOException, InterruptedException {
        home.publish(EDITIONS.get(0));
        home.publish(EDITIONS.get(1));
        newest.set(1);
        try (var service = ServiceProcess.of(home.home());
                client) {
            var questions = questions(service.port());
            var asking = asking(service.port(), questions);
            sleep(0.25);
            var before = service.footprint();
            sleep(0.25);
            home.publish(EDITIONS.get(2));
            progress.accept("published " + EDITIONS.get(2));
            sleep(0.5);
            for (var thread : asking) {
                thread.join();
            }
            return outcome(before, service.footprint());
        }
    }

    private Outcome outcome(ServiceProcess.Footprint before, ServiceProcess.Footprint after) {
        var kinds = new TreeSet<String>();
        statuses.forEach((question, status) -> {
            if (status == 200) {
                kinds.add(question.kind());
            }
        });
        var byEdition = new TreeMap<String, Long>();
        answersByEdition.forEach((edition, count) -> byEdition.put(edition, count.get()));
        return new Outcome(
                answers.get(),
                kinds,
                byEdition,
                wrong.stream().limit(WRONG_SHOWN).toList(),
                before,
                after);
    }

    private void sleep(double share) throws InterruptedException {
        long end = System.nanoTime() + (long) (duration.toNanos() * share);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            Thread.sleep(Math.min(60_000, left / 1_000_000 + 1));
            progress.accept(
                    answers
                            + " answers "
                            + answersByEdition
                            + ", "
                            + wrong.size()
                            + " of them wrong");
        }
    }

    private List<Question> questions(int port) throws IOException, InterruptedException {
        var regions = codes(port, "/api/v1/rank", "region");
        var indicators = codes(port, "/api/v1/indicators", "indicator");
        var questions = new ArrayList<>(Question.mixed(regions, indicators));
        // one in ten asks the older edition by its name
        for (int i = 0; i < questions.size(); i += 10) {
            if (questions.get(i).kind().startsWith("/api/v1/profile")) {
                questions.set(i, questions.get(i).in(EDITIONS.getFirst()));
            }
        }
        return questions;
    }

    private List<String> codes(int port, String address, String field)
            throws IOException, InterruptedException {
        var question = new Question(address, "GET", address, "", "application/json");
        var rows = JSON.readTree(send(port, question).body()).path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map((JsonNode row) -> row.path(field).asText())
                .distinct()
                .toList();
    }

    private List<Thread> asking(int port, List<Question> questions) {
        long begin = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> ask(port, questions, first, begin)));
        }
        return threads;
    }

    private void ask(int port, List<Question> questions, int first, long begin) {
        for (int n = first; ; n += CONNECTIONS) {
            long due = begin + (long) (n / perSecond * 1e9);
            if (due >= begin + duration.toNanos()) {
                return;
            }
            LockSupport.parkNanos(due - System.nanoTime());
            ask(port, questions.get(n % questions.size()));
        }
    }

    private void ask(int port, Question question) {
        try {
            long newestBefore = newest.get();
            var answer = send(port, question);
            answers.incrementAndGet();
            check(question, answer, newestBefore);
        } catch (IOException e) {
            wrong.add(question + ": no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Question question, HttpResponse<byte[]> answer, long newestBefore) {
        int status = answer.statusCode();
        var before = statuses.putIfAbsent(question, status);
        if (status >= 500 || (before != null && before != status)) {
            wrong.add(question + ": status " + status + ", before " + before);
        }
        var edition = answer.headers().firstValue("Rim-Edition").orElse("");
        if (edition.isEmpty() || answer.statusCode() != 200) {
            return;
        }
        answersByEdition.computeIfAbsent(edition, key -> new AtomicLong()).incrementAndGet();
        var mark = answer.headers().firstValue("ETag").orElse("none");
        var known = marks.putIfAbsent(question + " " + edition, mark);
        if (known != null && !known.equals(mark)) {
            wrong.add(question + " of " + edition + ": the body is not what it was");
        }
        long number = EDITIONS.indexOf(edition);
        if (question.address().contains("edition=")) {
            return;
        }
        newest.accumulateAndGet(number, Math::max);
        if (number < newestBefore) {
            wrong.add(question + ": from " + edition + ", which was out of force");
        }
    }

    private HttpResponse<byte[]> send(int port, Question question)
            throws IOException, InterruptedException {
        return client.send(question.request(port), HttpResponse.BodyHandlers.ofByteArray());
    }
}
