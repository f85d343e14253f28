package rim.schemas.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A row of Eurostat's workbook of changes from NUTS 2021 to 2024, of the two sheets that hold
/// every region of either version.
///
/// @param from code of 2021; empty where a region is new
/// @param to code of 2024; empty where a region ended
/// @param change as the sheet calls it; empty where nothing changed
/// @param level 0 to 3
record ChangeTable(String from, String to, String change, int level) {
    // "NUTS2021- NUTS2024" and "SR2021- SR2024" by their place in the workbook
    private static final List<String> SHEETS = List.of("sheet3.xml", "sheet4.xml");

    static List<ChangeTable> read(Path workbook) throws IOException {
        var rows = new ArrayList<ChangeTable>();
        try (var zip = new ZipFile(workbook.toFile())) {
            var texts =
                    elements(document(zip, "sharedStrings.xml"), "si").stream()
                            .map(Element::getTextContent)
                            .toList();
            for (var sheet : SHEETS) {
                elements(document(zip, "worksheets/" + sheet), "row").stream()
                        .skip(1)
                        .map(row -> cells(row, texts))
                        .filter(cells -> cells.containsKey("I"))
                        .forEach(cells -> rows.add(of(cells)));
            }
        }
        return rows;
    }

    private static ChangeTable of(Map<String, String> cells) {
        return new ChangeTable(
                cells.getOrDefault("C", ""),
                cells.getOrDefault("D", ""),
                cells.getOrDefault("H", ""),
                Integer.parseInt(Objects.requireNonNull(cells.get("I"))));
    }

    /// Texts by letter of the column.
    private static Map<String, String> cells(Element row, List<String> texts) {
        var cells = new HashMap<String, String>();
        for (var cell : elements(row.getElementsByTagName("c"))) {
            var value = cell.getTextContent();
            if (!value.isEmpty()) {
                cells.put(
                        cell.getAttribute("r").replaceAll("\\d", ""),
                        cell.getAttribute("t").equals("s")
                                ? texts.get(Integer.parseInt(value)).strip()
                                : value);
            }
        }
        return cells;
    }

    private static Document document(ZipFile zip, String part) throws IOException {
        try (var in = zip.getInputStream(Objects.requireNonNull(zip.getEntry("xl/" + part)))) {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(part, e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
