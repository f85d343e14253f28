package rim.index.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where a passage is, for good: editions never change.
///
/// As text `2026/reports/plans/north.pdf#page=12&passage=31`, with everything but letters, digits
/// and a few signs percent-encoded; what follows `#` opens a PDF on its page.
///
/// @param edition name of the edition
/// @param report identifier of the report
/// @param page 1 is the first
/// @param passage number of the passage in the report, 1 is the first
public record PassageLink(String edition, String report, int page, int passage) {
    private static final Pattern FORM =
            Pattern.compile("([^/#]+)/reports/([^#]+)#page=(\\d{1,6})&passage=(\\d{1,6})");

    /// The link that a text stands for, none when it is not one.
    public static Optional<PassageLink> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PassageLink(
                            URLDecoder.decode(form.group(1), StandardCharsets.UTF_8),
                            URLDecoder.decode(form.group(2), StandardCharsets.UTF_8),
                            Integer.parseInt(form.group(3)),
                            Integer.parseInt(form.group(4))));
        } catch (IllegalArgumentException e) {
            // a percent sign that encodes nothing
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return encoded(edition)
                + "/reports/"
                + Arrays.stream(report.split("/", -1))
                        .map(PassageLink::encoded)
                        .collect(Collectors.joining("/"))
                + "#page="
                + page
                + "&passage="
                + passage;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
