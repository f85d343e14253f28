package rim.pipeline.quality;

import java.util.regex.Pattern;

/// The page on the quality of an edition holds both languages and a choice between them, so that it
/// needs nothing else. This opens it in one of them.
public final class ChosenLanguage {
    private static final Pattern CHOSEN =
            Pattern.compile("(<input type=\"radio\" name=\"language\" id=\"en\") checked>");
    private static final Pattern OTHER =
            Pattern.compile("(<input type=\"radio\" name=\"language\" id=\"sv\")>");
    private static final Pattern TITLE =
            Pattern.compile("<title>Quality of edition ([^<]*)</title>");

    /// The page as it is when somebody has chosen a language; as it came where it has no words in
    /// it, as pages of earlier programs.
    ///
    /// @param language `sv` or any other
    public static String of(String page, String language) {
        if (!language.equals("sv") || !CHOSEN.matcher(page).find()) {
            return page;
        }
        var chosen = CHOSEN.matcher(page).replaceFirst("$1>");
        var other = OTHER.matcher(chosen).replaceFirst("$1 checked>");
        return TITLE.matcher(other)
                .replaceFirst("<title>Kvaliteten i utgåva $1</title>")
                .replaceFirst("<html lang=\"en\">", "<html lang=\"sv\">");
    }

    private ChosenLanguage() {}
}
