package rim.index.region;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The endings that names of regions take in a language.
///
/// Every word of a name may have one, as in `Pohjois-Pohjanmaalla`, `Västra Götalands`. Only
/// endings of names are listed, not those that make another word of them: `Berliner` is not
/// `Berlin`.
public final class Endings {
    private static final Map<String, Pattern> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("sv", Pattern.compile("s|sregionen|sregionens|regionen|regionens")),
                    Map.entry("da", Pattern.compile("s")),
                    Map.entry("no", Pattern.compile("s")),
                    Map.entry("en", Pattern.compile("['’]s|['’]")),
                    Map.entry("de", Pattern.compile("s|es|['’]")),
                    Map.entry("nl", Pattern.compile("s|['’]s")),
                    Map.entry("is", Pattern.compile("s|i|ar|ur|um|a")),
                    Map.entry("fi", finnish()),
                    Map.entry("et", Pattern.compile("s|st|sse|l|lt|le|ga|ni|ks|na|ta|d|t|i|e|a|u")),
                    Map.entry(
                            "hu",
                            Pattern.compile(
                                    "b[ae]n|b[ae]|b[óő]l|n[ae]k|[oeö]n|n|r[óő]l|r[ae]|t[óő]l"
                                            + "|h[oeö]z|[aáeéoö]?t|[vtlnrszm]?[ae]l|i|ig|ért")),
                    Map.entry(
                            "pl", Pattern.compile("a|u|owi|em|ie|ę|ą|y|i|ii|ią|ej|ego|emu|im|iem")),
                    Map.entry("cs", Pattern.compile("a|u|em|ě|e|y|i|ou|ého|ému|ém|ým|ích")),
                    Map.entry("sk", Pattern.compile("a|u|om|e|y|i|ou|ého|ému|ám|ách|iu")),
                    Map.entry("sl", Pattern.compile("a|u|om|em|e|i|o|ega|emu|ih|ju|jo")),
                    Map.entry("hr", Pattern.compile("a|u|om|em|e|i|oj|og|ome|ima|ju")),
                    Map.entry("lt", Pattern.compile("os|o|ui|ą|ai|oje|e|ą|ės|ę|ėje|ių|je|jos|ją")),
                    Map.entry("lv", Pattern.compile("as|ai|u|ā|s|am|ē|es|ei|i|ī|jas|jā|ju|ij")),
                    Map.entry("ro", Pattern.compile("ul|ului|ei|a|i|iei")),
                    Map.entry("el", Pattern.compile("ς|ν|υ|ας|ου|ης|ων")),
                    Map.entry("mt", Pattern.compile("")),
                    Map.entry("bg", Pattern.compile("та|ят|а|то")));

    /// Endings of names whose last vowel changes: `Polska` becomes `Polski`, `Suomi` `Suomen`.
    private static final Map<String, List<String>> LAST_VOWEL =
            Map.of(
                    "pl", List.of("a", "e", "o", "ia"),
                    "cs", List.of("a", "o", "e", "ie"),
                    "sk", List.of("a", "o", "e", "ia"),
                    "sl", List.of("a", "o", "e", "ja"),
                    "hr", List.of("a", "o", "e", "ja"),
                    "lt", List.of("a", "as", "is", "ė", "ija"),
                    "lv", List.of("a", "e", "s", "ija"),
                    "ro", List.of("a", "ia", "ă"),
                    "el", List.of("α", "ος", "η", "ο"),
                    "fi", List.of("i"));

    private static final int SHORTEST = 4;

    private Endings() {}

    private static Pattern finnish() {
        return Pattern.compile(
                "(?:e|a|ä)?(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|t[aä]|ksi|n[aä]|a|ä|seen|[aäeiouyö]n"
                        + "|h[aäeiouyö]n|den|iden|ien)(?:kin|kaan|kään)?");
    }

    /// Whether a word is one of a name in another form; both in small letters.
    public static boolean isFormOf(String word, String name, String language) {
        var endings = BY_LANGUAGE.get(language);
        return endings != null && isWordOf(word, name, language, endings);
    }

    private static boolean isWordOf(String word, String name, String language, Pattern endings) {
        if (name.length() < SHORTEST) {
            return false;
        }
        if (word.startsWith(name) && endings.matcher(word.substring(name.length())).matches()) {
            return true;
        }
        for (String vowel : LAST_VOWEL.getOrDefault(language, List.of())) {
            if (name.endsWith(vowel)) {
                var stem = name.substring(0, name.length() - vowel.length());
                if (stem.length() >= SHORTEST - 1
                        && word.startsWith(stem)
                        && endings.matcher(word.substring(stem.length())).matches()) {
                    return true;
                }
            }
        }
        return false;
    }
}
