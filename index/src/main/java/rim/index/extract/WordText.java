package rim.index.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Collects the text of WordprocessingML as a reader of the printed page has it: without what was
/// struck out, without the codes of fields.
final class WordText {
    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private final StringBuilder paragraph = new StringBuilder();

    /// Text boxes of the paragraph that is being read, which come after it.
    private final List<String> boxes = new ArrayList<>();

    private final WordStyles styles;
    private final WordFields fields;

    private final WordInsets insets;

    /// For each section that has not ended yet, how it begins.
    private final Deque<String> sections = new ArrayDeque<>();

    private @Nullable String heading;

    /// Whether the style of the paragraph, or of the run, hides it.
    private boolean isHidden;

    /// @param styles the styles of the document
    /// @param fields the fields around
    /// @param insets what stands in other parts, of which what is met is taken out
    WordText(WordStyles styles, WordFields fields, WordInsets insets) {
        this.styles = styles;
        this.fields = fields;
        this.insets = insets;
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

    /// Adds all that an element holds.
    void add(Element element) {
        read(element);
        endPending();
    }

    private void read(Element element) {
        if (!isRead(element)) {
            return;
        }
        switch (name(element)) {
            case "body" -> {
                addSections(element);
                WordReader.children(element).forEach(this::read);
            }
            case "p" -> paragraph(element);
            case "tbl" -> addRows(element);
            case "r" -> run(element);
            case "t" -> append(element.getTextContent());
            case "fldChar" -> {
                append(WordFields.chosen(element));
                fields.sign(element);
            }
            case "instrText" -> fields.code(element.getTextContent());
            case "chart" -> boxes.addAll(insets.takeDrawn(element.getAttribute("r:id")));
            case "relIds" -> boxes.addAll(insets.takeDrawn(element.getAttribute("r:dm")));
            case "altChunk" ->
                    insets.takeDocument(element.getAttribute("r:id")).ifPresent(this::addDocument);
            case "textpath" -> addWordArt(element);
            case "tab", "ptab", "cr" -> paragraph.append(' ');
            case "noBreakHyphen" -> append("-");
            case "softHyphen" -> append("\u00AD");
            case "sym" -> append(WordSymbols.letter(element));
            // parts of a formula that stand side by side, or in brackets that are drawn
            case "oMathPara", "num", "den", "lim", "mr", "d" -> {
                paragraph.append(' ');
                WordReader.children(element).forEach(this::read);
                paragraph.append(' ');
            }
            case "br" -> lineBreak(element);
            case "txbxContent" -> boxes.addAll(apart(element));
            case "AlternateContent" -> alternative(element);
            default -> WordReader.children(element).forEach(this::read);
        }
    }

    /// Whether what an element holds is read, as far as it says itself.
    static boolean isRead(Element element) {
        return switch (name(element)) {
            // struck out, moved from here, codes of fields, and how things look
            case "del", "moveFrom", "delText", "delInstrText", "fldData" -> false;
            // how a word is said
            case "rt" -> false;
            case "rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid" -> false;
            case "fldSimple" -> !WordFields.isList(element.getAttribute("w:instr"));
            case "r" -> !says(element, "rPr", "vanish");
            // a control that was not filled in says what to do with it
            case "sdt" -> !says(element, "sdtPr", "showingPlcHdr");
            case "tr" -> !says(element, "trPr", "del");
            default -> true;
        };
    }

    private static boolean says(Element element, String kind, String property) {
        var properties = child(element, kind);
        return properties != null && isOn(child(properties, property));
    }

    private void run(Element element) {
        var properties = child(element, "rPr");
        var place = properties == null ? null : child(properties, "vertAlign");
        if (place != null
                && place.getAttribute("w:val").equals("superscript")
                && NoteMark.is(paragraph, element.getTextContent())) {
            paragraph.append(' ');
        }
        boolean before = isHidden;
        isHidden = styles.hides(properties, "rStyle").orElse(before);
        WordReader.children(element).forEach(this::read);
        isHidden = before;
    }

    private void append(String text) {
        if (fields.isSeen() && !isHidden) {
            paragraph.append(text);
        }
    }

    private void addDocument(DocumentText document) {
        endPending();
        heading = heading == null ? document.heading() : heading;
        for (int page = 0; page < document.pages().size(); page++) {
            if (page > 0) {
                newPage();
            }
            List.of(document.pages().get(page).text().split("\n\n")).forEach(this::addParagraph);
        }
    }

    // Text along a line, as programs drew it before 2010.
    private void addWordArt(Element element) {
        var text = element.getAttribute("string");
        if (!text.isBlank() && !List.of("f", "false").contains(element.getAttribute("on"))) {
            boxes.add(text);
        }
    }

    // What is said of a section stands at its end.
    private void addSections(Element element) {
        for (Element each : WordReader.children(element)) {
            switch (name(each)) {
                case "sectPr" -> {
                    var type = child(each, "type");
                    sections.add(type == null ? "nextPage" : type.getAttribute("w:val"));
                }
                case "p", "pPr", "sdtContent" -> addSections(each);
                case "sdt" -> {
                    if (isRead(each)) {
                        addSections(each);
                    }
                }
                default -> {
                    // sections end between paragraphs
                }
            }
        }
    }

    private void endSection() {
        sections.poll();
        var next = sections.peek();
        if (next == null || next.endsWith("Page")) {
            newPage();
        }
    }

    static boolean isOn(@Nullable Element property) {
        return property != null
                && !List.of("0", "false", "off").contains(property.getAttribute("w:val"));
    }

    static String name(Element element) {
        var name = element.getLocalName();
        return name == null ? element.getTagName() : name;
    }

    private void paragraph(Element element) {
        var properties = child(element, "pPr");
        // what ended a page just before has begun this one
        if (says(element, "pPr", "pageBreakBefore") && !pages.getLast().isEmpty()) {
            newPage();
        }
        isHidden = styles.hides(properties, "pStyle").orElse(false);
        WordReader.children(element).forEach(this::read);
        isHidden = false;
        boolean endsSection = properties != null && child(properties, "sectPr") != null;
        if (isJoined(properties)) {
            if (endsSection) {
                sections.poll();
            }
            return;
        }
        var text = paragraph.toString();
        endParagraph();
        if (endsSection) {
            endSection();
        }
        if (heading == null && isTitle(properties) && !text.isBlank()) {
            heading = CleanText.paragraph(text);
        }
    }

    // Where the end of a paragraph was struck out, the next one goes on, as it does behind a large
    // initial, which is kept as a paragraph of its own.
    private static boolean isJoined(@Nullable Element properties) {
        if (properties == null) {
            return false;
        }
        var mark = child(properties, "rPr");
        var frame = child(properties, "framePr");
        return (mark != null && child(mark, "del") != null)
                || (frame != null
                        && List.of("drop", "margin").contains(frame.getAttribute("w:dropCap")));
    }

    private boolean isTitle(@Nullable Element properties) {
        var style = properties == null ? null : child(properties, "pStyle");
        return style != null && styles.isTitle(style.getAttribute("w:val"));
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

    // Where the end of a paragraph was struck out and none follows, it ends all the same.
    private void endPending() {
        if (!paragraph.isEmpty() || !boxes.isEmpty()) {
            endParagraph();
        }
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
        int before = length();
        for (Element each : WordReader.children(element)) {
            if (length() == before) {
                WordReader.children(each).forEach(this::read);
            }
        }
    }

    private int length() {
        return paragraph.length()
                + Stream.concat(boxes.stream(), pages.stream().flatMap(List::stream))
                        .mapToInt(String::length)
                        .sum();
    }

    private List<String> apart(Element element) {
        var inside = new WordText(styles, fields, insets);
        WordReader.children(element).forEach(inside::read);
        inside.endPending();
        return inside.pages.stream().flatMap(List::stream).filter(p -> !p.isBlank()).toList();
    }

    private void addRows(Element table) {
        endPending();
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
            if (isRead(each)) {
                switch (name(each)) {
                    case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" ->
                            found.addAll(within(each, wanted));
                    default -> {
                        if (name(each).equals(wanted)) {
                            found.add(each);
                        }
                    }
                }
            }
        }
        return found;
    }
}
