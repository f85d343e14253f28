package rim.app.question.report;

import static rim.app.question.report.Figure.Kind.COUNT;
import static rim.app.question.report.Figure.Kind.SCORE;
import static rim.app.question.report.Figure.Kind.SHARE;

import java.util.Optional;
import java.util.stream.Collectors;
import rim.app.print.ShellWord;
import rim.app.question.peers.PeerAnswer;
import rim.app.question.profile.Profile;
import rim.app.question.report.RegionReport.Section;
import rim.engine.peers.PeerComparison.Verdict;

/// Regions of similar structure, and what sets the region apart from them.
final class PeerChapter {
    private static final int MOST = 4;

    private final String command;
    private final Telling telling;

    private PeerChapter(Profile profile, Telling telling) {
        this.command =
                "peers " + ShellWord.of(profile.region().code()) + " --year " + profile.year();
        this.telling = telling;
    }

    /// @param peers empty where the edition has no structural variables of the region
    static Section of(Profile profile, Optional<PeerAnswer> peers, Telling telling) {
        var chapter = new PeerChapter(profile, telling);
        peers.ifPresentOrElse(
                chapter::tell,
                () ->
                        telling.tell(
                                "peers_none",
                                "structure",
                                "besides",
                                Figure.text("name", profile.region().name())));
        return telling.section("peers");
    }

    private void tell(PeerAnswer answer) {
        var names =
                answer.peers().peers().stream()
                        .map(peer ->
                                answer.names().stream()
                                        .filter(each -> each.region().equals(peer.region()))
                                        .map(PeerAnswer.Name::name)
                                        .findFirst()
                                        .orElse(peer.region()))
                        .collect(Collectors.joining("; "));
        telling.tell(
                "peers",
                command,
                "besides",
                Figure.of("n", COUNT, answer.peers().peers().size()),
                Figure.text("names", names));
        if (answer.peers().stability() != null) {
            telling.tell(
                    "peers_stay",
                    command,
                    "besides",
                    Figure.of("share", SHARE, answer.peers().stability()));
        }
        if (!answer.among().isEmpty()) {
            verdicts(answer, Verdict.STRENGTH, "strength");
            verdicts(answer, Verdict.WEAKNESS, "weakness");
        }
    }

    private void verdicts(PeerAnswer answer, Verdict verdict, String rule) {
        var own =
                answer.among().stream()
                        .filter(each -> each.comparison().verdict() == verdict)
                        .limit(MOST)
                        .toList();
        if (own.isEmpty()) {
            telling.tell("no_" + rule, command, "besides");
        }
        for (var each : own) {
            var beside = each.comparison();
            telling.tell(
                    rule,
                    command,
                    "besides",
                    Figure.text("title", each.title()),
                    Figure.of("score", SCORE, beside.score()),
                    Figure.of("median", SCORE, beside.median()),
                    Figure.of("place", COUNT, beside.place()),
                    Figure.of("of", COUNT, beside.of()));
        }
    }
}
