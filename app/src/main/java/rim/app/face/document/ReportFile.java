package rim.app.face.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rim.app.face.command.DocumentForm;
import rim.app.question.report.RegionReport;
import rim.schemas.RimException;

/// A report as a file.
public final class ReportFile {
    /// Forms of a report beside those of every record. The page is printed; the document of a word
    /// processor, which is no text, is written to the folder that the command runs in.
    public static final List<DocumentForm> FORMS =
            List.of(
                    new DocumentForm(
                            "html", (home, answer, given) -> HtmlReport.of((RegionReport) answer)),
                    new DocumentForm(
                            "docx",
                            (home, answer, given) ->
                                    "Written: "
                                            + written((RegionReport) answer, Path.of(""), Form.DOCX)
                                            + "\n"));

    private static final Pattern BARRED = Pattern.compile("[/\\\\:*?\"<>|%\\p{Cntrl}]");

    /// What a file is.
    enum Form {
        HTML,
        DOCX
    }

    /// Writes a report.
    ///
    /// @param folder where
    /// @throws RimException where it cannot be written
    static Path written(RegionReport report, Path folder, Form form) {
        var file = folder.resolve(name(report, form.name().toLowerCase(Locale.ROOT)));
        try {
            switch (form) {
                case HTML -> Files.writeString(file, HtmlReport.of(report));
                case DOCX -> {
                    var bytes = new ByteArrayOutputStream();
                    DocxReport.write(report, bytes);
                    Files.write(file, bytes.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new RimException(
                    "Cannot write the report: "
                            + e.getMessage()
                            + " ["
                            + file
                            + "]. May this program write there, and is there room?",
                    e);
        }
        return file;
    }

    /// What the file is called.
    ///
    /// @param end of the name
    static String name(RegionReport report, String end) {
        var year = String.valueOf(report.year());
        return String.join("-", "rim", inName(report.region()), year, report.language())
                + "."
                + end;
    }

    /// A code as it may stand in a name of a file anywhere: what may not is percent-encoded.
    private static String inName(String code) {
        return BARRED.matcher(code)
                .replaceAll(
                        sign -> String.format(Locale.ROOT, "%%%02X", (int) sign.group().charAt(0)));
    }

    private ReportFile() {}
}
