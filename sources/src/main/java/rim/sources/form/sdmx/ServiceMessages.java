package rim.sources.form.sdmx;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a service says beside the data, in the footer of an SDMX-ML message.
final class ServiceMessages {
    private static final int LONGEST = 2_000;

    private final StringBuilder text = new StringBuilder();
    private boolean isSevere;

    /// Reads a message to its end.
    void read(XMLStreamReader xml, String severity, String code) throws XMLStreamException {
        var level = severity.toLowerCase(Locale.ROOT);
        isSevere |= level.startsWith("err") || level.startsWith("warn");
        text.append(text.isEmpty() ? "" : "; ").append(code);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Message")) {
                return;
            }
            if (event == XMLStreamConstants.CHARACTERS
                    && !xml.isWhiteSpace()
                    && text.length() < LONGEST) {
                text.append(' ').append(xml.getText().strip());
            }
        }
    }

    /// Code and text of the messages, empty when there is none.
    String text() {
        return text.toString();
    }

    /// Whether the service says that the data are not all there.
    boolean isCut() {
        return isSevere;
    }
}
