package rim.app.serve.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Asks a running service over connections that are kept. A request counts from the moment at which
/// it was due, so that one that had to wait for a slow one before it is slow too.
final class Load {
    private final int port;
    private final List<String> addresses;
    private final Latencies latencies = new Latencies();
    private final AtomicLong errors = new AtomicLong();

    /// @param addresses asked in turn
    Load(int port, List<String> addresses) {
        this.port = port;
        this.addresses = addresses;
    }

    /// Asks each address once, one after the other.
    String once() throws InterruptedException {
        return run(1, n -> n < addresses.size(), n -> System.nanoTime());
    }

    /// Asks for a while, after a second that does not count.
    ///
    /// @param rate requests in a second in all; 0: as many as the connections bring
    String run(double seconds, int connections, double rate) throws InterruptedException {
        during(1, connections, rate);
        latencies.forget();
        return during(seconds, connections, rate);
    }

    private String during(double seconds, int connections, double rate)
            throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        Due due = n -> rate > 0 ? begin + (long) (n / rate * 1e9) : System.nanoTime();
        return run(connections, n -> due.of(n) < end, due);
    }

    /// When a request is due.
    @FunctionalInterface
    private interface Due {
        long of(int number);
    }

    /// Whether a request is still to be made.
    @FunctionalInterface
    private interface Wanted {
        boolean is(int number);
    }

    private String run(int connections, Wanted wanted, Due due) throws InterruptedException {
        long began = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> ask(first, connections, wanted, due)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return latencies.summary((System.nanoTime() - began) * 1e-9) + ", errors " + errors;
    }

    private void ask(int first, int connections, Wanted wanted, Due due) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int n = first; wanted.is(n); n += connections) {
                long at = due.of(n);
                LockSupport.parkNanos(at - System.nanoTime());
                socket.getOutputStream().write(request(addresses.get(n % addresses.size())));
                if (!isAnswered(in)) {
                    errors.incrementAndGet();
                }
                latencies.add(System.nanoTime() - at);
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        }
    }

    private static byte[] request(String address) {
        return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads one answer.
    ///
    /// @return whether its status is 200
    private static boolean isAnswered(InputStream in) throws IOException {
        var status = line(in);
        long length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status.startsWith("HTTP/1.1 200");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
