package rim.index.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import rim.index.search.ProcessorTime;

/// The text of the same PDF files read by the program and by PDFBox alone.
public final class ExtractionComparison {
    private static final int ROUNDS = 4;

    private ExtractionComparison() {}

    /// Reads all PDF files of a folder by turns, and tells the last round.
    public static void show(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            var all = files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
            for (int round = 1; round <= ROUNDS; round++) {
                show(all, round == ROUNDS);
            }
        }
    }

    private static void show(List<Path> files, boolean isLast) throws Exception {
        double ours = 0;
        double bare = 0;
        for (Path each : files) {
            double own = ProcessorTime.seconds(() -> read(each));
            double alone = ProcessorTime.seconds(() -> readByBoxAlone(each));
            ours += own;
            bare += alone;
            if (isLast) {
                show(each.getFileName().toString(), own, alone);
            }
        }
        show("all PDF files", ours, bare);
    }

    private static void show(String what, double seconds, double bare) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-44s %7.0f ms  PDFBox %7.0f ms  ratio %.2f",
                        what,
                        seconds * 1e3,
                        bare * 1e3,
                        seconds / bare));
    }

    private static void read(Path file) {
        try {
            PdfReader.read(file, ReadingLimits.DEFAULT, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void readByBoxAlone(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (new PDFTextStripper().getText(document).isEmpty()) {
                throw new IllegalStateException("No text in " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
