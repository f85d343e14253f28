package rim.app.serve.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Takes every request: who may ask, whether the answer is at hand, and else which site works it
/// out. Never waits.
final class Front extends Handler.Abstract.NonBlocking {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final byte[] NOTHING = {};

    private final Settings settings;
    private final Access access;
    private final List<Site> sites;
    private final Supplier<String> inForce;
    private final KeptAnswers kept;
    private final Workers workers;
    private final Measures measures;
    private final SameQuestions same = new SameQuestions();
    private final RateLimit rate;

    Front(
            Settings settings,
            Access access,
            List<Site> sites,
            Supplier<String> inForce,
            KeptAnswers kept,
            Workers workers,
            Measures measures) {
        this.settings = settings;
        this.access = access;
        this.sites = List.copyOf(sites);
        this.inForce = inForce;
        this.kept = kept;
        this.workers = workers;
        this.measures = measures;
        this.rate = new RateLimit(settings.limits().perSecond(), settings.limits().burst());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var sending = new Sending(request, response, callback, settings, measures);
        try {
            answer(request, sending);
        } catch (Problem problem) {
            sending.send(ProblemJson.of(problem));
        } catch (RuntimeException | Error failure) {
            sending.fail(failure);
        }
        return true;
    }

    private void answer(Request request, Sending sending) {
        if (isTooOften(request)) {
            throw new Problem(
                            429,
                            "Too many requests",
                            "Too many requests from this address.",
                            List.of())
                    .with("Retry-After", "1");
        }
        boolean isReading = READING.contains(request.getMethod());
        var edition = inForce.get();
        var question = isReading ? question(request) : "";
        if (isReading && access.allows(request)) {
            var ready =
                    kept.get(edition, question)
                            .or(() -> kept.get(edition, withAddress(question, request)));
            if (ready.isPresent()) {
                measures.answeredFromKept();
                sending.send(ready.get());
                return;
            }
        }
        var path = Address.path(request.getHttpURI().getPath());
        for (var site : sites) {
            var place = site.at(path);
            if (place.isPresent()) {
                at(site, place.get(), path, request, sending, edition, question);
                return;
            }
        }
        sending.send(nothing(path, isReading && wantsPage(request)));
    }

    private Reply nothing(List<String> path, boolean isForReaders) {
        return sites.stream()
                .map(site -> site.nothing(path))
                .flatMap(Optional::stream)
                .filter(page -> isForReaders)
                .findFirst()
                .orElseGet(() ->
                        ProblemJson.of(
                                Problem.notFound(
                                        "Nothing is at '/"
                                                + String.join("/", path)
                                                + "'. '/openapi.json' lists what is.")));
    }

    private static boolean wantsPage(Request request) {
        return request.getHeaders().getValuesList(HttpHeader.ACCEPT).stream()
                .anyMatch(each -> each.contains("text/html"));
    }

    private boolean isTooOften(Request request) {
        var address = Request.getRemoteAddr(request);
        return address != null
                && !isOfThisMachine(address)
                && !rate.allows(address, System.nanoTime());
    }

    private static boolean isOfThisMachine(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.equals("[0:0:0:0:0:0:0:1]");
    }

    private static String question(Request request) {
        return request.getHttpURI().getPathQuery() + "\n" + accept(request);
    }

    private static String withAddress(String question, Request request) {
        return question + "\n" + Client.address(request);
    }

    /// All that is accepted, in however many lines it was said.
    private static String accept(Request request) {
        var accept = String.join(", ", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        return accept.isBlank() ? "*/*" : accept;
    }

    private void at(
            Site site,
            Site.Place place,
            List<String> path,
            Request request,
            Sending sending,
            String edition,
            String question) {
        try {
            var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
            if (method.equals("OPTIONS")) {
                sending.options(place.methods());
                return;
            }
            check(place, method, request);
            if (method.equals("POST")) {
                withBody(
                        request,
                        path,
                        sending,
                        Work.alone(site, place, sending),
                        site.bodyBytes(settings.limits().bodyBytes()));
                return;
            }
            var asked = asked(request, method, path, NOTHING);
            var work =
                    switch (place.keeping()) {
                        case EDITION -> keptWork(site, place, sending, edition, question);
                        case EDITION_AT_ADDRESS ->
                                keptWork(
                                        site,
                                        place,
                                        sending,
                                        edition,
                                        withAddress(question, request));
                        case MOMENT -> Optional.of(Work.alone(site, place, sending));
                    };
            work.ifPresent(own -> run(own, asked));
        } catch (Problem problem) {
            sending.send(site.problem(problem));
        }
    }

    /// Work whose answer is kept; none where the same is being worked out already.
    private Optional<Work> keptWork(
            Site site, Site.Place place, Sending sending, String edition, String question) {
        var asked = edition + "\n" + question;
        if (same.waits(asked, sending)) {
            return Optional.empty();
        }
        return Optional.of(
                new Work(
                        site,
                        place,
                        sending,
                        answer -> keep(edition, question, answer),
                        () -> same.answered(asked)));
    }

    private void keep(String edition, String question, Kept answer) {
        if (answer.status() == 200 && inForce.get().equals(edition)) {
            kept.keep(edition, question, answer);
        }
    }

    private void run(Work work, Asked asked) {
        try {
            workers.run(work.lane(), () -> work.answer(asked));
        } catch (Problem tooBusy) {
            work.refuse(tooBusy);
        }
    }

    private void check(Site.Place place, String method, Request request) {
        if (!place.isOpen() && !access.allows(request)) {
            throw new Problem(
                            401,
                            "Token needed",
                            "This service asks for a token: send 'Authorization: Bearer TOKEN'.",
                            List.of())
                    .with("WWW-Authenticate", "Bearer");
        }
        if (!place.methods().contains(method)) {
            throw new Problem(
                            405,
                            "Method not allowed",
                            "Not understood here: " + method + ".",
                            List.of())
                    .with("Allow", String.join(", ", Sending.allowed(place.methods())));
        }
    }

    private static Asked asked(Request request, String method, List<String> path, byte[] content) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return new Asked(
                method,
                path,
                Address.parameters(request.getHttpURI().getQuery()),
                accept(request),
                type == null ? "" : HttpField.getValueParameters(type, null),
                content,
                Client.address(request),
                method.equals("POST") ? Client.headers(request) : Map.of());
    }

    /// @param most bytes of the body
    private void withBody(
            Request request, List<String> path, Sending sending, Work work, int most) {
        Incoming.read(
                request,
                most,
                sent ->
                        sent.ifPresentOrElse(
                                bytes -> withBody(request, path, bytes, sending, work),
                                () -> sending.send(ProblemJson.of(tooLong(most)))));
    }

    private void withBody(
            Request request, List<String> path, byte[] bytes, Sending sending, Work work) {
        try {
            run(work, asked(request, "POST", path, bytes));
        } catch (Problem problem) {
            sending.send(ProblemJson.of(problem));
        }
    }

    private static Problem tooLong(int most) {
        return new Problem(
                413,
                "Content too large",
                "The body could not be read whole (expected at most " + most + " bytes).",
                List.of());
    }
}
