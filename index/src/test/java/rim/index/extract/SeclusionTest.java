package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeclusionTest {

    /// What a worker would do that a report has taken over: calls somebody.
    static final class Caller {
        public static void main(String[] arguments) {
            try (var socket = new Socket()) {
                var port = Integer.parseInt(arguments[0]);
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                System.exit(7);
            } catch (IOException e) {
                System.exit(0);
            }
        }

        private Caller() {}
    }

    @Test
    void aSecludedProcessReachesNobody() throws IOException, InterruptedException {
        assumeThat(Seclusion.words()).as("this system takes no network").isNotEmpty();
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(listening.getLocalPort());
            assertThat(exitCode(List.of(), port)).isEqualTo(7);
            assertThat(exitCode(Seclusion.words(), port)).isZero();
        }
    }

    /// Every worker is started so.
    @Test
    void aWorkerIsSecluded() {
        var words =
                WorkerCommand.javaWith(ReadingLimits.DEFAULT).process(Path.of("/tmp")).command();
        assertThat(words.subList(0, Seclusion.words().size())).isEqualTo(Seclusion.words());
    }

    private static int exitCode(List<String> before, String port)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(before);
        words.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Caller.class.getName(),
                        port));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
