package rim.index.extract;

/// Signs that rich text has words for.
final class RichTextSigns {
    private RichTextSigns() {}

    /// What is shown for a word; nothing for a word that is no sign.
    static String of(String word) {
        return switch (word) {
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace", "enspace", "qmspace" -> " ";
            default -> "";
        };
    }
}
