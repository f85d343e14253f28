package rim.sources.form.sdmx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DimensionNames;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;
import rim.sources.raw.WholeReader;
import rim.sources.raw.WholeRecords;

/// SDMX-ML 2.0 and 2.1, generic and structure-specific (in 2.0: compact), streamed.
///
/// A row is an observation, counted from the first of the file. In structure-specific data nothing
/// tells a dimension from an attribute of the series; the attributes that statistical offices use
/// are known, others can be named in the descriptor. Document types and entities are refused.
/// Source: SDMX, *Section 3A: SDMX-ML schemas*, 2.0 and 2.1.
public final class SdmxMl implements WholeReader {
    private final DimensionNames meaning;

    private SdmxMl(DimensionNames meaning) {
        this.meaning = meaning;
    }

    public static List<String> dimensionNames(Path file, String place) throws IOException {
        try (var message = SdmxMessage.open(file)) {
            if (message.next()) {
                return List.copyOf(message.dimensions(DimensionNames.USUAL).keySet());
            }
            requireSilence(message, place);
            return List.of();
        } catch (XMLStreamException e) {
            throw SdmxMessage.asIo(e);
        }
    }

    public static SdmxMl of(Path file, DimensionNames meaning, String place) throws IOException {
        try (var message = SdmxMessage.open(file)) {
            if (message.next()) {
                requireDimensions(message, meaning, place);
            } else {
                requireSilence(message, place);
            }
            return new SdmxMl(meaning);
        } catch (XMLStreamException e) {
            throw SdmxMessage.asIo(e);
        }
    }

    private static void requireDimensions(
            SdmxMessage message, DimensionNames meaning, String place) {
        var names = message.dimensions(meaning).keySet();
        var faults = new ArrayList<String>();
        var remedy = " among " + names + " (if it has another name, say so in 'dimensions')";
        if (names.stream().noneMatch(meaning::isRegion)) {
            faults.add("no dimension 'geo' or 'REF_AREA'" + remedy);
        }
        if (names.stream().noneMatch(meaning::isTime)) {
            faults.add("no dimension 'TIME_PERIOD'" + remedy);
        }
        if (!faults.isEmpty()) {
            throw new RimException("Not a table of regions [" + place + "]:", faults);
        }
    }

    private static void requireSilence(SdmxMessage message, String place) {
        if (!message.messages().text().isEmpty()) {
            throw new RimException(
                    "The service sent a message instead of data: "
                            + message.messages().text()
                            + " (ask again for less, or fetch the file that it names) ["
                            + place
                            + "]");
        }
    }

    @Override
    public Records open(Path file) throws IOException {
        try {
            return new Observations(SdmxMessage.open(file), meaning);
        } catch (XMLStreamException e) {
            throw SdmxMessage.asIo(e);
        }
    }

    private static final class Observations extends WholeRecords {
        private final SdmxMessage message;
        private final DimensionNames meaning;
        private long row;

        Observations(SdmxMessage message, DimensionNames meaning) {
            this.message = message;
            this.meaning = meaning;
        }

        @Override
        protected @Nullable SourceRecord read() throws IOException {
            try {
                if (!message.next()) {
                    if (message.messages().isCut()) {
                        throw new IOException("the service says: " + message.messages().text());
                    }
                    return null;
                }
            } catch (XMLStreamException e) {
                throw SdmxMessage.asIo(e);
            }
            row++;
            return new SourceRecord(row, message.text(), message.line(meaning));
        }

        @Override
        protected void closeFile() throws IOException {
            try {
                message.close();
            } catch (XMLStreamException e) {
                throw SdmxMessage.asIo(e);
            }
        }
    }
}
