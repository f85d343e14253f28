package rim.sources.form.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.Damage;
import rim.sources.bytes.SourceXml;
import rim.sources.raw.TableColumns;

/// The rows of a sheet of the new format, streamed. What the sheet says about its own size is not
/// asked, because exports get it wrong. Source: ECMA-376, part 1, 18.3.1 (worksheets).
final class XlsxRows implements Sheets.Rows {
    private static final int MOST_TEXT = 1 << 20;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final XlsxSheets sheets;
    private String[] cells = new String[64];
    private final List<String> hidden = new ArrayList<>();
    private int number;

    XlsxRows(InputStream in, XlsxSheets sheets) throws XMLStreamException {
        this.in = in;
        this.xml = SourceXml.reader(in);
        this.sheets = sheets;
    }

    @Override
    public Sheets.@Nullable Row next() throws IOException {
        return Damage.guarded(() -> {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("col") && isHidden()) {
                    hidden.add(
                            Sheets.columns(
                                    xml.getAttributeValue(null, "min"),
                                    xml.getAttributeValue(null, "max")));
                }
                if (xml.getLocalName().equals("row")) {
                    boolean isHidden = isHidden();
                    var row = row();
                    if (!row.isBlank()) {
                        if (isHidden) {
                            hidden.add("row " + row.number());
                        }
                        return row;
                    }
                }
            }
            return null;
        });
    }

    private boolean isHidden() {
        var said = xml.getAttributeValue(null, "hidden");
        return "1".equals(said) || "true".equals(said);
    }

    @Override
    public List<String> hidden() {
        return hidden;
    }

    private Sheets.Row row() throws XMLStreamException, IOException {
        var stated = xml.getAttributeValue(null, "r");
        number = stated == null ? number + 1 : Integer.parseInt(stated);
        int width = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(width);
                width = put(column, width, text());
            }
        }
        return new Sheets.Row(number, List.of(Arrays.copyOf(cells, width)));
    }

    /// A cell without a place comes after the one before it.
    private int column(int width) throws IOException {
        var place = xml.getAttributeValue(null, "r");
        if (place == null) {
            return width;
        }
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column =
                    Math.min(
                            column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1,
                            Sheets.MOST_COLUMNS + 1);
        }
        if (column < 1 || column > Sheets.MOST_COLUMNS) {
            throw new IOException(
                    "the sheet has a cell '"
                            + TableColumns.abridged(place)
                            + "' (expected a place such as B12)");
        }
        return column - 1;
    }

    private int put(int column, int width, String text) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        if (column > width) {
            Arrays.fill(cells, width, column, "");
        }
        cells[column] = text;
        return Math.max(width, column + 1);
    }

    /// The text of the cell that the reader stands at. A formula is its last result; one that no
    /// program has calculated yet is the formula itself, such as `=B2*2`, which is no value and not
    /// taken for an empty cell.
    private String text() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var text = new StringBuilder();
        var formula = new StringBuilder();
        boolean isText = false;
        boolean isFormula = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                int step = event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                phonetic += xml.getLocalName().equals("rPh") ? step : 0;
                isText =
                        step > 0
                                && (xml.getLocalName().equals("v")
                                        || xml.getLocalName().equals("t"));
                isFormula = step > 0 && xml.getLocalName().equals("f");
                if (isFormula) {
                    formula.append('=');
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                var to = isFormula ? formula : text;
                if ((isFormula || (isText && phonetic == 0)) && to.length() < MOST_TEXT) {
                    to.append(xml.getText());
                }
            }
        }
        if (text.isEmpty() && type == null) {
            return formula.toString();
        }
        return meant(type == null ? "n" : type, style == null ? "" : style, text.toString());
    }

    private String meant(String type, String style, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> sheets.shared(text);
            case "n" -> sheets.number(text, style);
            case "b" -> text.equals("1") ? "true" : "false";
            default -> text;
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
