package rim.app.data;

/// What the letters mean that stand beside a value: Eurostat's list of observation flags.
public final class FlagWords {
    /// All of several flags in words.
    public static String meaning(String flags) {
        var meaning = new StringBuilder();
        flags.chars()
                .forEach(flag ->
                        meaning.append(meaning.isEmpty() ? "" : ", ").append(name((char) flag)));
        return meaning.toString();
    }

    private static String name(char flag) {
        return switch (flag) {
            case 'b' -> "break in time series";
            case 'c' -> "confidential";
            case 'd' -> "definition differs";
            case 'e' -> "estimated";
            case 'f' -> "forecast";
            case 'i' -> "imputed or see metadata";
            case 'm' -> "cannot exist";
            case 'n' -> "not significant";
            case 'p' -> "provisional";
            case 'r' -> "revised";
            case 's' -> "Eurostat estimate";
            case 'u' -> "low reliability";
            case 'z' -> "not applicable";
            default -> String.valueOf(flag);
        };
    }

    private FlagWords() {}
}
