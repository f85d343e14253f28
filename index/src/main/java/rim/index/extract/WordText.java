package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Collects the text of WordprocessingML as a reader of the printed page has it: without what was
/// struck out, without the codes of fields.
final class WordText {
    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private final StringBuilder paragraph = new StringBuilder();

    /// Text boxes of the paragraph that is being read, which come after it.
    private final List<String> boxes = new ArrayList<>();

    private final Predicate<String> isTitleStyle;
    private @Nullable String heading;

    /// @param isTitleStyle whether the paragraphs of a style, by its identifier, are titles or
    ///   headings of the first rank
    WordText(Predicate<String> isTitleStyle) {
        this.isTitleStyle = isTitleStyle;
    }

    List<List<String>> pages() {
        return pages;
    }

    /// The first title or heading of the first rank, or null.
    @Nullable String heading() {
        return heading;
    }

    void addParagraph(String text) {
        pages.getLast().add(text);
    }

    /// Adds what an element holds.
    void add(Element element) {
        switch (name(element)) {
            case "p" -> paragraph(element);
            case "tbl" -> addRows(element);
            case "r" -> run(element);
            case "t" -> paragraph.append(element.getTextContent());
            case "tab", "ptab", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> paragraph.append('-');
            case "softHyphen" -> paragraph.append('\u00AD');
            case "br" -> lineBreak(element);
            case "txbxContent" -> boxes.addAll(apart(element));
            case "AlternateContent" -> alternative(element);
            // struck out, moved from here, codes of fields, and how things look
            case "del", "moveFrom", "delText", "instrText", "delInstrText", "fldData" -> {}
            case "rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid" -> {}
            default -> WordReader.children(element).forEach(this::add);
        }
    }

    private void run(Element element) {
        var properties = child(element, "rPr");
        if (properties != null && isHidden(child(properties, "vanish"))) {
            return;
        }
        var place = properties == null ? null : child(properties, "vertAlign");
        if (place != null
                && place.getAttribute("w:val").equals("superscript")
                && NoteMark.is(paragraph, element.getTextContent())) {
            paragraph.append(' ');
        }
        WordReader.children(element).forEach(this::add);
    }

    private static boolean isHidden(@Nullable Element vanish) {
        return vanish != null
                && !List.of("0", "false", "off").contains(vanish.getAttribute("w:val"));
    }

    static String name(Element element) {
        var name = element.getLocalName();
        return name == null ? element.getTagName() : name;
    }

    private void paragraph(Element element) {
        var properties = child(element, "pPr");
        if (properties != null && child(properties, "pageBreakBefore") != null) {
            newPage();
        }
        WordReader.children(element).forEach(this::add);
        var text = paragraph.toString();
        endParagraph();
        if (heading == null && isTitle(properties) && !text.isBlank()) {
            heading = CleanText.paragraph(text);
        }
    }

    private boolean isTitle(@Nullable Element properties) {
        var style = properties == null ? null : child(properties, "pStyle");
        return style != null && isTitleStyle.test(style.getAttribute("w:val"));
    }

    static @Nullable Element child(Element element, String name) {
        for (Element each : WordReader.children(element)) {
            if (name(each).equals(name)) {
                return each;
            }
        }
        return null;
    }

    private void endParagraph() {
        addParagraph(paragraph.toString());
        paragraph.setLength(0);
        boxes.forEach(this::addParagraph);
        boxes.clear();
    }

    private void lineBreak(Element element) {
        if (element.getAttribute("w:type").equals("page")) {
            endParagraph();
            newPage();
        } else {
            paragraph.append(' ');
        }
    }

    private void newPage() {
        pages.add(new ArrayList<>());
    }

    // The same once for new programs and once for old ones.
    private void alternative(Element element) {
        int before = paragraph.length() + boxes.size();
        for (Element each : WordReader.children(element)) {
            if (paragraph.length() + boxes.size() == before) {
                WordReader.children(each).forEach(this::add);
            }
        }
    }

    private static List<String> apart(Element element) {
        var inside = new WordText(style -> false);
        WordReader.children(element).forEach(inside::add);
        return inside.pages.stream().flatMap(List::stream).filter(p -> !p.isBlank()).toList();
    }

    private void addRows(Element table) {
        for (Element row : rows(table)) {
            var cells = new ArrayList<String>();
            cells(row).forEach(cell -> cells.add(String.join(" ", apart(cell)).strip()));
            addParagraph(
                    cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" | ")));
        }
    }

    private static List<Element> rows(Element table) {
        return within(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return within(row, "tc");
    }

    // Rows and cells may stand in wrappers, such as controls and insertions.
    private static List<Element> within(Element element, String wanted) {
        var found = new ArrayList<Element>();
        for (Element each : WordReader.children(element)) {
            switch (name(each)) {
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" ->
                        found.addAll(within(each, wanted));
                default -> {
                    if (name(each).equals(wanted) && !isStruckOut(each)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isStruckOut(Element row) {
        var properties = child(row, "trPr");
        return properties != null && child(properties, "del") != null;
    }
}
