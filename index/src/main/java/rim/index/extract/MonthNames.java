package rim.index.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What months are called in the languages of Europe (`months.txt`): by whole words, since many
/// words begin as months do (*Program*, *Marketing*, *Decade*, *Augustów*).
final class MonthNames {
    /// Names cut short that are no other words.
    private static final String CUT =
            "(?:jan|feb|febr|fev|fév|apr|avr|abr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|déc|dic)\\.?";

    /// Names cut short that are other words without the point.
    private static final String CUT_WITH_POINT =
            "(?:ago|ápr|des|ene|gen|giu|janv|juil|júl|jún|lug|mag|maj|máj|mar|már|márc|mär|okt|ott|out|set"
                    + "|szept|févr)\\.";

    private MonthNames() {}

    /// A pattern of all of them, in small letters and without groups.
    static String pattern() {
        var resource =
                Objects.requireNonNull(
                        MonthNames.class.getResourceAsStream("months.txt"), "months.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var names =
                    lines.lines()
                            .filter(l -> !l.startsWith("#"))
                            .flatMap(l -> Arrays.stream(l.split(" ")).skip(1))
                            .flatMap(name -> Stream.of(name, withoutAccent(name)))
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .map(name -> name.replace("_", "\\s+"))
                            .collect(Collectors.joining("|"));
            return "(?:(?:" + names + "|" + CUT + ")(?!\\p{L})|" + CUT_WITH_POINT + ")";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read months.txt", e);
        }
    }

    // Greek capitals have none, and some leave it out.
    private static String withoutAccent(String name) {
        var apart = Normalizer.normalize(name, Normalizer.Form.NFD).replace("\u0301", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }
}
