package rim.index.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import rim.index.analysis.LanguageRules;

/// Reads the text off a picture by the program `tesseract`, where that is installed.
///
/// It has data for each language by itself (Debian: `tesseract-ocr-swe`); only those of languages
/// that the search has rules for are used.
final class Tesseract {
    /// Wall-clock time for all pictures of one file.
    static final Duration LONGEST_FILE = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAGE = Duration.ofMinutes(1);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);
    private static final String PROGRAM = "tesseract";

    private final String program;
    private final String version;
    private final SortedSet<String> languages;

    private Tesseract(String program, String version, SortedSet<String> languages) {
        this.program = program;
        this.version = version;
        this.languages = languages;
    }

    /// Looked for once, when first needed.
    private static final class Installed {
        static final Optional<Tesseract> TESSERACT = of(PROGRAM);
    }

    /// The program as it is installed on this machine; none where it is not.
    static Optional<Tesseract> installed() {
        return Installed.TESSERACT;
    }

    /// A program by its name or path; none where there is none, or it has no data.
    static Optional<Tesseract> of(String program) {
        try {
            var version = run(LONGEST_QUESTION, program, "--version").getFirst();
            var known = run(LONGEST_QUESTION, program, "--list-langs");
            var languages = new TreeSet<String>();
            for (String each : LanguageRules.languages()) {
                if (known.contains(code(each))) {
                    languages.add(each);
                }
            }
            return languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(program, version, languages));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// What it calls a language of an ISO 639-1 code.
    static String code(String language) {
        return Locale.of(language).getISO3Language();
    }

    /// ISO 639-1 codes of the languages that it has data for.
    SortedSet<String> languages() {
        return languages;
    }

    /// What its answers depend on.
    String state() {
        return version + ' ' + languages;
    }

    /// The lines on a picture, an empty one between paragraphs.
    ///
    /// @param among ISO 639-1 codes of languages that it may be in, of those it has
    /// @throws IOException when it cannot be read, or not in a minute
    List<String> lines(BufferedImage picture, int dotsAnInch, SortedSet<String> among)
            throws IOException {
        var file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            var codes = String.join("+", among.stream().map(Tesseract::code).toList());
            var dots = String.valueOf(dotsAnInch);
            return run(
                    LONGEST_PAGE, program, file.toString(), "stdout", "-l", codes, "--dpi", dots);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> run(Duration time, String... command) throws IOException {
        Path out = Files.createTempFile("tesseract", ".txt");
        try {
            var starting =
                    new ProcessBuilder(command)
                            .redirectInput(ProcessBuilder.Redirect.from(out.toFile()))
                            .redirectOutput(out.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            // as many at once as reports are read, not more
            starting.environment().put("OMP_THREAD_LIMIT", "1");
            var process = starting.start();
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(PROGRAM + " takes more than " + time.toSeconds() + " s");
            }
            var lines = new ArrayList<String>();
            new String(Files.readAllBytes(out), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\f", ""))
                    .forEach(lines::add);
            if (process.exitValue() != 0 || lines.isEmpty()) {
                throw new IOException(PROGRAM + " ends with exit code " + process.exitValue());
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
