package rim.index.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;

/// The title of a document: that of its properties when the text confirms it, else its first
/// heading, else the file's name; the name also where the heading is one word of it. Properties are
/// often left over from another document, or name the program.
final class TitleChoice {
    private static final int LONGEST = 250;
    private static final int FIRST_PAGES = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?i)^microsoft (?:word|powerpoint|excel)\\b.*|.*\\.(?:docx?|pdf|indd)$");
    private static final Pattern ENDING = Pattern.compile("\\.\\p{Alnum}{1,8}$");

    private TitleChoice() {}

    static String of(DocumentText text, String fileName) {
        var property = clean(text.title());
        if (property.length() >= 5 && !PROGRAM.matcher(property).matches()) {
            if (confirms(text, property)) {
                return property;
            }
        }
        var heading = clean(text.heading());
        var name = ENDING.matcher(fileName).replaceFirst("").replaceAll("[-_]+", " ").strip();
        boolean saysMore = heading.indexOf(' ') < 0 && namesMore(name, heading);
        return WORD.matcher(heading).find() && !saysMore ? heading : name;
    }

    // One word is the title of many reports; the name of the file tells which one it is.
    private static boolean namesMore(String name, String heading) {
        return name.indexOf(' ') > 0
                && name.toLowerCase(Locale.ROOT).contains(heading.toLowerCase(Locale.ROOT));
    }

    private static String clean(@Nullable String title) {
        var clean = title == null ? "" : CleanText.paragraph(title);
        return clean.length() > LONGEST ? "" : clean;
    }

    private static boolean confirms(DocumentText text, String title) {
        var beginning =
                text.pages().stream()
                        .limit(FIRST_PAGES)
                        .map(PageText::text)
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT);
        var words =
                WORD.matcher(title.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
        long found = words.stream().filter(beginning::contains).count();
        return !words.isEmpty() && found * 2 >= words.size();
    }
}
