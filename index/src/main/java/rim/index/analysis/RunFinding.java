package rim.index.analysis;

/// Finds the runs of a text one after another: what stands between two spaces, without signs before
/// and after it.
final class RunFinding {
    private char[] text = new char[0];
    private int length;
    private int at;
    private int start;
    private int size;
    private int hash;

    /// Begins with a text.
    void begin(char[] text, int length) {
        this.text = text;
        this.length = length;
        this.at = 0;
    }

    /// Goes to the next run; false when there is none.
    boolean next() {
        while (at < length && isBetween(text[at])) {
            at++;
        }
        start = at;
        int end = at;
        int all = 0;
        for (; at < length && !isSpace(text[at]); at++) {
            all = 31 * all + text[at];
            if (!isBetween(text[at])) {
                end = at + 1;
                hash = all;
            }
        }
        size = end - start;
        return size > 0;
    }

    /// Where the run begins in the text.
    int start() {
        return start;
    }

    /// The run by the rules.
    Run run(ByRun rules) {
        return rules.run(text, start, size, hash);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    // Before and after a word these signs are no part of it; within one they may be.
    private static boolean isBetween(char c) {
        return switch (c) {
            case ' ', '\n', '\t', '\r', '.', ',', ';', ':', '!', '?', '(', ')', '"' -> true;
            default -> false;
        };
    }
}
