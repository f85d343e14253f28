package rim.app.question.peers;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Rounding;
import rim.app.print.Rows;
import rim.engine.peers.PeerComparison;
import rim.schemas.Counted;

/// Prints the peers of a region, and where it stands among them.
record PeersPage(Console console, PeerAnswer answer) {
    void print() throws IOException, SQLException {
        var peers = answer.peers();
        console.print(
                answer.region()
                        + ": the nearest in structure of "
                        + Counted.of(peers.candidates(), "region", "regions")
                        + " ["
                        + peers.structure()
                        + "]\n\n");
        console.print(Format.TABLE, PeerRows.of(answer).rows());
        if (peers.stability() != null) {
            console.print(
                    "\nOn average "
                            + Rounding.percent(peers.stability())
                            + " of them stay when weights and variables are varied.");
        }
        if (!peers.near().isEmpty()) {
            console.print(" Next in line: " + nextInLine() + ".");
        }
        console.print("\n");
        printVerdicts();
    }

    private String nextInLine() {
        return answer.peers().near().stream()
                .limit(5)
                .map(p ->
                        p.region()
                                + " "
                                + answer.name(p.region())
                                + " ("
                                + Rounding.percent(p.stays() == null ? 0 : p.stays())
                                + ")")
                .collect(Collectors.joining(", "));
    }

    private void printVerdicts() throws IOException, SQLException {
        if (answer.among().isEmpty()) {
            console.say("Too few of the peers have scores to compare with.");
            return;
        }
        console.print("\nScores beside the peers' in " + answer.year() + "\n");
        var columns =
                List.of(
                        "verdict",
                        "node",
                        "title",
                        "score",
                        "low",
                        "high",
                        "median",
                        "gap",
                        "place",
                        "of",
                        "best",
                        "best_score");
        console.print(
                Format.TABLE,
                Rows.of(columns, answer.among().stream().map(PeersPage::row).toList()));
    }

    private static List<@Nullable Object> row(PeerAnswer.Named named) {
        PeerComparison c = named.comparison();
        return Arrays.asList(
                c.verdict().name().toLowerCase(Locale.ROOT),
                c.node(),
                named.title(),
                c.score(),
                c.low(),
                c.high(),
                c.median(),
                c.gap(),
                c.place(),
                c.of(),
                c.best(),
                c.bestScore());
    }
}
