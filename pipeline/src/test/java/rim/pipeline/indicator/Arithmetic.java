package rim.pipeline.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out by hand what the line that explains a conversion says: labels are left out, and sums,
/// products, quotients and brackets are worked out as at school.
final class Arithmetic {
    private static final Pattern NOTE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern ORIGIN = Pattern.compile("NUTS \\d{4} by [^:]*: ");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]* ");
    private static final Pattern TOKEN = Pattern.compile("-?\\d+(\\.\\d+)?|[-+×/()]");

    private final Matcher tokens;
    private String next;

    private Arithmetic(String plain) {
        this.tokens = TOKEN.matcher(plain);
        this.next = advance();
    }

    static double of(String line) {
        var plain = NOTE.matcher(line).replaceAll("");
        plain = ORIGIN.matcher(plain).replaceAll("");
        var reader = new Arithmetic(LABEL.matcher(plain).replaceAll(""));
        double value = reader.sum();
        if (!reader.next.isEmpty()) {
            throw new IllegalArgumentException("Left over: '" + reader.next + "' of " + line);
        }
        return value;
    }

    private String advance() {
        return tokens.find() ? tokens.group() : "";
    }

    private double sum() {
        double value = product();
        while (next.equals("+")) {
            next = advance();
            value += product();
        }
        return value;
    }

    private double product() {
        double value = single();
        while (next.equals("×") || next.equals("/")) {
            boolean isProduct = next.equals("×");
            next = advance();
            double by = single();
            value = isProduct ? value * by : value / by;
        }
        return value;
    }

    private double single() {
        var token = next;
        next = advance();
        if (token.equals("(")) {
            double value = sum();
            next = advance();
            return value;
        }
        return Double.parseDouble(token);
    }
}
