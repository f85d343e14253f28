package rim.index.extract;

/// Why a report file could not be read. The code is the report's status; codes never change.
public enum Reason {
    ENCRYPTED("encrypted", "Save a copy without a password and replace the file."),
    DAMAGED("damaged", "Open and save it again with the program that made it, or replace it."),
    EMPTY("empty", "Replace the file, or remove it from the folder."),
    NO_TEXT(
            "no_text",
            "It seems to be scanned: install tesseract with the data of its language, or run text"
                    + " recognition (OCR) and replace the file."),
    TOO_LARGE("too_large", "Split it, or remove what is not text."),
    TIMED_OUT("timed_out", "Save it again in a simpler form, or remove it from the folder."),
    OUT_OF_MEMORY("out_of_memory", "Save it again in a simpler form, or remove it."),
    CRASHED("crashed", "Save it again in a simpler form, or remove it from the folder."),
    UNKNOWN_FORM(
            "unknown_form",
            "Use PDF, an Office or OpenDocument file, EPUB, RTF, HTML, e-mail or text."),
    UNSUPPORTED_FORM("unsupported_form", "Save it as PDF or DOCX and replace the file."),
    OUTSIDE_FOLDER("outside_folder", "Put the file itself into the reports folder."),
    INACCESSIBLE("inaccessible", "Check that the file is there and may be read.");

    private final String code;
    private final String remedy;

    Reason(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /// The status of a report that was not read for this reason.
    public String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
