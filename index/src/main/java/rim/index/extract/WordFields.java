package rim.index.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The fields of a DOCX that are open where it is being read: each has a code, then what it gave. A
/// list that the program made from the headings or the words of the document says them again.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, 17.16.
final class WordFields {
    private static final Pattern LIST =
            Pattern.compile("\\s*(?:TOC|INDEX|TOA)\\b.*", Pattern.DOTALL);

    private final Deque<Field> open = new ArrayDeque<>();
    private final boolean isWhole;

    /// @param part what the fields stand in: where one does not end, or ends before it begins,
    ///   nothing is held for its code
    WordFields(Element part) {
        this.isWhole = depth(part, 0) == 0;
    }

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean gives;

        boolean isSeen() {
            return gives && !isList(code);
        }
    }

    // How many are open behind an element; less than none once one ended that had not begun.
    private static int depth(Element element, int before) {
        int depth = before;
        for (Element each : WordReader.children(element)) {
            if (depth >= 0 && WordText.isRead(each)) {
                depth =
                        switch (kind(each)) {
                            case "begin" -> depth + 1;
                            case "end" -> depth - 1;
                            default -> depth(each, depth);
                        };
            }
        }
        return depth;
    }

    private static String kind(Element element) {
        return WordText.name(element).equals("fldChar")
                ? element.getAttribute("w:fldCharType")
                : "";
    }

    /// Takes in the sign that begins, parts or ends a field.
    void sign(Element sign) {
        var kind = kind(sign);
        if (kind.equals("begin")) {
            open.push(new Field());
        } else if (kind.equals("separate") && !open.isEmpty()) {
            open.element().gives = true;
        } else if (kind.equals("end")) {
            open.poll();
        }
    }

    /// Takes in a piece of the code of the innermost field.
    void code(String code) {
        if (!open.isEmpty() && !open.element().gives) {
            open.element().code.append(code);
        }
    }

    /// Whether text that stands here is shown, and says anything of its own.
    boolean isSeen() {
        return !isWhole || open.stream().allMatch(Field::isSeen);
    }

    /// Whether a field of this code is a list that the program made.
    static boolean isList(CharSequence code) {
        return LIST.matcher(code).matches();
    }

    /// What was chosen in a list of a form, which stands nowhere else.
    static String chosen(Element sign) {
        var data = WordText.child(sign, "ffData");
        var list = data == null ? null : WordText.child(data, "ddList");
        if (list == null) {
            return "";
        }
        var entries =
                WordReader.children(list).stream()
                        .filter(e -> WordText.name(e).equals("listEntry"))
                        .toList();
        var number =
                number(WordText.child(list, "result"), number(WordText.child(list, "default"), 0));
        return number < entries.size() ? entries.get(number).getAttribute("w:val") : "";
    }

    private static int number(@Nullable Element element, int otherwise) {
        var number = element == null ? "" : element.getAttribute("w:val");
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : otherwise;
    }
}
