package rim.app.question.report;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.ask.Answer;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.ask.WrongUsage;
import rim.app.data.Unanswerable;
import rim.app.question.explain.ExplainQuestion;
import rim.app.question.lift.LiftQuestion;
import rim.app.question.method.Method;
import rim.app.question.method.MethodQuestion;
import rim.app.question.peers.PeerAnswer;
import rim.app.question.peers.PeersQuestion;
import rim.app.question.profile.Profile;
import rim.app.question.profile.Profile.Standing;
import rim.app.question.profile.ProfileQuestion;
import rim.app.question.rank.RankQuestion;
import rim.app.question.report.Figure.Kind;
import rim.app.question.report.RegionReport.IndicatorLine;
import rim.app.question.report.RegionReport.Section;
import rim.engine.explain.Explanation;
import rim.engine.whatif.Lift;

/// Writes reports of regions from the answers to other questions.
public final class ReportWriting {
    private static final List<String> HEADINGS =
            List.of("indicator", "value", "year", "rank", "relative");

    private final Subject subject;
    private final String language;
    private final Wording wording;
    private final Map<String, StandingChapter.Order> orders = new HashMap<>();
    private @Nullable Integer orderedYear;
    private @Nullable Method method;

    /// @throws WrongUsage where there are no sentences in the language
    public ReportWriting(Subject subject, String language) {
        if (!Wording.LANGUAGES.contains(language)) {
            throw new WrongUsage(
                    "No report in the language '"
                            + language
                            + "' (expected "
                            + String.join(" or ", Wording.LANGUAGES)
                            + ").");
        }
        this.subject = subject;
        this.language = language;
        this.wording = Wording.in(language);
    }

    /// The report of a region.
    ///
    /// @param typed code or name
    /// @param asked year of the scores; by default the latest
    /// @throws rim.schemas.RimException when there is no such region, or no score of it
    public RegionReport of(String typed, Optional<Integer> asked) throws IOException, SQLException {
        var given = new HashMap<String, List<String>>();
        given.put("region", List.of(typed));
        asked.ifPresent(year -> given.put("year", List.of(String.valueOf(year))));
        var profile = (Profile) record(new ProfileQuestion(), given);
        var exact = new HashMap<String, List<String>>();
        exact.put("region", List.of(profile.region().code()));
        exact.put("year", List.of(String.valueOf(profile.year())));
        var method = method();
        var explanation = (Explanation) record(new ExplainQuestion(), with(exact, "node", "index"));
        var goal =
                LiftQuestion.usualGoal(
                        method.groups().isEmpty() ? null : method.groups().getFirst().code(),
                        explanation.group());
        var documents = subject.database().in(language).documents();
        var sections = new ArrayList<Section>();
        sections.add(
                StandingChapter.of(
                        profile,
                        method.reference() == null ? null : method.reference().region(),
                        order(profile),
                        telling(profile)));
        sections.add(TrendChapter.of(profile, telling(profile)));
        sections.add(IndicatorChapter.of(profile, explanation, telling(profile)));
        sections.add(PeerChapter.of(profile, peers(exact), telling(profile)));
        sections.add(
                LiftChapter.of(
                        profile, lift(profile, exact, goal), goal, documents, telling(profile)));
        sections.add(ReportChapter.of(profile, subject.search(), telling(profile)));
        sections.add(BasisChapter.of(profile, documents, telling(profile)));
        return new RegionReport(
                profile.edition(),
                profile.region().code(),
                profile.region().name(),
                profile.year(),
                language,
                wording.say("title", List.of(Figure.text("name", profile.region().name()))),
                wording.say("made", List.of(Figure.text("edition", profile.edition()))),
                sections,
                HEADINGS.stream().map(each -> wording.name("columns", each).orElse(each)).toList(),
                profile.indicators().stream().map(this::line).toList());
    }

    /// What is the same for all regions is asked once.
    private Method method() throws IOException, SQLException {
        if (method == null) {
            method = (Method) record(new MethodQuestion(), Map.of());
        }
        return method;
    }

    private Telling telling(Profile profile) {
        return new Telling(wording, profile);
    }

    private Optional<Lift> lift(Profile profile, Map<String, List<String>> given, String goal)
            throws IOException, SQLException {
        var rank = profile.index().rank();
        if (rank == null || rank == 1) {
            return Optional.empty();
        }
        return Optional.of((Lift) record(new LiftQuestion(), with(given, "goal", goal)));
    }

    private Optional<PeerAnswer> peers(Map<String, List<String>> given)
            throws IOException, SQLException {
        try {
            return Optional.of((PeerAnswer) record(new PeersQuestion(), given));
        } catch (Unanswerable e) {
            // of a region whose structure is not known
            if (e.reason() == Unanswerable.Reason.NOTHING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// How many are surely ahead and behind; null where the edition has no draws.
    private StandingChapter.@Nullable Order order(Profile profile)
            throws IOException, SQLException {
        if (profile.interval() == null) {
            return null;
        }
        if (!Objects.equals(orderedYear, profile.year())) {
            orders.clear();
            orderedYear = profile.year();
            var given = Map.of("year", List.of(String.valueOf(profile.year())));
            var ranking = (Answer.Table) answer(new RankQuestion(), given);
            try (var rows = ranking.listing().only(List.of("region", "ahead", "behind")).rows()) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    if (row.get(1) instanceof Number ahead && row.get(2) instanceof Number behind) {
                        orders.put(
                                String.valueOf(row.get(0)),
                                new StandingChapter.Order(ahead.intValue(), behind.intValue()));
                    }
                }
            }
        }
        return orders.get(profile.region().code());
    }

    private IndicatorLine line(Standing each) {
        var value =
                each.value() == null
                        ? "–"
                        : wording.measured(
                                each.value(), Objects.requireNonNullElse(each.unitName(), ""));
        return new IndicatorLine(
                each.code(),
                each.title(),
                value,
                year(each),
                each.rank() == null ? "–" : each.rank() + " / " + each.of(),
                each.relative() == null ? "–" : text(Kind.RELATIVE, each.relative()));
    }

    private String year(Standing each) {
        if (each.valueYear() == null) {
            return "–";
        }
        return each.valueYear()
                + (each.isFilled()
                        ? " (" + wording.name("columns", "estimate").orElse("estimate") + ")"
                        : "");
    }

    private String text(Kind kind, Number number) {
        return wording.text(Figure.of("", kind, number));
    }

    private static Map<String, List<String>> with(
            Map<String, List<String>> given, String name, String value) {
        var all = new HashMap<>(given);
        all.put(name, List.of(value));
        return all;
    }

    private Record record(Question question, Map<String, List<String>> given)
            throws IOException, SQLException {
        return ((Answer.Document) answer(question, given)).record();
    }

    private Answer answer(Question question, Map<String, List<String>> given)
            throws IOException, SQLException {
        var all = with(given, "language", language);
        return question.answer(subject, Given.of(question.description(), all));
    }
}
