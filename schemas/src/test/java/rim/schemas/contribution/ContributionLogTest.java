package rim.schemas.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.schemas.contribution.Event.AskedAgain;
import rim.schemas.contribution.Event.Decided;
import rim.schemas.contribution.Event.Published;
import rim.schemas.contribution.Event.Received;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;

class ContributionLogTest {
    private static final Place PLACE = new Place("rd", "unit=PC", "SE33", 2023);

    @TempDir private Path folder;

    private ContributionLog log() {
        return ContributionLog.of(new DataHome(folder.resolve("ö home")));
    }

    private static Line correction(int row, String value) {
        return new Line(row, 7, PLACE, "1.5", value, "PC", "SCB", null, null, null);
    }

    private static Received sent(String content, Line... lines) {
        var sha256 = Digests.of(content);
        return new Received(
                "2026-03-01T10:00:00Z",
                "Region",
                null,
                sha256.substring(0, 12),
                sha256,
                ContributionLog.pathOf(sha256, "csv"),
                "bidrag.csv",
                content.length(),
                "SE33",
                "sv",
                List.of(lines));
    }

    private static void receive(ContributionLog log, String content, Line... lines) {
        log.receive(sent(content, lines), content.getBytes(StandardCharsets.UTF_8));
    }

    private static Decided decided(State decision, String... lines) {
        return new Decided(
                "2026-04-02T10:00:00Z", "steward", null, decision, "why", List.of(lines));
    }

    private static List<State> states(ContributionLog log, String line) {
        return log.read().find(line).orElseThrow().steps().stream().map(Step::state).toList();
    }

    @Test
    void whatWasSentIsKeptByteForByteAndSaysWhatBecameOfIt() {
        var log = log();
        receive(
                log,
                "a",
                correction(2, "2.0"),
                new Line(3, 9, null, null, null, null, null, "x", null, null));
        var sent = log.read().received().getFirst();
        assertThat(log.file(sent)).asString().isEqualTo("a");
        var value = sent.id() + "#2";
        log.append(decided(State.ACCEPTED, value));
        log.append(
                new Published(
                        "2026-05-01T10:00:00Z",
                        "steward",
                        null,
                        "2026",
                        List.of(),
                        List.of(new AskedAgain(value, "1.6"))));
        assertThat(states(log, value))
                .containsExactly(State.RECEIVED, State.ACCEPTED, State.ASKED_AGAIN);
        assertThat(log.read().accepted()).extracting(Accepted::name).containsExactly(value);
        log.append(decided(State.REFUSED, value));
        assertThat(log.read().accepted()).isEmpty();
        assertThat(states(log, sent.id() + "#3")).containsExactly(State.RECEIVED);
    }

    @Test
    void aLaterAcceptedLineForTheSameCellReplacesTheEarlier() {
        var log = log();
        receive(log, "a", correction(2, "2.0"));
        receive(log, "b", correction(2, "3.0"));
        var ids = log.read().received().stream().map(Received::id).toList();
        log.append(decided(State.ACCEPTED, ids.get(0) + "#2"));
        log.append(decided(State.ACCEPTED, ids.get(1) + "#2"));
        assertThat(states(log, ids.get(0) + "#2").getLast()).isEqualTo(State.REPLACED);
        assertThat(log.read().accepted()).extracting(a -> a.line().value()).containsExactly("3.0");
    }

    @Test
    void twoWritersAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var each =
                    IntStream.range(0, 60)
                            .<Callable<@Nullable Object>>mapToObj(i ->
                                    () -> {
                                        receive(log(), "content " + i, correction(2, i + 2 + ".0"));
                                        return null;
                                    })
                            .toList();
            for (var done : threads.invokeAll(each)) {
                done.get();
            }
        }
        assertThat(log().read().received()).hasSize(60);
    }

    @Test
    void aChangedOrRemovedEventIsFound() throws IOException {
        var log = log();
        receive(log, "a", correction(2, "2.0"));
        receive(log, "b", correction(2, "3.0"));
        log.append(decided(State.REFUSED, log.read().received().getFirst().id() + "#2"));
        var second = folder.resolve("ö home/contributions/log/000002.json");
        var text = Files.readString(second);
        Files.writeString(second, text.replace("\"3.0\"", "\"3.5\""));
        assertThatThrownBy(log::read)
                .isInstanceOf(RimException.class)
                .hasMessageContaining("000003.json")
                .hasMessageContaining("from a copy");
        Files.writeString(second, text);
        assertThat(log.read().received()).hasSize(2);
        Files.delete(second);
        assertThatThrownBy(log::read).hasMessageContaining("expected event 2");
    }

    @Test
    void aNumberThatASpreadsheetShortenedIsTheSame() {
        assertThat(Line.isSame("0.1234567890123456", "0.123456789012346")).isTrue();
        assertThat(Line.isSame("47.9", "47.8")).isFalse();
        assertThat(Line.isSame(":", ":")).isTrue();
        assertThat(Line.isSame(null, ":")).isFalse();
    }
}
