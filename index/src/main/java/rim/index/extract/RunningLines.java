package rim.index.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Running heads and feet: lines that come again at the same place at the edge of many pages, in
/// the same type and with the same words and figures, but for one figure that counts the pages. Of
/// lines that count them otherwise, only those on the most pages do: others are the ranks of
/// regions. A number must stand where those of pages do, apart from the text and no larger, and be
/// no year. They are kept where they come first and taken out elsewhere, so that a search does not
/// find them on every page. Whatever differs in more than that is text, and stays.
final class RunningLines {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[^\\p{L}0-9#]{0,3}#[-\\d]*#(?: ?/ ?\\d+)?[^\\p{L}0-9#]{0,3}");
    private static final Pattern COUNTED = Pattern.compile("#(-?\\d+)#");
    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_PAGES = 4;
    private static final double SHARE = 0.3;

    /// So many figures of a line are looked at.
    private static final int MOST_FIGURES = 16;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /// On how many pages a form stands, by form.
    private final Map<Form, Integer> counts = new HashMap<>();

    /// On how many pages more a form that counts them stands around the text than in it, by form.
    private final Map<Form, Integer> around = new HashMap<>();

    private final Set<Form> seen = new HashSet<>();
    private final int pages;

    /// @param words a line, with the figure that counts the pages, if any, as the difference
    private record Form(String words, int place, int type) {}

    private RunningLines(List<List<PrintedLine>> pages) {
        this.pages = pages.size();
        for (int page = 0; page < pages.size(); page++) {
            var onPage = new HashSet<Form>();
            for (PrintedLine line : pages.get(page)) {
                forms(line, page).forEach(words -> onPage.addAll(nearly(words, line)));
            }
            onPage.forEach(form -> counts.merge(form, 1, Integer::sum));
        }
        countAround(pages);
    }

    // Others may print a line a little higher or lower.
    private static List<Form> nearly(String words, PrintedLine line) {
        return IntStream.rangeClosed(line.place() - 1, line.place() + 1)
                .mapToObj(place -> new Form(words, place, line.type()))
                .toList();
    }

    private void countAround(List<List<PrintedLine>> pages) {
        var area = new TypeArea(pages);
        for (int page = 0; page < pages.size(); page++) {
            int number = page;
            var lines = pages.get(page);
            var text = lines.stream().filter(l -> isText(l, number)).toList();
            for (PrintedLine line : lines) {
                var counting =
                        forms(line, page).stream()
                                .filter(words -> COUNTED.matcher(words).find())
                                .flatMap(words -> nearly(words, line).stream())
                                .filter(this::isOften)
                                .toList();
                if (!counting.isEmpty()) {
                    boolean isHeading = area.isLarge(line) && hasLetters(line.text());
                    int more = !isHeading && area.isApart(line, text) ? 1 : -1;
                    counting.forEach(form -> around.merge(form, more, Integer::sum));
                }
            }
        }
    }

    private boolean isText(PrintedLine line, int page) {
        return !line.isBlank()
                && forms(line, page).stream()
                        .noneMatch(words -> isOften(new Form(words, line.place(), line.type())));
    }

    private boolean isOften(Form form) {
        return count(form) >= Math.max(FEWEST_PAGES, pages * SHARE);
    }

    /// The pages without their running lines.
    ///
    /// @param pages the lines of each page
    static List<List<PrintedLine>> without(List<List<PrintedLine>> pages) {
        var running = new RunningLines(pages);
        var without = new ArrayList<List<PrintedLine>>();
        for (int page = 0; page < pages.size(); page++) {
            without.add(running.withoutIn(pages.get(page), page));
        }
        return without;
    }

    private List<PrintedLine> withoutIn(List<PrintedLine> lines, int page) {
        var running = lines.stream().map(line -> running(line, page)).toList();
        var first = firstNumber(running.stream().flatMap(List::stream).toList());
        var kept = new ArrayList<PrintedLine>();
        for (int i = 0; i < lines.size(); i++) {
            boolean again = false;
            for (Form form : running.get(i)) {
                var numbers = numbers(form);
                if (first.isEmpty() || numbers.isEmpty() || numbers.contains(first.getAsInt())) {
                    again |= !seen.add(new Form(form.words(), 0, 0));
                }
            }
            kept.add(again ? lines.get(i).withText("") : lines.get(i));
        }
        return kept;
    }

    private List<Form> running(PrintedLine line, int page) {
        return forms(line, page).stream()
                .map(words -> new Form(words, line.place(), line.type()))
                .filter(form -> isOften(form) && around.getOrDefault(form, 1) > 0)
                .toList();
    }

    private int count(Form form) {
        return counts.getOrDefault(form, 0);
    }

    // What the first page is called by the lines that count on the most pages; where they are even,
    // by those that call it the nearest to one.
    private OptionalInt firstNumber(List<Form> running) {
        return running.stream()
                .filter(form -> !numbers(form).isEmpty())
                .sorted(
                        Comparator.comparingInt((Form form) -> -count(form))
                                .thenComparingInt(form -> Math.abs(numbers(form).getFirst() - 1)))
                .mapToInt(form -> numbers(form).getFirst())
                .findFirst();
    }

    private static List<Integer> numbers(Form form) {
        return COUNTED.matcher(form.words())
                .results()
                .map(number -> Integer.valueOf(number.group(1)))
                .toList();
    }

    // The line as it is, and with one or two of its figures counted from the page: where two
    // printed
    // pages stand on one, they go up by two.
    private static List<String> forms(PrintedLine line, int page) {
        if (!line.atEdge() || line.isBlank()) {
            return List.of();
        }
        var text = line.text().strip();
        var forms = new TreeSet<String>();
        forms.add(text);
        var figures =
                DIGITS.matcher(text)
                        .results()
                        .filter(f -> page > FIRST_YEAR || !isYear(f.group()))
                        .limit(MOST_FIGURES)
                        .toList();
        for (int step = 1; step <= 2; step++) {
            for (int i = 0; i < figures.size(); i++) {
                forms.add(counted(text, List.of(figures.get(i)), step * page));
                if (i + 1 < figures.size()) {
                    var both = List.of(figures.get(i), figures.get(i + 1));
                    forms.add(counted(text, both, step * page));
                }
            }
        }
        // figures alone come again in tables: they run only as the number of a page
        forms.removeIf(f -> !hasLetters(f) && !PAGE_NUMBER.matcher(f).matches());
        return List.copyOf(forms);
    }

    private static boolean isYear(String figure) {
        int number = Integer.parseInt(figure);
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static boolean hasLetters(String form) {
        return form.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
                == FEWEST_LETTERS;
    }

    private static String counted(String text, List<MatchResult> figures, int page) {
        var form = new StringBuilder();
        int end = 0;
        for (MatchResult each : figures) {
            form.append(text, end, each.start()).append('#');
            form.append(Integer.parseInt(each.group()) - page).append('#');
            end = each.end();
        }
        return form.append(text, end, text.length()).toString();
    }
}
