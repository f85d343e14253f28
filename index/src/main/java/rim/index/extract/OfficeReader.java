package rim.index.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;

/// Office files, new ones (DOCX, PPTX, XLSX) and those from before 2007 (DOC, PPT, XLS) with the
/// messages that Outlook keeps in the same container (MSG).
final class OfficeReader {
    private static final double SMALLEST_RATIO = 0.002;

    private OfficeReader() {}

    /// A file that is an archive of parts.
    static DocumentText readParts(Path file, ReadingLimits limits) throws IOException {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.unpacked());
        ZipSecureFile.setMaxTextSize(limits.characters());
        var folder = mainFolder(file);
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return switch (folder) {
                case "word/" -> WordReader.read(parts);
                case "ppt/" ->
                        SlidesReader.read(new XMLSlideShow(parts), title(parts)).made(made(parts));
                default -> SheetsReader.read(parts, limits).made(made(parts));
            };
        } catch (InvalidFormatException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
    }

    private static String mainFolder(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            for (String folder : List.of("word/", "ppt/", "xl/")) {
                if (archive.stream().anyMatch(e -> e.getName().startsWith(folder))) {
                    return folder;
                }
            }
            throw new UnreadableException(
                    Reason.UNSUPPORTED_FORM, "It is an archive but not a DOCX, PPTX or XLSX");
        } catch (ZipException e) {
            throw new UnreadableException(Reason.DAMAGED, "It is an archive that ends too early");
        }
    }

    /// The year in which a file was made, as its properties say.
    static @Nullable Integer made(OPCPackage parts) throws InvalidFormatException {
        return year(parts.getPackageProperties().getCreatedProperty().orElse(null));
    }

    static @Nullable Integer year(@Nullable Date date) {
        return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).getYear();
    }

    private static @Nullable String title(OPCPackage parts) throws InvalidFormatException {
        return parts.getPackageProperties().getTitleProperty().orElse(null);
    }

    /// A file in the container from before 2007.
    static DocumentText readContainer(Path file, ReadingLimits limits) throws IOException {
        try (var streams = new POIFSFileSystem(file.toFile(), true)) {
            var root = streams.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableException(Reason.ENCRYPTED, "It has a password");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return OldWordReader.read(streams);
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return SlidesReader.read(new HSLFSlideShow(streams), null);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                try (var workbook = new HSSFWorkbook(streams)) {
                    return SheetsReader.read(workbook, limits);
                }
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                try (var message = new MAPIMessage(streams)) {
                    return OutlookReader.read(message);
                }
            }
            throw new UnreadableException(
                    Reason.UNSUPPORTED_FORM, "It is an old Office file of another kind");
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "It has a password");
        }
    }
}
