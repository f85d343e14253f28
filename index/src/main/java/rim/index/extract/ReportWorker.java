package rim.index.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.pdfbox.Loader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.extract.WorkerMessages.Ready;
import rim.index.extract.WorkerMessages.Request;

/// The worker process: reads the files it is asked for over standard input, and answers over
/// standard output. It ends when its standard input does, so it never outlives who started it.
final class ReportWorker {
    private static final int LONGEST_REQUEST = 1 << 20;

    private ReportWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && !arguments[0].equals(state())) {
            System.exit(1);
        }
        var answers =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // a library that prints would break the messages
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Frames.write(answers, new Ready(parsers()));
        var requests = new LinkedBlockingQueue<Request>();
        Thread.ofPlatform().daemon().start(() -> receive(requests));
        while (true) {
            Frames.write(answers, answer(requests.take()));
        }
    }

    private static String state() {
        return Tesseract.installed().map(Tesseract::state).orElse("");
    }

    // An incomplete class path shows at once, and not as damage of the first file.
    private static int parsers() {
        return Set.of(Loader.class, OPCPackage.class, Jsoup.class, Parser.class).size();
    }

    // On a thread of its own, so that the end of input is seen while a file is being read.
    private static void receive(LinkedBlockingQueue<Request> requests) {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        try {
            while (true) {
                requests.add(Frames.read(in, Request.class, LONGEST_REQUEST));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Optional<PdfReader.Recognising> recognising(Request request) {
        return Tesseract.installed()
                .filter(t -> request.recognise())
                .map(t -> new PdfReader.Recognising(t, request.language()));
    }

    private static Answer answer(Request request) {
        var file = Path.of(request.file());
        try {
            return Description.of(
                    file, DocumentReader.read(file, request.limits(), recognising(request)));
        } catch (UnreadableException e) {
            return Answer.refused(e.reason(), String.valueOf(e.getMessage()));
        }
    }
}
