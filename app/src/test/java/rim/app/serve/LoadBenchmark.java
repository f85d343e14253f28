package rim.app.serve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/// Puts load on a running service from a process of its own, over connections that are kept:
///
///     LoadBenchmark PORT SECONDS CONNECTIONS RATE IDLE ADDRESS…
///
/// asks the addresses in turn, `RATE` times a second in all (0: as fast as it goes), while `IDLE`
/// further connections say nothing. A request counts from the moment at which it was due, so that
/// one that had to wait for a slow one before it is slow too. Prints rate, percentiles and errors.
public final class LoadBenchmark {
    private final int port;
    private final List<String> addresses;
    private final long[] nanos = new long[4_000_000];
    private int answered;
    private final LongAdder errors = new LongAdder();

    private LoadBenchmark(int port, List<String> addresses) {
        this.port = port;
        this.addresses = addresses;
    }

    public static void main(String[] words) throws Exception {
        var load =
                new LoadBenchmark(
                        Integer.parseInt(words[0]), List.of(words).subList(5, words.length));
        int connections = Integer.parseInt(words[2]);
        double rate = Double.parseDouble(words[3]);
        var idle = new ArrayList<Socket>();
        for (int i = 0; i < Integer.parseInt(words[4]); i++) {
            idle.add(new Socket(InetAddress.getLoopbackAddress(), load.port));
        }
        load.run(1.0, connections, rate);
        load.answered = 0;
        load.run(Double.parseDouble(words[1]), connections, rate);
        load.print(Double.parseDouble(words[1]));
        for (var socket : idle) {
            socket.close();
        }
    }

    private void run(double seconds, int connections, double rate) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        for (int i = 0; i < connections; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> ask(first, connections, rate, begin, end)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void ask(int first, int connections, double rate, long begin, long end) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int n = first; ; n += connections) {
                long due = rate > 0 ? begin + (long) (n / rate * 1e9) : System.nanoTime();
                if (due >= end) {
                    return;
                }
                waitUntil(due);
                socket.getOutputStream().write(request(addresses.get(n % addresses.size())));
                if (!answer(in)) {
                    errors.increment();
                }
                record(System.nanoTime() - due);
            }
        } catch (IOException e) {
            errors.increment();
        }
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    private static byte[] request(String address) {
        return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private synchronized void record(long took) {
        if (answered < nanos.length) {
            nanos[answered++] = took;
        }
    }

    /// Reads one answer.
    ///
    /// @return whether its status is 200
    private static boolean answer(InputStream in) throws IOException {
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

    private void print(double seconds) {
        var sorted = Arrays.copyOf(nanos, answered);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%.0f/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, slowest %.1f ms, errors %d%n",
                answered / seconds,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1),
                errors.sum());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] * 1e-6;
    }
}
