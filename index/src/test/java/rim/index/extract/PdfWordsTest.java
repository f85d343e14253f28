package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Holds the words that are read from PDFs against those that another program reads (Poppler's
/// `pdftotext`), page by page.
class PdfWordsTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern FIGURES = Pattern.compile("\\d+|\\b[ivxl]+\\b");
    private static final int EDGE_LINES = 10;
    private static final double MOST_LOST = 0.01;

    /// Files in which the other program sees other letters than a reader does, or the picture of a
    /// signature.
    private static final Set<String> DOUBTFUL =
            new TreeSet<>(List.of("ArabicCIDTrueType.pdf", "issue13916.pdf", "issue17069.pdf"));

    @Test
    void noPageLosesMoreThanOneWordInAHundred() throws IOException {
        Assumptions.assumeTrue(isInstalled(), "No pdftotext (Debian: poppler-utils)");
        var folder = Path.of(System.getProperty("rim.shared"), "data");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No reports in " + folder);
        var lossy = new ArrayList<String>();
        int pages = 0;
        for (Path file : pdfs(folder)) {
            pages += compare(file, lossy);
        }
        assertThat(pages).isGreaterThan(1_000);
        assertThat(lossy).isEmpty();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("pdftotext", "-v").redirectErrorStream(true).start().waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Waited in vain", e);
        }
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf"))
                    .filter(f -> !DOUBTFUL.contains(String.valueOf(f.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static int compare(Path file, List<String> lossy) throws IOException {
        List<DocumentText.PageText> ours;
        try {
            ours = DocumentReader.read(file, ReadingLimits.DEFAULT).pages();
        } catch (UnreadableException e) {
            return 0;
        }
        var others = pdftotext(file);
        var running = running(others);
        for (int page = 0; page < Math.min(ours.size(), others.size()); page++) {
            var near = new StringBuilder();
            for (int i = Math.max(0, page - 1); i < Math.min(ours.size(), page + 2); i++) {
                // a word that two pages share stands on one of them
                var text = ours.get(i).text();
                near.append(i < page ? text.substring(Math.max(0, text.length() - 3_000)) : "");
                near.append(i == page ? text : "").append(' ');
            }
            var lost = lost(words(others.get(page), running), squeezed(near.toString()));
            int all = words(others.get(page), running).size();
            if (lost.size() > Math.max(2, MOST_LOST * all)) {
                lossy.add(file.getFileName() + " page " + (page + 1) + ", " + all + ": " + lost);
            }
        }
        return ours.size();
    }

    private static List<String> pdftotext(Path file) throws IOException {
        var process =
                new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(text.split("\f", -1));
    }

    // The lines at the edges of pages that come again on other pages.
    private static Set<String> running(List<String> pages) {
        var counts = new HashMap<String, Integer>();
        for (String page : pages) {
            var lines = page.lines().filter(l -> !l.isBlank()).map(PdfWordsTest::form).toList();
            var edges = new HashSet<>(lines.subList(0, Math.min(EDGE_LINES, lines.size())));
            edges.addAll(lines.subList(Math.max(0, lines.size() - EDGE_LINES), lines.size()));
            edges.forEach(l -> counts.merge(l, 1, Integer::sum));
        }
        counts.values().removeIf(n -> n < 4);
        return counts.keySet();
    }

    private static String form(String line) {
        return FIGURES.matcher(line.strip()).replaceAll("0");
    }

    private static List<String> words(String page, Set<String> running) {
        var words = new ArrayList<String>();
        page.lines()
                .filter(l -> !running.contains(form(l)))
                .map(l -> CleanText.paragraph(l).toLowerCase(Locale.ROOT))
                .forEach(l -> WORD.matcher(l).results().forEach(w -> words.add(w.group())));
        return words;
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    }

    // A word at a line's end may be whole here and in two pieces there: letters are compared.
    private static List<String> lost(List<String> words, String text) {
        var counts = new HashMap<String, Integer>();
        words.forEach(w -> counts.merge(w, 1, Integer::sum));
        var lost = new ArrayList<String>();
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int found = 0;
            for (int at = text.indexOf(each.getKey()); at >= 0; ) {
                found++;
                at = text.indexOf(each.getKey(), at + each.getKey().length());
            }
            for (int i = found; i < each.getValue() && !isJoined(each.getKey(), text); i++) {
                lost.add(each.getKey());
            }
        }
        return lost;
    }

    // The other program writes the words of two narrow cells as one.
    private static boolean isJoined(String word, String text) {
        for (int at = 2; at <= word.length() - 2; at++) {
            if (text.contains(word.substring(0, at)) && text.contains(word.substring(at))) {
                return word.length() >= 8;
            }
        }
        return false;
    }
}
