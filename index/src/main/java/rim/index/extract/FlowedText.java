package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text of a message whose lines the sender's program broke where a blank ends them ([RFC
/// 3676](https://www.rfc-editor.org/rfc/rfc3676), `format=flowed`).
final class FlowedText {
    private static final Pattern QUOTED = Pattern.compile("^>*");
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /// The lines as they were typed.
    ///
    /// @param lines the lines as they came
    /// @param dropsBlanks whether the blank before a break was put there with it (`delsp=yes`), as
    ///   within words and where no blanks part them
    static List<String> typed(List<String> lines, boolean dropsBlanks) {
        var typed = new ArrayList<String>();
        var line = new StringBuilder();
        var open = "";
        boolean goesOn = false;
        for (String each : lines) {
            var marks = QUOTED.matcher(each).results().findFirst().orElseThrow().group();
            // what begins with a blank or a mark got one more before it
            var text = each.substring(marks.length()).replaceFirst("^ ", "");
            if (goesOn && (!marks.equals(open) || text.equals(SIGNATURE))) {
                typed.add(line.toString());
                goesOn = false;
            }
            if (!goesOn) {
                line.setLength(0);
                line.append(marks).append(marks.isEmpty() ? "" : " ");
            }
            goesOn = text.endsWith(" ") && !text.equals(SIGNATURE);
            open = marks;
            line.append(goesOn && dropsBlanks ? text.substring(0, text.length() - 1) : text);
            if (!goesOn) {
                typed.add(line.toString());
            }
        }
        if (goesOn) {
            typed.add(line.toString());
        }
        return typed;
    }
}
